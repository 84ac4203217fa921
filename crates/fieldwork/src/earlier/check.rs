//! What the rows of a file came to: how many are ready, what is not understood, what has to be put right.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a file came to when it was checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryCheck {
    /// Interviews or cases by the first day of their month.
    pub months: BTreeMap<NaiveDate, u32>,
    /// Rows that can be taken in.
    pub ready: u32,
    /// Rows that were declared to say nothing.
    pub left_out: u32,
    /// Values that no option is known for, each with its rows.
    pub unknown: Vec<UnknownValue>,
    /// Fields whose column has words in it, or so many values that they are no options.
    pub words: Vec<String>,
    /// Rows with something to put right.
    pub findings: Vec<HistoryFinding>,
}

/// A value that no option is known for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownValue {
    /// The field.
    pub field: String,
    /// The value as it stands in the file.
    pub value: String,
    /// How many rows have it.
    pub rows: u32,
}

/// A row that is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryFinding {
    /// The row, as a spreadsheet counts.
    pub row: u32,
    /// Why.
    pub fault: HistoryFault,
}

/// Why a row is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HistoryFault {
    /// The cell for the month is empty.
    MonthRequired,
    /// It is no month.
    MonthUnread,
    /// The month is not over.
    MonthNotOver,
    /// The force has published it, or a later one.
    MonthPublished,
    /// Another file has brought the month.
    MonthTaken,
    /// The name of the team is longer than a name.
    TeamLong,
    /// No question has an answer.
    NothingAnswered,
    /// The options cannot be chosen together.
    AnswersClash,
    /// Nothing says what came of it.
    OutcomeRequired,
}

impl HistoryFault {
    /// Every one, so that a test can see that each has its message.
    pub const ALL: [Self; 9] = [
        Self::MonthRequired,
        Self::MonthUnread,
        Self::MonthNotOver,
        Self::MonthPublished,
        Self::MonthTaken,
        Self::TeamLong,
        Self::NothingAnswered,
        Self::AnswersClash,
        Self::OutcomeRequired,
    ];

    /// Its name in messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::MonthRequired => "month-required",
            Self::MonthUnread => "month-unread",
            Self::MonthNotOver => "month-not-over",
            Self::MonthPublished => "month-published",
            Self::MonthTaken => "month-taken",
            Self::TeamLong => "team-long",
            Self::NothingAnswered => "nothing-answered",
            Self::AnswersClash => "answers-clash",
            Self::OutcomeRequired => "outcome-required",
        }
    }
}

impl HistoryCheck {
    /// Everything is understood, and there is something to take in.
    pub fn can_be_committed(&self) -> bool {
        self.ready > 0 && self.unknown.is_empty() && self.words.is_empty()
    }

    /// A row that is ready.
    pub(super) fn count(&mut self, month: NaiveDate, cases: u32) {
        let so_far = self.months.entry(month).or_default();
        *so_far = so_far.saturating_add(cases);
    }

    /// A row that is not taken.
    pub(super) fn find(&mut self, row: u32, fault: HistoryFault) {
        self.findings.push(HistoryFinding { row, fault });
    }

    /// Values nobody has an option for: each is listed, unless a column has so many that it is no list of options.
    pub(super) fn not_understood(&mut self, field: &str, values: BTreeMap<String, u32>) {
        /// More than the options of any question, however often they are misspelt.
        const MOST: usize = 60;
        /// Longer than any option's label.
        const LONGEST: usize = 200;
        if values.len() > MOST || values.keys().any(|value| value.chars().count() > LONGEST) {
            self.words.push(field.to_owned());
        } else {
            let unknown = |(value, rows)| UnknownValue { field: field.to_owned(), value, rows };
            self.unknown.extend(values.into_iter().map(unknown));
        }
    }
}
