//! Units that cannot be told alone are told together.

use super::Referrals;
use crate::DisclosurePolicy;

/// Units that are told as one, with their referrals.
pub(crate) type Together = (Vec<String>, Referrals);

/// The units of a span so that each may be told, in the order of their codes, those told together last. Those that do not
/// pass go together, and with them the smallest of the others until they may be told. Nothing where only everybody
/// together may be: that is the whole, which is told already.
///
/// A force knows how many of each unit agreed, so it could reckon back: of a sum of `I` interviewed and `L` not, a unit of
/// `a` has between `a − L` and `I` interviewed, and no fewer than `I` less those of the others who agreed. Where `I`, `L`
/// and the others are each at least the policy's width, that is wider than the width or than all that `a` allows.
pub(crate) fn merged(units: Vec<(String, Referrals)>, policy: &DisclosurePolicy) -> Vec<Together> {
    let (mut alone, mut together): (Vec<_>, Vec<_>) =
        units.into_iter().partition(|(_, referrals)| referrals.passes(policy));
    while !together.is_empty() && !may_be_told(&together, policy) {
        let smallest = alone.iter().enumerate().min_by_key(|(_, (_, referrals))| referrals.referred());
        let Some((place, _)) = smallest else { return Vec::new() };
        together.push(alone.remove(place));
    }
    if alone.is_empty() {
        return Vec::new();
    }
    let mut told: Vec<Together> =
        alone.into_iter().map(|(unit, referrals)| (vec![unit], referrals)).collect();
    if !together.is_empty() {
        together.sort_by(|(one, _), (other, _)| one.cmp(other));
        let sum = sum(&together);
        told.push((together.into_iter().map(|(unit, _)| unit).collect(), sum));
    }
    told
}

fn may_be_told(together: &[(String, Referrals)], policy: &DisclosurePolicy) -> bool {
    let sum = sum(together);
    let largest = together.iter().map(|(_, referrals)| referrals.agreed()).max().unwrap_or(0);
    let others = sum.agreed().saturating_sub(largest);
    let wide = |count: u32| count == 0 || count >= policy.width;
    others >= policy.width && wide(sum.interviewed) && wide(sum.not_interviewed) && sum.passes(policy)
}

fn sum(together: &[(String, Referrals)]) -> Referrals {
    together.iter().map(|(_, referrals)| *referrals).sum()
}
