//! The items of two versions, each beside what it came from.

use std::collections::{BTreeMap, BTreeSet};

use super::choices;
use super::sides::{Placed, Side};
use crate::lineage::{Lineage, Way};
use crate::{ItemChange, Library, Relation, Trend};

/// Every item of the newer version in its order, then those of the older one without a successor.
pub(super) fn changes(library: &Library, old: &Side<'_>, new: &Side<'_>) -> Vec<ItemChange> {
    let lineage = Lineage::of(library);
    let ways: Vec<Option<(usize, Way)>> =
        new.items.iter().map(|placed| came_from(&lineage, old, placed)).collect();
    let moved = moved(&ways);
    let mut changes: Vec<ItemChange> = new
        .items
        .iter()
        .zip(&ways)
        .enumerate()
        .map(|(place, (to, way))| match way.as_ref().and_then(|(at, way)| Some((old.items.get(*at)?, way))) {
            Some((from, way)) => kept(from, to, (way, moved.contains(&place))),
            None => begun(&lineage, to),
        })
        .collect();
    let kept: BTreeSet<usize> = ways.iter().flatten().map(|(at, _)| *at).collect();
    let gone = old.items.iter().enumerate().filter(|(at, _)| !kept.contains(at));
    changes.extend(gone.map(|(_, from)| ended(&lineage, from)));
    changes
}

/// The place of the old item it came from, and the way from there.
fn came_from(lineage: &Lineage<'_>, old: &Side<'_>, placed: &Placed<'_>) -> Option<(usize, Way)> {
    lineage.ways_back(&placed.item).find_map(|way| Some((old.place_of(&way.from)?, way)))
}

fn kept(from: &Placed<'_>, to: &Placed<'_>, (way, moved): (&Way, bool)) -> ItemChange {
    let joins = way.relation.is_none_or(Relation::joins);
    let both = |old: &Placed<'_>, new: &Placed<'_>| (old.question.label.clone(), new.question.label.clone());
    let bases = || (from.base.clone(), to.base.clone());
    ItemChange {
        from: Some(from.item.clone()),
        to: Some(to.item.clone()),
        label: to.question.short_label.clone(),
        relation: way.relation,
        trend: if joins { Trend::Continues } else { Trend::Breaks },
        wording: (from.question.label != to.question.label).then(|| both(from, to)),
        choices: choices::changes(from.question, to.question, &way.codes),
        base: (from.base != to.base).then(bases),
        moved,
        rationale: way.rationale.clone(),
    }
}

fn begun(lineage: &Lineage<'_>, to: &Placed<'_>) -> ItemChange {
    let said = lineage.said_of_new(&to.item);
    ItemChange {
        to: Some(to.item.clone()),
        relation: said.map(|said| said.relation),
        rationale: said.map(|said| said.rationale.clone()).filter(|why| !why.is_empty()),
        ..alone(to, Trend::Begins)
    }
}

fn ended(lineage: &Lineage<'_>, from: &Placed<'_>) -> ItemChange {
    let said = lineage.said_of_old(&from.item).filter(|said| said.relation == Relation::Withdrawn);
    ItemChange {
        from: Some(from.item.clone()),
        relation: said.map(|said| said.relation),
        rationale: said.map(|said| said.rationale.clone()).filter(|why| !why.is_empty()),
        ..alone(from, Trend::Ends)
    }
}

fn alone(placed: &Placed<'_>, trend: Trend) -> ItemChange {
    ItemChange {
        from: None,
        to: None,
        label: placed.question.short_label.clone(),
        relation: None,
        trend,
        wording: None,
        choices: Vec::new(),
        base: None,
        moved: false,
        rationale: None,
    }
}

/// The new places of the items outside the longest run that kept its order: fewest said to have moved.
fn moved(ways: &[Option<(usize, Way)>]) -> BTreeSet<usize> {
    let places: Vec<(usize, usize)> =
        ways.iter().enumerate().filter_map(|(new, way)| Some((new, way.as_ref()?.0))).collect();
    // The best run that ends at each old place: its length, and the places in it.
    let mut runs: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (new, old) in &places {
        let before = runs.range(..old).map(|(_, run)| run).max_by_key(|run| run.len());
        let mut run = before.cloned().unwrap_or_default();
        run.push(*new);
        runs.insert(*old, run);
    }
    let longest: BTreeSet<usize> =
        runs.into_values().max_by_key(Vec::len).unwrap_or_default().into_iter().collect();
    places.into_iter().map(|(new, _)| new).filter(|new| !longest.contains(new)).collect()
}
