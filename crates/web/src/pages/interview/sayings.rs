//! What an interviewer says beside the questions, in both languages: to somebody upset, to end a call, where to find
//! support.

use fieldwork::PanelPolicy;
use questionnaire::{Language, Questionnaire};

use super::both::{Both, other};
use crate::Frame;
use crate::pages::support;

/// The words at hand during a call.
pub(crate) struct Sayings {
    /// What the language of the call is called on this page.
    pub(crate) language: Both,
    /// To somebody who is upset.
    pub(crate) distress: Both,
    /// What ends a call at once in an ordinary way.
    pub(crate) goodbye: Both,
    /// Before a call ends for good.
    pub(crate) stop: Vec<Both>,
}

/// A support line, in both languages.
pub(crate) struct SupportLine {
    /// Who answers.
    pub(crate) name: Both,
    /// The number.
    pub(crate) number: String,
    /// When somebody answers.
    pub(crate) hours: Both,
}

impl Sayings {
    /// The words of a questionnaire, or else the panel's.
    pub(crate) fn of(frame: &Frame, questionnaire: &Questionnaire, language: Language) -> Self {
        let stop = |language| support::stop_words(questionnaire, language);
        let pairs = stop(language).into_iter().zip(stop(other(language)));
        Self {
            language: Both::each(language, |it| frame.t(format!("language-{}", it.code())).to_string()),
            distress: Both::each(language, |it| support::distress_words(questionnaire, it)),
            goodbye: Both::each(language, |it| support::goodbye_words(questionnaire, it)),
            stop: pairs.map(|(said, other)| Both { said, other }).collect(),
        }
    }
}

/// The panel's support lines.
pub(crate) fn support_lines(policy: &PanelPolicy, language: Language) -> Vec<SupportLine> {
    let line = |line: &fieldwork::SupportLine| SupportLine {
        name: Both::of(&line.name, language),
        number: line.number.clone(),
        hours: Both::of(&line.hours, language),
    };
    policy.support.iter().map(line).collect()
}
