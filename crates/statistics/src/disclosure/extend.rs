//! From months of counts to blocks: what may be published once more is known.

use std::collections::{BTreeMap, BTreeSet};

use super::ledger::{Ledger, WaveLedger};
use super::line::{Line, NOT_KNOWN, Span, TEAMS, kind};
use super::primary::headline_passes;
use super::refine::refine;
use super::tally::{MonthCounts, Tally};
use super::{reasons, tally};
use crate::{DisclosurePolicy, Month, Period};

/// What was counted of one wave.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// The wave's slug.
    pub wave: &'a str,
    /// The last month to publish.
    pub until: Month,
    /// Interviews by month, in order.
    pub interviews: &'a [(Month, u32)],
    /// The questions' counts. Where options of a question were merged, the tallies before and after follow one another under
    /// the same concept.
    pub tallies: &'a [Tally],
}

/// Adds what the months since the last closed period allow. What is in the ledger stays as it is, and months that a block
/// counts are not read again.
#[must_use]
pub fn extend(mut ledger: Ledger, counted: &Counted<'_>, policy: &DisclosurePolicy) -> Ledger {
    let policy = policy.floored();
    let months: Vec<(Month, u32)> =
        counted.interviews.iter().copied().filter(|(month, _)| *month <= counted.until).collect();
    let wave = ledger.waves.entry(counted.wave.to_owned()).or_default();
    let pooled = wave.pooled(&months, &policy);
    for (key, tally) in tally::keys(counted.tallies.iter().map(|tally| &tally.question)).zip(counted.tallies)
    {
        let line = wave.lines.entry(key.name()).or_insert_with(|| Line::new(&tally.question, key.stage));
        line.describe(&tally.question);
    }
    for closed in pooled.closed.into_iter().skip(wave.periods.len()) {
        wave.close(closed, counted.tallies, &policy);
    }
    wave.carried = pooled.carried;
    ledger
}

impl WaveLedger {
    /// Closes a period: every question's headline, what refines it, and the reasons of all of them.
    fn close(&mut self, (period, people): (Period, u32), tallies: &[Tally], policy: &DisclosurePolicy) {
        self.periods.push((period, people));
        for counts in tallies.iter().flat_map(|tally| tally.months.range(period.from..=period.to)) {
            self.meet(counts.1);
        }
        let keys = tally::keys(tallies.iter().map(|tally| &tally.question));
        for (key, tally) in keys.zip(tallies) {
            let told = self.told_before(&key);
            let Some(line) = self.lines.get_mut(&key.name()) else { continue };
            if told.is_none_or(|told| told < period.to) && line.close(period, tally, policy) {
                meet_unplaced(&mut self.units, line);
                refine(line, &self.units, policy);
            }
        }
        reasons::close_all(self, policy);
    }

    /// Learns which units there are.
    fn meet(&mut self, counts: &MonthCounts) {
        let teams = counts.teams.keys().map(|team| (TEAMS.to_owned(), team));
        let groups = counts.groups.keys().map(|(of, group)| (kind(of), group));
        for (family, unit) in teams.chain(groups) {
            self.units.entry(family).or_default().insert(unit.clone());
        }
    }

    /// The end of what was told of the question before its options were merged.
    fn told_before(&self, key: &tally::Key) -> Option<Month> {
        let before = key.before().filter_map(|key| self.lines.get(&key.name()));
        before.filter_map(|line| line.spans.last()).map(|span| span.period.to).max()
    }
}

/// Learns where somebody is in none of the units.
fn meet_unplaced(units: &mut BTreeMap<String, BTreeSet<String>>, line: &Line) {
    let Some(Span { kept, .. }) = line.spans.last() else { return };
    for (family, units) in units {
        if kept.unplaced(family).iter().any(|people| *people > 0) {
            units.insert(NOT_KNOWN.to_owned());
        }
    }
}

impl Line {
    /// Adds a period to what waits, and makes a span of it where the headline passes. True where it does.
    fn close(&mut self, period: Period, tally: &Tally, policy: &DisclosurePolicy) -> bool {
        let asked = tally.over(period).all.offered > 0;
        let Some(from) = self.waiting.map(|waiting| waiting.from).or(asked.then_some(period.from)) else {
            return false;
        };
        let waits = Period { from, to: period.to };
        let kept = self.kept(&tally.question, &tally.over(waits));
        if !headline_passes(&kept, tally.routed, policy) {
            let to = if asked { period.to } else { self.waiting.map_or(period.to, |waiting| waiting.to) };
            self.waiting = Some(Period { from, to });
            return false;
        }
        self.waiting = None;
        self.spans.push(Span { period: waits, kept, revised: false });
        true
    }
}
