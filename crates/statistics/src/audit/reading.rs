//! What somebody knows who kept every edition: each figure as sums of true counts.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::cells::{Seen, cells};
use super::everyone;
use super::leak::{AuditFault, How, Leak};
use super::lower;
use super::moments::Moments;
use super::region::{Claim, Region, Units, leak};
use super::score;
use super::sheet::Row;
use super::showing::{interviews_are_bases, may_be_shown, nobody_in};
use super::table::{Table, tables};
use super::truth::{Recorded, TEAM, Truth};
use crate::{DisclosurePolicy, Edition, Figure, Period, Released, Rule, Scope};

/// Everything read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) tables: Vec<Table>,
    pub(super) moments: Vec<Moments>,
    pub(super) claims: BTreeSet<Claim>,
    /// Where nobody is, among people enough to say so.
    pub(super) nobody: BTreeSet<Region>,
    /// What figures withhold, by when each was read.
    pub(super) hidden: BTreeSet<Region>,
    /// What is shown and should not be.
    pub(super) leaks: BTreeSet<Leak>,
    pub(super) cells: usize,
    pub(super) withheld: usize,
}

/// Reads editions one after another.
pub(super) struct Reader<'a> {
    truth: &'a Truth,
    /// The rule of the edition that is being read, and the lowest thresholds until then.
    policy: DisclosurePolicy,
    /// The tables of each series.
    places: BTreeMap<&'a (String, String), Vec<usize>>,
    /// Figures already read, so that what an edition repeats costs nothing.
    known: HashMap<Place<'a>, Vec<&'a Figure>>,
    /// Regions of figures that show nothing, with their months.
    pub(super) silent: Vec<(Region, Period)>,
    pub(super) read: Reading,
}

type Place<'a> = (&'a str, &'a str, Scope<'a>, Period);

/// Reads every edition, oldest first. Whether its numbers are exact is said by its own rule; which of them it may show, by the
/// lowest thresholds up to then, because what was published under them is told again in every later edition.
pub(super) fn read(editions: &[Edition], truth: &Truth) -> Result<Reading, AuditFault> {
    let (places, known, silent) = (BTreeMap::new(), HashMap::new(), Vec::new());
    let policy = DisclosurePolicy::FLOOR;
    let mut reader = Reader { truth, policy, places, known, silent, read: Reading::default() };
    for (key, recorded) in &truth.questions {
        for table in tables(key, recorded)? {
            reader.places.entry(key).or_default().push(reader.read.tables.len());
            reader.read.moments.push(Moments::default());
            reader.read.tables.push(table);
        }
    }
    for (number, edition) in editions.iter().enumerate() {
        let own = edition.policy.floored();
        let lowest = if number == 0 { own } else { lower(reader.policy, own) };
        reader.policy = DisclosurePolicy { rule: own.rule, ..lowest };
        if let Some(wave) = edition.waves.iter().find(|wave| !interviews_are_bases(wave)) {
            return Err(AuditFault::Interviews { wave: wave.wave.clone() });
        }
        for released in edition.released() {
            reader.released(number, released)?;
        }
    }
    reader.place_silent();
    everyone::learn(&mut reader.read);
    Ok(reader.read)
}

impl<'a> Reader<'a> {
    fn released(&mut self, edition: usize, released: Released<'a>) -> Result<(), AuditFault> {
        let Released { wave, series, scope, figure } = released;
        let known = self.known.entry((wave, &series.concept, scope, figure.period)).or_default();
        if known.contains(&figure) {
            return Ok(());
        }
        known.push(figure);
        let key = (wave.to_owned(), series.concept.clone());
        let not_counted =
            || AuditFault::NotCounted { wave: wave.to_owned(), question: series.concept.clone() };
        let recorded = self.truth.questions.get(&key).ok_or_else(not_counted)?;
        for place in self.places.get(&key).cloned().unwrap_or_default() {
            let Some(table) = self.read.tables.get(place) else { continue };
            let units = units(table, scope).ok_or_else(not_counted)?;
            let cells = cells(table, recorded, &series.options, figure);
            self.learn(&Part { edition, place, units, figure, recorded }, &cells)?;
        }
        Ok(())
    }

    /// Learns the cells of one figure that speak of one table.
    fn learn(&mut self, part: &Part<'_>, cells: &[Seen]) -> Result<(), AuditFault> {
        if cells.iter().all(|cell| cell.count.is_none()) {
            self.keep_silent(part, cells);
            return Ok(());
        }
        let (times, counts) = self.moments(part, cells)?;
        let region = |parts: &[usize]| Region {
            table: part.place,
            units: part.units.clone(),
            times: times.clone(),
            parts: parts.to_vec(),
        };
        let Some(table) = self.read.tables.get(part.place) else { return Ok(()) };
        // A score of rounded counts tells nothing that they do not.
        let exact = self.policy.rule == Rule::Suppress;
        let scored = if exact { score::claims(table, part.recorded, part.figure) } else { Vec::new() };
        for (parts, weights) in scored {
            self.read.claims.insert(Claim { region: region(&parts), weights, give: 0, off: 0 });
        }
        for cell in cells {
            self.learn_cell(part, (cell, region(&cell.parts)), &counts);
        }
        Ok(())
    }

    /// The months' versions that the figure speaks of, and their counts.
    fn moments(&mut self, part: &Part<'_>, cells: &[Seen]) -> Result<(Vec<usize>, Row), AuditFault> {
        let not_counted = || AuditFault::NotCounted { wave: String::new(), question: String::new() };
        let Reading { tables, moments, .. } = &mut self.read;
        let (table, moments) =
            tables.get(part.place).zip(moments.get_mut(part.place)).ok_or_else(not_counted)?;
        let give = give(&self.policy);
        let agrees = |counts: &Row| cells.iter().all(|cell| agrees(cell, counts, give));
        let period = part.figure.period;
        let disagrees = || AuditFault::Disagrees {
            wave: table.wave.clone(),
            question: table.question.clone(),
            period: format!("{} to {}", period.from, period.to),
        };
        moments.choose(table, (part.edition, period), &part.units, agrees).ok_or_else(disagrees)
    }

    fn learn_cell(&mut self, part: &Part<'_>, (cell, region): (&Seen, Region), counts: &Row) {
        let Reading { tables, claims, nobody, hidden, leaks, withheld, cells, .. } = &mut self.read;
        *cells += 1;
        let Some(table) = tables.get(part.place) else { return };
        let Some(shown) = cell.count else {
            *withheld += 1;
            hidden.insert(region);
            return;
        };
        let (count, base) = (sum(counts, &cell.parts), sum(counts, &table.base()));
        if !may_be_shown(table, cell, (count, base), &self.policy) {
            let months: Vec<_> = part.figure.period.months().collect();
            leaks.extend(leak(table, &part.units, &months, &cell.parts, How::Shown));
        }
        if base >= i64::from(self.policy.full_base) {
            let parts = nobody_in(table, cell, (count, base));
            nobody.extend(parts.map(|parts| Region { parts, ..region.clone() }));
        }
        let off = i64::from(shown) - count;
        let weights = vec![1; cell.parts.len()];
        claims.insert(Claim { region, weights, give: give(&self.policy), off });
    }
}

/// One figure and the table it is read into.
pub(super) struct Part<'a> {
    edition: usize,
    pub(super) place: usize,
    pub(super) units: Units,
    pub(super) figure: &'a Figure,
    recorded: &'a Recorded,
}

/// The units of a scope, by place. None where one was never counted.
fn units(table: &Table, scope: Scope<'_>) -> Option<Units> {
    let (name, units) = match scope {
        Scope::Whole => return Some(None),
        Scope::Teams(teams) => (TEAM, teams),
        Scope::Group { kind, groups } => (kind, groups),
    };
    table.units(name, units).map(Some)
}

pub(super) fn sum(counts: &Row, parts: &[usize]) -> i64 {
    parts.iter().filter_map(|place| counts.get(*place)).sum()
}

/// How far a shown count may be from the true one.
const fn give(policy: &DisclosurePolicy) -> i64 {
    match policy.rule {
        Rule::Suppress => 0,
        Rule::Round => 2,
    }
}

fn agrees(cell: &Seen, counts: &Row, give: i64) -> bool {
    cell.count.is_none_or(|shown| (i64::from(shown) - sum(counts, &cell.parts)).abs() <= give)
}
