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

/// Collects what is wrong with a form.
#[derive(Default)]
pub(super) struct Faults(pub(super) Vec<fieldwork::FieldError>);

impl Faults {
    /// The value, or a note of what is wrong with the field.
    pub(super) fn keep<T>(&mut self, field: &'static str, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|code| self.add(field, code)).ok()
    }

    pub(super) fn add(&mut self, field: &'static str, code: &'static str) {
        self.0.push(fieldwork::FieldError { field, code });
    }

    /// What was read, if nothing was wrong.
    pub(super) fn or<T>(self, read: Option<T>) -> Result<T, Vec<fieldwork::FieldError>> {
        match read {
            Some(read) if self.0.is_empty() => Ok(read),
            _ => Err(self.0),
        }
    }
}
