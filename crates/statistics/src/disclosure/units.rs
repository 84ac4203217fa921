//! The headline by team and by group: of each unit, and of units that are told together.

use std::collections::BTreeSet;

use super::figure::{bare, unit};
use super::line::{Block, Line, TEAMS, kind};
use super::refine::union;
use super::telling::Telling;
use crate::{Figure, GroupFigures, Marker, Period, UnitFigures, Wording};

/// The teams.
pub(crate) fn teams(telling: &Telling<'_>, line: &Line) -> Vec<UnitFigures> {
    of_family(telling, line, (TEAMS, &telling.labels.teams))
}

/// The groups of every kind that has a title.
pub(crate) fn groups(telling: &Telling<'_>, line: &Line) -> Vec<GroupFigures> {
    let kinds = telling.labels.kinds.iter().map(|label| GroupFigures {
        kind: label.kind.clone(),
        title: label.title.clone(),
        groups: of_family(telling, line, (&kind(&label.kind), &label.groups)),
    });
    kinds.filter(|kind| !kind.groups.is_empty()).collect()
}

/// Every unit ever heard of, in the order of the labels, then those told together. Nothing where no block is told.
fn of_family(
    telling: &Telling<'_>,
    line: &Line,
    (family, labels): (&str, &[(String, Wording)]),
) -> Vec<UnitFigures> {
    let blocks = line.blocks(family);
    let Some(known) = telling.wave.units.get(family).filter(|_| !blocks.is_empty()) else {
        return Vec::new();
    };
    let name = |unit: &str| labels.iter().find(|(code, _)| code == unit).map(|(_, name)| name.clone());
    let named = labels.iter().map(|(code, _)| code).filter(|code| known.contains(*code));
    let unnamed = known.iter().filter(|code| name(code).is_none());
    let alone = named.chain(unnamed).map(|code| vec![code.clone()]);
    let told = |units: Vec<String>| {
        let named = units.first().filter(|_| units.len() == 1).and_then(|unit| name(unit));
        Some(UnitFigures { name: named, ..told(telling, line, blocks, units)? })
    };
    alone.chain(together(blocks, known.len())).filter_map(told).collect()
}

/// The units that some block tells together, unless they are all there are.
fn together(blocks: &[Block], all: usize) -> impl Iterator<Item = Vec<String>> {
    let parts = blocks.iter().flat_map(|block| &block.parts);
    let merged = parts.map(|part| &part.members).filter(|members| members.len() > 1 && members.len() < all);
    merged.cloned().collect::<BTreeSet<_>>().into_iter()
}

/// A block's period, and the headline of some units in it where it tells them.
type Head = (Period, Option<Vec<u32>>);

/// The figures of some units: the blocks that tell them, and the longest runs of those.
fn told(telling: &Telling<'_>, line: &Line, blocks: &[Block], units: Vec<String>) -> Option<UnitFigures> {
    let heads: Vec<Head> = blocks.iter().map(|block| (block.period, block.of(&units))).collect();
    let whole = union(blocks.iter().map(|block| block.period))?;
    let revised =
        |period: Period| blocks.iter().any(|block| period.holds(block.period) && block.is_revised(&units));
    let show = |(period, head): (Period, Vec<u32>)| Figure {
        revised: revised(period),
        ..unit(line, &head, period, &telling.policy)
    };
    let last = heads.iter().rev().find(|(_, head)| head.is_some()).map(|(period, _)| period.to);
    let year = last.and_then(|last| {
        runs(&heads, Period::to_end(last, 12)).into_iter().find(|(told, _)| told.to == last)
    });
    let longest = runs(&heads, whole).into_iter().max_by_key(|(told, _)| told.months().count());
    Some(UnitFigures {
        name: None,
        periods: heads.iter().filter_map(|(period, head)| Some((*period, head.clone()?))).map(show).collect(),
        rolling_12: year.map(show),
        cumulative: longest.map_or_else(|| bare(line.is_directed(), whole, Marker::Confidential), show),
        units,
    })
}

/// The runs of blocks inside a window that follow one another and tell the units, each with its sum.
fn runs(heads: &[Head], window: Period) -> Vec<(Period, Vec<u32>)> {
    let mut runs: Vec<(Period, Vec<u32>)> = Vec::new();
    let mut goes_on = false;
    for (period, head) in heads.iter().filter(|(period, _)| window.holds(*period)) {
        let Some(head) = head else {
            goes_on = false;
            continue;
        };
        match runs.last_mut().filter(|_| goes_on) {
            Some((told, sum)) => {
                told.to = period.to;
                super::kept::add(sum, head);
            }
            None => runs.push((*period, head.clone())),
        }
        goes_on = true;
    }
    runs
}
