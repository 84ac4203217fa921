//! Rule 11: one series from two, where a question went on with fewer options.
//!
//! The earlier figures were published with finer options. Were their counts put together again and protected anew, an
//! option that was shown and one that was not would come out as a sum, and the difference would tell the second. So the
//! earlier figures stay what they were published as, and an option of the later question shows for them the sum of
//! counts that were all shown, or nothing. Whoever kept every edition learns nothing from it.

use crate::{Cell, Change, Figure, GroupFigures, Marker, Month, Series, Share, UnitFigures};

/// How the options of an earlier question become those of a later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regrouping {
    /// The first month of the later question.
    pub from: Month,
    /// The place of the later option each earlier one has become.
    pub becomes: Vec<Option<usize>>,
    /// Whether every option kept its score. Where one did not, mean scores cannot be compared.
    pub same_scores: bool,
}

/// One series, as the later question describes it. What is said over longer windows begins with the later question as soon
/// as there is anything to say.
pub fn joined(earlier: &Series, later: Series, how: &Regrouping) -> Series {
    let regroup = |figure: &Figure| regrouped(figure, later.options.len(), how);
    let one = |before: &[Figure], after: &[Figure]| -> Vec<Figure> {
        let before = before.iter().filter(|figure| figure.period.from < how.from).map(regroup);
        before.chain(after.iter().filter(|figure| figure.period.from >= how.from).cloned()).collect()
    };
    let periods = one(&earlier.periods, &later.periods);
    let cumulative = if later.cumulative.base.is_shown() || !earlier.cumulative.base.is_shown() {
        later.cumulative.clone()
    } else {
        regroup(&earlier.cumulative)
    };
    Series {
        change: Change::between_last(&periods),
        periods,
        details: one(&earlier.details, &later.details),
        quarters: one(&earlier.quarters, &later.quarters),
        rolling_3: one(&earlier.rolling_3, &later.rolling_3),
        rolling_12: one(&earlier.rolling_12, &later.rolling_12),
        cumulative,
        teams: joined_units(&earlier.teams, &later.teams),
        groups: joined_kinds(earlier, &later),
        ..later
    }
}

/// Favourable and the rest are the same under both questions, so the spans of units go on.
fn joined_units(earlier: &[UnitFigures], later: &[UnitFigures]) -> Vec<UnitFigures> {
    let before = |units: &[String]| earlier.iter().find(|unit| unit.units == units);
    let goes_on = later.iter().map(|unit| match before(&unit.units) {
        Some(before) => UnitFigures {
            periods: before.periods.iter().chain(&unit.periods).cloned().collect(),
            cumulative: if unit.cumulative.base.is_shown() { &unit.cumulative } else { &before.cumulative }
                .clone(),
            ..unit.clone()
        },
        None => unit.clone(),
    });
    let ended = earlier.iter().filter(|unit| !later.iter().any(|other| other.units == unit.units));
    goes_on.chain(ended.cloned()).collect()
}

fn joined_kinds(earlier: &Series, later: &Series) -> Vec<GroupFigures> {
    let units = |series: &Series, kind: &str| {
        let known = series.groups.iter().find(|groups| groups.kind == kind);
        known.map(|groups| groups.groups.clone()).unwrap_or_default()
    };
    let ended =
        earlier.groups.iter().filter(|kind| !later.groups.iter().any(|other| other.kind == kind.kind));
    let kinds = later.groups.iter().chain(ended);
    kinds
        .map(|kind| GroupFigures {
            groups: joined_units(&units(earlier, &kind.kind), &units(later, &kind.kind)),
            ..kind.clone()
        })
        .collect()
}

fn regrouped(figure: &Figure, options: usize, how: &Regrouping) -> Figure {
    let score = if how.same_scores || !figure.score.is_shown() {
        figure.score
    } else {
        Cell::withheld(Marker::Break)
    };
    Figure {
        score,
        options: if figure.options.is_empty() {
            Vec::new()
        } else {
            (0..options).map(|place| option(figure, place, how)).collect()
        },
        ..figure.clone()
    }
}

/// The sum of the counts that became this option, where all of them and the base are shown.
fn option(figure: &Figure, place: usize, how: &Regrouping) -> Cell<Share> {
    let parts = figure.options.iter().zip(&how.becomes).filter(|(_, becomes)| **becomes == Some(place));
    let parts: Vec<&Cell<Share>> = parts.map(|(cell, _)| cell).collect();
    if let [same] = parts.as_slice() {
        return **same;
    }
    let hidden = parts.iter().find_map(|cell| cell.marker()).unwrap_or(Marker::NotAvailable);
    let counts: Option<Vec<u32>> = parts.iter().map(|cell| cell.shown().map(|share| share.count)).collect();
    let counts = counts.filter(|counts| !counts.is_empty());
    match counts.zip(figure.base.shown()) {
        Some((counts, base)) => {
            super::figure::share(counts.iter().sum(), *base).map_or(Cell::withheld(hidden), Cell::show)
        }
        None => Cell::withheld(hidden),
    }
}
