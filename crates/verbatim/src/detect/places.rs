//! Places: those in the list, those named like a street or a building, and a capital after a word like "in".

use super::{Finding, Read, Reason, is_in, is_plainly_in, over};
use crate::Mark;
use crate::lists::{BUILDING_WORDS, GIVEN_NAMES, NOT_NAMES, PLACES, STREET_WORDS};
use crate::word::Word;

/// After these a capital is a place.
const BEFORE: [&str; 21] = [
    "in", "at", "from", "near", "to", "outside", "around", "via", "into", "yn", "ym", "yng", "i", "o", "ger",
    "wrth", "ar", "rhwng", "tu", "towards", "through",
];

/// Places that are also everyday words: only with a capital, and not where a sentence begins.
const EVERYDAY: [&str; 12] = [
    "reading", "bath", "bury", "boston", "rugby", "poole", "hull", "stoke", "sandwich", "bala", "barri",
    "newtown",
];

pub(super) fn find(read: &Read<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut past = 0;
    for (at, _) in read.each() {
        if at < past {
            continue;
        }
        if let Some((length, reason)) = place_at(read, at) {
            found.extend(over(read.from(at).get(..length).unwrap_or_default(), Mark::Place, reason));
            past = at.saturating_add(length);
        }
    }
    found
}

fn place_at(read: &Read<'_>, at: usize) -> Option<(usize, Reason)> {
    let capitals = read.from(at).iter().take_while(|word| is_capital(word)).count();
    let word = read.words.get(at)?;
    if let Some(length) = named_after(read, at, capitals) {
        return Some((length, Reason::Street));
    }
    if is_listed(read, at, word) {
        return Some((capitals.max(1), Reason::Place));
    }
    let after =
        read.before(at, 1).is_some_and(|before| BEFORE.contains(&before.text.to_lowercase().as_str()));
    let named = is_plainly_in(&GIVEN_NAMES, word.text) || is_plainly_in(&NOT_NAMES, word.text);
    (after && capitals > 0 && !named).then_some((capitals, Reason::PlaceLike))
}

/// "Mill Lane", "12 Mill Lane", "Bronglais Hospital", "Heol Fawr": the capitals with the word that says what they name.
fn named_after(read: &Read<'_>, at: usize, capitals: usize) -> Option<usize> {
    let words = read.from(at);
    let names = |word: &Word<'_>| {
        is_plainly_in(&STREET_WORDS, word.text) || is_plainly_in(&BUILDING_WORDS, word.text)
    };
    let first = words.first()?;
    let number = first.text.chars().all(|sign| sign.is_ascii_digit());
    let capital_from = usize::from(number);
    let count = words.get(capital_from..)?.iter().take_while(|word| is_capital(word)).count();
    if count == 0 {
        return None;
    }
    let end = capital_from.saturating_add(count);
    let inside = words.get(capital_from..end)?.iter().rposition(names);
    match inside {
        // Welsh names the street first; English last.
        Some(0) if count > 1 && is_welsh_first(words.get(capital_from)?) => Some(end),
        Some(at) if at > 0 => Some(capital_from.saturating_add(at).saturating_add(1)),
        _ => words
            .get(end)
            .filter(|next| names(next) && capitals > 0 && !read.begins_sentence(at))
            .map(|_| end.saturating_add(1)),
    }
}

fn is_welsh_first(word: &Word<'_>) -> bool {
    const FIRST: [&str; 18] = [
        "stryd",
        "heol",
        "ffordd",
        "lôn",
        "rhodfa",
        "clos",
        "maes",
        "ysbyty",
        "ysgol",
        "coleg",
        "prifysgol",
        "gorsaf",
        "canolfan",
        "tafarn",
        "neuadd",
        "eglwys",
        "gwesty",
        "meddygfa",
    ];
    super::welsh::forms(word.text).iter().any(|form| FIRST.contains(&form.as_str()))
}

fn is_listed(read: &Read<'_>, at: usize, word: &Word<'_>) -> bool {
    let said = word.text.to_lowercase();
    let capital = is_capital(word);
    if EVERYDAY.contains(&said.as_str()) {
        return capital && !read.begins_sentence(at);
    }
    is_plainly_in(&PLACES, &said) || (capital && is_in(&PLACES, &said))
}

fn is_capital(word: &Word<'_>) -> bool {
    word.text.chars().next().is_some_and(char::is_uppercase)
        && word.is_spoken()
        && !is_plainly_in(&NOT_NAMES, word.text)
}
