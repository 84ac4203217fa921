//! The safe-contact form as it begins, and as a plan fills it.

use fieldwork::{IfDropped, InterviewerGender, Means, SafeContactPlan};

use crate::Form;

/// The form before anything is known: the choices that can give nobody away.
pub(super) fn beginning() -> Form {
    Form::filled([
        ("means", Means::Phone.slug()),
        ("if_call_drops", IfDropped::Wait.slug()),
        ("interviewer_gender", ""),
    ])
}

/// The form as the plan stands.
pub(super) fn filled(plan: &SafeContactPlan) -> Form {
    let [from, until] = [plan.safe_from, plan.safe_until].map(|time| time.format("%H:%M").to_string());
    let days: Vec<String> = plan.safe_days.iter().map(ToString::to_string).collect();
    let gender = plan.interviewer_gender.map_or("", InterviewerGender::slug);
    let yes = |it: bool| if it { "yes" } else { "" };
    let fields = [
        ("means", plan.means.slug()),
        ("video_link", &plan.video_link),
        ("safe_from", &from),
        ("safe_until", &until),
        ("may_leave_message", yes(plan.may_leave_message)),
        ("message_text", &plan.message_text),
        ("if_someone_else_answers", &plan.if_someone_else_answers),
        ("phrase", &plan.phrase),
        ("if_call_drops", plan.if_call_drops.slug()),
        ("contact_language", &plan.language),
        ("interpreter", yes(plan.interpreter)),
        ("interviewer_gender", gender),
        ("adjustments", &plan.adjustments),
    ];
    Form::filled(fields.into_iter().chain(days.iter().map(|day| ("safe_days", day.as_str()))))
}
