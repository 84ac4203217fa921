//! What a new version of a question set says about each item of the old one, and of its own.

use std::collections::BTreeMap;

use crate::{ChoiceName, Question, QuestionName, SetId};

/// One question of one version of a set: `respect@1/listened`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId {
    /// The set.
    pub set: SetId,
    /// The question, as its author named it.
    pub question: QuestionName,
}

/// How an item of the old version and one of the new belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalence {
    /// The old item; none for a new one.
    pub from: Option<ItemId>,
    /// The new item; none for one withdrawn.
    pub to: Option<ItemId>,
    /// How the two belong together.
    pub relation: Relation,
    /// Old code to new code, where the relation is `recoded`.
    pub codes: BTreeMap<ChoiceName, ChoiceName>,
    /// Why, for whoever reads the trend.
    pub rationale: String,
    /// Who agreed, two of them.
    pub approved_by: Vec<String>,
}

/// How two items belong together. A trend goes on over the first three only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The same words and the same choices.
    Identical,
    /// Other words, the same meaning.
    Equivalent,
    /// The same question with other codes.
    Recoded,
    /// About the same thing, not comparable.
    Related,
    /// A new beginning.
    Break,
    /// Not asked before.
    New,
    /// No longer asked.
    Withdrawn,
}

impl Relation {
    /// Every relation with its word in question files.
    pub(crate) const WORDS: [(&'static str, Self); 7] = [
        ("identical", Self::Identical),
        ("equivalent", Self::Equivalent),
        ("recoded", Self::Recoded),
        ("related", Self::Related),
        ("break", Self::Break),
        ("new", Self::New),
        ("withdrawn", Self::Withdrawn),
    ];

    /// The word in question files.
    #[must_use]
    pub fn slug(self) -> &'static str {
        Self::WORDS.iter().find(|(_, relation)| *relation == self).map_or("", |(word, _)| word)
    }

    /// Does a trend go on from the old item to the new?
    #[must_use]
    pub const fn joins(self) -> bool {
        matches!(self, Self::Identical | Self::Equivalent | Self::Recoded)
    }
}

impl ItemId {
    /// The item a question is, of an interview or of a set.
    #[must_use]
    pub fn of(question: &Question) -> Self {
        Self { set: question.set.clone(), question: question.authored.clone() }
    }

    /// Reads what [`ItemId`] displays.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (set, question) = text.split_once('/')?;
        Some(Self { set: SetId::parse(set).ok()?, question: QuestionName::parse(question).ok()? })
    }
}

impl std::fmt::Display for ItemId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}/{}", self.set, self.question)
    }
}
