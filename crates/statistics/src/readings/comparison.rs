//! A team or a force beside the rest of those it belongs with. Never a ranking.

use serde::{Deserialize, Serialize};

use super::{Difference, Reported};
use crate::charts::CountOf;
use crate::{DisclosurePolicy, Marker, Period, Wording};

/// A unit, or several that are published as one, over the months of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The codes of the units.
    pub units: Vec<String>,
    /// Their name, where they have one.
    pub name: Option<Wording>,
    /// Their favourable answers, or why they are not shown.
    pub people: Result<CountOf, Marker>,
}

/// A unit beside the rest. The rest is everybody but the unit, so that it is not compared with itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The codes of the units.
    pub units: Vec<String>,
    /// Their name, where they have one.
    pub name: Option<Wording>,
    /// What may be said.
    pub compared: Compared,
}

/// What may be said of a unit beside the rest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compared {
    /// Both sides, each with its base, and the difference with its interval.
    Shown {
        /// The unit.
        unit: Reported,
        /// Everybody else.
        rest: Reported,
        /// The unit less the rest.
        difference: Difference,
    },
    /// Nothing, for this reason.
    Withheld(Marker),
}

/// Each part beside the rest of the whole, in the order given. All counts are of the same months.
///
/// A comparison states both sides, so both have to pass the thresholds: a rest that is too small withholds it as a unit
/// that is too small does.
pub fn compare_with_rest(
    period: Period,
    whole: CountOf,
    parts: &[Part],
    policy: &DisclosurePolicy,
) -> Vec<Comparison> {
    let compared = parts.iter().map(|part| Comparison {
        units: part.units.clone(),
        name: part.name.clone(),
        compared: part
            .people
            .and_then(|unit| beside(period, whole, unit, policy).ok_or(Marker::Confidential))
            .unwrap_or_else(Compared::Withheld),
    });
    compared.collect()
}

fn beside(period: Period, whole: CountOf, unit: CountOf, policy: &DisclosurePolicy) -> Option<Compared> {
    Compared::sides((period, unit), (period, whole.without(unit)?), policy)
}

impl Compared {
    /// Both sides, each over its own months, where both may be shown.
    pub(crate) fn sides(
        unit: (Period, CountOf),
        rest: (Period, CountOf),
        policy: &DisclosurePolicy,
    ) -> Option<Self> {
        let passes = fit(unit.1, policy) && fit(rest.1, policy);
        let shown = Self::Shown {
            unit: Reported::new(unit.0, unit.1)?,
            rest: Reported::new(rest.0, rest.1)?,
            difference: Difference::between(unit.1, rest.1)?,
        };
        passes.then_some(shown)
    }
}

/// Whether a count, its complement and its base may all be shown.
fn fit(people: CountOf, policy: &DisclosurePolicy) -> bool {
    let policy = policy.floored();
    let passes = |count: u32| {
        if count == 0 { people.base() >= policy.full_base } else { count >= policy.minimum_cell }
    };
    people.base() >= policy.minimum_base && passes(people.count()) && passes(people.base() - people.count())
}
