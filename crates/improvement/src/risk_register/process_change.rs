//! What was changed in the way the panel works, because of a risk.

use chrono::NaiveDate;
use fieldwork::{Faults, FieldError, ForceCode, Id, RawDate};

use super::words::paragraph;
use super::{Hand, RegisterRisk};

/// A change of the process as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcessChange {
    /// Which.
    pub id: Id<ProcessChange>,
    /// The risk that caused it.
    pub risk: Id<RegisterRisk>,
    /// The number of that risk.
    pub number: u32,
    /// The force the risk is about; none where it is the whole panel's.
    pub force: Option<ForceCode>,
    /// What was changed, and when.
    pub made: NewProcessChange,
    /// Who recorded it.
    pub hand: Hand,
}

/// A change of the process before it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProcessChange {
    /// The day from which it holds.
    pub changed_on: NaiveDate,
    /// How it was done until then.
    pub until_then: String,
    /// How it is done from then on.
    pub from_then: String,
}

/// A change of the process as a form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawProcessChange {
    /// The number of the risk that caused it.
    pub risk: String,
    /// The day from which it holds.
    pub changed_on: RawDate,
    /// How it was done until then.
    pub until_then: String,
    /// How it is done from then on.
    pub from_then: String,
}

impl RawProcessChange {
    /// Reads the form, saying everything that is wrong with it: the number of the risk, and the change.
    pub fn check(&self, today: NaiveDate) -> Result<(u32, NewProcessChange), Vec<FieldError>> {
        let mut faults = Faults::default();
        let risk = faults.keep("risk", self.risk.trim().parse().map_err(|_| "change-risk-unknown"));
        let changed_on = faults.keep("changed_on", self.day(today));
        let until_then = faults.keep("until_then", paragraph(&self.until_then));
        let from_then = faults.keep("from_then", paragraph(&self.from_then));
        let read = || {
            let (changed_on, until_then, from_then) = (changed_on?, until_then?, from_then?);
            Some((risk?, NewProcessChange { changed_on, until_then, from_then }))
        };
        faults.or(read())
    }

    fn day(&self, today: NaiveDate) -> Result<NaiveDate, &'static str> {
        let day = self.changed_on.date().ok_or("change-date-invalid")?;
        if day > today { Err("change-date-future") } else { Ok(day) }
    }
}
