//! What in a comment could identify somebody: rules that can each be said in a sentence, over lists that can be read. They
//! find; a person decides.

mod names;
mod numbers;
mod people;
mod places;
mod reason;
mod times;
mod welsh;

use std::fmt;

use crate::lists::{List, SENSITIVE};
use crate::word::{Word, words};
use crate::{Mark, Span};

pub use reason::Reason;

/// Something that could identify somebody, and why it is thought so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// Where it stands, and the mark that suits it.
    pub span: Span,
    /// Why it was found.
    pub reason: Reason,
}

/// What is known of the person already, and must not come out: their names and numbers. It never prints itself.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Names, in full or in part.
    pub names: Vec<String>,
    /// Numbers and references, however they are spaced.
    pub numbers: Vec<String>,
}

/// A text as the rules read it.
pub(crate) struct Read<'a> {
    pub(crate) text: &'a str,
    pub(crate) words: Vec<Word<'a>>,
    pub(crate) known: &'a Known,
}

/// Everything in the text that could identify somebody, in the order it stands there, none over another.
pub fn detect(text: &str, known: &Known) -> Vec<Finding> {
    let read = Read { text, words: words(text), known };
    let rules = [names::known, numbers::find, times::find, people::find, places::find, names::find];
    let mut found: Vec<Finding> = Vec::new();
    // The surer rules come first: what they found stays theirs.
    for finding in rules.iter().flat_map(|rule| rule(&read)) {
        let apart = |it: &Finding| finding.span.end <= it.span.start || it.span.end <= finding.span.start;
        if finding.span.start < finding.span.end && found.iter().all(apart) {
            found.push(finding);
        }
    }
    found.sort_by_key(|it| it.span.start);
    found
}

/// Whether two people have to read it: it has to do with harm, health or the offence, or names what is known of the person.
pub fn needs_second_reader(text: &str, known: &Known) -> bool {
    let sensitive = words(text).iter().any(|word| is_in(&SENSITIVE, word.text));
    sensitive || detect(text, known).iter().any(|it| it.reason.is_certain())
}

/// What of the certain kind is still in a text that is to go out. It is never let out.
pub fn certain(text: &str, known: &Known) -> Vec<Finding> {
    let mut found = detect(text, known);
    found.retain(|it| it.reason.is_certain());
    found
}

/// The word is in the list, as it stands or as it was before a Welsh mutation.
pub(crate) fn is_in(list: &List, word: &str) -> bool {
    welsh::forms(word).iter().any(|form| list.contains(form.as_str()))
}

/// The word is in the list as it stands, but for capitals and a possessive.
pub(crate) fn is_plainly_in(list: &List, word: &str) -> bool {
    welsh::forms(word).iter().take(2).any(|form| list.contains(form.as_str()))
}

impl<'a> Read<'a> {
    /// The words from one on.
    pub(crate) fn from(&self, at: usize) -> &[Word<'a>] {
        self.words.get(at..).unwrap_or_default()
    }

    /// The word so many before this one.
    pub(crate) fn before(&self, at: usize, back: usize) -> Option<&Word<'a>> {
        self.words.get(at.checked_sub(back)?)
    }

    /// Whether a sentence begins with this word.
    pub(crate) fn begins_sentence(&self, at: usize) -> bool {
        self.before(at, 1)
            .is_none_or(|it| matches!(it.text, "." | "!" | "?" | "\"" | "“" | "‘" | ":" | "-" | "–" | "…"))
            || self.gap_before(at).contains('\n')
    }

    /// What stands between this word and the one before.
    pub(crate) fn gap_before(&self, at: usize) -> &str {
        let (Some(before), Some(this)) = (self.before(at, 1), self.words.get(at)) else { return "" };
        self.text.get(before.end..this.start).unwrap_or_default()
    }

    /// Every word with its number.
    pub(crate) fn each(&self) -> impl Iterator<Item = (usize, &Word<'a>)> {
        self.words.iter().enumerate().filter(|(_, word)| word.is_spoken())
    }
}

/// A finding from the first of these words to the last.
pub(crate) fn over(words: &[Word<'_>], mark: Mark, reason: Reason) -> Option<Finding> {
    let (first, last) = (words.first()?, words.last()?);
    Some(Finding { span: Span { start: first.start, end: bare_end(last), mark }, reason })
}

/// Where a word ends without a possessive.
fn bare_end(word: &Word<'_>) -> usize {
    let short = ["'s", "’s"].iter().find_map(|tail| word.text.strip_suffix(tail));
    word.start.saturating_add(short.unwrap_or(word.text).len())
}

impl fmt::Debug for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Known(hidden)")
    }
}
