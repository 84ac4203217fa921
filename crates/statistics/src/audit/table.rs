//! One question's true counts as a table: months, units, parts. What an attack is made on.
//!
//! A question of which one option is chosen is one table, whose parts are its options and the reasons for no answer. One
//! of which any number may be chosen is a table for each option, chosen or not, and one for the reasons.

use std::collections::{BTreeMap, BTreeSet};

use super::leak::AuditFault;
use super::sheet::{Row, Sheet, add, less};
use super::truth::{People, Recorded, Version};
use crate::disclosure::Shape;
use crate::{Month, Polarity};

/// What the unit is called of whoever is in no other.
const NOT_KNOWN: &str = "not_known";

/// The part of everybody who answered and did not choose the option, or of everybody who answered.
pub(super) const OTHERS: &str = "the rest";

/// A part of the people interviewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) code: String,
    /// Whether these people answered.
    pub(super) answered: bool,
    pub(super) polarity: Polarity,
    pub(super) score: Option<u8>,
}

/// A kind of unit and its units. Whoever is in none of them is a unit without a name.
#[derive(Debug, Clone)]
pub(super) struct Kind {
    pub(super) name: String,
    pub(super) units: Vec<String>,
}

/// One question's table.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) wave: String,
    pub(super) question: String,
    /// The option it is about, where any number may be chosen.
    pub(super) option: Option<String>,
    pub(super) parts: Vec<Part>,
    pub(super) kinds: Vec<Kind>,
    /// Each month with its counts, by the edition from which on they were these.
    pub(super) months: Vec<(Month, Vec<(usize, Sheet)>)>,
}

/// The tables of a series.
pub(super) fn tables(key: &(String, String), recorded: &Recorded) -> Result<Vec<Table>, AuditFault> {
    let reasons = recorded.reasons.iter().map(|code| part(code, false));
    let each = |option: Option<&str>, parts: Vec<Part>| table(key, recorded, option, parts);
    if recorded.shape == Shape::One {
        let options = recorded.options.iter().map(|option| Part {
            code: option.code.clone(),
            answered: true,
            polarity: option.polarity,
            score: option.score,
        });
        return Ok(vec![each(None, options.chain(reasons).collect())?]);
    }
    let options = recorded.options.iter().map(|option| option.code.as_str());
    let mut tables: Vec<Table> = options
        .map(|code| each(Some(code), vec![part(code, true), part(OTHERS, true)]))
        .collect::<Result<_, _>>()?;
    tables.push(each(None, [part(OTHERS, true)].into_iter().chain(reasons).collect())?);
    Ok(tables)
}

fn part(code: &str, answered: bool) -> Part {
    Part { code: code.to_owned(), answered, polarity: Polarity::None, score: None }
}

fn table(
    key: &(String, String),
    recorded: &Recorded,
    option: Option<&str>,
    parts: Vec<Part>,
) -> Result<Table, AuditFault> {
    let kinds = kinds(recorded);
    let mut months = Vec::new();
    for (month, versions) in &recorded.months {
        let sheets: Option<Vec<_>> = versions
            .iter()
            .map(|version| Some((version.since, sheet(version, &kinds, &parts, option)?)))
            .collect();
        let exceeds = || AuditFault::UnitsExceedAll {
            wave: key.0.clone(),
            question: key.1.clone(),
            kind: kinds.iter().map(|kind| kind.name.as_str()).collect::<Vec<_>>().join(", "),
        };
        months.push((*month, sheets.ok_or_else(exceeds)?));
    }
    let (wave, question) = key.clone();
    Ok(Table { wave, question, option: option.map(str::to_owned), parts, kinds, months })
}

/// The kinds of unit with all their units of any month.
fn kinds(recorded: &Recorded) -> Vec<Kind> {
    let mut kinds: BTreeMap<&String, BTreeSet<&String>> = BTreeMap::new();
    for version in recorded.months.values().flatten() {
        for (kind, units) in &version.units {
            kinds.entry(kind).or_default().extend(units.keys());
        }
    }
    let kind = |(name, units): (&String, BTreeSet<&String>)| Kind {
        name: name.clone(),
        units: units.into_iter().cloned().collect(),
    };
    kinds.into_iter().map(kind).collect()
}

/// None where the units hold more people than there are.
fn sheet(version: &Version, kinds: &[Kind], parts: &[Part], option: Option<&str>) -> Option<Sheet> {
    let whole = row(&version.all, parts, option);
    let of_kind = |kind: &Kind| {
        let nobody = BTreeMap::new();
        let counted = version.units.get(&kind.name).unwrap_or(&nobody);
        let rows = kind.units.iter().map(|unit| {
            counted.get(unit).map_or_else(|| vec![0; parts.len()], |people| row(people, parts, option))
        });
        let mut rows: Vec<Row> = rows.collect();
        let mut rest = whole.clone();
        for row in &rows {
            rest = less(&rest, row);
        }
        let fits = rest.iter().all(|count| *count >= 0);
        let unknown = kind.units.iter().position(|unit| unit == NOT_KNOWN);
        if let Some(row) = unknown.and_then(|unit| rows.get_mut(unit)) {
            add(row, &rest);
            rest.fill(0);
        }
        rows.push(rest);
        fits.then_some(rows)
    };
    let units: Option<Vec<Vec<Row>>> = kinds.iter().map(of_kind).collect();
    Some(Sheet { units: units?, whole })
}

fn row(people: &People, parts: &[Part], option: Option<&str>) -> Row {
    let of = |part: &Part| {
        let found = if part.answered { &people.options } else { &people.reasons };
        let count = match (part.code.as_str(), option) {
            (OTHERS, Some(option)) => people.base.saturating_sub(found.get(option).copied().unwrap_or(0)),
            (OTHERS, None) if part.answered => people.base,
            (code, _) => found.get(code).copied().unwrap_or(0),
        };
        i64::from(count)
    };
    parts.iter().map(of).collect()
}

impl Table {
    /// The places of the parts that a test holds of.
    pub(super) fn places(&self, holds: impl Fn(&Part) -> bool) -> Vec<usize> {
        let held = self.parts.iter().enumerate().filter(|(_, part)| holds(part));
        held.map(|(place, _)| place).collect()
    }

    /// The parts that answered: the base.
    pub(super) fn base(&self) -> Vec<usize> {
        self.places(|part| part.answered)
    }

    /// Units of a kind by name. None where one was never counted.
    pub(super) fn units(&self, kind: &str, units: &[String]) -> Option<(usize, Vec<usize>)> {
        let (place, known) = self.kinds.iter().enumerate().find(|(_, known)| known.name == kind)?;
        let left_over = |unit: &String| (unit == NOT_KNOWN).then_some(known.units.len());
        let place_of =
            |unit: &String| known.units.iter().position(|known| known == unit).or_else(|| left_over(unit));
        let mut places: Vec<usize> = units.iter().map(place_of).collect::<Option<_>>()?;
        places.sort_unstable();
        Some((place, places))
    }
}
