//! The check before the call: whether it was made today, and its boxes.

use chrono::NaiveDate;
use fieldwork::{Account, Id, RawCallCheck};
use store::CallView;

use crate::locale::Message;
use crate::{Form, Frame};

/// How far the checks before the call have come.
pub(super) enum Readiness {
    /// The risk to the person does not let them be rung today: what to say, and who has to act.
    Stopped(Message),
    /// Everything is to be looked at again.
    ToCheck,
    /// It was looked at today, and it is a go.
    Checked,
}

/// How far they have come for this interviewer on this day.
pub(super) fn readiness(frame: &Frame, call: &CallView, (who, today): (Id<Account>, NaiveDate)) -> Readiness {
    let cleared = call.risk.as_ref().map(|risk| risk.clears(today));
    let stopped = match cleared {
        None => Some("no-risk-assessment"),
        Some(Err(refusal)) => Some(refusal.code()),
        Some(Ok(())) => None,
    };
    if let Some(code) = stopped {
        return Readiness::Stopped(frame.t(format!("call-stopped-{code}")));
    }
    let made = call.check.as_ref().zip(call.appointment.as_ref());
    match made.is_some_and(|(check, booked)| check.clears(booked, who, today)) {
        true => Readiness::Checked,
        false => Readiness::ToCheck,
    }
}

/// The check as it was typed.
pub(super) fn raw(form: &Form) -> RawCallCheck {
    let text = |field: &str| form.value(field).to_owned();
    RawCallCheck {
        plan_read: text("plan_read"),
        safeguarding: text("safeguarding"),
        safeguarding_note: text("safeguarding_note"),
        retraumatisation: text("retraumatisation"),
        retraumatisation_note: text("retraumatisation_note"),
        criminal_justice: text("criminal_justice"),
        criminal_justice_note: text("criminal_justice_note"),
        outcome: text("outcome"),
        reason: text("reason"),
    }
}
