//! The consent form's fields: each part ticked or not, and the wording that was read out.

use fieldwork::{Consent, FieldError};
use operations::ConsentForm;

use crate::Form;

/// The parts of consent, in the order they are asked.
pub(super) const PARTS: [&str; 4] = ["taking-part", "second-interview", "quotes", "told-what-changed"];

/// What the person agreed to, or what is missing.
pub(super) fn read(form: &Form) -> Result<ConsentForm, Vec<FieldError>> {
    let wording = form.value("wording").trim();
    if wording.is_empty() {
        return Err(vec![FieldError { field: "wording", code: "wording-required" }]);
    }
    let [taking_part, second_interview, quotes, told_what_changed] =
        PARTS.map(|part| form.chose("agreed", part));
    Ok(ConsentForm { taking_part, second_interview, quotes, told_what_changed, wording: wording.to_owned() })
}

/// The form as it stands on record.
pub(super) fn filled(consent: &Consent) -> Form {
    let given = [consent.taking_part, consent.second_interview, consent.quotes, consent.told_what_changed];
    let ticked = PARTS.into_iter().zip(given).filter(|(_, given)| *given).map(|(part, _)| ("agreed", part));
    Form::filled(ticked.chain([("wording", consent.wording.as_str())]))
}
