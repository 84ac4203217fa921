//! The booking form's fields: an interviewer, a day and a time by London's clocks.

use chrono::NaiveTime;
use fieldwork::{FieldError, Id, Slot};
use operations::AppointmentForm;

use crate::Form;
use crate::pages::refer::form::date;

/// The appointment asked for, or everything that is wrong with the form.
pub(super) fn read(form: &Form, minutes: u32) -> Result<AppointmentForm, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut missing = |field, code| errors.push(FieldError { field, code });
    let interviewer = Id::parse(form.value("interviewer"));
    let day = date(form, "day").date();
    let time = NaiveTime::parse_from_str(form.value("time").trim(), "%H:%M");
    if interviewer.is_err() {
        missing("interviewer", "book-interviewer-required");
    }
    if day.is_none() {
        missing("day", "book-day-invalid");
    }
    if time.is_err() {
        missing("time", "book-time-invalid");
    }
    let slot = day.zip(time.ok()).map(|(day, time)| Slot::at_london(day.and_time(time), minutes));
    if slot.is_some_and(|slot| slot.is_none()) {
        missing("time", "book-time-invalid");
    }
    match (interviewer, slot.flatten()) {
        (Ok(interviewer), Some(slot)) => {
            Ok(AppointmentForm { interviewer, slot, asked_by_person: form.chose("asked", "yes") })
        }
        _ => Err(errors),
    }
}
