//! Numbers that reach or name somebody: telephone, postcode, email, collar and crime numbers, and the person's own.

use super::{Finding, Read, Reason, is_in, over};
use crate::lists::RANKS;
use crate::word::{Word, is_silent};
use crate::{Mark, Span};

/// The fewest digits that are a telephone number.
const PHONE: usize = 9;

pub(super) fn find(read: &Read<'_>) -> Vec<Finding> {
    let known = read.known.numbers.iter().flat_map(|number| known(read.text, number));
    known
        .chain(addresses(read.text))
        .chain(phones(read.text))
        .chain(postcodes(read))
        .chain(collars(read))
        .collect()
}

/// The person's own numbers, however they are spaced.
fn known(text: &str, number: &str) -> Vec<Finding> {
    let wanted: Vec<char> =
        number.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if wanted.len() < 4 {
        return Vec::new();
    }
    let signs: Vec<(usize, char)> = text.char_indices().filter(|(_, sign)| sign.is_alphanumeric()).collect();
    let same = |window: &[(usize, char)]| {
        window.iter().zip(&wanted).all(|((_, sign), wanted)| sign.to_lowercase().eq([*wanted]))
    };
    let span = |window: &[(usize, char)]| {
        let ((start, _), (last, sign)) = (window.first()?, window.last()?);
        let span = Span { start: *start, end: last.saturating_add(sign.len_utf8()), mark: Mark::Number };
        Some(Finding { span, reason: Reason::KnownNumber })
    };
    signs.windows(wanted.len()).filter(|window| same(window)).filter_map(span).collect()
}

/// Pieces between spaces that are written like an address.
fn addresses(text: &str) -> Vec<Finding> {
    pieces(text)
        .filter(|(_, piece)| is_address(piece))
        .map(|(start, piece)| Finding {
            span: Span { start, end: start.saturating_add(piece.len()), mark: Mark::Address },
            reason: Reason::Address,
        })
        .collect()
}

fn is_address(piece: &str) -> bool {
    let small = piece.to_lowercase();
    let handle = small.strip_prefix('@').is_some_and(|rest| rest.chars().count() > 2);
    let mail = small.split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
    let ends = [".com", ".co.uk", ".org", ".net", ".cymru", ".wales"];
    handle
        || mail
        || small.starts_with("http")
        || small.starts_with("www.")
        || ends.iter().any(|end| small.ends_with(end))
}

/// The pieces of a text between spaces, without the signs around them.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let around = |sign: char| {
        matches!(sign, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '"' | '“' | '”' | '\'' | '’' | '‘')
    };
    text.split_whitespace().filter_map(move |piece| {
        let bare = piece.trim_matches(around);
        let start = bare.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
        (!bare.is_empty()).then_some((start, bare))
    })
}

/// What may stand between the digits of a number: spaces and dashes of any width, dots and brackets.
fn joins_digits(sign: char) -> bool {
    let dash = matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    dash || matches!(sign, '.' | '(' | ')') || sign.is_whitespace() && sign != '\n' || is_silent(sign)
}

/// Runs of digits, joined by such signs, that are long enough to ring.
fn phones(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let (mut start, mut end, mut digits) = (0, 0, 0_usize);
    for (at, sign) in text.char_indices().chain([(text.len(), 'x')]) {
        if sign.is_ascii_digit() || (sign == '+' && digits == 0) {
            start = if digits == 0 && end != at { at } else { start };
            digits = digits.saturating_add(usize::from(sign.is_ascii_digit()));
            end = at.saturating_add(sign.len_utf8());
        } else if !joins_digits(sign) {
            let span = Span { start, end, mark: Mark::Number };
            found.extend((digits >= PHONE).then_some(Finding { span, reason: Reason::Phone }));
            digits = 0;
        }
    }
    found
}

fn postcodes(read: &Read<'_>) -> Vec<Finding> {
    let one = |words: &[Word<'_>]| match words {
        [whole, ..] if is_postcode(whole.text) => over(&[*whole], Mark::Place, Reason::Postcode),
        [out, inward, ..]
            if is_postcode(&format!("{}{}", out.text, inward.text)) && inward.text.len() == 3 =>
        {
            over(&[*out, *inward], Mark::Place, Reason::Postcode)
        }
        _ => None,
    };
    (0..read.words.len()).filter_map(|at| one(read.from(at))).collect()
}

/// One or two letters, a digit, perhaps a digit or letter; then a digit and two letters.
fn is_postcode(text: &str) -> bool {
    let shape: String = text
        .chars()
        .map(|sign| {
            if sign.is_ascii_digit() {
                '9'
            } else if sign.is_ascii_alphabetic() {
                'A'
            } else {
                '-'
            }
        })
        .collect();
    let Some(out) = shape.strip_suffix("9AA") else { return false };
    ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(&out)
}

/// A number after a rank or a word like collar, a number with letters and slashes, and any long number that is no year.
fn collars(read: &Read<'_>) -> Vec<Finding> {
    let is_number = |at: usize, word: &Word<'_>| {
        let digits = word.text.chars().filter(char::is_ascii_digit).count();
        let beside =
            [1, 2].iter().filter_map(|back| read.before(at, *back)).any(|before| names_number(before.text));
        (digits >= 2 && beside) || (digits >= 4 && !is_year(word.text)) || (digits >= 3 && mixed(word.text))
    };
    read.each()
        .filter(|(at, word)| is_number(*at, word))
        .filter_map(|(at, word)| {
            let last = slashed(read, at);
            let words = read.from(at).get(..last).unwrap_or(std::slice::from_ref(word));
            over(words, Mark::Number, Reason::Number)
        })
        .collect()
}

/// How many words hang together by slashes.
fn slashed(read: &Read<'_>, at: usize) -> usize {
    let pairs = read.from(at.saturating_add(1)).chunks_exact(2);
    let joined = pairs.take_while(|pair| pair.first().is_some_and(|sign| sign.text == "/")).count();
    joined.saturating_mul(2).saturating_add(1)
}

fn names_number(word: &str) -> bool {
    let word = word.to_lowercase();
    is_in(&RANKS, &word)
        || [
            "collar",
            "number",
            "no",
            "ref",
            "reference",
            "badge",
            "log",
            "coler",
            "rhif",
            "cyfeirnod",
            "flat",
            "fflat",
        ]
        .contains(&word.as_str())
}

pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|it| it.is_ascii_digit())
}

fn mixed(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
        && !word.ends_with("pm")
        && !word.ends_with("am")
        && !word.contains('-')
}
