//! One comment: what a person said beside one question of one interview, on its way to readers.

use std::fmt;

use fieldwork::{Case, ForceCode, Id, Interview, Participant, Reference};
use questionnaire::{Concept, Language, QuestionName, QuestionnaireId, Theme};
use statistics::Month;

use crate::{CommentState, Redaction};

/// What a person said in their own words about one thing. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Comment {
    /// Which comment this is.
    pub id: Id<Comment>,
    /// The force whose investigation it is about.
    pub force: ForceCode,
    /// Whose words they are.
    pub participant: Id<Participant>,
    /// What staff call them.
    pub reference: Reference,
    /// The case it was said in.
    pub case: Id<Case>,
    /// Where in the interview it was said.
    pub key: CommentKey,
    /// The questionnaire and its version.
    pub questionnaire: QuestionnaireId,
    /// What the question measures.
    pub concept: Concept,
    /// The theme of the question.
    pub theme: Theme,
    /// The month the interview counts in.
    pub month: Month,
    /// The language it was said in.
    pub language: Language,
    /// What was said, word for word.
    pub original: String,
    /// What a reader made of it, if one has.
    pub redaction: Option<Redaction>,
    /// How far it has come.
    pub state: CommentState,
}

/// What makes a comment the same comment, however often interviews are gone through.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommentKey {
    /// The interview.
    pub interview: Id<Interview>,
    /// The question.
    pub question: QuestionName,
    /// Which of the question's two places for words.
    pub part: CommentPart,
}

/// Where beside a question words can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommentPart {
    /// The answer is words.
    Answer,
    /// Words beside an answer: "What did they say?"
    Beside,
}

impl CommentPart {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Answer, Self::Beside];

    /// Its name in rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Beside => "beside",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.slug() == slug)
    }
}

/// A quarter of a year: as finely as readers are ever told when something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// Its first month.
    pub from: Month,
}

impl Quarter {
    /// The quarter a month is in.
    pub fn of(month: Month) -> Self {
        let into = (month.month().saturating_sub(1)) % 3;
        let from = (0..into).fold(month, |month, _| month.previous());
        Self { from }
    }

    /// Its last month.
    pub fn to(self) -> Month {
        self.from.next().next()
    }
}

/// What readers are told of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The person's own words, with what could identify somebody taken out.
    Quote(String),
    /// What they said in a reader's words.
    Paraphrase(String),
}

impl Comment {
    /// What readers may be told of it: a paraphrase where a reader wrote one, because then the person's own words would not do;
    /// otherwise their words, where they agreed to that and two people checked them, as they were promised. Nothing before it is
    /// released.
    pub fn told(&self, quotes_agreed: bool) -> Option<Told> {
        let CommentState::Released { first, .. } = self.state else { return None };
        let redaction = self.redaction.as_ref()?;
        let checked = first.is_some() && redaction.says_something();
        let quote = || (quotes_agreed && checked).then(|| Told::Quote(redaction.marked.clone()));
        redaction.paraphrase.clone().map(Told::Paraphrase).or_else(quote)
    }
}

impl fmt::Debug for Comment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Comment({}, {}, hidden)", self.id, self.state.slug())
    }
}
