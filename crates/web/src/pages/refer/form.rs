//! The referral form's fields, as `fieldwork` reads a referral.

use access::Scope;
use fieldwork::{RawDate, RawReferral, RawSafeContact};

use crate::Form;

/// The referral as it was typed. A liaison officer refers to their own force, whatever the form says.
pub(crate) fn raw(form: &Form, scope: &Scope) -> RawReferral {
    let text = |field: &str| form.value(field).to_owned();
    RawReferral {
        force: match scope {
            Scope::Force(code) => code.to_string(),
            Scope::Panel | Scope::Caseload(_) => text("force"),
        },
        team: text("team"),
        force_reference: text("force_reference"),
        report_date: date(form, "report_date"),
        agreed: text("agreed"),
        agreed_on: date(form, "agreed_on"),
        asked_by: text("asked_by"),
        asked_team: text("asked_team"),
        asked_stage: text("asked_stage"),
        wording: text("wording"),
        language: text("language"),
        name: text("name"),
        preferred_name: text("preferred_name"),
        number: text("number"),
        safe_contact: safe_contact(form),
    }
}

/// The three boxes of a date.
pub(crate) fn date(form: &Form, field: &str) -> RawDate {
    let part = |name: &str| form.value(&format!("{field}-{name}")).to_owned();
    RawDate { year: part("year"), month: part("month"), day: part("day") }
}

/// The boxes of a safe-contact plan. Those a form does not have are empty.
pub(crate) fn safe_contact(form: &Form) -> RawSafeContact {
    let text = |field: &str| form.value(field).to_owned();
    RawSafeContact {
        means: text("means"),
        safe_days: form.all("safe_days").map(str::to_owned).collect(),
        safe_from: text("safe_from"),
        safe_until: text("safe_until"),
        may_leave_message: text("may_leave_message"),
        if_someone_else_answers: text("if_someone_else_answers"),
        phrase: text("phrase"),
        if_call_drops: text("if_call_drops"),
        interviewer_gender: text("interviewer_gender"),
        video_link: text("video_link"),
        language: text("contact_language"),
        interpreter: text("interpreter"),
        message_text: text("message_text"),
        adjustments: text("adjustments"),
    }
}
