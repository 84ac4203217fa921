//! A telephone number in the United Kingdom.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Malformed;

/// A number, kept as `+44` and the digits after the leading nought. It never prints itself in a log.
///
/// It accepts what people write: `01632 960123`, `(01632) 960-123`, `+44 7700 900123`, `+44 (0)7700 900123`,
/// `0044 7700 900123`. Only numbers that can be a person's are kept: geographic (01, 02), 03 and mobile (07) ones.
/// A premium, freephone or pager number in that place is a slip of the pen.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a number in any of the ways it is written in the United Kingdom.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let national = significant_digits(text).filter(|digits| is_personal(digits));
        national.map(|digits| Self(format!("+44{digits}"))).ok_or(Malformed::not("a UK telephone number"))
    }

    /// The number as a telephone dials it from anywhere: `+447700900123`.
    pub fn international(&self) -> &str {
        &self.0
    }

    /// The number as it is read aloud here, in groups: `07700 900123`, `020 7946 0123`.
    pub fn national(&self) -> String {
        let digits: Vec<char> = self.0.chars().skip(3).collect();
        let area = if digits.first() == Some(&'2') { 2 } else { 4 };
        let mut spoken = String::from("0");
        for (position, digit) in digits.iter().enumerate() {
            if position == area || (area == 2 && position == 6) {
                spoken.push(' ');
            }
            spoken.push(*digit);
        }
        spoken
    }
}

/// The digits after the country code and the leading nought, or nothing where there is more than digits.
fn significant_digits(text: &str) -> Option<String> {
    let plain = text.replace("(0)", "");
    let bare: String =
        plain.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.' | '\u{a0}')).collect();
    let digits =
        bare.strip_prefix("+44").or_else(|| bare.strip_prefix("0044")).or_else(|| bare.strip_prefix('0'))?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.to_owned())
}

fn is_personal(digits: &str) -> bool {
    // Ten digits follow the nought, except in the few old 01 areas where nine do. 070 is personal numbering and 076
    // pagers (all but 07624, the Isle of Man's mobiles): both are charged like premium lines.
    let pager = digits.starts_with("76") && !digits.starts_with("7624");
    match digits.bytes().next() {
        Some(b'1') => matches!(digits.len(), 9 | 10),
        Some(b'2' | b'3') => digits.len() == 10,
        Some(b'7') => digits.len() == 10 && !digits.starts_with("70") && !pager,
        _ => false,
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber(hidden)")
    }
}

impl TryFrom<String> for PhoneNumber {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<PhoneNumber> for String {
    fn from(number: PhoneNumber) -> Self {
        number.0
    }
}
