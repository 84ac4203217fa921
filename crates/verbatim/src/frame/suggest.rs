//! Codes that a frame's rules suggest for a text, with the words that caused each. A person decides; nothing here is ever
//! applied.

use std::ops::Range;

use super::terms::{folded, is_of_word};
use super::{CodeFrame, CodeName, Term};

/// A code that may fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The code.
    pub code: CodeName,
    /// Why: at least one, in the order they stand in the text.
    pub causes: Vec<Cause>,
}

/// The words that a rule fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The rule.
    pub term: Term,
    /// Where they stand, in bytes of the text.
    pub span: Range<usize>,
    /// The words as they stand there.
    pub words: String,
}

impl CodeFrame {
    /// The codes that the rules suggest for a text in which identifying words were replaced by marks, in the order of the frame.
    /// What stands in a mark was not said, so no rule reads it, and none reads across a mark or the end of a sentence.
    pub fn suggest(&self, marked: &str) -> Vec<Suggestion> {
        let runs = runs(marked);
        let of_code = |code: &super::FrameCode| {
            let mut causes: Vec<Cause> =
                code.terms.iter().flat_map(|term| causes(term, &runs, marked)).collect();
            causes.sort_by_key(|cause| (cause.span.start, cause.span.end));
            causes.dedup_by(|later, earlier| later.span == earlier.span);
            (!causes.is_empty()).then(|| Suggestion { code: code.name.clone(), causes })
        };
        self.codes.iter().filter_map(of_code).collect()
    }
}

/// A word in small letters, and where it stands.
struct Spoken {
    word: String,
    span: Range<usize>,
}

fn causes(term: &Term, runs: &[Vec<Spoken>], text: &str) -> Vec<Cause> {
    let windows = runs.iter().flat_map(|run| run.windows(term.length()));
    let fitting = windows.filter(|window| {
        let said: Vec<&str> = window.iter().map(|spoken| spoken.word.as_str()).collect();
        term.fits(&said)
    });
    let cause = |window: &[Spoken]| {
        let (first, last) = (window.first()?, window.last()?);
        let span = first.span.start..last.span.end;
        Some(Cause { term: term.clone(), words: text.get(span.clone())?.to_owned(), span })
    };
    fitting.filter_map(cause).collect()
}

/// The words of a text in runs, between marks, stops and lines.
fn runs(text: &str) -> Vec<Vec<Spoken>> {
    let mut runs = vec![Vec::new()];
    let (mut begun, mut in_mark) = (None, false);
    let end = [(text.len(), '.')];
    for (place, letter) in text.char_indices().chain(end) {
        if !in_mark && is_of_word(letter) {
            begun = begun.or(Some(place));
            continue;
        }
        if let (Some(start), Some(run)) = (begun.take(), runs.last_mut()) {
            run.extend(spoken(text, start..place));
        }
        if in_mark || letter == '[' || matches!(letter, '.' | '!' | '?' | ';' | '\n') {
            runs.push(Vec::new());
        }
        in_mark = (in_mark || letter == '[') && letter != ']';
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn spoken(text: &str, span: Range<usize>) -> Option<Spoken> {
    let word = folded(text.get(span.clone())?);
    Some(Spoken { word, span })
}
