//! Words as readers of an edition are told them.

use questionnaire::{Concept, Language, Theme, Wave};

use crate::{Quarter, Told};

/// What readers can tell words apart by, whose they are aside: new words that are alike in it could be one person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ToldAmong {
    /// The wave.
    pub wave: Wave,
    /// The quarter.
    pub quarter: Quarter,
    /// The language of a person's own words; none of a paraphrase, which a reader sees to be one.
    pub language: Option<Language>,
}

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
    /// The language it was said in, of a person's own words. A paraphrase does not say which: few speak Welsh to us.
    pub language: Option<Language>,
    /// The words.
    pub told: Told,
}

impl ToldWords {
    /// What readers see them among.
    pub const fn among(&self) -> ToldAmong {
        ToldAmong { wave: self.wave, quarter: self.quarter, language: self.language }
    }
}
