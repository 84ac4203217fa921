//! Which version of a month's counts a published number was made from.
//!
//! Counts change when somebody withdraws or answers late. What was published stays; only a restatement says the new
//! count. So a number is taken to speak of the versions that earlier numbers spoke of, and where that does not agree, of
//! the newest ones of its edition.

use std::collections::{BTreeMap, BTreeSet};

use super::region::Units;
use super::sheet::{Row, Sheet, add};
use super::table::Table;
use crate::{Month, Period};

/// A month, by its place, in one of its versions.
type Moment = (usize, usize);

/// The versions of one table's months that published numbers speak of.
#[derive(Debug, Default)]
pub(super) struct Moments {
    /// Every moment that a number spoke of, by its place.
    list: Vec<Moment>,
    places: BTreeMap<Moment, usize>,
    /// The version of each month that is published.
    published: BTreeMap<usize, usize>,
}

/// Counts that unknowns stand for: a month, or what changed in it.
#[derive(Debug)]
pub(super) struct Time {
    pub(super) month: Month,
    pub(super) sheet: Sheet,
    /// People who left or came between two versions that were both published.
    pub(super) change: bool,
}

impl Moments {
    /// The moments of a period that agree with what is shown, and their counts by part. None where none do.
    pub(super) fn choose(
        &mut self,
        table: &Table,
        (edition, period): (usize, Period),
        units: &Units,
        agrees: impl Fn(&Row) -> bool,
    ) -> Option<(Vec<usize>, Row)> {
        let months = table.months.iter().enumerate().filter(|(_, (month, _))| period.contains(*month));
        let newest: Vec<Moment> = months
            .map(|(place, (_, versions))| {
                let newest = versions.iter().rposition(|(since, _)| *since <= edition);
                (place, newest.unwrap_or(0))
            })
            .collect();
        let published: Vec<Moment> = newest
            .iter()
            .map(|(month, newest)| (*month, self.published.get(month).copied().unwrap_or(*newest)))
            .collect();
        let chosen = [published, newest].into_iter().find_map(|moments| {
            let counts = counts(table, &moments, units);
            agrees(&counts).then_some((moments, counts))
        });
        let (moments, counts) = chosen?;
        self.published.extend(moments.iter().copied());
        Some((moments.into_iter().map(|moment| self.place(moment)).collect(), counts))
    }

    /// The moments of some months as they were published. None where one never was.
    pub(super) fn as_published(
        &mut self,
        table: &Table,
        holds: impl Fn(Month) -> bool,
    ) -> Option<Vec<usize>> {
        let months = table.months.iter().enumerate().filter(|(_, (month, _))| holds(*month));
        let moments: Option<Vec<Moment>> =
            months.map(|(place, _)| Some((place, *self.published.get(&place)?))).collect();
        Some(moments?.into_iter().map(|moment| self.place(moment)).collect())
    }

    /// The months of some moments.
    pub(super) fn months(&self, table: &Table, moments: &[usize]) -> impl Iterator<Item = Month> {
        let places = moments.iter().filter_map(|place| self.list.get(*place));
        places.filter_map(|(month, _)| table.months.get(*month)).map(|(month, _)| *month)
    }

    fn place(&mut self, moment: Moment) -> usize {
        let list = &mut self.list;
        *self.places.entry(moment).or_insert_with(|| {
            list.push(moment);
            list.len() - 1
        })
    }

    /// The counts that unknowns stand for, and for each moment, by its place, those that make it up.
    pub(super) fn times(&self, table: &Table) -> (Vec<Time>, Vec<Vec<usize>>) {
        let mut times = Vec::new();
        let mut made_of = vec![Vec::new(); self.list.len()];
        let months: BTreeSet<usize> = self.list.iter().map(|(month, _)| *month).collect();
        for month in months {
            let of_month = self.places.range((month, 0)..=(month, usize::MAX));
            let versions: Vec<(usize, &Sheet)> = of_month
                .filter_map(|((_, version), place)| Some((*place, sheet(table, month, *version)?)))
                .collect();
            let Some((name, _)) = table.months.get(month) else { continue };
            layers(*name, &versions, &mut times, &mut made_of);
        }
        (times, made_of)
    }
}

/// Where people only left, or only came, a version is what stayed with those who left later or came before. Where both
/// happened, versions are counts of their own.
fn layers(month: Month, versions: &[(usize, &Sheet)], times: &mut Vec<Time>, made_of: &mut [Vec<usize>]) {
    let falling: Vec<(usize, &Sheet)> = versions.iter().rev().copied().collect();
    let steps = |order: &[(usize, &Sheet)]| -> Option<Vec<Sheet>> {
        order.iter().zip(order.iter().skip(1)).map(|((_, less), (_, more))| more.over(less)).collect()
    };
    let layered = [falling.as_slice(), versions].into_iter().find_map(|order| Some((order, steps(order)?)));
    let (order, mut sheets, change) = match layered {
        Some((order, steps)) => (order, steps, true),
        None => (versions, versions.iter().skip(1).map(|(_, sheet)| (*sheet).clone()).collect(), false),
    };
    let Some((_, first)) = order.first() else { return };
    sheets.insert(0, (*first).clone());
    let mut layers: Vec<usize> = Vec::new();
    for (number, ((place, _), sheet)) in order.iter().zip(sheets).enumerate() {
        if !change {
            layers.clear();
        }
        layers.push(times.len());
        times.push(Time { month, sheet, change: change && number > 0 });
        if let Some(made_of) = made_of.get_mut(*place) {
            made_of.clone_from(&layers);
        }
    }
}

fn sheet(table: &Table, month: usize, version: usize) -> Option<&Sheet> {
    table.months.get(month)?.1.get(version).map(|(_, sheet)| sheet)
}

fn counts(table: &Table, moments: &[Moment], units: &Units) -> Row {
    let mut sum = vec![0; table.parts.len()];
    for (month, version) in moments {
        if let Some(sheet) = sheet(table, *month, *version) {
            add(&mut sum, &sheet.counts(units.as_ref()));
        }
    }
    sum
}
