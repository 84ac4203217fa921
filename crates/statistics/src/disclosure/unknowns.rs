//! Rule 8, the map: from everything published about a question to the network of what stays unknown.
//!
//! ```text
//! ground ─ interviews ─┬─ base ─┬─ favourable ─┬─ option ─ option since the start ─ ground
//!                      │        └─ the rest ───┘
//!                      └─ reason for no answer ─ reason since the start ─ ground
//! ```
//!
//! A published number is a flow that is known, so it is no arc: it only fixes the sums at its ends. A step
//! since the start closes the column of every option it shows; the next periods fill a new one. An option it
//! withholds carries on into the next column by an arc, which is the withheld count itself.

use super::column::Column;
use super::counts::{Question, Shape};
use super::history::Entry;
use super::network::{Arc, Network, Node, UNBOUNDED};
use super::picture::Picture;
use super::primary::{self, passes};
use crate::DisclosurePolicy;

/// Whether anything protected can be worked out from these periods and their steps. A period in which the
/// question was not asked hides nothing and makes no step.
pub(crate) fn leak(question: &Question, policy: &DisclosurePolicy, entries: &[Entry]) -> bool {
    let mut map = Map::new(question, policy);
    for entry in entries.iter().filter(|entry| entry.counts.offered > 0) {
        map.add_period(entry);
        if let Some(step) = &entry.step {
            map.add_step(entry, step);
        }
    }
    map.leaks()
}

struct Map<'a> {
    question: &'a Question,
    policy: &'a DisclosurePolicy,
    network: Network,
    options: Vec<Column>,
    reasons: Vec<Column>,
    bases: Column,
    /// A column was closed over too few people.
    thin: bool,
}

impl<'a> Map<'a> {
    fn new(question: &'a Question, policy: &'a DisclosurePolicy) -> Self {
        let mut network = Network::new();
        let options = question.options.iter().map(|_| Column::open(&mut network)).collect();
        let reasons = question.non_answers.iter().map(|_| ()).chain([()]);
        let reasons = reasons.map(|()| Column::open(&mut network)).collect();
        let bases = Column::open(&mut network);
        Self { question, policy, network, options, reasons, bases, thin: false }
    }

    fn add_period(&mut self, entry: &Entry) {
        let interviews = self.network.sum();
        let people = entry.counts.everyone();
        let bounds = super::figure::rounded_bounds(people);
        let whole = Arc { from: Network::GROUND, to: interviews, value: people, bounds, protected: false };
        self.network.unknown(whole);
        match self.question.shape {
            Shape::One => self.add_sides(entry, interviews),
            Shape::Many => self.add_each(entry, interviews, bounds.1),
        }
        if !entry.picture.non_answers {
            self.add_reasons(entry, interviews);
        }
    }

    /// Options that sum to the base, or to each side of it.
    fn add_sides(&mut self, entry: &Entry, interviews: Node) {
        let (counts, picture) = (&entry.counts, &entry.picture);
        let base = self.network.sum();
        if !picture.base {
            self.network.unknown(Arc::hidden(interviews, base, counts.base, true));
        }
        let for_it = primary::favourable(self.question, counts);
        let sides = [for_it, counts.base.saturating_sub(for_it)].map(|people| {
            let side = self.network.sum();
            if !picture.favourable {
                let protected = self.question.has_direction();
                self.network.unknown(Arc::hidden(base, side, people, protected));
            }
            side
        });
        let [favourable, rest] = sides;
        for (place, is_favourable) in self.question.favourable().enumerate() {
            let side = if is_favourable { favourable } else { rest };
            self.add_option(entry, place, side, UNBOUNDED);
        }
    }

    /// Options that are each a count of their own.
    fn add_each(&mut self, entry: &Entry, interviews: Node, most: u32) {
        let known = entry.picture.base;
        if !known {
            self.bases
                .cell(&mut self.network, Arc::hidden(interviews, Network::GROUND, entry.counts.base, true));
        }
        let most = if known { entry.counts.base } else { most };
        for place in 0..self.question.options.len() {
            self.add_option(entry, place, Network::GROUND, most);
        }
    }

    fn add_option(&mut self, entry: &Entry, place: usize, from: Node, most: u32) {
        let (Some(count), Some(shown)) = (entry.counts.options.get(place), entry.picture.options.get(place))
        else {
            return;
        };
        if *shown {
            return;
        }
        let alone = primary::options(self.question, &entry.counts, self.policy);
        let protected = !entry.picture.base || alone.get(place).is_none_or(|passes| !passes);
        let arc = Arc { from, to: Network::GROUND, value: *count, bounds: (0, most), protected };
        if let Some(column) = self.options.get_mut(place) {
            column.cell(&mut self.network, arc);
        }
    }

    fn add_reasons(&mut self, entry: &Entry, interviews: Node) {
        let counts = &entry.counts;
        for (column, count) in
            self.reasons.iter_mut().zip(counts.non_answers.iter().chain([&counts.off_route]))
        {
            let protected = !passes(*count, counts.base, self.policy);
            column.cell(&mut self.network, Arc::hidden(interviews, Network::GROUND, *count, protected));
        }
    }

    fn add_step(&mut self, entry: &Entry, step: &Picture) {
        let (network, policy) = (&mut self.network, self.policy);
        let total = &entry.total;
        let alone = primary::options(self.question, total, policy);
        for ((column, shown), alone) in self.options.iter_mut().zip(&step.options).zip(alone) {
            if *shown {
                self.thin |= column.close(network, policy);
            } else {
                column.carry(network, !alone);
            }
        }
        let reasons = total.non_answers.iter().chain([&total.off_route]);
        for (column, count) in self.reasons.iter_mut().zip(reasons) {
            if step.non_answers {
                self.thin |= column.close(network, policy);
            } else {
                column.carry(network, !passes(*count, total.base, policy));
            }
        }
        self.thin |= self.bases.close(network, policy);
    }

    /// Columns still open have no known total. Then the law is asked.
    fn leaks(mut self) -> bool {
        let columns = self.options.into_iter().chain(self.reasons).chain([self.bases]);
        for column in columns {
            column.leave_open(&mut self.network);
        }
        self.thin || self.network.leaks()
    }
}
