//! The boxes of a hold and of its end.

use fieldwork::{RawHold, RawRelease};

use crate::Form;
use crate::pages::refer::form::date;

/// The hold as it was typed.
pub(super) fn hold(form: &Form) -> RawHold {
    RawHold {
        reason: form.value("reason").to_owned(),
        from: date(form, "from"),
        until: date(form, "until"),
        review_on: date(form, "review_on"),
    }
}

/// The end of a hold as it was sent.
pub(super) fn release(form: &Form) -> RawRelease {
    RawRelease { hold: form.value("hold").to_owned(), checked: form.value("checked").to_owned() }
}
