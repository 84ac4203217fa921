//! When the families that refine a headline close, and over which spans.

use std::collections::{BTreeMap, BTreeSet};

use super::closing::{Closing, Waited, close};
use super::kept::Kept;
use super::line::{BANDS, Block, Line, OPTIONS, Span, choice};
use super::members;
use crate::{DisclosurePolicy, Period};

/// Closes every family that can close now that another headline span has.
pub(crate) fn refine(line: &mut Line, units: &BTreeMap<String, BTreeSet<String>>, policy: &DisclosurePolicy) {
    if line.many {
        for (place, code) in line.options.iter().map(|(code, _)| code.clone()).enumerate().collect::<Vec<_>>()
        {
            refine_by(line, &choice(&code), policy, |_, kept| members::choice(place, &code, kept));
        }
    } else {
        refine_by(line, BANDS, policy, members::bands);
        refine_options(line, policy);
    }
    for (family, units) in units.iter().filter(|(_, units)| units.len() > 1) {
        refine_by(line, family, policy, |_, kept| members::units(family, units, kept));
    }
}

/// Closes one family over the spans since its last block, where it may.
fn refine_by(
    line: &mut Line,
    family: &str,
    policy: &DisclosurePolicy,
    members: impl Fn(&Line, &Kept) -> Closing,
) {
    let pending = pending(line, family);
    let Some(period) = union(pending.iter().map(|span| span.period)) else { return };
    let closing = members(line, &Kept::over(pending.into_iter()));
    add(line, family, close(&closing, Waited::Months(period), policy).map(|parts| Block { period, parts }));
}

/// The options refine the bands, or the headline where there are no bands. They never close over bands of two shapes: what
/// one span merged would be the difference to the other.
fn refine_options(line: &mut Line, policy: &DisclosurePolicy) {
    let told = line.blocks(OPTIONS).last().map(|block| block.period.to);
    let bands = line.blocks(BANDS).iter().filter(|block| told.is_none_or(|told| told < block.period.to));
    let bands: Vec<Block> = bands.cloned().collect();
    if members::has_bands(line) {
        let same = |block: &&Block| bands.first().is_some_and(|first| first.same_shape(block));
        let (alike, others): (Vec<&Block>, Vec<&Block>) = bands.iter().partition(|block| same(block));
        if !others.is_empty() {
            options_over(line, &alike, true, policy);
        }
        let rest = if others.is_empty() { alike } else { others };
        options_over(line, &rest, false, policy);
    } else {
        refine_by(line, OPTIONS, policy, |line, kept| members::options(line, None, kept));
    }
}

fn options_over(line: &mut Line, bands: &[&Block], at_once: bool, policy: &DisclosurePolicy) {
    let Some(period) = union(bands.iter().map(|block| block.period)) else { return };
    let inside = line.spans.iter().filter(|span| period.holds(span.period));
    let closing = members::options(line, bands.first().copied(), &Kept::over(inside));
    let waited = if at_once { Waited::Enough } else { Waited::Months(period) };
    add(line, OPTIONS, close(&closing, waited, policy).map(|parts| Block { period, parts }));
}

fn add(line: &mut Line, family: &str, block: Option<Block>) {
    if let Some(block) = block {
        line.families.entry(family.to_owned()).or_default().push(block);
    }
}

/// The headline spans since the family's last block.
fn pending<'a>(line: &'a Line, family: &str) -> Vec<&'a Span> {
    let told = line.blocks(family).last().map(|block| block.period.to);
    line.spans.iter().filter(|span| told.is_none_or(|told| told < span.period.to)).collect()
}

/// The period from the first to the last.
pub(crate) fn union(periods: impl Iterator<Item = Period>) -> Option<Period> {
    periods.reduce(|whole, next| Period { from: whole.from.min(next.from), to: whole.to.max(next.to) })
}
