//! Before and after a marked change.

use serde::{Deserialize, Serialize};

use super::{Difference, Reported};
use crate::charts::{CountOf, MarkedChange};
use crate::{Month, Period, Series};

/// What a series says before a change and after it. It says whether the figures differ, not that the change is why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BeforeAfter {
    /// The change.
    pub change: MarkedChange,
    /// The time before it.
    pub before: Spell,
    /// The time from it on.
    pub after: Spell,
    /// After less before.
    pub difference: Difference,
    /// The period in the middle of which the change fell, which is on neither side.
    pub across: Option<Period>,
}

/// A time taken together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spell {
    /// All its answers together.
    pub reported: Reported,
    /// The published periods they come from, oldest first.
    pub periods: Vec<Period>,
    /// The periods within the same time that are withheld, and not in it.
    pub withheld: Vec<Period>,
    /// How many months it counts.
    pub months: usize,
}

/// Why there is no reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoReading {
    /// The change was not meant to move this series.
    NotAbout,
    /// No period before the change is shown.
    NothingBefore,
    /// No period after it is shown yet.
    NothingAfter,
}

/// The reading of a change: the periods that lie wholly within so many months before it, against those wholly within so
/// many months from it on. Either side ends early where another change about the same series was made.
pub fn before_after(
    series: &Series,
    change: &MarkedChange,
    others: &[MarkedChange],
    months: usize,
) -> Result<BeforeAfter, NoReading> {
    if !change.is_about(series) {
        return Err(NoReading::NotAbout);
    }
    let cuts: Vec<Month> =
        others.iter().filter(|other| other.is_about(series)).map(|other| other.month).collect();
    let (earlier, later) = windows(change.month, &cuts, months);
    let before = spell(series, earlier).ok_or(NoReading::NothingBefore)?;
    let after = spell(series, later).ok_or(NoReading::NothingAfter)?;
    let both = after.reported.people().zip(before.reported.people());
    let difference = both.and_then(|(now, then)| Difference::between(now, then));
    let mut periods = series.periods.iter().map(|figure| figure.period);
    Ok(BeforeAfter {
        change: change.clone(),
        across: periods.find(|period| period.from < change.month && change.month <= period.to),
        difference: difference.ok_or(NoReading::NothingAfter)?,
        before,
        after,
    })
}

/// The months looked at on either side, which end early at another change.
fn windows(change: Month, cuts: &[Month], months: usize) -> (Period, Period) {
    let first = cuts.iter().copied().filter(|month| *month < change).max();
    let last = cuts.iter().copied().filter(|month| *month > change).min();
    let begin = (0..months).fold(change, |month, _| month.previous());
    let end = (0..months).fold(change, |month, _| month.next());
    let from = first.map_or(begin, |first| first.max(begin));
    let to = last.map_or(end, |last| last.min(end)).previous();
    (Period { from, to: change.previous() }, Period { from: change, to })
}

/// The periods wholly within a window, taken together.
fn spell(series: &Series, window: Period) -> Option<Spell> {
    let mut shown = Vec::new();
    let mut withheld = Vec::new();
    for figure in series.periods.iter().filter(|figure| window.holds(figure.period)) {
        match CountOf::favourable(figure) {
            Some(people) => shown.push((figure.period, people)),
            None => withheld.push(figure.period),
        }
    }
    let period = Period { from: shown.first()?.0.from, to: shown.last()?.0.to };
    let people = CountOf::sum(shown.iter().map(|(_, people)| *people))?;
    let periods: Vec<Period> = shown.iter().map(|(period, _)| *period).collect();
    let months = periods.iter().map(|period| period.months().count()).sum();
    withheld.retain(|left| period.holds(*left));
    Some(Spell { reported: Reported::new(period, people)?, periods, withheld, months })
}
