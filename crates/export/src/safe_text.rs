//! Text that a spreadsheet will not run and XML can hold.

use std::borrow::Cow;

/// The text without control characters, and with an apostrophe before a first character that a spreadsheet reads as the
/// start of a formula. Every format writes the same text.
pub(crate) fn safe(text: &str) -> Cow<'_, str> {
    let clean: Cow<'_, str> = match text.contains(is_unwritable) {
        true => Cow::Owned(text.chars().filter(|letter| !is_unwritable(*letter)).collect()),
        false => Cow::Borrowed(text),
    };
    match clean.starts_with(['=', '+', '-', '@', '\t']) {
        true => Cow::Owned(format!("'{clean}")),
        false => clean,
    }
}

/// Words that somebody wrote in one line of a file. What the workbook reads as a note is none here.
pub(crate) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("[note", "(note")
}

/// What XML 1.0 has no way to write, not even escaped, and the carriage return, which comes back as another character.
const fn is_unwritable(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
