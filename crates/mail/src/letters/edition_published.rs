//! A month's figures were published, for the first time or anew.

use questionnaire::Language;
use statistics::{Month, Wording};

use crate::letter::Said;
use crate::words::Words;

/// A month's figures can be read. The letter has none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionPublished {
    /// The force, as it is called.
    pub area: Wording,
    /// The month.
    pub month: Month,
    /// The figures stand in place of others that were published before.
    pub revised: bool,
    /// The path of the page that shows them.
    pub path: String,
}

impl EditionPublished {
    pub(crate) fn said(&self, language: Language) -> Said {
        let words = Words(language);
        let (month, area) = (words.month(self.month), words.of(&self.area));
        let (subject, news) = match self.revised {
            false => ("edition-subject", "edition-news"),
            true => ("edition-revised-subject", "edition-revised-news"),
        };
        let texts = [("month", month.as_str()), ("area", area)];
        Said {
            subject: words.with(subject, &texts),
            before: vec![words.say("greeting"), words.with(news, &texts), words.say("edition-sign-in")],
            path: self.path.clone(),
            after: ["edition-nothing-in-it", "edition-stop", "no-reply"].map(|key| words.say(key)).to_vec(),
        }
    }
}
