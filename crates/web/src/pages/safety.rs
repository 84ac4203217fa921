//! What keeps a person safe when they are called, as lines to read before the number is shown.

use chrono::{NaiveTime, Timelike};
use fieldwork::{InterviewerGender, SafeContactPlan};

use crate::{Frame, Message, spoken};

/// The notes beside a call in a list: short, without the agreed phrase itself.
pub(crate) fn notes(frame: &Frame, plan: &SafeContactPlan) -> Vec<String> {
    let between = between(frame, plan);
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
pub(crate) fn between(frame: &Frame, plan: &SafeContactPlan) -> Message {
    match hours(frame, plan) {
        Some((from, until)) => frame.t("safe-only-between").with("from", from).with("until", until),
        None => frame.t("safe-at-any-time"),
    }
}

/// The hours themselves; nothing where the whole day is safe.
pub(crate) fn hours(frame: &Frame, plan: &SafeContactPlan) -> Option<(String, String)> {
    // The last minute of a day is the latest that a form can say.
    let whole =
        plan.safe_from == NaiveTime::MIN && plan.safe_until.hour() == 23 && plan.safe_until.minute() == 59;
    let said = |time| spoken::time(frame.language, time);
    (!whole).then(|| (said(plan.safe_from), said(plan.safe_until)))
}
