//! Words that staff write about a person, as a form sends them.

/// The longest words kept in one go: about two pages. Longer text is something else pasted by mistake.
const LONGEST: usize = 6_000;

/// The words without stray space around them, if there are any and not too many.
pub(crate) fn required(
    text: &str,
    missing: &'static str,
    long: &'static str,
) -> Result<String, &'static str> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(missing),
        1..=LONGEST => Ok(text.to_owned()),
        _ => Err(long),
    }
}
