//! A link to set a password with: for somebody new, or for somebody who cannot get in.

use questionnaire::Language;

use crate::letter::Said;
use crate::words::Words;

/// A link to set a password with. It works once, and not for long.
#[derive(Clone, PartialEq, Eq)]
pub struct SignInLetter {
    /// Its receiver is new here.
    pub invitation: bool,
    /// The path of the page; it ends with a secret.
    pub path: String,
}

impl SignInLetter {
    pub(crate) fn said(&self, language: Language) -> Said {
        let words = Words(language);
        let (subject, news, holds) = match self.invitation {
            true => ("invited-subject", "invited-news", "invited-holds"),
            false => ("link-subject", "link-news", "link-holds"),
        };
        Said {
            subject: words.say(subject),
            before: vec![words.say("greeting"), words.say(news)],
            path: self.path.clone(),
            after: [holds, "link-not-you", "no-reply"].map(|key| words.say(key)).to_vec(),
        }
    }
}

/// The path ends with a secret.
impl std::fmt::Debug for SignInLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInLetter").field("invitation", &self.invitation).finish_non_exhaustive()
    }
}
