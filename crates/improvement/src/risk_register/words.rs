//! Words of the register as a form sends them.

use super::personal::found;

/// The longest name of a risk: it has to fit into a line.
const NAME: usize = 120;
/// The longest of everything else: about half a page.
const PARAGRAPH: usize = 2_000;

/// The name of a risk.
pub(super) fn name(text: &str) -> Result<String, &'static str> {
    kept(text, NAME)
}

/// A paragraph.
pub(super) fn paragraph(text: &str) -> Result<String, &'static str> {
    kept(text, PARAGRAPH)
}

fn kept(text: &str, longest: usize) -> Result<String, &'static str> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err("register-required"),
        length if length > longest => Err("register-long"),
        _ => found(text).map_or_else(|| Ok(text.replace("\r\n", "\n")), Err),
    }
}
