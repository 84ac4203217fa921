//! From bytes to text: whatever a spreadsheet or an export writes.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::FileFault;

/// How files begin that are of another kind, whatever they are called: pages, PDF, what word processors write. No table begins so.
const OTHERS: [&str; 3] = ["<", "%PDF", "{\\rtf"];

/// The text of a file. A mark at its beginning says how it is written; without one it is UTF-8 if it can be, and otherwise
/// what Windows writes in this country.
pub(super) fn text(bytes: &[u8]) -> Result<String, FileFault> {
    // A workbook is an archive, and every archive begins so.
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(FileFault::Workbook);
    }
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest)?,
        [0xFF, 0xFE, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        plain => match std::str::from_utf8(plain) {
            Ok(text) => text.to_owned(),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(plain).0.into_owned(),
        },
    };
    if OTHERS.iter().any(|begins| text.trim_start().starts_with(begins)) {
        return Err(FileFault::NotText { row: 1 });
    }
    match text.char_indices().find(|(_, character)| no_text(*character)) {
        Some((at, _)) => Err(FileFault::NotText { row: line(text.as_bytes(), at) }),
        None => Ok(text),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, FileFault> {
    let text = std::str::from_utf8(bytes);
    text.map(str::to_owned).map_err(|fault| FileFault::NotText { row: line(bytes, fault.valid_up_to()) })
}

/// Control characters, and the sign that stands where something could not be read.
fn no_text(character: char) -> bool {
    (character.is_control() && !matches!(character, '\t' | '\r' | '\n')) || character == '\u{fffd}'
}

/// The line a byte stands in, from 1.
fn line(bytes: &[u8], at: usize) -> u32 {
    let before = bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
    u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
}
