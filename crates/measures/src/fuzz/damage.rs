//! Damage to a text that leaves most of it as people write it: lines and words are moved, doubled, cut and exchanged.

use std::ops::Range;

use super::dice::Dice;

/// No damage makes a text longer than this.
const LONGEST: usize = 256 * 1024;

/// Letters that readers stumble over.
const ODD: [&str; 22] = [
    "\"", "'", "\"\"\"", "[", "]", "[[", "{", "}", "(", ")", "${", "#", "\\", "\u{0}", "\r", "\u{feff}",
    "\u{202e}", "é", "e\u{301}", "🙂", "\t", "=",
];

/// Numbers at the ends of what is allowed, and past them.
const NUMBERS: [&str; 14] = [
    "0",
    "1",
    "-1",
    "2",
    "20",
    "21",
    "0.5",
    "1e9",
    "1e400",
    "79228162514264337593543950335",
    "0.0000000000000000000000000001",
    "99999999999999999999999999999999",
    "nan",
    "4294967296",
];

/// Damages a text a few times over. `words` are the language's own.
pub(super) fn damaged(text: &str, other: &str, words: &[&str], dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.below(6) {
        once(&mut text, other, words, dice);
        if text.len() > LONGEST {
            let end = text.floor_char_boundary(LONGEST);
            text.truncate(end);
        }
    }
    text
}

/// Damages bytes at a few places, whatever they are.
pub(super) fn bytes_damaged(input: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        match dice.below(4) {
            0 => bytes.truncate(at),
            1 => {
                let from = dice.below(other.len() + 1);
                let piece = other.get(from..(from + dice.below(64)).min(other.len())).unwrap_or_default();
                bytes.splice(at..at, piece.iter().copied());
            }
            2 => drop(bytes.drain(at..(at + dice.below(64)).min(bytes.len()).max(at))),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(dice.below(256)).unwrap_or_default();
                }
            }
        }
    }
    bytes
}

fn once(text: &mut String, other: &str, words: &[&str], dice: &mut Dice) {
    match dice.below(12) {
        0 => text.replace_range(a_line(text, dice), ""),
        1 => {
            let line = text.get(a_line(text, dice)).unwrap_or_default().to_owned();
            text.insert_str(a_line(text, dice).start, &line);
        }
        2 => {
            let lines = other.get(some_lines(other, dice)).unwrap_or_default();
            text.insert_str(a_line(text, dice).start, lines);
        }
        3 | 4 => exchange(text, dice.pick(words).copied().unwrap_or_default(), dice),
        5 => exchange(text, other.get(a_word(other, dice)).unwrap_or_default(), dice),
        6 => exchange(text, dice.pick(&NUMBERS).copied().unwrap_or_default(), dice),
        7 => text.insert_str(a_place(text, dice), dice.pick(&ODD).copied().unwrap_or_default()),
        8 => text.insert_str(a_place(text, dice), dice.pick(words).copied().unwrap_or_default()),
        9 => text.replace_range(a_stretch(text, dice), ""),
        10 => {
            let stretch = text.get(a_stretch(text, dice)).unwrap_or_default();
            let many = stretch.repeat(1 + dice.below(80));
            text.insert_str(a_place(text, dice), &many);
        }
        _ => {
            let word = text.get(a_word(text, dice)).unwrap_or_default().to_owned();
            exchange(text, &word, dice);
        }
    }
}

fn exchange(text: &mut String, word: &str, dice: &mut Dice) {
    let place = a_word(text, dice);
    text.replace_range(place, word);
}

fn a_place(text: &str, dice: &mut Dice) -> usize {
    text.floor_char_boundary(dice.below(text.len() + 1))
}

fn a_stretch(text: &str, dice: &mut Dice) -> Range<usize> {
    let start = a_place(text, dice);
    let end = start + dice.below(40);
    start..text.floor_char_boundary(end.min(text.len())).max(start)
}

/// A whole line, its end included.
fn a_line(text: &str, dice: &mut Dice) -> Range<usize> {
    let within = a_place(text, dice);
    let (before, after) = text.split_at_checked(within).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = after.find('\n').map_or(text.len(), |end| within + end + 1);
    start..end
}

fn some_lines(text: &str, dice: &mut Dice) -> Range<usize> {
    let (one, other) = (a_line(text, dice), a_line(text, dice));
    let end = if dice.once_in(4) { one.end.max(other.end) } else { one.end };
    one.start..end
}

/// Letters, digits and underscores that stand together, or one letter of another kind.
fn a_word(text: &str, dice: &mut Dice) -> Range<usize> {
    let within = a_place(text, dice);
    let (before, after) = text.split_at_checked(within).unwrap_or((text, ""));
    let of_a_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-';
    let start = before.trim_end_matches(of_a_word).len();
    let end = text.len() - after.trim_start_matches(of_a_word).len();
    if start < end { start..end } else { within..text.ceil_char_boundary((within + 1).min(text.len())) }
}
