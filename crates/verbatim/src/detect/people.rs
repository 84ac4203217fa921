//! Ranks, jobs, relations and ages: what says who somebody is without a name.

use super::{Finding, Read, Reason, is_in, is_plainly_in, over};
use crate::Mark;
use crate::lists::{JOBS, NUMBERS, RANKS, RELATIONS};
use crate::word::Word;

/// Short words that a mutation would turn into a relation, and that are something else.
const NOT_RELATIONS: [&str; 14] =
    ["fan", "dan", "fab", "can", "nain", "ai", "lai", "bos", "dai", "rai", "wr", "gan", "bar", "far"];

pub(super) fn find(read: &Read<'_>) -> Vec<Finding> {
    let one = |at: usize, word: &Word<'_>| age(read, at).or_else(|| who(read, at, word));
    let mut found: Vec<Finding> = Vec::new();
    for (at, word) in read.each() {
        let Some((length, mark, reason)) = one(at, word) else { continue };
        found.extend(over(read.from(at).get(..length).unwrap_or_default(), mark, reason));
    }
    found
}

fn who(read: &Read<'_>, at: usize, word: &Word<'_>) -> Option<(usize, Mark, Reason)> {
    let said = word.text.to_lowercase();
    let two = read
        .from(at)
        .get(..2)
        .map(|pair| pair.iter().map(|it| it.text.to_lowercase()).collect::<Vec<_>>().join("-"));
    if two.as_ref().is_some_and(|two| is_plainly_in(&RANKS, two)) {
        return Some((2, Mark::Role, Reason::Rank));
    }
    if two.as_ref().is_some_and(|two| is_plainly_in(&RELATIONS, two)) {
        return Some((2, Mark::Relation, Reason::Relation));
    }
    if is_rank(word) {
        return Some((1, Mark::Role, Reason::Rank));
    }
    if is_plainly_in(&RELATIONS, &said)
        || (is_in(&RELATIONS, &said) && is_owned(read, at) && !NOT_RELATIONS.contains(&said.as_str()))
    {
        return Some((1, Mark::Relation, Reason::Relation));
    }
    let job = is_plainly_in(&JOBS, &said)
        || is_plainly_in(&JOBS, said.trim_end_matches('s'))
        || (is_in(&JOBS, &said) && said.chars().count() > 4);
    job.then_some((1, Mark::Role, Reason::Job))
}

/// A rank. Short forms of two letters are ranks only in capitals or before a capital: "ds" and "di" are also other words.
fn is_rank(word: &Word<'_>) -> bool {
    if word.text.chars().count() > 3 {
        return is_in(&RANKS, word.text);
    }
    is_plainly_in(&RANKS, word.text) && word.text.chars().all(char::is_uppercase)
}

/// After a word that says whose: a Welsh relation has another first letter there.
fn is_owned(read: &Read<'_>, at: usize) -> bool {
    const WHOSE: [&str; 17] = [
        "fy", "ei", "eu", "ein", "eich", "dy", "i'm", "a'm", "o'm", "i'w", "a'i", "'n", "y", "yr", "ngŵr",
        "gan", "a",
    ];
    read.before(at, 1)
        .is_some_and(|word| WHOSE.contains(&word.text.to_lowercase().replace('’', "'").as_str()))
}

/// How many words of an age begin here.
fn age(read: &Read<'_>, at: usize) -> Option<(usize, Mark, Reason)> {
    let words = read.from(at);
    let number = words.first().filter(|word| is_number(word))?;
    let said = |at: usize| words.get(at).map(|word| word.text.to_lowercase()).unwrap_or_default();
    let length = match (said(1).as_str(), said(2).as_str()) {
        ("years" | "year", "old") | ("mlwydd" | "blwydd" | "flwydd", "oed") => 3,
        ("oed" | "yo", _) => 2,
        ("-", _) if said(2) == "year" => 3,
        _ if number.text.to_lowercase().contains("year-old") => 1,
        _ if is_after_age(read, at) && !is_counted(&said(1)) => 1,
        _ => return None,
    };
    Some((length, Mark::Age, Reason::Age))
}

fn is_number(word: &Word<'_>) -> bool {
    let small: String = word.text.chars().take_while(char::is_ascii_digit).collect();
    small.parse::<u32>().is_ok_and(|age| age < 111 && small.len() == word.text.len())
        || is_plainly_in(&NUMBERS, word.text)
        || word.text.to_lowercase().contains("year-old")
}

fn is_after_age(read: &Read<'_>, at: usize) -> bool {
    let said = |back| {
        read.before(at, back).map(|word| word.text.to_lowercase().replace('’', "'")).unwrap_or_default()
    };
    let (one, two) = (said(1), said(2));
    matches!(one.as_str(), "aged" | "i'm" | "turned" | "she's" | "he's" | "age")
        || matches!(
            (two.as_str(), one.as_str()),
            ("i", "am" | "was")
                | ("i'm", "only")
                | ("she" | "he", "was" | "is")
                | ("was", "only")
                | ("just", "turned")
        )
}

/// A number of something is no age.
fn is_counted(next: &str) -> bool {
    const COUNTED: [&str; 22] = [
        "weeks",
        "months",
        "days",
        "hours",
        "minutes",
        "times",
        "officers",
        "calls",
        "years",
        "different",
        "people",
        "of",
        "percent",
        "in",
        "miles",
        "or",
        "texts",
        "emails",
        "messages",
        "week",
        "month",
        "hundred",
    ];
    COUNTED.contains(&next)
}
