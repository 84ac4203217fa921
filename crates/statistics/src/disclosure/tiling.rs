//! Sums of whole blocks: everything published is one.

use super::line::{Block, Line, Part};
use super::members::is_of_units;
use super::refine::union;
use crate::Period;

impl Line {
    /// The longest union of whole headline spans inside a window. Spans follow one another, so all of them are in it.
    pub(crate) fn longest(&self, window: Period) -> Option<Period> {
        union(self.spans.iter().map(|span| span.period).filter(|period| window.holds(*period)))
    }

    /// The headline over a period that whole spans fill.
    pub(crate) fn head_over(&self, period: Period) -> Option<Vec<u32>> {
        (self.longest(period)? == period).then(|| {
            let mut sum = Vec::new();
            let inside = self.spans.iter().filter(|span| period.holds(span.period));
            inside.for_each(|span| super::kept::add(&mut sum, &span.kept.head));
            sum
        })
    }

    /// The blocks of a family that fill a period.
    fn filling(&self, family: &str, period: Period) -> Option<impl Iterator<Item = &Block>> {
        let inside = move || self.blocks(family).iter().filter(move |block| period.holds(block.period));
        let filled = union(inside().map(|block| block.period)) == Some(period);
        filled.then(inside)
    }

    /// Whether a restatement changed anything that is told of a period: its spans, or the families but for those of units.
    pub(crate) fn is_revised_over(&self, period: Period) -> bool {
        let revised = |block: &Block| block.parts.iter().any(|part| part.revised);
        let told = |family: &str| self.filling(family, period).is_some_and(|mut blocks| blocks.any(revised));
        let mut families = self.families.keys().filter(|family| !is_of_units(family));
        self.spans.iter().any(|span| span.revised && period.holds(span.period))
            || families.any(|family| told(family))
    }

    /// The people of one member of a family over a period that its blocks fill, where each of them tells the member alone. A
    /// member that a block does not know of did not exist yet and has nobody in it.
    pub(crate) fn alone_over(&self, family: &str, member: &str, period: Period) -> Option<u32> {
        let mut sum = 0;
        let mut known = false;
        for block in self.filling(family, period)? {
            match block.part_of(member) {
                Some((_, Part { members, counts, .. })) if members.len() == 1 => {
                    sum += counts.iter().sum::<u32>();
                    known = true;
                }
                Some(_) => return None,
                None => {}
            }
        }
        known.then_some(sum)
    }
}

impl Block {
    /// Whether a restatement changed the count of any of these members.
    pub(crate) fn is_revised(&self, members: &[String]) -> bool {
        let holds = |part: &Part| part.members.iter().any(|member| members.contains(member));
        self.parts.iter().any(|part| part.revised && holds(part))
    }

    /// The counts of these members together, where the block's parts make them up exactly.
    pub(crate) fn of(&self, members: &[String]) -> Option<Vec<u32>> {
        let mut sum = Vec::new();
        let mut met = 0;
        for part in &self.parts {
            let inside = part.members.iter().filter(|member| members.contains(member)).count();
            if inside == 0 {
                continue;
            }
            if inside < part.members.len() {
                return None;
            }
            met += inside;
            super::kept::add(&mut sum, &part.counts);
        }
        (met == members.len()).then_some(sum)
    }
}
