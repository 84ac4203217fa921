//! The auditor: attacks what is about to be published, and refuses it where the attack succeeds.
//!
//! It takes the place of a reader who kept every edition, and knows how the figures are made. It reads published editions
//! through [`Edition::released`] and shares no code with the release rule. The true counts tell it only what is worth
//! finding, and give it one table that agrees with everything published.
//!
//! 1. [`reading`]: every shown number is a sum of true counts. A number that is not is a fault.
//! 2. [`layout`]: counts that no number tells apart are one unknown; units are tied to everybody by their margins.
//! 3. [`echelon`], [`piece`]: Gaussian elimination in exact arithmetic ([`field`]) finds what the sums determine, keeps an
//!    independent set of them, and lets the rest fall apart into small pieces.
//! 4. [`target`]: what must not be learnt: counts of one to the smallest cell less one, and nobody among too few, of every
//!    month, team and group and of all but each, by option, band, favourable and the rest.
//! 5. [`span`], [`program`]: how far each of them can go. A count is safe once two tables in whole numbers are known that
//!    agree with everything published and give it values as far apart as the policy's width. Every table that is met is
//!    remembered, so that most counts are safe before a program is solved.
//!
//! So that a count is safe is proved by two tables that anybody could check. That it is not rests on the solver's word, and
//! errs by refusing. What the audit does not know of is said in `docs/adr/0022-auditor.md`.

mod cells;
mod echelon;
mod everyone;
mod field;
mod judge;
mod layout;
mod leak;
mod lines;
mod moments;
mod nobody;
mod partition;
mod piece;
mod program;
mod reading;
mod region;
mod score;
mod sensitive;
mod sheet;
mod showing;
mod silent;
mod span;
mod system;
mod table;
mod target;
mod total;
mod truth;

pub use leak::{AuditFault, How, Leak};
pub use total::{Answers, Total, Who};
pub use truth::Truth;

use crate::{DisclosurePolicy, Edition};

/// What an audit came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Audit {
    /// What a reader can learn and must not, in order.
    pub leaks: Vec<Leak>,
    /// How many counts were attacked.
    pub examined: usize,
    /// How many linear programs that took.
    pub programs: usize,
    /// The share of the cells in all editions that are withheld, each counted once however often it is repeated. From 0 to 1.
    pub withheld_share: f64,
    /// Why the audit could not be finished, if it could not.
    pub fault: Option<AuditFault>,
}

impl Audit {
    /// Whether the editions may be published: the audit was finished and found nothing.
    pub fn passed(&self) -> bool {
        self.fault.is_none() && self.leaks.is_empty()
    }
}

/// Attacks editions of one force, all that were ever published and the one that is to be, oldest first.
///
/// What counts as too small is what the policy says, or less where an edition was made with lower thresholds: what that one
/// shows cannot be taken back by raising them, and is told again in every later one.
pub fn audit(editions: &[Edition], truth: &Truth, policy: &DisclosurePolicy) -> Audit {
    audit_with(editions, &[], truth, policy)
}

/// The same for a reader who also knows totals over several series: themes, both waves, regions.
pub fn audit_with(editions: &[Edition], totals: &[Total], truth: &Truth, policy: &DisclosurePolicy) -> Audit {
    let mut audit = Audit { leaks: Vec::new(), examined: 0, programs: 0, withheld_share: 0.0, fault: None };
    let policy = editions.iter().fold(policy.floored(), |policy, edition| lower(policy, edition.policy));
    if let Err(fault) = judge::judge((editions, totals), truth, &policy, &mut audit) {
        audit.fault = Some(fault);
    }
    audit
}

/// The lower of each threshold.
fn lower(policy: DisclosurePolicy, other: DisclosurePolicy) -> DisclosurePolicy {
    let other = other.floored();
    DisclosurePolicy {
        minimum_base: policy.minimum_base.min(other.minimum_base),
        minimum_cell: policy.minimum_cell.min(other.minimum_cell),
        full_base: policy.full_base.min(other.full_base),
        period_interviews: policy.period_interviews.min(other.period_interviews),
        width: policy.width.min(other.width),
        rule: policy.rule,
    }
}
