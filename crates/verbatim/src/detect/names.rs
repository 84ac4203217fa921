//! Names: the person's own, those in the list, those that somebody is introduced by, and anything else with a capital.

use super::{Finding, Read, Reason, is_in, is_plainly_in, over};
use crate::Mark;
use crate::lists::{GIVEN_NAMES, JOBS, NOT_NAMES, RANKS};
use crate::word::{Word, unaccented, words};

/// After these somebody's name follows.
const TITLES: [&str; 17] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "lady",
    "officer",
    "detective",
    "swyddog",
    "ditectif",
    "nurse",
    "doctor",
    "nyrs",
];

/// After these a name follows, even without a capital.
const INTRODUCING: [&str; 3] = ["called", "named", "enw"];

/// The person's own names, wherever they stand and however they are written.
pub(super) fn known(read: &Read<'_>) -> Vec<Finding> {
    let names: Vec<String> = read.known.names.iter().flat_map(|name| parts(name)).collect();
    let is_one =
        |word: &Word<'_>| plain(word.text).split('-').any(|part| names.iter().any(|name| name == part));
    read.each()
        .filter(|(_, word)| is_one(word))
        .filter_map(|(_, word)| over(std::slice::from_ref(word), Mark::Name, Reason::KnownName))
        .collect()
}

fn parts(name: &str) -> Vec<String> {
    let parts = words(name)
        .into_iter()
        .flat_map(|word| plain(word.text).split('-').map(str::to_owned).collect::<Vec<_>>());
    parts.filter(|part| part.chars().count() > 1).collect()
}

/// A name as most people type it: Sian for Siân, in small letters, whoever's it is.
fn plain(word: &str) -> String {
    let word = unaccented(&word.to_lowercase()).replace('’', "'");
    word.strip_suffix("'s").unwrap_or(&word).to_owned()
}

pub(super) fn find(read: &Read<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut past = 0;
    for (at, _) in read.each() {
        if at < past {
            continue;
        }
        if let Some((length, reason)) = name_at(read, at) {
            let spanned = read.from(at).get(..length).unwrap_or_default();
            found.extend(over(spanned, Mark::Name, reason));
            past = at.saturating_add(length);
        }
    }
    found
}

/// How many words of a name begin here, and why it is thought to be one.
fn name_at(read: &Read<'_>, at: usize) -> Option<(usize, Reason)> {
    let word = read.words.get(at)?;
    let capitals = capitals_from(read, at);
    if is_introduced(read, at) && (capitals > 0 || follows_called(read, at)) {
        return Some((capitals.max(1), Reason::Introduced));
    }
    if is_plainly_in(&GIVEN_NAMES, word.text) {
        return Some((capitals.max(1), Reason::GivenName));
    }
    let inside = capitals > 0 && !read.begins_sentence(at);
    // At the beginning of a sentence a capital says nothing, but a second one after it does.
    let two = capitals > 1 && read.begins_sentence(at) && !is_common(word.text);
    (inside || two).then_some((capitals, Reason::Capital))
}

/// How many words with a capital stand here, one beside the other.
fn capitals_from(read: &Read<'_>, at: usize) -> usize {
    read.from(at).iter().take_while(|word| is_name_like(word)).count()
}

fn is_name_like(word: &Word<'_>) -> bool {
    let capital = word.text.chars().next().is_some_and(char::is_uppercase);
    capital
        && word.is_spoken()
        && !is_plainly_in(&NOT_NAMES, word.text)
        && !is_in(&RANKS, word.text)
        && !is_in(&JOBS, word.text)
}

/// Words that often begin a sentence and are followed by a name.
fn is_common(word: &str) -> bool {
    const COMMON: [&str; 29] = [
        "the", "a", "an", "my", "our", "his", "her", "their", "when", "then", "and", "but", "so", "only",
        "because", "even", "after", "before", "once", "with", "roedd", "mae", "oedd", "gan", "gyda", "pan",
        "wedyn", "ond", "yr",
    ];
    COMMON.contains(&word.to_lowercase().as_str())
}

fn is_introduced(read: &Read<'_>, at: usize) -> bool {
    let Some(before) = read.before(at, 1) else { return false };
    // A full stop after a short title does not end it.
    let title = if before.text == "." { read.before(at, 2) } else { Some(before) };
    let Some(title) = title.map(|word| word.text.to_lowercase()) else { return false };
    TITLES.contains(&title.as_str()) || is_in(&RANKS, &title) || follows_called(read, at)
}

fn follows_called(read: &Read<'_>, at: usize) -> bool {
    let said = read.before(at, 1).map(|word| word.text.to_lowercase().replace('’', "'"));
    let common = read.words.get(at).is_some_and(|word| {
        [
            "me", "the", "a", "my", "to", "and", "him", "her", "them", "back", "in", "it", "i", "us", "you",
            "every", "up", "again",
        ]
        .contains(&word.text.to_lowercase().as_str())
    });
    said.is_some_and(|said| INTRODUCING.contains(&said.as_str())) && !common
}
