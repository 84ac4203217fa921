//! The closure form's fields: which person, and when the case closed.

use chrono::NaiveDate;
use fieldwork::{FieldError, Reference};

use crate::Form;
use crate::pages::refer::form::date;

/// The person and the day, or everything that is wrong with the form.
pub(crate) fn read(form: &Form) -> Result<(Reference, NaiveDate), Vec<FieldError>> {
    let reference = Reference::parse(form.value("reference").trim());
    let raw = date(form, "closed_on");
    let closed_on = match raw.date() {
        Some(day) => Ok(day),
        None if raw.is_empty() => Err("closed-on-required"),
        None => Err("closed-on-invalid"),
    };
    match (reference, closed_on) {
        (Ok(reference), Ok(day)) => Ok((reference, day)),
        (reference, day) => {
            let reference =
                reference.err().map(|_| FieldError { field: "reference", code: "reference-invalid" });
            let day = day.err().map(|code| FieldError { field: "closed_on", code });
            Err(reference.into_iter().chain(day).collect())
        }
    }
}
