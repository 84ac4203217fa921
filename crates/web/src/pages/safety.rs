//! What keeps a person safe when they are called, as lines to read before the number is shown.

use fieldwork::{InterviewerGender, SafeContactPlan};

use crate::{Frame, spoken};

/// The notes beside a call in a list: short, without the agreed phrase itself.
pub(crate) fn notes(frame: &Frame, plan: &SafeContactPlan) -> Vec<String> {
    let (from, until) = hours(frame, plan);
    let between = frame.t("today-only-between").with("from", from).with("until", until);
    let no_message = (!plan.may_leave_message).then(|| frame.t("today-no-message"));
    let phrase = (!plan.phrase.is_empty()).then(|| frame.t("today-phrase-on-record"));
    let gender = plan.interviewer_gender.map(|gender| {
        frame.t(match gender {
            InterviewerGender::Woman => "today-asked-woman",
            InterviewerGender::Man => "today-asked-man",
        })
    });
    [Some(between), no_message, phrase, gender].into_iter().flatten().map(|note| note.to_string()).collect()
}

/// From when until when it is safe to ring.
pub(crate) fn hours(frame: &Frame, plan: &SafeContactPlan) -> (String, String) {
    (spoken::time(frame.language, plan.safe_from), spoken::time(frame.language, plan.safe_until))
}
