//! The pause of a practice interview: what the page would offer, and the way back with the answers kept in the form.

use askama::Template;
use fieldwork::PanelPolicy;

use super::sitting::Sitting;
use crate::Frame;
use crate::pages::interview::sent::Change;
use crate::pages::support;

/// The pause.
#[derive(Template)]
#[template(path = "practice/pause.html")]
pub(super) struct Pause {
    frame: Frame,
    action: String,
    carried: Vec<(String, String)>,
    spoken: &'static str,
    distress_words: String,
    goodbye_words: String,
    support: Vec<support::Line>,
}

pub(super) fn view(frame: Frame, sitting: &Sitting<'_>, answers: &[Change], policy: &PanelPolicy) -> Pause {
    Pause {
        action: sitting.url(),
        carried: carried(answers),
        spoken: sitting.language.code(),
        distress_words: support::distress_words(sitting.questionnaire, sitting.language),
        goodbye_words: support::goodbye_words(sitting.questionnaire, sitting.language),
        support: support::lines(policy, sitting.language),
        frame,
    }
}

/// The answers as hidden fields, so that the next page still has them.
pub(super) fn carried(answers: &[Change]) -> Vec<(String, String)> {
    let fields = |change: &Change| {
        let answer = (format!("a.{}", change.question), change.value.clone());
        let words = change.words.clone().map(|words| (format!("w.{}", change.question), words));
        std::iter::once(answer).chain(words).collect::<Vec<_>>()
    };
    answers.iter().flat_map(fields).filter(|(_, value)| !value.is_empty()).collect()
}
