//! Raw counts of referrals on their way in, and as they may be told.

use std::collections::BTreeMap;
use std::iter::Sum;

use serde::{Deserialize, Serialize};

use crate::charts::CountOf;
use crate::disclosure::nearest;
use crate::{DisclosurePolicy, Proportion};

/// How many were referred, and how far they came. They add.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Referrals {
    /// Those who did not agree to be contacted, or were not asked.
    pub without_agreement: u32,
    /// Those who agreed and were not interviewed.
    pub not_interviewed: u32,
    /// Those who were interviewed, in full or in part.
    pub interviewed: u32,
}

/// The referrals of one settled quarter: all together, and by unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuarterReferrals {
    /// Everybody's.
    pub all: Referrals,
    /// By team. Everybody is in one, if only in that of whom it is not known.
    pub teams: BTreeMap<String, Referrals>,
    /// By kind of group and group, where it is known of those who were not interviewed too. Everybody is in one group of
    /// each kind.
    pub groups: BTreeMap<(String, String), Referrals>,
}

/// Referrals as they are told: shares of all who were referred, each with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// How many were referred: the base of both shares.
    pub referred: u32,
    /// Those who agreed to be contacted.
    pub agreed: Proportion,
    /// Those who were interviewed.
    pub interviewed: Proportion,
}

impl Referrals {
    /// Everybody referred.
    pub fn referred(self) -> u32 {
        self.without_agreement.saturating_add(self.agreed())
    }

    /// Those who agreed.
    pub fn agreed(self) -> u32 {
        self.not_interviewed.saturating_add(self.interviewed)
    }

    /// Everybody but these.
    pub(crate) fn without(self, part: Self) -> Self {
        Self {
            without_agreement: self.without_agreement.saturating_sub(part.without_agreement),
            not_interviewed: self.not_interviewed.saturating_sub(part.not_interviewed),
            interviewed: self.interviewed.saturating_sub(part.interviewed),
        }
    }

    /// Whether all three parts may be told. Whether somebody was interviewed is held against those who agreed, because a
    /// force knows who they are.
    pub(crate) fn passes(self, policy: &DisclosurePolicy) -> bool {
        let passes = |count: u32, base: u32| {
            if count == 0 { base >= policy.full_base } else { count >= policy.minimum_cell }
        };
        self.agreed() >= policy.minimum_base
            && passes(self.without_agreement, self.referred())
            && passes(self.not_interviewed, self.agreed())
            && passes(self.interviewed, self.agreed())
    }

    /// The counts as they are told: under a policy that rounds, each part to the nearest five.
    pub(crate) fn told(self, policy: &DisclosurePolicy) -> Self {
        Self {
            without_agreement: nearest(self.without_agreement, policy),
            not_interviewed: nearest(self.not_interviewed, policy),
            interviewed: nearest(self.interviewed, policy),
        }
    }
}

impl Sum for Referrals {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |total, part| Self {
            without_agreement: total.without_agreement.saturating_add(part.without_agreement),
            not_interviewed: total.not_interviewed.saturating_add(part.not_interviewed),
            interviewed: total.interviewed.saturating_add(part.interviewed),
        })
    }
}

impl Response {
    /// The shares of referrals that pass. Nothing where nobody was referred.
    pub(crate) fn of(told: Referrals) -> Option<Self> {
        let share = |count| CountOf::new(count, told.referred())?.proportion();
        Some(Self {
            referred: told.referred(),
            agreed: share(told.agreed())?,
            interviewed: share(told.interviewed)?,
        })
    }

    /// The three parts it tells.
    pub(crate) fn parts(&self) -> Referrals {
        let (agreed, interviewed) = (self.agreed.count, self.interviewed.count);
        Referrals {
            without_agreement: self.referred.saturating_sub(agreed),
            not_interviewed: agreed.saturating_sub(interviewed),
            interviewed,
        }
    }
}

impl QuarterReferrals {
    /// The next quarter's added.
    pub(crate) fn and(mut self, next: &Self) -> Self {
        self.all = [self.all, next.all].into_iter().sum();
        for (team, more) in &next.teams {
            let total = self.teams.entry(team.clone()).or_default();
            *total = [*total, *more].into_iter().sum();
        }
        for (group, more) in &next.groups {
            let total = self.groups.entry(group.clone()).or_default();
            *total = [*total, *more].into_iter().sum();
        }
        self
    }
}
