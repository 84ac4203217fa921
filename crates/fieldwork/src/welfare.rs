//! How much of other people's pain one interviewer is asked to hear: the most calls, and heavy ones in a row.

use serde::{Deserialize, Serialize};

use crate::{DispositionCode, Dispositions};

/// The limits that look after interviewers. A profile may state its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Welfare {
    /// The most calls on one day.
    pub calls_a_day: u32,
    /// The most calls in one week, Monday to Sunday.
    pub calls_a_week: u32,
    /// After so many heavy calls in a row, no further call is booked before a debrief.
    pub heavy_in_a_row: u32,
}

impl Default for Welfare {
    fn default() -> Self {
        Self { calls_a_day: 3, calls_a_week: 12, heavy_in_a_row: 2 }
    }
}

/// A call that is over, as it weighs on whoever made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallWeight {
    /// What came of it.
    pub outcome: DispositionCode,
    /// A concern, distress or the interviewer's own word says that it was heavy.
    pub noted_heavy: bool,
}

impl CallWeight {
    /// It was heavy: noted so, or with an outcome of which somebody is told at once, such as one that was not safe.
    pub fn is_heavy(&self, dispositions: &Dispositions) -> bool {
        self.noted_heavy || dispositions.get(&self.outcome).is_some_and(|outcome| outcome.alert)
    }

    /// Nobody was talked to and nothing happened: it neither weighs nor rests.
    fn is_nothing(&self, dispositions: &Dispositions) -> bool {
        !self.is_heavy(dispositions)
            && !dispositions.get(&self.outcome).is_some_and(|outcome| outcome.contacted)
    }
}

/// How many heavy calls an interviewer has had in a row, of their calls since the last debrief, the latest last. An
/// ordinary conversation ends the row; a call that nobody answered does not.
pub fn heavy_in_a_row(calls: &[CallWeight], dispositions: &Dispositions) -> u32 {
    let weighed = calls.iter().rev().filter(|call| !call.is_nothing(dispositions));
    weighed.take_while(|call| call.is_heavy(dispositions)).fold(0, |row, _| row.saturating_add(1))
}
