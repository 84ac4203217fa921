//! Every figure of an edition, with whose it is: what an auditor reads.

use crate::{Edition, Figure, GroupFigures, Series, UnitFigures};

/// Whose figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope<'a> {
    /// Everybody's.
    Whole,
    /// Of the people of these teams together.
    Teams(&'a [String]),
    /// Of the people of these groups together.
    Group {
        /// The kind of group.
        kind: &'a str,
        /// The groups.
        groups: &'a [String],
    },
}

/// One figure of an edition.
#[derive(Debug, Clone, Copy)]
pub struct Released<'a> {
    /// The wave's slug.
    pub wave: &'a str,
    /// The series it is of.
    pub series: &'a Series,
    /// Whose it is.
    pub scope: Scope<'a>,
    /// The figure.
    pub figure: &'a Figure,
}

impl Edition {
    /// Every figure in it, shown or not. Nothing else in an edition is a number about people, but for the largest base of
    /// each period, which is one of these.
    pub fn released(&self) -> impl Iterator<Item = Released<'_>> {
        let series = self.waves.iter().flat_map(|wave| wave.series.iter().map(move |series| (wave, series)));
        series.flat_map(|(wave, series)| {
            scoped(series).map(move |(scope, figure)| Released { wave: &wave.wave, series, scope, figure })
        })
    }
}

fn scoped(series: &Series) -> impl Iterator<Item = (Scope<'_>, &Figure)> {
    let Series { periods, details, quarters, rolling_3, rolling_12, cumulative, .. } = series;
    let whole = [periods, details, quarters, rolling_3, rolling_12].into_iter().flatten();
    let whole = whole.chain([cumulative]).map(|figure| (Scope::Whole, figure));
    let teams = series.teams.iter().flat_map(|unit| told(Scope::Teams(&unit.units), unit));
    whole.chain(teams).chain(series.groups.iter().flat_map(of_kind))
}

fn of_kind(kind: &GroupFigures) -> impl Iterator<Item = (Scope<'_>, &Figure)> {
    let groups = kind.groups.iter();
    groups.flat_map(|unit| told(Scope::Group { kind: &kind.kind, groups: &unit.units }, unit))
}

fn told<'a>(scope: Scope<'a>, unit: &'a UnitFigures) -> impl Iterator<Item = (Scope<'a>, &'a Figure)> {
    let figures = unit.periods.iter().chain(&unit.rolling_12).chain([&unit.cumulative]);
    figures.map(move |figure| (scope, figure))
}
