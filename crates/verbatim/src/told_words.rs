//! Words as readers of an edition are told them.

use questionnaire::{Concept, Language, Theme, Wave};

use crate::{Quarter, Told};

/// Words as readers are told them: nothing of whose they are, and no date finer than a quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldWords {
    /// The wave.
    pub wave: Wave,
    /// What the question measures.
    pub concept: Concept,
    /// The theme of the question.
    pub theme: Theme,
    /// The quarter it was said in.
    pub quarter: Quarter,
    /// The language it was said in.
    pub language: Language,
    /// The words.
    pub told: Told,
}
