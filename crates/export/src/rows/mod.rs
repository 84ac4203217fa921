//! The tidy rows: one a value, the same columns in every release. CSV, JSON, Parquet and the preview are these rows.
//!
//! `value`, `lower`, `upper` and `base` are numbers or nothing; where there is no value, `marker` says why. Shares are
//! between 0 and 1. `coverage` says what was joined: `period` for the spans of the headline, `answers` for those over which
//! every option is told, `quarter`, `rolling_3` and `rolling_12` for windows of whole spans, `cumulative` for everything
//! since the start. `unit_kind` is `everybody`, `team`, or the kind of an equality group.

mod column;
mod marks;
mod of_figure;
mod spoken;

use std::borrow::Cow;

use statistics::{Cell, Edition, Figure, Period, Series, UnitFigures, WaveFigures, Wording};

pub use column::{Column, Kind};

use crate::Release;
use crate::interviews::interviews;

/// One row: where it belongs, what it measures, and its value or marker.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) measure: &'static str,
    pub(crate) option: &'a str,
    pub(crate) label: Option<&'a Wording>,
    pub(crate) value: Option<f64>,
    pub(crate) lower: Option<f64>,
    pub(crate) upper: Option<f64>,
    pub(crate) base: Option<u32>,
    pub(crate) marker: &'static str,
    pub(crate) note: &'static str,
}

/// The columns that every row of a figure shares.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) edition: &'a Edition,
    pub(crate) wave: &'a str,
    pub(crate) coverage: &'static str,
    pub(crate) unit: Option<Unit<'a>>,
    pub(crate) period: Period,
    pub(crate) series: Option<&'a Series>,
}

/// A part of the people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unit<'a> {
    pub(crate) kind: &'a str,
    pub(crate) figures: &'a UnitFigures,
}

/// What stands in one column of a row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Field<'a> {
    Words(Cow<'a, str>),
    Number(Option<f64>),
    Count(Option<u32>),
}

/// Every row of a release: those of its edition, what people spoke of, then the marks on its charts.
pub(crate) fn rows(release: &Release) -> impl Iterator<Item = Row<'_>> {
    of_edition(&release.edition).chain(spoken::spoken(release)).chain(marks::marks(release))
}

/// Every row of an edition, in an order that never changes.
fn of_edition(edition: &Edition) -> impl Iterator<Item = Row<'_>> {
    edition.waves.iter().flat_map(move |wave| {
        let held = interviews(wave).map(move |(period, held)| {
            let place =
                Place { edition, wave: &wave.wave, coverage: "period", unit: None, period, series: None };
            Row::of(place, "interviews_at_least").valued(&held, |count| f64::from(*count))
        });
        held.chain(wave.series.iter().flat_map(move |series| series_rows(edition, wave, series)))
    })
}

fn series_rows<'a>(
    edition: &'a Edition,
    wave: &'a WaveFigures,
    series: &'a Series,
) -> impl Iterator<Item = Row<'a>> {
    let place = move |coverage, unit, figure: &Figure| Place {
        edition,
        wave: &wave.wave,
        coverage,
        unit,
        period: figure.period,
        series: Some(series),
    };
    let windows: [(&'static str, &'a [Figure]); 6] = [
        ("period", &series.periods),
        ("answers", &series.details),
        ("quarter", &series.quarters),
        ("rolling_3", &series.rolling_3),
        ("rolling_12", &series.rolling_12),
        ("cumulative", std::slice::from_ref(&series.cumulative)),
    ];
    let whole = windows.into_iter().flat_map(move |(coverage, figures)| {
        figures.iter().flat_map(move |figure| of_figure::rows(place(coverage, None, figure), figure))
    });
    let parts = units(series).flat_map(move |unit| {
        unit_windows(unit.figures)
            .flat_map(move |(coverage, figure)| of_figure::rows(place(coverage, Some(unit), figure), figure))
    });
    whole.chain(parts)
}

/// The teams, then the groups of each kind.
pub(crate) fn units(series: &Series) -> impl Iterator<Item = Unit<'_>> {
    let teams = series.teams.iter().map(|figures| Unit { kind: "team", figures });
    let groups = series
        .groups
        .iter()
        .flat_map(|kind| kind.groups.iter().map(|figures| Unit { kind: &kind.kind, figures }));
    teams.chain(groups)
}

/// Everything that is told of a part of the people.
pub(crate) fn unit_windows(unit: &UnitFigures) -> impl Iterator<Item = (&'static str, &Figure)> {
    let periods = unit.periods.iter().map(|figure| ("period", figure));
    let year = unit.rolling_12.iter().map(|figure| ("rolling_12", figure));
    periods.chain(year).chain(std::iter::once(("cumulative", &unit.cumulative)))
}

impl<'a> Row<'a> {
    pub(crate) const fn of(place: Place<'a>, measure: &'static str) -> Self {
        let (option, label, marker, note) = ("", None, "", "");
        let (value, lower, upper, base) = (None, None, None, None);
        Self { place, measure, option, label, value, lower, upper, base, marker, note }
    }

    pub(crate) fn valued<T>(mut self, cell: &Cell<T>, value: impl Fn(&T) -> f64) -> Self {
        self.value = cell.shown().map(value);
        self.marker = cell.marker().map_or("", statistics::Marker::shorthand);
        self
    }

    /// What stands in a column.
    pub(crate) fn field(&self, column: Column) -> Field<'a> {
        column.of(self)
    }
}
