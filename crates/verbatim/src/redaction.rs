//! What a reader made of a comment: the words that are left, with marks where others stood, and perhaps a paraphrase.
//!
//! A redaction only takes away: [`Redaction::check`] refuses a text with a word in it that was not said, or not in that order,
//! or where words are missing without a mark.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Mark;
use crate::word::{Word, words};

/// The longest paraphrase, in characters.
const LONGEST_PARAPHRASE: usize = 1_000;

/// What is left of a comment. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redaction {
    /// The words that are left, with marks in place of those that were taken out.
    pub marked: String,
    /// The same in a reader's words, where the person's own may not be used or would identify them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paraphrase: Option<String>,
}

/// Part of a comment, in bytes, with the mark that is to stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where it ends: the first byte after it.
    pub end: usize,
    /// What is to stand there.
    pub mark: Mark,
}

/// Why a text is no redaction of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RedactionFault {
    /// A word was not said, or not there.
    #[error("words can be taken out where a mark is put in; nothing else can be changed")]
    AddsWords,
    /// The paraphrase is too long.
    #[error("a paraphrase has at most 1,000 characters")]
    LongParaphrase,
}

impl Redaction {
    /// Reads a marked text that somebody edited, and a paraphrase, against what was said.
    pub fn check(original: &str, marked: &str, paraphrase: &str) -> Result<Self, RedactionFault> {
        let (marked, paraphrase) = (readable(marked.trim()), readable(paraphrase.trim()));
        if !only_takes_away(original, &marked) {
            return Err(RedactionFault::AddsWords);
        }
        if paraphrase.chars().count() > LONGEST_PARAPHRASE {
            return Err(RedactionFault::LongParaphrase);
        }
        let paraphrase = (!paraphrase.is_empty()).then_some(paraphrase);
        Ok(Self { marked, paraphrase })
    }

    /// Something other than marks is left.
    pub fn says_something(&self) -> bool {
        left(&self.marked).iter().any(|word| word.is_spoken())
    }
}

/// The words of a marked text, without its marks.
fn left(marked: &str) -> Vec<Word<'_>> {
    words(marked).into_iter().filter(|word| word.mark.is_none()).collect()
}

/// A text with the ends of lines that we use, and without signs that nobody can see: not every database keeps those.
pub fn readable(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().filter(|sign| matches!(sign, '\n' | '\t') || !sign.is_control()).collect()
}

/// Whether the marked text is what was said, with a mark wherever words are missing: without one, "they did not listen" could
/// become its opposite. A text of which no word is left is one too.
fn only_takes_away(original: &str, marked: &str) -> bool {
    if !left(marked).iter().any(Word::is_spoken) {
        return true;
    }
    let said = words(original);
    // Signs between words may go without a mark.
    let free = |from: usize| {
        let signs = said.iter().skip(from).take_while(|word| !word.is_spoken()).count();
        from.saturating_add(signs)
    };
    // After how many words of what was said the marked text can have come.
    let mut reached = BTreeSet::from([0_usize]);
    for word in words(marked) {
        let Some(least) = reached.first().copied() else { return false };
        reached = if word.mark.is_some() {
            (least..=said.len()).collect()
        } else {
            let here = |at: &usize| said.get(*at).is_some_and(|spoken| spoken.text == word.text);
            let next = reached.iter().flat_map(|from| (*from..=free(*from)).filter(here));
            next.map(|at| at.saturating_add(1)).collect()
        };
    }
    reached.iter().any(|at| free(*at) == said.len())
}

/// The original with each span replaced by its mark. Spans may overlap: what any of them covers is gone, and the first one's
/// mark stands there. One that does not fit the text is widened to whole characters.
pub fn mark_spans(original: &str, spans: &[Span]) -> String {
    let mut text = String::with_capacity(original.len());
    let mut at = 0;
    for span in joined(original, spans) {
        text.push_str(original.get(at..span.start).unwrap_or_default());
        text.push_str(span.mark.in_text());
        at = span.end;
    }
    text.push_str(original.get(at..).unwrap_or_default());
    text
}

/// The spans in their order, none overlapping another, on whole characters.
fn joined(original: &str, spans: &[Span]) -> Vec<Span> {
    let mut sorted: Vec<Span> = spans.iter().filter_map(|span| fitted(original, *span)).collect();
    sorted.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut joined: Vec<Span> = Vec::with_capacity(sorted.len());
    for span in sorted {
        match joined.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}

fn fitted(original: &str, span: Span) -> Option<Span> {
    let start = (0..=span.start.min(original.len())).rev().find(|at| original.is_char_boundary(*at))?;
    let end = (span.end.min(original.len())..=original.len()).find(|at| original.is_char_boundary(*at))?;
    (start < end).then_some(Span { start, end, mark: span.mark })
}

/// Everywhere in the original that these words stand, whole words only, whatever their capitals.
pub fn spans_of_words(original: &str, wanted: &str, mark: Mark) -> Vec<Span> {
    let wanted: Vec<String> = words(wanted).iter().map(|word| word.text.to_lowercase()).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let said = words(original);
    let found = said.windows(wanted.len()).filter(|window| {
        window.iter().zip(&wanted).all(|(spoken, wanted)| spoken.text.to_lowercase() == *wanted)
    });
    let span = |window: &[Word<'_>]| {
        let (first, last) = (window.first()?, window.last()?);
        Some(Span { start: first.start, end: last.end, mark })
    };
    found.filter_map(span).collect()
}

impl fmt::Debug for Redaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Redaction(hidden)")
    }
}
