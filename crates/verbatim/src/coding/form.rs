//! The form a coder hands in.

use std::collections::BTreeSet;

use fieldwork::FieldError;

use crate::frame::{CodeFrame, CodeName};

/// The form as it came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawCoding {
    /// The names of the codes that were ticked.
    pub codes: Vec<String>,
    /// "None of these fits" was ticked.
    pub none: bool,
}

/// Every code this can give, so that a test can see that each has its message in each language.
pub const CODING_FIELD_CODES: &[&str] =
    &["coding-codes-required", "coding-none-and-some", "coding-code-unknown"];

/// The codes somebody chose. None is a choice too, and has to be said: an empty form is a slip.
///
/// # Errors
/// When nothing was said, both were, or a code is not of this frame.
pub fn check_codes(frame: &CodeFrame, raw: &RawCoding) -> Result<BTreeSet<CodeName>, Vec<FieldError>> {
    let refuse = |code| Err(vec![FieldError { field: "codes", code }]);
    match (raw.codes.is_empty(), raw.none) {
        (true, false) => return refuse("coding-codes-required"),
        (false, true) => return refuse("coding-none-and-some"),
        _ => {}
    }
    let known = |name: &String| CodeName::parse(name).ok().filter(|name| frame.code(name).is_some());
    let codes: Option<BTreeSet<CodeName>> = raw.codes.iter().map(known).collect();
    codes.map_or_else(|| refuse("coding-code-unknown"), Ok)
}
