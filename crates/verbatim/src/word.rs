//! A text cut into words, marks and signs, each with its place.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::Mark;

/// A word, a sign or a mark of a text, with its place in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// It is a mark of ours, and no part of what was said.
    pub(crate) mark: Option<Mark>,
}

impl Word<'_> {
    /// It is something that was said, and no comma.
    pub(crate) fn is_spoken(&self) -> bool {
        self.mark.is_none() && self.text.chars().any(char::is_alphanumeric)
    }
}

/// The words of a text in their order.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (length, mark) = first(rest);
        let end = at.saturating_add(length.max(1));
        if let Some(piece) = text.get(at..end).filter(|piece| !piece.trim().is_empty()) {
            words.push(Word { text: piece, start: at, end, mark });
        }
        at = end;
    }
    words
}

/// How long the first piece of a text is, and the mark it is, if it is one.
fn first(text: &str) -> (usize, Option<Mark>) {
    if let Some(mark) = Mark::at_start(text) {
        return (mark.in_text().len(), Some(mark));
    }
    let inside = word_length(text);
    let sign = || text.chars().next().map_or(0, char::len_utf8);
    (if inside > 0 { inside } else { sign() }, None)
}

/// The bytes of the word that a text begins with: letters and digits, joined by an apostrophe or a hyphen between two.
fn word_length(text: &str) -> usize {
    let mut end = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let next_is_letter = signs.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let joins = at > 0 && (is_silent(sign) || next_is_letter && matches!(sign, '\'' | '’' | '-'));
        if !sign.is_alphanumeric() && !joins {
            break;
        }
        end = at.saturating_add(sign.len_utf8());
    }
    end
}

/// A sign that nobody reads by itself: an accent that stands behind its letter, or a place where a word may or may not be broken.
pub(crate) fn is_silent(sign: char) -> bool {
    is_combining_mark(sign) || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A word without accents, however a keyboard put them there: Sian for Siân.
pub(crate) fn unaccented(word: &str) -> String {
    word.nfd().filter(|sign| !is_silent(*sign)).collect()
}
