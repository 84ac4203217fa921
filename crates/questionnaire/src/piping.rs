//! Answers among words: `${name}` in a text stands for what was said, as in XLSForm.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::{Language, QuestionName, Text};

/// What stands where there is nothing to say: nothing was answered, or a non-answer code.
pub const UNSAID: &str = "…";

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words, as they are written.
    Words(&'t str),
    /// What was said to this question, or what this calculation came to.
    Answer(QuestionName),
}

/// One `${..}` of a text, whatever stands in it.
pub(crate) struct Pipe<'t> {
    /// Its bytes, the braces included.
    pub(crate) at: Range<usize>,
    /// The name between the braces.
    pub(crate) name: &'t str,
}

impl Text {
    /// The words in `language`, in parts. All parts together are the text.
    #[must_use]
    pub fn pieces(&self, language: Language) -> Vec<Piece<'_>> {
        let words = self.say(language);
        let mut pieces = Vec::new();
        let mut from = 0;
        for pipe in pipes(words) {
            let Ok(name) = QuestionName::parse(pipe.name) else { continue };
            pieces.extend(words.get(from..pipe.at.start).filter(|it| !it.is_empty()).map(Piece::Words));
            pieces.push(Piece::Answer(name));
            from = pipe.at.end;
        }
        pieces.extend(words.get(from..).filter(|it| !it.is_empty()).map(Piece::Words));
        pieces
    }

    /// The words in `language` with what was said in its place, and [`UNSAID`] where nothing was.
    #[must_use]
    pub fn say_with(&self, language: Language, said: &dyn Fn(&QuestionName) -> Option<String>) -> String {
        let word = |piece: Piece<'_>| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Answer(name) => said(&name).unwrap_or_else(|| UNSAID.to_owned()),
        };
        self.pieces(language).into_iter().map(word).collect()
    }

    /// The words in `language` before anything is said.
    #[must_use]
    pub fn say_blank(&self, language: Language) -> String {
        self.say_with(language, &|_| None)
    }

    /// The questions and calculations whose answers it reads out, in either language.
    #[must_use]
    pub fn answers_said(&self) -> BTreeSet<QuestionName> {
        let each = [Some(self.en.as_str()), self.cy.as_deref()].into_iter().flatten();
        each.flat_map(pipes).filter_map(|pipe| QuestionName::parse(pipe.name).ok()).collect()
    }

    /// The text with other words for some of its answers.
    pub(crate) fn rewritten(&self, other: &dyn Fn(&QuestionName) -> Option<String>) -> Self {
        let rewrite = |words: &str| rewritten(words, other).into_owned();
        Self { en: rewrite(&self.en), cy: self.cy.as_deref().map(rewrite) }
    }
}

fn rewritten<'t>(words: &'t str, other: &dyn Fn(&QuestionName) -> Option<String>) -> Cow<'t, str> {
    let mut made = String::new();
    let mut from = 0;
    for pipe in pipes(words) {
        let new = QuestionName::parse(pipe.name).ok().and_then(|name| other(&name));
        let Some(new) = new else { continue };
        made.push_str(words.get(from..pipe.at.start).unwrap_or_default());
        made.push_str(&new);
        from = pipe.at.end;
    }
    if from == 0 {
        return Cow::Borrowed(words);
    }
    made.push_str(words.get(from..).unwrap_or_default());
    Cow::Owned(made)
}

/// Every `${..}`, from left to right. What is never closed is words.
pub(crate) fn pipes(words: &str) -> Vec<Pipe<'_>> {
    let mut found = Vec::new();
    // Nearly every text has none, and looking for one character is quicker than for two.
    if !words.contains('$') {
        return found;
    }
    let mut from = 0;
    while let Some((before, inside)) = words.get(from..).and_then(|rest| rest.split_once("${")) {
        let Some((name, _)) = inside.split_once('}') else { break };
        let start = from + before.len();
        let end = start + 2 + name.len() + 1;
        found.push(Pipe { at: start..end, name: name.trim() });
        from = end;
    }
    found
}
