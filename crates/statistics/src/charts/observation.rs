//! What was seen, period by period: the input of a chart.

use thiserror::Error;

use crate::{Marker, Period};

/// What was seen in a period, or why nothing may be or can be said of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation<T> {
    /// The months it covers. A point of several months stands at the last of them.
    pub period: Period,
    /// What was seen.
    pub seen: Result<T, Marker>,
}

/// Observations in order of time that never overlap and leave no month out: a month nobody mentions is a gap. Windows
/// that overlap, such as rolling ones, have no place on a control chart, because each repeats the one before.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline<T>(Vec<Observation<T>>);

/// A period that cannot stand on a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the period from {} to {} ends before it begins, or overlaps the one before", .0.from, .0.to)]
pub struct TimelineFault(pub Period);

impl<T> Timeline<T> {
    /// The observations in order of time, with gaps where months are missing.
    pub fn new(mut observations: Vec<Observation<T>>) -> Result<Self, TimelineFault> {
        observations.sort_by_key(|observation| observation.period);
        let mut line: Vec<Observation<T>> = Vec::with_capacity(observations.len());
        for next in observations {
            let last = line.last().map(|last| last.period);
            if next.period.to < next.period.from || last.is_some_and(|last| next.period.from <= last.to) {
                return Err(TimelineFault(next.period));
            }
            line.extend(last.and_then(|last| missing(last, next.period)));
            line.push(next);
        }
        Ok(Self(line))
    }

    /// A timeline of nothing.
    pub const fn empty() -> Self {
        Self(Vec::new())
    }

    /// The observations, oldest first.
    pub fn observations(&self) -> &[Observation<T>] {
        &self.0
    }
}

/// The gap between two periods, where there is one.
fn missing<T>(last: Period, next: Period) -> Option<Observation<T>> {
    let period = Period { from: last.to.next(), to: next.from.previous() };
    (period.from <= period.to).then_some(Observation { period, seen: Err(Marker::NotAvailable) })
}
