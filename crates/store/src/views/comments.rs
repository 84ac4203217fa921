//! What the store hands over about comments: lists without a word of them, and what was told with an edition.

use chrono::{DateTime, Utc};
use fieldwork::{ForceCode, Id, Participant, Reference};
use questionnaire::{Concept, Language, QuestionName, QuestionnaireId, Theme, Wave};
use statistics::Month;
use verbatim::{Comment, CommentState, ToldAmong, ToldWords};

/// A comment as a list shows it: nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentRow {
    /// Which comment.
    pub id: Id<Comment>,
    /// The force it is about.
    pub force: ForceCode,
    /// What staff call the person.
    pub reference: Reference,
    /// The questionnaire.
    pub questionnaire: QuestionnaireId,
    /// The question.
    pub question: QuestionName,
    /// Its theme.
    pub theme: Theme,
    /// The month of the interview.
    pub month: Month,
    /// The language it was said in.
    pub language: Language,
    /// How far it has come.
    pub state: CommentState,
}

/// Words that are to be told with an edition, and whose they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TellWords {
    /// Whose they are.
    pub participant: Id<Participant>,
    /// The comment they come from.
    pub comment: Id<Comment>,
    /// What readers are told.
    pub words: ToldWords,
}

/// That words of somebody's are told with an edition of before, and were not taken back. It does not say which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldBefore {
    /// Whose they are.
    pub participant: Id<Participant>,
    /// The comment they come from.
    pub comment: Id<Comment>,
    /// What readers see them among.
    pub among: ToldAmong,
}

/// Words by their place among those told with an edition; nothing in place of what was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedWords {
    /// The place, from 1.
    pub place: u32,
    /// The words, unless they were taken back.
    pub words: Option<ToldWords>,
}

/// Published words that were taken back because the person left: what copies outside have to be put right. It does not say
/// what they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// The force.
    pub force: ForceCode,
    /// The month of the edition.
    pub month: Month,
    /// Its version.
    pub version: u32,
    /// Which of the edition's words it was.
    pub place: u32,
    /// The wave.
    pub wave: Wave,
    /// What the question measures.
    pub concept: Concept,
    /// The theme.
    pub theme: Theme,
    /// When it was taken back.
    pub at: DateTime<Utc>,
    /// The comment it came from, which is no more.
    pub comment: Id<Comment>,
}
