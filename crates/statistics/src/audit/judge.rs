//! The audit from beginning to end.

use std::collections::BTreeSet;

use super::layout::Layout;
use super::leak::{AuditFault, How, Leak};
use super::lines::Lines;
use super::nobody::nobody;
use super::piece::pieces;
use super::reading::{Reading, read};
use super::region::leak;
use super::span::{Crossing, Search, Span};
use super::system::System;
use super::table::Table;
use super::target::{Aim, Asked, Target};
use super::total::Total;
use super::truth::Truth;
use super::{Audit, total};
use crate::{DisclosurePolicy, Edition};

/// Attacks everything, and notes what is found.
pub(super) fn judge(
    (editions, totals): (&[Edition], &[Total]),
    truth: &Truth,
    policy: &DisclosurePolicy,
    audit: &mut Audit,
) -> Result<(), AuditFault> {
    let mut reading = read(editions, truth)?;
    audit.withheld_share = share(reading.withheld, reading.cells);
    let mut leaks = std::mem::take(&mut reading.leaks);
    let totals = total::claims(totals, truth, &mut reading)?;
    let system = System::of(&reading, &totals);
    let mut search = Search { system: pieces(&system), programs: 0 };
    let empty = nobody(&reading, &system, &search, policy);
    for (number, (table, layout)) in reading.tables.iter().zip(&system.layouts).enumerate() {
        let attack = Attack { table, layout, policy, empty: &empty };
        for target in attack.targets(number, &reading) {
            let how = attack.make(&target, &mut search)?;
            leaks.extend(how.and_then(|how| attack.leak(&target, how)));
            audit.examined += 1;
        }
    }
    audit.leaks = leaks.into_iter().collect();
    audit.programs = search.programs;
    Ok(())
}

fn share(part: usize, all: usize) -> f64 {
    let float = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    if all == 0 { 0.0 } else { float(part) / float(all) }
}

/// The attack on one table.
struct Attack<'a> {
    table: &'a Table,
    layout: &'a Layout,
    policy: &'a DisclosurePolicy,
    empty: &'a BTreeSet<usize>,
}

impl Attack<'_> {
    fn targets(&self, number: usize, reading: &Reading) -> Vec<Target> {
        let aim = Aim::at(self.table, self.layout, self.policy);
        let mut targets = aim.everybody();
        targets.extend((0..self.table.kinds.len()).flat_map(|kind| aim.units(kind)));
        let hidden = reading.hidden.iter().filter(|region| region.table == number);
        targets.extend(
            hidden.filter_map(|region| {
                aim.withheld(&region.units, &self.layout.times_of(region), &region.parts)
            }),
        );
        targets
    }

    /// How a reader learns the count, if a reader can.
    fn make(&self, target: &Target, search: &mut Search) -> Result<Option<How>, AuditFault> {
        match &target.asked {
            Asked::Sum(unknowns) => self.on_sum(target, unknowns, search),
            Asked::Crossings(lines) => self.on_crossings(target, lines, search),
        }
    }

    fn on_sum(
        &self,
        target: &Target,
        unknowns: &[usize],
        search: &mut Search,
    ) -> Result<Option<How>, AuditFault> {
        if self.are_empty(unknowns) {
            return Ok(None);
        }
        let Some(sum) = search.sum(unknowns.iter().copied()) else { return Ok(None) };
        if search.determines(&sum) {
            let value = sum.known + search.true_part(&sum);
            let room = Span { least: value, most: value };
            return Ok((!self.is_enough(target, room)).then_some(How::Determined));
        }
        let span = search.of_sum(&sum, |span| self.is_enough(target, span))?;
        Ok(self.verdict(target, span))
    }

    fn on_crossings(
        &self,
        target: &Target,
        lines: &[Lines],
        search: &mut Search,
    ) -> Result<Option<How>, AuditFault> {
        let open = lines.iter().filter(|lines| !self.are_empty(&lines.row) && !self.are_empty(&lines.column));
        let sum = |unknowns: &Vec<usize>| search.sum(unknowns.iter().copied());
        let crossings: Option<Vec<Crossing>> = open
            .map(|lines| {
                Some(Crossing { row: sum(&lines.row)?, column: sum(&lines.column)?, all: sum(&lines.all)? })
            })
            .collect();
        match crossings {
            None => Ok(None),
            Some(crossings) if crossings.is_empty() => Ok(None),
            Some(crossings) => {
                let span = search.of_crossings(&crossings, |span| self.is_enough(target, span))?;
                Ok(self.verdict(target, span))
            }
        }
    }

    fn are_empty(&self, unknowns: &[usize]) -> bool {
        unknowns.iter().all(|unknown| self.empty.contains(unknown))
    }

    /// Whether the count has room enough. One of several that are told together can be none, and can be all of them.
    fn is_enough(&self, target: &Target, span: Span) -> bool {
        let room = if target.members { span.most } else { span.width() };
        room >= i64::from(self.policy.width)
    }

    fn verdict(&self, target: &Target, span: Span) -> Option<How> {
        let how = if span.width() == 0 { How::Determined } else { How::Bounded };
        (!self.is_enough(target, span)).then_some(how)
    }

    fn leak(&self, target: &Target, how: How) -> Option<Leak> {
        let months =
            target.times.iter().filter_map(|time| self.layout.times.get(*time)).map(|time| time.month);
        leak(self.table, &target.units, &months.collect::<Vec<_>>(), &target.parts, how)
    }
}
