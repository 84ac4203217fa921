//! The outcome form's fields: one of the outcomes offered, and whether a message was left.

use fieldwork::{DispositionCode, FieldError};
use operations::CallOutcome;

use crate::Form;

/// What came of the call, or what is missing.
pub(super) fn read(form: &Form) -> Result<CallOutcome, Vec<FieldError>> {
    let missing = || vec![FieldError { field: "outcome", code: "outcome-required" }];
    let disposition = DispositionCode::parse(form.value("outcome")).map_err(|_| missing())?;
    Ok(CallOutcome { disposition, message_left: form.chose("message_left", "yes") })
}
