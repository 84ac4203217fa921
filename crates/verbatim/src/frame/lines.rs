//! Which line a byte of a file stands on.

/// The line, from 1.
pub(super) fn line_of(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().iter().take(byte);
    before.filter(|byte| **byte == b'\n').count().saturating_add(1)
}
