//! Decimal numbers as text: as people enter them, and in JSON, where a number would pass through binary and lose digits.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serializer};

/// Reads digits with at most one point and a sign: no exponents and no separators, which people read differently.
pub(crate) fn plain(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    if plain { text.parse().ok() } else { None }
}

pub(crate) fn serialize<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}
