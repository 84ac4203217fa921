//! A unit's response against that of the rest.

use serde::{Deserialize, Serialize};

use super::{Referrals, Response};
use crate::charts::CountOf;
use crate::readings::Difference;
use crate::{Change, DisclosurePolicy, Period};

/// How a unit's people compare with everybody else referred in the same time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Against {
    /// Everybody else.
    pub rest: Response,
    /// The share that agreed, less that of the rest.
    pub agreed: Difference,
    /// The share that was interviewed, less that of the rest.
    pub interviewed: Difference,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Agreeing to be contacted.
    Agreed,
    /// Being interviewed.
    Interviewed,
}

/// People who are heard more or less often than the rest, by more than chance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BiasFinding {
    /// When they were referred.
    pub period: Period,
    /// The kind of group; none for teams, and for a span beside the other spans.
    pub kind: Option<String>,
    /// Their units; empty for a span beside the other spans.
    pub units: Vec<String>,
    /// In what they differ.
    pub measure: Measure,
    /// By how much.
    pub difference: Difference,
}

impl Against {
    /// A part that may be told against the rest of its whole, where that may be told too.
    pub(crate) fn of(part: Referrals, whole: Referrals, policy: &DisclosurePolicy) -> Option<Self> {
        let rest = whole.without(part);
        if !rest.passes(policy) {
            return None;
        }
        let (part, rest) = (part.told(policy), rest.told(policy));
        let difference = |count: fn(Referrals) -> u32| {
            let of = |referrals: Referrals| CountOf::new(count(referrals), referrals.referred());
            Difference::between(of(part)?, of(rest)?)
        };
        Some(Self {
            rest: Response::of(rest)?,
            agreed: difference(Referrals::agreed)?,
            interviewed: difference(|referrals| referrals.interviewed)?,
        })
    }

    /// Both differences.
    pub(crate) fn both(&self) -> [(Measure, Difference); 2] {
        [(Measure::Agreed, self.agreed), (Measure::Interviewed, self.interviewed)]
    }
}

impl BiasFinding {
    /// The differences that are more than chance.
    pub(crate) fn of(against: &Against, period: Period, kind: Option<&str>, units: &[String]) -> Vec<Self> {
        let differs = |(_, difference): &(Measure, Difference)| difference.reading != Change::NoEvidence;
        let found = against.both().into_iter().filter(differs).map(|(measure, difference)| Self {
            period,
            kind: kind.map(str::to_owned),
            units: units.to_vec(),
            measure,
            difference,
        });
        found.collect()
    }
}
