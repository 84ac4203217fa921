//! What a published or withheld number counts: some months, units and parts of one table.

use super::leak::{How, Leak};
use super::table::Table;
use crate::{Month, Period, Polarity};

/// Some of a kind's units, by place: the kind, then the units.
pub(super) type Units = Option<(usize, Vec<usize>)>;

/// A set of counts of one table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Region {
    pub(super) table: usize,
    pub(super) units: Units,
    /// The months, each in one of its versions, by place.
    pub(super) times: Vec<usize>,
    pub(super) parts: Vec<usize>,
}

/// A sum that readers know.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Claim {
    pub(super) region: Region,
    /// How often each part is counted.
    pub(super) weights: Vec<i64>,
    /// How far the sum may be from what is shown, either way: 0 for an exact number.
    pub(super) give: i64,
    /// The number shown, less the true one. Not 0 only where there is give.
    pub(super) off: i64,
}

/// Names a leak for people.
pub(super) fn leak(
    table: &Table,
    units: &Units,
    months: &[Month],
    parts: &[usize],
    how: How,
) -> Option<Leak> {
    let period = Period { from: *months.iter().min()?, to: *months.iter().max()? };
    Some(Leak {
        wave: table.wave.clone(),
        question: table.question.clone(),
        period,
        unit: units.as_ref().map(|units| unit_name(table, units)),
        part: part_name(table, parts),
        how,
    })
}

fn unit_name(table: &Table, (kind, units): &(usize, Vec<usize>)) -> String {
    let Some(kind) = table.kinds.get(*kind) else { return String::new() };
    let name = |unit: &usize| kind.units.get(*unit).map_or("not_known", String::as_str);
    let names: Vec<&str> = units.iter().map(name).collect();
    format!("{} {}", kind.name, names.join(" + "))
}

fn part_name(table: &Table, parts: &[usize]) -> String {
    let is = |places: Vec<usize>| places == parts;
    let of = |polarity| table.places(|part| part.answered && part.polarity == polarity);
    let known = if is(table.base()) {
        Some("base")
    } else if is(of(Polarity::Favourable)) {
        Some("favourable")
    } else if is(table.places(|part| part.answered && part.polarity != Polarity::Favourable)) {
        Some("rest")
    } else if is(of(Polarity::Neutral)) {
        Some("neutral")
    } else if is(of(Polarity::Unfavourable)) {
        Some("unfavourable")
    } else {
        None
    };
    let codes = parts.iter().filter_map(|place| table.parts.get(*place)).map(|part| part.code.as_str());
    let name = known.map_or_else(|| codes.collect::<Vec<_>>().join(" + "), str::to_owned);
    table.option.as_ref().map_or(name.clone(), |option| format!("{option}: {name}"))
}
