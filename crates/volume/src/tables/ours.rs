//! The product's way: months counted by `tabulation::national`, each thread a month at a time.

use std::sync::atomic::{AtomicU16, Ordering};

use anyhow::{Context, Result};
use tabulation::national::{Catalogue, MonthCounts, Running, Sums, Tables};

use super::files::Files;
use super::invented::catalogue;
use super::size::Size;
use crate::machine;

/// Every month's counts.
pub(super) fn count(files: &Files, size: Size) -> Result<Vec<MonthCounts>> {
    let catalogue = catalogue(size);
    let next = AtomicU16::new(0);
    let some = || -> Result<Vec<(u16, MonthCounts)>> {
        let mut counted = Vec::new();
        loop {
            let month = next.fetch_add(1, Ordering::Relaxed);
            if month >= size.months() {
                return Ok(counted);
            }
            let (interviews, answers) = files.read(month)?;
            let parts = 0..answers.parts();
            counted.push((month, MonthCounts::of(&catalogue, &interviews, &answers, parts)?));
        }
    };
    let mut months = machine::on_every_thread(some)?.into_iter().flatten().collect::<Vec<_>>();
    months.sort_by_key(|(month, _)| *month);
    Ok(months.into_iter().map(|(_, counts)| counts).collect())
}

/// The whole tables.
pub(super) fn tables(size: Size, months: &[MonthCounts]) -> Tables {
    Tables::of(&catalogue(size), months, machine::threads())
}

/// Keeps what the last month needs of those before it: where every series stood.
pub(super) fn keep(files: &Files, size: Size, months: &[MonthCounts]) -> Result<()> {
    let catalogue = catalogue(size);
    let earlier = months.iter().take(months.len().saturating_sub(1));
    let sums: Vec<Sums> = earlier.map(|counts| Sums::of(&catalogue, counts)).collect();
    files.keep(&Running::of(&catalogue, &sums).encode())
}

/// The last month's tables: its answers are read, and where every series stood before it.
pub(super) fn latest(files: &Files, size: Size) -> Result<Tables> {
    let catalogue = catalogue(size);
    let latest = one_month(files, &catalogue, size.months() - 1)?;
    let earlier = Running::decode(&catalogue, &files.kept()?)?;
    Ok(Tables::latest(&catalogue, &earlier, &latest, machine::threads()))
}

/// One month, its parts shared among the threads.
fn one_month(files: &Files, catalogue: &Catalogue, month: u16) -> Result<MonthCounts> {
    let (interviews, answers) = files.read(month)?;
    let threads = machine::threads();
    let bounds: Vec<usize> = (0..=threads).map(|thread| answers.parts() * thread / threads).collect();
    let next = AtomicU16::new(0);
    let some = || {
        let thread = usize::from(next.fetch_add(1, Ordering::Relaxed));
        let bound = |place: usize| bounds.get(place).copied().unwrap_or_default();
        Ok(MonthCounts::of(catalogue, &interviews, &answers, bound(thread)..bound(thread + 1))?)
    };
    let mut counted = machine::on_every_thread(some)?.into_iter();
    let mut month = counted.next().context("no thread counted")?;
    counted.for_each(|other| month.add(&other));
    Ok(month)
}
