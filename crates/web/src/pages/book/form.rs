//! The booking form's fields: an interviewer or whoever is free, and a time that is offered or typed.

use chrono::NaiveDateTime;
use chrono::NaiveTime;
use fieldwork::{Account, FieldError, Id, Slot};
use operations::AppointmentForm;

use crate::Form;
use crate::pages::refer::form::date;

/// What stands in the place of an interviewer for "whoever is free".
pub(crate) const ANYBODY: &str = "any";
/// What stands in the place of an offered time for one that is typed.
pub(crate) const TYPED: &str = "other";
/// How a time stands in the form.
pub(crate) const SLOT: &str = "%Y-%m-%dT%H:%M";

/// What is asked for.
pub(crate) struct Asked {
    interviewer: Option<Id<Account>>,
    pub(crate) slot: Slot,
    asked_by_person: bool,
    interviewer_agreed: bool,
}

impl Asked {
    /// The appointment with the interviewer that was chosen, or with this one where anybody will do.
    pub(crate) fn with(&self, anybody: impl FnOnce() -> Id<Account>) -> AppointmentForm {
        AppointmentForm {
            interviewer: self.interviewer.unwrap_or_else(anybody),
            slot: self.slot,
            asked_by_person: self.asked_by_person,
            interviewer_agreed: self.interviewer_agreed,
        }
    }

    /// Whoever is free is to call.
    pub(crate) fn anybody(&self) -> bool {
        self.interviewer.is_none()
    }
}

/// The appointment asked for, or everything that is wrong with the form.
pub(crate) fn read(form: &Form, minutes: u32) -> Result<Asked, Vec<FieldError>> {
    let mut errors = Vec::new();
    let interviewer = match form.value("interviewer") {
        ANYBODY => Some(None),
        id => Id::parse(id).ok().map(Some),
    };
    if interviewer.is_none() {
        errors.push(FieldError { field: "interviewer", code: "book-interviewer-required" });
    }
    let slot = when(form, &mut errors).and_then(|when| {
        let slot = Slot::at_london(when, minutes);
        if slot.is_none() {
            errors.push(FieldError { field: "time", code: "book-time-invalid" });
        }
        slot
    });
    match (interviewer, slot) {
        (Some(interviewer), Some(slot)) => Ok(Asked {
            interviewer,
            slot,
            asked_by_person: form.chose("asked", "yes"),
            interviewer_agreed: form.chose("agreed", "yes"),
        }),
        _ => Err(errors),
    }
}

/// The time chosen of those offered, or else the one typed.
fn when(form: &Form, errors: &mut Vec<FieldError>) -> Option<NaiveDateTime> {
    if !matches!(form.value("slot"), "" | TYPED) {
        let chosen = NaiveDateTime::parse_from_str(form.value("slot"), SLOT);
        if chosen.is_err() {
            errors.push(FieldError { field: "day", code: "book-day-invalid" });
        }
        return chosen.ok();
    }
    let day = date(form, "day").date();
    let time = NaiveTime::parse_from_str(form.value("time").trim(), "%H:%M");
    if day.is_none() {
        errors.push(FieldError { field: "day", code: "book-day-invalid" });
    }
    if time.is_err() {
        errors.push(FieldError { field: "time", code: "book-time-invalid" });
    }
    Some(day?.and_time(time.ok()?))
}
