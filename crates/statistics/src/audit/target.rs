//! What an attack is made on: every count that readers must not learn, of everybody, of each unit and of all the others.

use super::layout::Layout;
use super::lines::{Line, Lines, groups, unit_sets};
use super::reading::sum;
use super::region::Units;
use super::sensitive::{UnitSet, are_changes, counts, is_sensitive};
use super::sheet::Row;
use super::table::Table;
use crate::DisclosurePolicy;

/// A count to be attacked.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) units: Units,
    pub(super) times: Vec<usize>,
    pub(super) parts: Vec<usize>,
    pub(super) asked: Asked,
    /// The count is not asked for itself. It is of several months or units that no number tells apart, some of which must not
    /// be learnt; each of them may be anything from none to all of it.
    pub(super) members: bool,
}

/// A count in terms of unknowns.
#[derive(Debug, Clone)]
pub(super) enum Asked {
    /// These together.
    Sum(Vec<usize>),
    /// The cells where rows and columns cross, together.
    Crossings(Vec<Lines>),
}

/// Makes the targets of one table.
pub(super) struct Aim<'a> {
    layout: &'a Layout,
    policy: &'a DisclosurePolicy,
    groups: Vec<Vec<usize>>,
    base: Vec<usize>,
}

impl<'a> Aim<'a> {
    pub(super) fn at(table: &'a Table, layout: &'a Layout, policy: &'a DisclosurePolicy) -> Self {
        Self { layout, policy, groups: groups(table), base: table.base() }
    }

    /// Everybody's counts, by segment.
    pub(super) fn everybody(&self) -> Vec<Target> {
        let segments = self.layout.segments.iter();
        segments.flat_map(|times| self.of(None, times, |parts| self.sum(&None, times, parts))).collect()
    }

    /// What figures withhold.
    pub(super) fn withheld(&self, units: &Units, times: &[usize], parts: &[usize]) -> Option<Target> {
        let of = units.as_ref().map(|(kind, units)| (*kind, units.as_slice()));
        let row = counts(self.layout, times, of);
        let asked = self.sum(units, times, parts)?;
        self.own(of, times, (&row, parts), asked)
    }

    /// The counts of a kind's units, each and all but each, by span and by segment.
    pub(super) fn units(&self, kind: usize) -> Vec<Target> {
        let Some(grid) = self.layout.kinds.get(kind) else { return Vec::new() };
        let mut targets = Vec::new();
        for chosen in unit_sets(grid) {
            let mut units: Vec<usize> =
                chosen.iter().filter_map(|place| grid.units.get(*place)).flatten().copied().collect();
            units.sort_unstable();
            for (span, times) in grid.spans.iter().enumerate() {
                let line = Line { grid, chosen: &chosen, span };
                let of = Some((kind, units.as_slice()));
                targets.extend(self.of(of, times, |parts| line.classes(parts).map(Asked::Sum)));
                for segment in grid.segments.get(span).into_iter().flatten() {
                    let times = self.layout.segments.get(*segment).map_or(&[][..], Vec::as_slice);
                    targets.extend(self.of(of, times, |parts| line.crossings(self.layout, *segment, parts)));
                }
            }
        }
        targets
    }

    fn sum(&self, units: &Units, times: &[usize], parts: &[usize]) -> Option<Asked> {
        let unknowns = self.layout.unknowns(units, times, parts)?;
        Some(Asked::Sum(unknowns.into_iter().map(|(unknown, _)| unknown).collect()))
    }

    /// The targets of some units and times: each group of parts that must not be learnt.
    fn of(
        &self,
        units: UnitSet<'_>,
        times: &[usize],
        asked: impl Fn(&[usize]) -> Option<Asked>,
    ) -> Vec<Target> {
        let row = counts(self.layout, times, units);
        let mut targets = Vec::new();
        for parts in &self.groups {
            let Some(asked) = asked(parts) else { continue };
            if self.has_sensitive_member(units, times, parts) {
                targets.push(target(units, times, parts, asked.clone()).members());
            }
            targets.extend(self.own(units, times, (&row, parts), asked));
        }
        targets
    }

    fn own(
        &self,
        units: UnitSet<'_>,
        times: &[usize],
        (row, parts): (&Row, &[usize]),
        asked: Asked,
    ) -> Option<Target> {
        let sensitive = self.is_sensitive(row, parts, are_changes(self.layout, times));
        sensitive.then(|| target(units, times, parts, asked))
    }

    fn is_sensitive(&self, row: &Row, parts: &[usize], change: bool) -> bool {
        let base = sum(row, &self.base);
        is_sensitive(sum(row, parts), base, (change, self.policy))
    }

    /// Whether one of several months or units that are told together must not be learnt.
    fn has_sensitive_member(&self, units: UnitSet<'_>, times: &[usize], parts: &[usize]) -> bool {
        let alone = [units].into_iter().collect::<Vec<_>>();
        let each: Vec<UnitSet<'_>> = match units {
            Some((kind, units)) if units.len() > 1 && self.is_one(kind, units) => {
                units.iter().map(|unit| Some((kind, std::slice::from_ref(unit)))).collect()
            }
            _ => alone,
        };
        if each.len() * times.len() < 2 {
            return false;
        }
        let mut members = times.iter().flat_map(|time| each.iter().map(move |units| ([*time], *units)));
        members.any(|(time, units)| {
            let row = counts(self.layout, &time, units);
            self.is_sensitive(&row, parts, are_changes(self.layout, &time))
        })
    }

    /// Whether no number tells these units apart.
    fn is_one(&self, kind: usize, units: &[usize]) -> bool {
        self.layout.kinds.get(kind).is_some_and(|grid| grid.units.iter().any(|one| one == units))
    }
}

fn target(units: UnitSet<'_>, times: &[usize], parts: &[usize], asked: Asked) -> Target {
    Target {
        units: units.map(|(kind, units)| (kind, units.to_vec())),
        times: times.to_vec(),
        parts: parts.to_vec(),
        asked,
        members: false,
    }
}

impl Target {
    fn members(self) -> Self {
        Self { members: true, ..self }
    }
}
