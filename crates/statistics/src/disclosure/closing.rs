//! Whether a family closes now, and which of its parts are told together.

use super::line::Part;
use super::merging::cheapest;
use super::primary::{passes, unit_passes};
use crate::{DisclosurePolicy, Period};

/// From how many months on units are told together rather than waited for, where that hides little.
const UNITS_WAIT: usize = 3;
/// It hides little where those to be told together hold at most one in so many respondents.
const HIDES_LITTLE: u32 = 5;
/// From how many months on nothing is waited for.
const ALL_WAIT: usize = 12;

/// The parts of a family over some spans.
pub(crate) struct Closing {
    pub(crate) members: Vec<Member>,
    pub(crate) frame: Frame,
}

/// One part.
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) counts: Vec<u32>,
    /// The part of the parent it belongs to. Only parts of the same are told together.
    pub(crate) parent: usize,
}

/// What a part's counts are out of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Frame {
    /// Of everybody's base.
    Of(u32),
    /// Each of its own base, the sum of its counts: the part is a unit.
    Each,
}

/// How long the spans have waited.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Waited {
    /// As long as this.
    Months(Period),
    /// Too long: they are told now, whatever it hides.
    Enough,
}

impl Frame {
    /// Whether counts may be shown.
    pub(crate) fn passes(self, counts: &[u32], policy: &DisclosurePolicy) -> bool {
        match self {
            Self::Of(base) => counts.iter().all(|count| passes(*count, base, policy)),
            Self::Each => unit_passes(counts, policy),
        }
    }
}

impl Member {
    pub(crate) fn people(&self) -> u32 {
        self.counts.iter().sum()
    }

    fn alone(&self) -> Part {
        Part { members: vec![self.name.clone()], counts: self.counts.clone(), revised: false }
    }
}

/// The parts to be told, where the family closes: each alone where all pass, or, after waiting, some told together.
pub(crate) fn close(closing: &Closing, waited: Waited, policy: &DisclosurePolicy) -> Option<Vec<Part>> {
    let Closing { members, frame } = closing;
    if members.is_empty() {
        return None;
    }
    let failing: Vec<bool> = members.iter().map(|member| !frame.passes(&member.counts, policy)).collect();
    if failing.iter().all(|fails| !fails) {
        return Some(parts(members, &failing));
    }
    let patience = patience(*frame, waited);
    if patience == Patience::Waits || (patience == Patience::IfLittle && hides_much(members, &failing)) {
        return None;
    }
    let merged = cheapest(closing, &failing, policy);
    let much = patience == Patience::IfLittle && hides_much(members, &merged);
    (!much).then(|| parts(members, &merged))
}

#[derive(PartialEq, Eq)]
enum Patience {
    Waits,
    IfLittle,
    AtAnEnd,
}

fn patience(frame: Frame, waited: Waited) -> Patience {
    let Waited::Months(period) = waited else { return Patience::AtAnEnd };
    match (period.months().take(ALL_WAIT).count(), frame) {
        (ALL_WAIT.., _) => Patience::AtAnEnd,
        (UNITS_WAIT.., Frame::Each) => Patience::IfLittle,
        _ => Patience::Waits,
    }
}

/// Whether too many people are in parts that are told together. A part that is told together with parts that have nobody,
/// such as teams that have ended, is told as it is.
fn hides_much(members: &[Member], merged: &[bool]) -> bool {
    let everybody: u32 = members.iter().map(Member::people).sum();
    let merged = members.iter().zip(merged).filter(|(_, merged)| **merged);
    let merged: Vec<u32> = merged.map(|(member, _)| member.people()).filter(|people| *people > 0).collect();
    merged.len() > 1 && merged.iter().sum::<u32>().saturating_mul(HIDES_LITTLE) > everybody
}

/// The members that stand alone, and those of each parent that stand together.
fn parts(members: &[Member], merged: &[bool]) -> Vec<Part> {
    let mut parts: Vec<(Option<usize>, Part)> = Vec::new();
    for (member, merged) in members.iter().zip(merged) {
        let together = merged.then_some(member.parent);
        let known = parts.iter_mut().find(|(parent, _)| parent.is_some() && *parent == together);
        match known {
            Some((_, part)) => {
                part.members.push(member.name.clone());
                super::kept::add(&mut part.counts, &member.counts);
            }
            None => parts.push((together, member.alone())),
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}
