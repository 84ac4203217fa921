//! How the files speak of a risk.

use improvement::{Band, Hand, RegisterRisk, Seat};

pub(super) use crate::safe_text::line;
use crate::words::Words;

/// "Risk 7".
pub(super) fn numbered(risk: &RegisterRisk, words: Words) -> String {
    words.with("register-risk", &[("number", &risk.number.to_string())])
}

/// "○ Low": a shape and a word, so that colour is never needed.
pub(super) fn band(band: &Band, words: Words) -> String {
    format!("{} {}", band.mark, band.label.say(words.0))
}

/// Roles in their bodies, one after the other.
pub(super) fn seats(seats: &[Seat], words: Words) -> String {
    let said: Vec<String> = seats.iter().map(|seat| seat_said(*seat, words)).collect();
    said.join("; ")
}

/// A role in its body.
pub(super) fn seat_said(seat: Seat, words: Words) -> String {
    words.say(&format!("register-seat-{}", seat.slug()))
}

/// The role of whoever changed something.
pub(super) fn role(hand: &Hand, words: Words) -> String {
    let key = format!("register-role-{}", hand.role);
    if words.has(&key) { words.say(&key) } else { hand.role.clone() }
}
