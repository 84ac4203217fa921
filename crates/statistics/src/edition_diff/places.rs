//! The figures of a question one by one, and the numbers of each.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Span;
use crate::{Cell, Figure, Period, Series, UnitFigures};

/// What tells a figure of a question from its others: whose it is, and the months, but for that since the start.
pub(super) type Place<'a> = (Whose<'a>, Option<Period>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whose<'a> {
    Everybody,
    Teams(&'a [String]),
    Groups(&'a str, &'a [String]),
}

/// A list of a question's figures, and what its spans are.
type List<'a> = (&'a [Figure], fn(Period) -> Span);

/// The figures of a question, each once. A unit's longer windows are sums of its periods and move on by themselves.
pub(super) fn figures(series: &Series) -> BTreeMap<Place<'_>, (Span, &Figure)> {
    let Series { periods, details, quarters, rolling_3, rolling_12, .. } = series;
    let lists: [List<'_>; 5] = [
        (periods, Span::Closed),
        (details, Span::Detail),
        (quarters, Span::Quarter),
        (rolling_3, Span::ThreeMonths),
        (rolling_12, Span::TwelveMonths),
    ];
    let mut found = BTreeMap::from([((Whose::Everybody, None), (Span::SinceStart, &series.cumulative))]);
    for (figures, span) in lists {
        for figure in figures {
            let place = (Whose::Everybody, Some(figure.period));
            found.entry(place).or_insert((span(figure.period), figure));
        }
    }
    for (whose, span, unit) in units(series) {
        for figure in &unit.periods {
            found.insert((whose, Some(figure.period)), (span(figure.period), figure));
        }
    }
    found
}

/// The teams and groups.
fn units(series: &Series) -> impl Iterator<Item = (Whose<'_>, fn(Period) -> Span, &UnitFigures)> {
    let teams = series.teams.iter().map(|unit| {
        let span: fn(Period) -> Span = Span::Teams;
        (Whose::Teams(&unit.units), span, unit)
    });
    let groups = series.groups.iter().flat_map(|kind| {
        kind.groups.iter().map(|unit| {
            let span: fn(Period) -> Span = Span::Groups;
            (Whose::Groups(&kind.kind, &unit.units), span, unit)
        })
    });
    teams.chain(groups)
}

/// Every number of a figure by what it measures, or nothing where it is withheld.
pub(super) fn cells<'a>(
    series: &'a Series,
    figure: &'a Figure,
) -> BTreeMap<(&'static str, &'a str), Option<Value>> {
    let options = series.options.iter().zip(&figure.options);
    let options = options.map(|(option, cell)| (("option", option.code.as_str()), value(cell)));
    let reasons = figure.non_answers.iter().map(|(name, cell)| (("reason", name.as_str()), value(cell)));
    let rest = [
        (("base", ""), value(&figure.base)),
        (("favourable", ""), value(&figure.favourable)),
        (("score", ""), value(&figure.score)),
    ];
    let bands = ["favourable", "neutral", "unfavourable"].into_iter().zip(&figure.bands);
    let bands = bands.map(|(band, cell)| (("band", band), value(cell)));
    rest.into_iter().chain(bands).chain(options).chain(reasons).collect()
}

fn value<T: serde::Serialize>(cell: &Cell<T>) -> Option<Value> {
    serde_json::to_value(cell.shown()?).ok()
}
