//! The figures of the parts of the people: teams, and equality groups by kind.

use statistics::UnitFigures;

use super::{Of, said, text};
use crate::book::tables::figures::{favourable, months, questions, shares};
use crate::book::{Head, Holds, Sheet, Value};
use crate::marks::marks;
use crate::rows::unit_windows;

/// The teams, in the order of the force's list.
pub(super) fn teams(of: Of<'_>) -> Sheet<'_> {
    let rows = of.wave.series.iter().flat_map(|series| {
        series.teams.iter().flat_map(move |team| {
            rows(of, team).map(move |row| of.question(series).into_iter().chain(row).collect())
        })
    });
    let rows = rows.collect();
    let team = named(of, "head-team");
    of.sheet("teams", [questions(of), vec![team], windows(of), shares(of)].concat(), rows)
}

/// The equality groups, kind by kind.
pub(super) fn groups(of: Of<'_>) -> Sheet<'_> {
    let rows = of.wave.series.iter().flat_map(|series| {
        series.groups.iter().flat_map(move |kind| {
            kind.groups.iter().flat_map(move |group| {
                rows(of, group).map(move |row| {
                    let kind = said(of.words.of(&kind.title));
                    of.question(series).into_iter().chain([kind]).chain(row).collect()
                })
            })
        })
    });
    let rows = rows.collect();
    let columns = vec![of.head("head-kind", Holds::Label, 24), named(of, "head-unit")];
    of.sheet("groups", [questions(of), columns, windows(of), shares(of)].concat(), rows)
}

/// One row a window: who, which window, which months, and the figure.
fn rows<'a>(of: Of<'a>, unit: &'a UnitFigures) -> impl Iterator<Item = Vec<Value<'a>>> {
    unit_windows(unit).map(move |(window, figure)| {
        let window = match window {
            "rolling_12" => of.words.say("window-12"),
            "cumulative" => of.words.say("window-start"),
            _ => of.words.say("head-period"),
        };
        let mut row = vec![name(of, unit), text(window), of.period(figure.period, marks(figure))];
        row.extend(favourable(figure));
        row
    })
}

/// Several that are told together are named together.
fn name<'a>(of: Of<'a>, unit: &'a UnitFigures) -> Value<'a> {
    match &unit.name {
        Some(name) => said(of.words.of(name)),
        None => text(unit.units.join(" + ")),
    }
}

fn named(of: Of<'_>, key: &str) -> Head {
    Head { words: format!("{} [note 4]", of.words.say(key)), ..of.head(key, Holds::Label, 30) }
}

fn windows(of: Of<'_>) -> Vec<Head> {
    vec![of.head("head-window", Holds::Label, 20), months(of)]
}
