//! The unknowns of one table, as coarse as what is published allows.
//!
//! Everybody's counts by segment (months that no number tells apart) and part are one grid. Each kind of unit is another:
//! unit by span (segments that no number *of this kind* tells apart) by class (parts likewise). The two are tied by their
//! margins: over a span and a class the units sum to everybody. Nothing finer is needed. Any two grids with equal margins
//! are margins of a whole-numbered table of months, units and parts together (fill it by the north-west corner rule, margin
//! by margin), so a reader cannot rule such a table out, and what its cells may be follows from the grids: see
//! [`super::range`].

use std::collections::BTreeSet;

use super::moments::Time;
use super::partition::{partition, within};
use super::region::{Claim, Region, Units};
use super::table::Table;

/// Where a table's unknowns stand in the list of all of them.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) times: Vec<Time>,
    /// For each moment of the reading, the times it is made of.
    made_of: Vec<Vec<usize>>,
    pub(super) segments: Vec<Vec<usize>>,
    pub(super) parts: usize,
    first: usize,
    pub(super) kinds: Vec<KindLayout>,
}

/// One kind's grid.
#[derive(Debug)]
pub(super) struct KindLayout {
    /// Units that are always told together.
    pub(super) units: Vec<Vec<usize>>,
    pub(super) spans: Vec<Vec<usize>>,
    /// The spans as segments.
    pub(super) segments: Vec<Vec<usize>>,
    pub(super) classes: Vec<Vec<usize>>,
    first: usize,
}

impl Layout {
    /// Lays a table out from what is claimed of it, its unknowns beginning at `first`.
    pub(super) fn of(
        table: &Table,
        (times, made_of): (Vec<Time>, Vec<Vec<usize>>),
        claims: &[Claim],
        first: usize,
    ) -> Self {
        let mut layout =
            Self { times, made_of, segments: Vec::new(), parts: table.parts.len(), first, kinds: Vec::new() };
        let sets: BTreeSet<Vec<usize>> = claims.iter().map(|claim| layout.times_of(&claim.region)).collect();
        layout.segments = partition(layout.times.len(), sets.iter().map(Vec::as_slice));
        let mut next = first + layout.segments.len() * layout.parts;
        for kind in 0..table.kinds.len() {
            let kind = layout.kind(table, kind, claims, next);
            next = kind.end();
            layout.kinds.push(kind);
        }
        layout
    }

    fn kind(&self, table: &Table, kind: usize, claims: &[Claim], first: usize) -> KindLayout {
        let of_kind: Vec<(&Claim, &Vec<usize>)> = claims
            .iter()
            .filter_map(|claim| match &claim.region.units {
                Some((of, units)) if *of == kind => Some((claim, units)),
                _ => None,
            })
            .collect();
        let everybody = self.unit_places(table, kind);
        let units: BTreeSet<&[usize]> = of_kind.iter().map(|(_, units)| units.as_slice()).collect();
        let count = everybody.last().map_or(0, |last| last + 1);
        let units = partition(count, units.into_iter().chain([everybody.as_slice()]));
        let times: BTreeSet<Vec<usize>> =
            of_kind.iter().map(|(claim, _)| self.times_of(&claim.region)).collect();
        let spans = partition(self.times.len(), times.iter().map(Vec::as_slice));
        let parts: BTreeSet<Vec<usize>> = of_kind.iter().flat_map(|(claim, _)| claim.sets()).collect();
        let classes = partition(self.parts, parts.iter().map(Vec::as_slice));
        let segments = spans.iter().map(|span| within(&self.segments, span).unwrap_or_default()).collect();
        KindLayout { units, spans, segments, classes, first }
    }

    /// The units of a kind, with that of whoever is in none unless that is nobody at all.
    fn unit_places(&self, table: &Table, kind: usize) -> Vec<usize> {
        let named = table.kinds.get(kind).map_or(0, |kind| kind.units.len());
        let left_over = self.times.iter().filter_map(|time| time.sheet.units.get(kind)?.get(named));
        let all = if left_over.flatten().any(|count| *count > 0) { named + 1 } else { named };
        (0..all).collect()
    }

    /// The times of a region whose times are moments.
    pub(super) fn times_of(&self, region: &Region) -> Vec<usize> {
        let times: BTreeSet<usize> =
            region.times.iter().filter_map(|moment| self.made_of.get(*moment)).flatten().copied().collect();
        times.into_iter().collect()
    }

    /// The unknown that everybody of a segment and a part is.
    pub(super) const fn whole(&self, segment: usize, part: usize) -> usize {
        self.first + segment * self.parts + part
    }

    /// The unknowns that some segments and parts are.
    pub(super) fn everybody<'a>(
        &'a self,
        segments: &'a [usize],
        parts: &'a [usize],
    ) -> impl Iterator<Item = usize> + 'a {
        segments.iter().flat_map(move |segment| parts.iter().map(move |part| self.whole(*segment, *part)))
    }

    /// The unknowns that sum to a region, with the place of each one's first part. None where they tell less.
    pub(super) fn unknowns(
        &self,
        units: &Units,
        times: &[usize],
        parts: &[usize],
    ) -> Option<Vec<(usize, usize)>> {
        let Some((kind, units)) = units else {
            let segments = within(&self.segments, times)?;
            let each = segments
                .iter()
                .flat_map(|segment| parts.iter().map(|part| (self.whole(*segment, *part), *part)));
            return Some(each.collect());
        };
        let kind = self.kinds.get(*kind)?;
        let units = within(&kind.units, units)?;
        let spans = within(&kind.spans, times)?;
        let classes = within(&kind.classes, parts)?;
        let mut found = Vec::new();
        for (span, unit) in spans.iter().flat_map(|span| units.iter().map(move |unit| (*span, *unit))) {
            for class in &classes {
                let part = kind.classes.get(*class)?.first()?;
                found.push((kind.unit(span, unit, *class), *part));
            }
        }
        Some(found)
    }
}

impl KindLayout {
    /// The unknown that a unit over a span is in a class.
    pub(super) const fn unit(&self, span: usize, unit: usize, class: usize) -> usize {
        self.first + (span * self.units.len() + unit) * self.classes.len() + class
    }

    const fn end(&self) -> usize {
        self.first + self.spans.len() * self.units.len() * self.classes.len()
    }
}

impl Claim {
    /// The parts that are counted equally often, each such set.
    fn sets(&self) -> Vec<Vec<usize>> {
        let weights: BTreeSet<i64> = self.weights.iter().copied().collect();
        let of = |weight: i64| {
            let parts = self.region.parts.iter().zip(&self.weights);
            parts.filter(|(_, of)| **of == weight).map(|(part, _)| *part).collect()
        };
        weights.into_iter().map(of).collect()
    }
}
