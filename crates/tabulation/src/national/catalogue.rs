//! What is counted: the questions as codes, and which team is whose.

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One option; the code is its number from 1.
    One,
    /// Any options; bit `k - 1` of the code is option `k`, and 0 is none of them. The first is the favourable one.
    Many,
    /// The person's own words, counted as given or not: code 1.
    Words,
}

/// A question with at most eight options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// How it is answered.
    pub kind: Kind,
    /// How many options it has.
    pub options: u8,
    /// Bit `k - 1` is set where option `k` is favourable.
    pub favourable: u8,
    /// Bit `k - 1` is set where option `k` is in the base.
    pub base: u8,
    /// What each option adds to the score.
    pub scores: [u8; 8],
}

impl Question {
    /// The most options a question can have.
    pub const OPTIONS: usize = 8;
}

/// The questions, numbered from 1 in their order, and the teams, numbered from 1 in theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The questions.
    pub questions: Vec<Question>,
    /// The force of each team, numbered from 1.
    pub teams: Vec<u16>,
}

impl Catalogue {
    /// The highest number of a force.
    pub fn forces(&self) -> u16 {
        self.teams.iter().copied().max().unwrap_or_default()
    }
}
