//! Days, months, written dates and times of day.

use super::numbers::is_year;
use super::{Finding, Read, Reason, is_in, is_plainly_in, over};
use crate::Mark;
use crate::lists::{DAYS, MONTHS, NUMBERS};
use crate::word::Word;

/// Words for a month that mean something else without a capital or a number beside them.
const UNSURE: [&str; 9] = ["may", "march", "mai", "medi", "mawrth", "awst", "oct", "jan", "hydref"];
const WEEKDAYS_CY: [&str; 7] = ["llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul"];

pub(super) fn find(read: &Read<'_>) -> Vec<Finding> {
    let one = |at: usize| time(read, at).or_else(|| date(read, at));
    let mut found: Vec<Finding> = Vec::new();
    let mut past = 0;
    for at in 0..read.words.len() {
        if at < past {
            continue;
        }
        if let Some((length, reason)) = one(at) {
            found.extend(over(read.from(at).get(..length).unwrap_or_default(), Mark::Date, reason));
            past = at.saturating_add(length);
        }
    }
    found
}

fn small(word: &Word<'_>) -> String {
    word.text.to_lowercase().replace('’', "'")
}

fn is_number(word: &Word<'_>) -> bool {
    word.text.starts_with(|sign: char| sign.is_ascii_digit())
}

/// How many words of a date begin here.
fn date(read: &Read<'_>, at: usize) -> Option<(usize, Reason)> {
    let words = read.from(at);
    let first = words.first()?;
    let length = match words {
        [day, of, month, ..]
            if is_day_number(day)
                && matches!(small(of).as_str(), "of" | "o")
                && is_month(read, at, month, true) =>
        {
            3
        }
        [day, month, ..] if is_day_number(day) && is_month(read, at, month, true) => 2,
        [a, s, b, t, c, ..]
            if [s, t].iter().all(|it| matches!(it.text, "/" | "." | "-"))
                && [a, b, c].iter().all(|it| is_number(it))
                && tight(words, 5) =>
        {
            5
        }
        [a, s, b, ..]
            if s.text == "/"
                && is_number(a)
                && is_number(b)
                && a.text.len() <= 2
                && b.text.len() <= 2
                && tight(words, 3) =>
        {
            3
        }
        [dydd, day, ..] if matches!(small(dydd).as_str(), "dydd" | "ddydd" | "nos") && is_welsh_day(day) => 2,
        [boxing, day, ..]
            if matches!(
                (small(boxing).as_str(), small(day).as_str()),
                ("boxing", "day")
                    | ("bonfire", "night")
                    | ("new", "year")
                    | ("valentine's", "day")
                    | ("bank", "holiday")
            ) =>
        {
            2
        }
        [month, day, ..] if is_month(read, at, month, false) && is_day_number(day) => 2,
        [month, ..] if is_month(read, at, month, false) => 1,
        _ if is_in(&DAYS, first.text)
            || is_year(first.text)
            || small(first).contains("birthday")
            || small(first).contains("pen-blwydd")
            || small(first).contains("penblwydd") =>
        {
            1
        }
        _ => return None,
    };
    let year = words.get(length).is_some_and(|word| is_year(word.text));
    Some((length.saturating_add(usize::from(year)), Reason::Date))
}

/// Nothing stands between these words.
fn tight(words: &[Word<'_>], count: usize) -> bool {
    let words = words.get(..count).unwrap_or_default();
    words.windows(2).all(|pair| matches!(pair, [first, second] if first.end == second.start))
}

fn is_day_number(word: &Word<'_>) -> bool {
    let digits: String = word.text.chars().take_while(char::is_ascii_digit).collect();
    let rest = word.text.get(digits.len()..).unwrap_or_default().to_lowercase();
    let ending =
        ["", "st", "nd", "rd", "th", "af", "ail", "ydd", "fed", "eg", "ain"].contains(&rest.as_str());
    digits.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day)) && ending
}

fn is_month(read: &Read<'_>, at: usize, word: &Word<'_>, beside_number: bool) -> bool {
    if !is_in(&MONTHS, word.text) {
        return false;
    }
    let said = small(word);
    let capital = word.text.chars().next().is_some_and(char::is_uppercase);
    let mis = read.before(at, 1).is_some_and(|before| {
        matches!(small(before).as_str(), "mis" | "fis" | "in" | "since" | "last" | "early" | "late")
    });
    let unsure = UNSURE.contains(&said.as_str()) || !is_plainly_in(&MONTHS, word.text);
    beside_number
        || !unsure
        || (capital && !read.begins_sentence(at))
        || (mis && said != "may" && said != "march")
}

fn is_welsh_day(word: &Word<'_>) -> bool {
    super::welsh::forms(word.text).iter().any(|form| WEEKDAYS_CY.contains(&form.as_str()))
}

/// How many words of a time begin here.
fn time(read: &Read<'_>, at: usize) -> Option<(usize, Reason)> {
    let words = read.from(at);
    let counted = |word: &Word<'_>| is_number(word) || is_in(&NUMBERS, word.text);
    let length = match words {
        [hour, colon, minute, half, ..]
            if is_number(hour)
                && matches!(colon.text, ":" | ".")
                && minute.text.len() >= 2
                && is_number(minute)
                && tight(words, 3)
                && is_half(half) =>
        {
            4
        }
        [hour, colon, minute, ..] if is_number(hour) && colon.text == ":" && is_number(minute) => 3,
        [hour, dot, minute, ..]
            if is_number(hour) && dot.text == "." && tight(words, 3) && ends_half(minute) =>
        {
            3
        }
        [hour, half, ..] if counted(hour) && (is_half(half) || small(half) == "o'clock") => 2,
        [hour, o, clock, ..]
            if counted(hour) && matches!(small(o).as_str(), "o'r") && small(clock) == "gloch" =>
        {
            3
        }
        [half, past, hour, ..]
            if matches!(
                (small(half).as_str(), small(past).as_str()),
                ("half" | "quarter", "past" | "to")
            ) && counted(hour) =>
        {
            3
        }
        [half, hour, after, number, ..]
            if small(half) == "hanner"
                && small(hour) == "awr"
                && small(after) == "wedi"
                && counted(number) =>
        {
            4
        }
        [hour, ..] if is_number(hour) && ends_half(hour) => 1,
        [word, ..] if matches!(small(word).as_str(), "midnight" | "midday") => 1,
        [half, night, ..] if small(half) == "hanner" && matches!(small(night).as_str(), "nos" | "dydd") => 2,
        _ => return None,
    };
    Some((length, Reason::Time))
}

fn is_half(word: &Word<'_>) -> bool {
    matches!(small(word).as_str(), "am" | "pm" | "yb" | "yp" | "yh")
}

fn ends_half(word: &Word<'_>) -> bool {
    let said = small(word);
    is_number(word) && ["am", "pm", "yb", "yp", "yh"].iter().any(|half| said.ends_with(half))
}
