//! Every outcome the panel knows.

use serde::Deserialize;

use crate::{Case, Completeness, Disposition, DispositionCode, Ends, LapseReason};

/// Every outcome the panel knows, in the order of the interviewer's screen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "DispositionRows")]
pub struct Dispositions {
    rows: Vec<Disposition>,
    // Those that an event sets rather than a person choosing them: the table has to hold each.
    complete: Disposition,
    partial: Disposition,
    broken_off: Disposition,
    lapsed_not_attempted: Disposition,
    lapsed_non_contact: Disposition,
    closed_early: Disposition,
    withdrawn: Disposition,
    withdrawn_full: Disposition,
    withdrawn_partial: Disposition,
}

/// The configuration file: `[[disposition]]`, once per outcome.
#[derive(Deserialize)]
struct DispositionRows {
    #[serde(default, rename = "disposition")]
    rows: Vec<Disposition>,
}

/// Why a table of outcomes cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DispositionFault {
    /// Two outcomes have one name.
    #[error("the outcome {0} is listed twice; give each its own code")]
    Twice(DispositionCode),
    /// An outcome that events set is not there, or leaves the case open.
    #[error("there is no outcome {0:?} that ends the case; add one, because the panel sets it by itself")]
    Missing(&'static str),
    /// An outcome ends all waves and does not say why, so that nothing would keep the person from being rung.
    #[error("the outcome {0} ends all waves; name its wall")]
    NoWall(DispositionCode),
    /// An outcome that leaves the case open cannot close one by hand.
    #[error("the outcome {0} may be chosen to close an interview; it must end the case or all_waves")]
    ByHandWithoutEnd(DispositionCode),
    /// An outcome puts up a wall and yet leaves a wave open.
    #[error("the outcome {0} names a wall; it must end all_waves")]
    WallWithoutEnd(DispositionCode),
}

impl Dispositions {
    /// The outcomes, once no two can be mistaken for each other and each that events set is there.
    pub fn new(rows: Vec<Disposition>) -> Result<Self, DispositionFault> {
        for (position, row) in rows.iter().enumerate() {
            if rows.iter().take(position).any(|earlier| earlier.code == row.code) {
                return Err(DispositionFault::Twice(row.code.clone()));
            }
            if row.by_hand && row.ends == Ends::Attempt {
                return Err(DispositionFault::ByHandWithoutEnd(row.code.clone()));
            }
            match (row.ends, row.wall) {
                (Ends::AllWaves, None) => return Err(DispositionFault::NoWall(row.code.clone())),
                (Ends::Attempt | Ends::Case, Some(_)) => {
                    return Err(DispositionFault::WallWithoutEnd(row.code.clone()));
                }
                _ => {}
            }
        }
        Ok(Self {
            complete: needed(&rows, "complete")?,
            partial: needed(&rows, "partial")?,
            broken_off: needed(&rows, "broken_off")?,
            lapsed_not_attempted: needed(&rows, "lapsed_not_attempted")?,
            lapsed_non_contact: needed(&rows, "lapsed_non_contact")?,
            closed_early: needed(&rows, "closed_early")?,
            withdrawn: needed(&rows, "withdrawn")?,
            withdrawn_full: needed(&rows, "withdrawn_full")?,
            withdrawn_partial: needed(&rows, "withdrawn_partial")?,
            rows,
        })
    }

    /// The outcome with this name.
    pub fn get(&self, code: &DispositionCode) -> Option<&Disposition> {
        self.iter().find(|row| row.code == *code)
    }

    /// Every outcome.
    pub fn iter(&self) -> impl Iterator<Item = &Disposition> {
        self.rows.iter()
    }

    /// The choices after a call.
    pub fn offered(&self) -> impl Iterator<Item = &Disposition> {
        self.iter().filter(|row| row.offered)
    }

    /// The choices for contact that a person began: somebody was spoken with, or somebody has to be told.
    pub fn incoming(&self) -> impl Iterator<Item = &Disposition> {
        self.offered().filter(|row| row.contacted || row.alert)
    }

    /// The choices of a coordinator who closes a case: all that end it and do not follow from an event.
    pub fn closing(&self) -> impl Iterator<Item = &Disposition> {
        self.iter().filter(|row| row.by_hand)
    }

    /// The outcome of a finished interview.
    pub fn finished(&self, completeness: Completeness) -> &Disposition {
        match completeness {
            Completeness::Full => &self.complete,
            Completeness::Partial => &self.partial,
        }
    }

    /// The outcome of an interview that was broken off: what was said is a partial interview if the person lets it be
    /// kept, and no interview otherwise.
    pub fn broken_off(&self, keep: bool) -> &Disposition {
        if keep { &self.partial } else { &self.broken_off }
    }

    /// The outcome of a case that lapses: nobody rang, nobody was reached, or the closure interview took its place before
    /// anybody rang.
    pub fn lapsed(&self, case: &Case, reason: LapseReason) -> &Disposition {
        match reason {
            _ if case.was_called() => &self.lapsed_non_contact,
            LapseReason::WindowOver => &self.lapsed_not_attempted,
            LapseReason::ClosedEarly => &self.closed_early,
        }
    }

    /// The outcome of a case whose person withdraws: before any interview, or with an interview whose answers go.
    pub fn withdrawn(&self, interviewed: Option<Completeness>) -> &Disposition {
        match interviewed {
            None => &self.withdrawn,
            Some(Completeness::Full) => &self.withdrawn_full,
            Some(Completeness::Partial) => &self.withdrawn_partial,
        }
    }
}

fn needed(rows: &[Disposition], name: &'static str) -> Result<Disposition, DispositionFault> {
    let row = rows.iter().find(|row| row.code.as_str() == name && row.ends != Ends::Attempt);
    row.cloned().ok_or(DispositionFault::Missing(name))
}

impl TryFrom<DispositionRows> for Dispositions {
    type Error = DispositionFault;

    fn try_from(rows: DispositionRows) -> Result<Self, DispositionFault> {
        Self::new(rows.rows)
    }
}
