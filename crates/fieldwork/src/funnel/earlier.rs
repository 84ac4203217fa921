//! The cases of an earlier panel in the funnel: how far each came is told by what came of it.

use super::{Funnel, Level, Loss, Step};
use crate::{Completeness, Disposition};

impl Funnel {
    /// Adds cases that all ended in one way. When they came to a step is not known, so no median counts them.
    pub(crate) fn add_earlier(&mut self, outcome: &Disposition, cases: u32) {
        let furthest = furthest(outcome);
        for level in &mut self.levels {
            if level.step <= furthest {
                level.reached = level.reached.saturating_add(cases);
            }
            if level.step == furthest {
                level.end_earlier(outcome, cases);
            }
        }
    }
}

impl Level {
    fn end_earlier(&mut self, outcome: &Disposition, cases: u32) {
        let count = match interviewed(outcome) {
            Some(Completeness::Full) => &mut self.full,
            Some(Completeness::Partial) => &mut self.partial,
            None => self.lost.entry(Loss::Outcome(outcome.code.clone())).or_default(),
        };
        *count = count.saturating_add(cases);
    }
}

/// Whoever had a case had agreed and could be contacted.
fn furthest(outcome: &Disposition) -> Step {
    match interviewed(outcome) {
        Some(_) => Step::Interviewed,
        None if outcome.code.was_interview() => Step::Interviewed,
        None if outcome.contacted => Step::Contacted,
        None => Step::Cleared,
    }
}

fn interviewed(outcome: &Disposition) -> Option<Completeness> {
    match outcome.code.as_str() {
        "complete" => Some(Completeness::Full),
        "partial" => Some(Completeness::Partial),
        _ => None,
    }
}
