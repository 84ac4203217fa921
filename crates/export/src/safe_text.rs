//! Text that a spreadsheet will not run.

use std::borrow::Cow;

/// The text, with an apostrophe before a first character that a spreadsheet reads as the start of a formula.
pub(crate) fn safe(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}
