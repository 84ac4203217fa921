//! The form of a review meeting.

use chrono::NaiveDate;
use fieldwork::{Faults, FieldError, RawDate};

use super::words::paragraph;
use super::{NewMeeting, Seat, SeatBody};

/// A meeting as a form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawMeeting {
    /// The day it was held.
    pub held_on: RawDate,
    /// The [`Seat`]s that were taken.
    pub seats: Vec<String>,
    /// The numbers of the risks that were looked at.
    pub risks: Vec<String>,
    /// What was decided.
    pub decisions: String,
    /// When the next one is; may be empty.
    pub next_on: RawDate,
}

impl RawMeeting {
    /// Reads the form, saying everything that is wrong with it: the meeting, and the numbers of the risks.
    pub fn check(&self, today: NaiveDate) -> Result<(NewMeeting, Vec<u32>), Vec<FieldError>> {
        let mut faults = Faults::default();
        let held_on = faults.keep("held_on", self.held(today));
        let seats = faults.keep("seats", self.seats());
        let risks = faults.keep("risks", self.risks());
        let decisions = faults.keep("decisions", paragraph(&self.decisions));
        let next_on = faults.keep("next_on", self.next(held_on));
        let read = || {
            let (held_on, seats, decisions, next_on) = (held_on?, seats?, decisions?, next_on?);
            Some((NewMeeting { held_on, seats, decisions, next_on }, risks?))
        };
        faults.or(read())
    }

    fn held(&self, today: NaiveDate) -> Result<NaiveDate, &'static str> {
        let day = self.held_on.date().ok_or("meeting-held-invalid")?;
        if day > today { Err("meeting-held-future") } else { Ok(day) }
    }

    /// A review without the commissioner's office is no review of this register.
    fn seats(&self) -> Result<Vec<Seat>, &'static str> {
        let taken = |seat: &Seat| self.seats.iter().any(|slug| slug == seat.slug());
        let seats: Vec<Seat> = Seat::ALL.into_iter().filter(taken).collect();
        if seats.is_empty() {
            Err("meeting-seats-required")
        } else if seats.iter().any(|seat| seat.body() == SeatBody::Commissioner) {
            Ok(seats)
        } else {
            Err("meeting-no-commissioner")
        }
    }

    fn risks(&self) -> Result<Vec<u32>, &'static str> {
        let numbers: Result<Vec<u32>, _> = self.risks.iter().map(|number| number.trim().parse()).collect();
        let mut numbers = numbers.map_err(|_| "meeting-risk-unknown")?;
        numbers.sort_unstable();
        numbers.dedup();
        if numbers.is_empty() { Err("meeting-risks-required") } else { Ok(numbers) }
    }

    fn next(&self, held_on: Option<NaiveDate>) -> Result<Option<NaiveDate>, &'static str> {
        if self.next_on.is_empty() {
            return Ok(None);
        }
        let day = self.next_on.date().ok_or("meeting-next-invalid")?;
        if held_on.is_some_and(|held| day <= held) { Err("meeting-next-early") } else { Ok(Some(day)) }
    }
}
