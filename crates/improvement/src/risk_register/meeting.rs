//! A meeting that reviews the register with the commissioner's office.

use chrono::NaiveDate;
use fieldwork::{ForceCode, Id};

use super::{Hand, Seat};

/// A review meeting as it was recorded. The risks it looked at name it in their history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterMeeting {
    /// Which.
    pub id: Id<RegisterMeeting>,
    /// The force it was about; none where it was about the whole panel.
    pub force: Option<ForceCode>,
    /// What it was.
    pub held: NewMeeting,
    /// Who recorded it.
    pub hand: Hand,
}

/// A review meeting before it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMeeting {
    /// The day it was held.
    pub held_on: NaiveDate,
    /// Who sat at it, in the order of [`Seat::ALL`].
    pub seats: Vec<Seat>,
    /// What was decided, in words.
    pub decisions: String,
    /// When the next one is, where that was agreed.
    pub next_on: Option<NaiveDate>,
}
