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
}

impl SecurityChanged {
    /// Everything that can have changed.
    pub const ALL: [Self; 4] = [Self::Password, Self::FactorAdded, Self::FactorRemoved, Self::FactorReset];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::FactorAdded => "factor-added",
            Self::FactorRemoved => "factor-removed",
            Self::FactorReset => "factor-reset",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.slug() == slug)
    }

    pub(crate) fn said(self, language: Language) -> Said {
        let words = Words(language);
        let news = format!("changed-{}", self.slug());
        Said {
            subject: words.say("changed-subject"),
            before: vec![words.say("greeting"), words.say(&news), words.say("changed-look")],
            path: "/account/security".to_owned(),
            after: ["changed-not-you", "no-reply"].map(|key| words.say(key)).to_vec(),
        }
    }
}
