//! The password or the second factors of an account have changed.

use questionnaire::Language;

use crate::letter::Said;
use crate::words::Words;

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecurityChanged {
    /// The password.
    Password,
    /// A second factor was added.
    FactorAdded,
    /// A second factor was taken away by its owner.
    FactorRemoved,
    /// An administrator took all of them away.
    FactorReset,
    /// An administrator changed what its owner does, or for which force.
    RoleChanged,
    /// It was closed.
    Closed,
    /// It was opened again.
    Reopened,
    /// The password, by a link.
    PasswordByLink,
    /// Recovery codes were made.
    RecoveryMade,
    /// A recovery code was used.
    RecoveryUsed,
    /// An administrator signed every browser out.
    SignedOut,
    /// An administrator ended a program's token.
    TokenEnded,
}

impl SecurityChanged {
    /// Everything that can have changed.
    pub const ALL: [Self; 12] = [
        Self::Password,
        Self::FactorAdded,
        Self::FactorRemoved,
        Self::FactorReset,
        Self::RoleChanged,
        Self::Closed,
        Self::Reopened,
        Self::PasswordByLink,
        Self::RecoveryMade,
        Self::RecoveryUsed,
        Self::SignedOut,
        Self::TokenEnded,
    ];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::FactorAdded => "factor-added",
            Self::FactorRemoved => "factor-removed",
            Self::FactorReset => "factor-reset",
            Self::RoleChanged => "role",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
            Self::PasswordByLink => "password-by-link",
            Self::RecoveryMade => "recovery-made",
            Self::RecoveryUsed => "recovery-used",
            Self::SignedOut => "signed-out",
            Self::TokenEnded => "token-ended",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.slug() == slug)
    }

    pub(crate) fn said(self, language: Language) -> Said {
        let words = Words(language);
        let news = format!("changed-{}", self.slug());
        // Whoever cannot sign in any more is led to where help is.
        let (look, path) = match self {
            Self::Closed => ("changed-help", "/help"),
            _ => ("changed-look", "/account/security"),
        };
        Said {
            subject: words.say("changed-subject"),
            before: vec![words.say("greeting"), words.say(&news), words.say(look)],
            path: path.to_owned(),
            after: ["changed-not-you", "no-reply"].map(|key| words.say(key)).to_vec(),
        }
    }
}
