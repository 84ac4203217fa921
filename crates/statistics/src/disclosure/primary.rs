//! Which counts may be shown on their own account.

use super::kept::Kept;
use crate::DisclosurePolicy;

/// Whether a count out of a base may be shown.
pub(crate) fn passes(count: u32, base: u32, policy: &DisclosurePolicy) -> bool {
    if count == 0 { base >= policy.full_base } else { count >= policy.minimum_cell }
}

/// Whether the headline of these counts may be shown: the base, each part, and for a question with a route those whom it
/// left out, who could be worked out from another question's base.
pub(crate) fn headline_passes(kept: &Kept, routed: bool, policy: &DisclosurePolicy) -> bool {
    unit_passes(&kept.head, policy) && (!routed || passes(kept.off_route, kept.base(), policy))
}

/// Whether the headline of a part of the people may be shown: their base and each part of it.
pub(crate) fn unit_passes(head: &[u32], policy: &DisclosurePolicy) -> bool {
    let base = head.iter().sum();
    base >= policy.minimum_base && head.iter().all(|count| passes(*count, base, policy))
}
