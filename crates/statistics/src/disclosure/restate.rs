//! A correction of what is published, where it can be made without telling whose answers changed.

use super::extend::Counted;
use super::kept::Kept;
use super::ledger::Ledger;
use super::line::{Block, Line, Part};
use super::primary::headline_passes;
use super::tally::{Tally, keys};
use super::{closing, members};
use crate::DisclosurePolicy;

/// Counts the published spans again, and puts the new counts in the place of the old where nobody can be found in the
/// difference: every part of every block has then changed by nobody or by at least `minimum_cell` people, every base by
/// nobody or by at least `minimum_base`, and what stands passes as it did. Everything else stays as it was. What changed is
/// marked as revised, which a reader of both editions sees anyway. The tallies are those of the ledger's own questions.
#[must_use]
pub fn restate(mut ledger: Ledger, counted: &Counted<'_>, policy: &DisclosurePolicy) -> Ledger {
    let policy = policy.floored();
    let Some(wave) = ledger.waves.get_mut(counted.wave) else { return ledger };
    for (key, tally) in keys(counted.tallies.iter().map(|tally| &tally.question)).zip(counted.tallies) {
        if let Some(line) = wave.lines.get_mut(&key.name()) {
            line.restate(tally, &policy);
        }
    }
    ledger
}

impl Line {
    /// Span by span, so that one that has to stay keeps no other from being put right.
    fn restate(&mut self, tally: &Tally, policy: &DisclosurePolicy) {
        for place in 0..self.spans.len() {
            let corrected = self.with(place, tally);
            if let Some(corrected) = corrected.filter(|corrected| self.may_become(corrected, tally, policy)) {
                *self = corrected;
            }
        }
    }

    /// The line with one span counted again, and the blocks over it made again in their own shape.
    fn with(&self, place: usize, tally: &Tally) -> Option<Self> {
        let mut line = self.clone();
        let span = line.spans.get_mut(place)?;
        let period = span.period;
        let kept = self.kept(&tally.question, &tally.over(period));
        span.revised |= kept.head != span.kept.head;
        span.kept = kept;
        let (spans, again) = (line.spans.clone(), self.clone());
        for (family, blocks) in &mut line.families {
            for block in blocks.iter_mut().filter(|block| block.period.holds(period)) {
                let inside = spans.iter().filter(|span| block.period.holds(span.period));
                let kept = Kept::over(inside);
                block.parts.iter_mut().for_each(|part| part.recount(&again, family, &kept));
            }
        }
        Some(line)
    }

    /// Whether every block of the corrected line passes, and so does its difference to this one.
    fn may_become(&self, corrected: &Self, tally: &Tally, policy: &DisclosurePolicy) -> bool {
        let spans = self.spans.iter().zip(&corrected.spans);
        let heads = spans.filter(|(before, after)| before.kept != after.kept).all(|(before, after)| {
            headline_passes(&after.kept, tally.routed, policy)
                && heads_apart(&before.kept.head, &after.kept.head, policy)
                && apart(before.kept.off_route, after.kept.off_route, policy.minimum_cell)
        });
        heads
            && self.families.iter().zip(corrected.families.values()).all(|((family, before), after)| {
                let blocks = before.iter().zip(after).filter(|(before, after)| before != after);
                blocks
                    .into_iter()
                    .all(|(before, after)| corrected.block_may_become(family, (before, after), policy))
            })
    }

    fn block_may_become(
        &self,
        family: &str,
        (before, after): (&Block, &Block),
        policy: &DisclosurePolicy,
    ) -> bool {
        let inside = self.spans.iter().filter(|span| after.period.holds(span.period));
        let all = Kept::over(inside);
        let mut told = Vec::new();
        after.parts.iter().for_each(|part| super::kept::add(&mut told, &part.counts));
        if members::is_of_units(family) && told != all.head {
            return false;
        }
        let frame =
            if members::is_of_units(family) { closing::Frame::Each } else { closing::Frame::Of(all.base()) };
        before.parts.iter().zip(&after.parts).all(|(before, after)| {
            let difference = match frame {
                closing::Frame::Each => heads_apart(&before.counts, &after.counts, policy),
                closing::Frame::Of(_) => parts_apart(&before.counts, &after.counts, policy),
            };
            difference && frame.passes(&after.counts, policy)
        })
    }
}

impl Part {
    /// Counts its members again.
    fn recount(&mut self, line: &Line, family: &str, kept: &Kept) {
        let mut counts = vec![0; self.counts.len()];
        for member in members::of(line, family, &self.members, kept).members {
            if self.members.contains(&member.name) {
                super::kept::add(&mut counts, &member.counts);
            }
        }
        self.revised |= counts != self.counts;
        self.counts = counts;
    }
}

/// Whether a difference is nobody, or enough people.
const fn apart(before: u32, after: u32, enough: u32) -> bool {
    before == after || before.abs_diff(after) >= enough
}

fn parts_apart(before: &[u32], after: &[u32], policy: &DisclosurePolicy) -> bool {
    before.iter().zip(after).all(|(before, after)| apart(*before, *after, policy.minimum_cell))
}

fn heads_apart(before: &[u32], after: &[u32], policy: &DisclosurePolicy) -> bool {
    let base = |head: &[u32]| head.iter().sum();
    parts_apart(before, after, policy) && apart(base(before), base(after), policy.minimum_base)
}
