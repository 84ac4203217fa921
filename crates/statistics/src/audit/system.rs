//! Everything published, as equations between unknowns.

use std::collections::BTreeSet;

use super::echelon::Terms;
use super::layout::Layout;
use super::reading::Reading;
use super::region::Claim;
use super::sheet::Row;

/// The unknowns of all tables, what each truly is, and what is known of their sums. A sum is what it truly is.
#[derive(Debug, Default)]
pub(super) struct System {
    pub(super) layouts: Vec<Layout>,
    pub(super) truth: Vec<i64>,
    /// The most each unknown may be, where that is known.
    pub(super) most: Vec<Option<i64>>,
    pub(super) rows: BTreeSet<Terms>,
}

impl System {
    /// From what was read, and from totals over several tables.
    pub(super) fn of(reading: &Reading, totals: &[Vec<Claim>]) -> Self {
        let mut system = Self::default();
        let mut claims: Vec<Vec<Claim>> = vec![Vec::new(); reading.tables.len()];
        for claim in reading.claims.iter().chain(totals.iter().flatten()) {
            if let Some(claims) = claims.get_mut(claim.region.table) {
                claims.push(claim.clone());
            }
        }
        let tables = reading.tables.iter().zip(&reading.moments).zip(&claims);
        for ((table, moments), claims) in tables {
            let layout = Layout::of(table, moments.times(table), claims, system.truth.len());
            system.fill(&layout);
            system.tie(&layout);
            system.layouts.push(layout);
        }
        for claim in &reading.claims {
            system.claim(claim);
        }
        for total in totals {
            system.claim_together(total);
        }
        system
    }

    /// What the unknowns of a table truly are.
    fn fill(&mut self, layout: &Layout) {
        let sum = |counts: &Row, parts: &[usize]| -> i64 {
            parts.iter().filter_map(|part| counts.get(*part)).sum()
        };
        for segment in &layout.segments {
            for part in 0..layout.parts {
                let times = segment.iter().filter_map(|time| layout.times.get(*time));
                self.truth.push(times.map(|time| sum(&time.sheet.whole, &[part])).sum());
            }
        }
        for (number, kind) in layout.kinds.iter().enumerate() {
            for (span, units) in
                kind.spans.iter().flat_map(|span| kind.units.iter().map(move |units| (span, units)))
            {
                let counts: Vec<Row> = span
                    .iter()
                    .filter_map(|time| layout.times.get(*time))
                    .map(|time| time.sheet.counts(Some(&(number, units.clone()))))
                    .collect();
                let classes = kind.classes.iter();
                self.truth
                    .extend(classes.map(|class| counts.iter().map(|counts| sum(counts, class)).sum::<i64>()));
            }
        }
        self.most.resize(self.truth.len(), None);
    }

    /// The units of a kind sum to everybody.
    fn tie(&mut self, layout: &Layout) {
        for kind in &layout.kinds {
            for (span, segments) in kind.segments.iter().enumerate() {
                for (class, parts) in kind.classes.iter().enumerate() {
                    let units = (0..kind.units.len()).map(|unit| (kind.unit(span, unit, class), 1));
                    let all = layout.everybody(segments, parts).map(|unknown| (unknown, -1));
                    self.rows.insert(sorted(units.chain(all)));
                }
            }
        }
    }

    /// What one number says of several tables together.
    fn claim_together(&mut self, claims: &[Claim]) {
        let terms: Terms = claims.iter().flat_map(|claim| self.terms(claim)).collect();
        self.rows.insert(sorted(terms.into_iter()));
    }

    fn claim(&mut self, claim: &Claim) {
        let mut terms = self.terms(claim);
        if claim.give > 0 {
            terms.push((self.truth.len(), 1));
            self.truth.push(claim.give + claim.off);
            self.most.push(Some(2 * claim.give));
        }
        self.rows.insert(sorted(terms.into_iter()));
    }

    fn terms(&self, claim: &Claim) -> Terms {
        let region = &claim.region;
        let Some(layout) = self.layouts.get(region.table) else { return Terms::new() };
        let times = layout.times_of(region);
        let mut terms = Vec::new();
        for (part, weight) in region.parts.iter().zip(&claim.weights) {
            // A class is counted once, at its first part.
            let unknowns = if region.units.is_some() {
                layout.unknowns(&region.units, &times, &region.parts)
            } else {
                layout.unknowns(&region.units, &times, &[*part])
            };
            let own = unknowns.into_iter().flatten().filter(|(_, of)| of == part);
            terms.extend(own.filter(|_| *weight != 0).map(|(unknown, _)| (unknown, *weight)));
        }
        terms
    }
}

fn sorted(terms: impl Iterator<Item = (usize, i64)>) -> Terms {
    let mut terms: Terms = terms.collect();
    terms.sort_unstable();
    terms
}
