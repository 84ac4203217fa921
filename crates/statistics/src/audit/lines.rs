//! Units over a span as rows of a table, segments and parts as its columns.

use super::layout::{KindLayout, Layout};
use super::partition::within;
use super::table::Table;
use super::target::Asked;
use crate::Polarity;

/// A row, a column, and everybody: unknowns of each.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    pub(super) row: Vec<usize>,
    pub(super) column: Vec<usize>,
    pub(super) all: Vec<usize>,
}

/// Some units of a kind over a span.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) grid: &'a KindLayout,
    /// Places of groups of units.
    pub(super) chosen: &'a [usize],
    pub(super) span: usize,
}

impl Line<'_> {
    /// The unknowns of whole classes. None where the parts are not whole classes.
    pub(super) fn classes(&self, parts: &[usize]) -> Option<Vec<usize>> {
        let classes = within(&self.grid.classes, parts)?;
        Some(classes.into_iter().flat_map(|class| self.row(class)).collect())
    }

    /// The cells of a segment and some parts. None where they are whole columns, which are asked for as such, or where
    /// nothing is known of the parts by unit.
    pub(super) fn crossings(&self, layout: &Layout, segment: usize, parts: &[usize]) -> Option<Asked> {
        let segments = self.grid.segments.get(self.span)?;
        if segments.len() == 1 && within(&self.grid.classes, parts).is_some() {
            return None;
        }
        let mut covered = 0;
        let mut crossings = Vec::new();
        for (class, members) in self.grid.classes.iter().enumerate() {
            let own: Vec<usize> = members.iter().filter(|part| parts.contains(part)).copied().collect();
            if own.is_empty() {
                continue;
            }
            covered += own.len();
            crossings.push(Lines {
                row: self.row(class),
                column: layout.everybody(&[segment], &own).collect(),
                all: layout.everybody(segments, members).collect(),
            });
        }
        (covered == parts.len()).then_some(Asked::Crossings(crossings))
    }

    fn row(&self, class: usize) -> Vec<usize> {
        self.chosen.iter().map(|unit| self.grid.unit(self.span, *unit, class)).collect()
    }
}

/// Each group of units, and all but each.
pub(super) fn unit_sets(grid: &KindLayout) -> Vec<Vec<usize>> {
    let all = grid.units.len();
    let others = |one: usize| (0..all).filter(|unit| *unit != one).collect();
    let alone = (0..all).map(|one| vec![one]);
    let complements = (0..all).filter(|_| all > 2).map(others);
    alone.chain(complements).collect()
}

/// The parts that are attacked together: each alone, the favourable, the rest, the bands, the base, and
/// everybody who gave no answer.
pub(super) fn groups(table: &Table) -> Vec<Vec<usize>> {
    let of = |polarity| table.places(|part| part.answered && part.polarity == polarity);
    let rest = table.places(|part| part.answered && part.polarity != Polarity::Favourable);
    let bands = [Polarity::Favourable, Polarity::Neutral, Polarity::Unfavourable].map(of);
    let alone = (0..table.parts.len()).map(|part| vec![part]);
    let silent = table.places(|part| !part.answered);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for group in alone.chain(bands).chain([rest, table.base(), silent]) {
        if !group.is_empty() && !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}
