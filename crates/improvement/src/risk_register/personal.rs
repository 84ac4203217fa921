//! Finds words that would make an entry of the register about somebody. It errs on the side of asking again: whoever
//! writes can always say the same without a number.

use fieldwork::Reference;

/// How many digits in a row no ordinary sentence has: a crime number, an investigation's, a collar number with letters.
const REFERENCE_DIGITS: usize = 6;
/// How many digits a phone number has, at least and at most.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 10..=14;

/// The code of what a text should not hold, if it holds any: an email address, a phone number, a reference.
pub(crate) fn found(text: &str) -> Option<&'static str> {
    if text.split_whitespace().any(is_email) {
        Some("register-names-email")
    } else if has_phone(text) {
        Some("register-names-phone")
    } else if has_reference(text) {
        Some("register-names-reference")
    } else {
        None
    }
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(who, at)| {
        who.ends_with(|last: char| last.is_alphanumeric())
            && at.starts_with(|first: char| first.is_alphanumeric())
    })
}

/// Whether some run of digits, with what people put between them, is as long as a phone number and begins like one.
fn has_phone(text: &str) -> bool {
    let between = |letter: char| letter.is_ascii_digit() || " -().+\u{a0}".contains(letter);
    text.split(|letter: char| !between(letter)).any(|run| {
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let begins = digits.starts_with('0') || run.trim_start_matches([' ', '(']).starts_with('+');
        begins && PHONE_DIGITS.contains(&digits.len())
    })
}

fn has_reference(text: &str) -> bool {
    let digits = text.split(|letter: char| !letter.is_ascii_digit());
    if digits.map(str::len).any(|length| length >= REFERENCE_DIGITS) {
        return true;
    }
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let alone = words.iter().any(|word| Reference::parse(word).is_ok());
    alone || words.windows(2).any(|pair| Reference::parse(&pair.join("-")).is_ok())
}
