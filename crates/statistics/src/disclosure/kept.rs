//! The counts that are kept of a headline span, from which its refinements are made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::counts::{Counts, Question};
use super::line::{Line, Span, TEAMS, kind};
use super::tally::MonthCounts;
use crate::Polarity;

/// The counts of a span. They add.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// The headline: favourable and the rest, or the base alone.
    pub(crate) head: Vec<u32>,
    pub(crate) off_route: u32,
    /// By option, in the order of the line.
    pub(crate) options: Vec<u32>,
    /// By reason, in the order of the line.
    pub(crate) non_answers: Vec<u32>,
    /// The headline by family of units and unit.
    pub(crate) units: BTreeMap<String, BTreeMap<String, Vec<u32>>>,
}

impl Line {
    /// The counts as the line keeps them: options and reasons in its own order.
    pub(crate) fn kept(&self, question: &Question, counts: &MonthCounts) -> Kept {
        let Counts { options, non_answers, .. } = &counts.all;
        let option = |code: &String| question.options.iter().position(|option| option.code == *code);
        let reason = |code: &String| question.non_answers.iter().position(|reason| reason == code);
        let at = |counts: &[u32], place: Option<usize>| place.and_then(|place| counts.get(place)).copied();
        Kept {
            head: self.head(question, &counts.all),
            off_route: counts.all.off_route,
            options: self.options.iter().map(|(code, _)| at(options, option(code)).unwrap_or(0)).collect(),
            non_answers: self.reasons.iter().map(|code| at(non_answers, reason(code)).unwrap_or(0)).collect(),
            units: self.units(question, counts),
        }
    }

    fn units(
        &self,
        question: &Question,
        counts: &MonthCounts,
    ) -> BTreeMap<String, BTreeMap<String, Vec<u32>>> {
        let teams = counts.teams.iter().map(|(team, counts)| (TEAMS.to_owned(), team, counts));
        let groups = counts.groups.iter().map(|((of, group), counts)| (kind(of), group, counts));
        let mut units: BTreeMap<String, BTreeMap<String, Vec<u32>>> = BTreeMap::new();
        for (family, unit, counts) in teams.chain(groups) {
            units.entry(family).or_default().insert(unit.clone(), self.head(question, counts));
        }
        units
    }

    /// Favourable and the rest, or the base alone.
    fn head(&self, question: &Question, counts: &Counts) -> Vec<u32> {
        if !self.is_directed() {
            return vec![counts.base];
        }
        let is_favourable = |code: &str| {
            let known = self.options.iter().find(|(known, _)| known == code);
            known.is_some_and(|(_, polarity)| *polarity == Polarity::Favourable)
        };
        let options = question.options.iter().zip(&counts.options);
        let favourable: u32 =
            options.filter(|(option, _)| is_favourable(&option.code)).map(|(_, people)| people).sum();
        vec![favourable, counts.base.saturating_sub(favourable)]
    }
}

impl Kept {
    pub(crate) fn base(&self) -> u32 {
        self.head.iter().sum()
    }

    /// Everybody interviewed.
    pub(crate) fn everyone(&self) -> u32 {
        self.base() + self.silent()
    }

    /// Those without an answer, for any reason.
    pub(crate) fn silent(&self) -> u32 {
        self.off_route + self.non_answers.iter().sum::<u32>()
    }

    /// The headline of those who are in no unit of a family.
    pub(crate) fn unplaced(&self, family: &str) -> Vec<u32> {
        let mut placed = vec![0; self.head.len()];
        let units = self.units.get(family).into_iter().flat_map(BTreeMap::values);
        units.for_each(|counts| add(&mut placed, counts));
        self.head.iter().zip(placed).map(|(all, placed)| all.saturating_sub(placed)).collect()
    }

    /// The sum over some spans.
    pub(crate) fn over<'a>(spans: impl Iterator<Item = &'a Span>) -> Self {
        spans.fold(Self::default(), |mut total, span| {
            total.add(&span.kept);
            total
        })
    }

    fn add(&mut self, other: &Self) {
        self.off_route += other.off_route;
        add(&mut self.head, &other.head);
        add(&mut self.options, &other.options);
        add(&mut self.non_answers, &other.non_answers);
        for (family, units) in &other.units {
            let family = self.units.entry(family.clone()).or_default();
            for (unit, counts) in units {
                add(family.entry(unit.clone()).or_default(), counts);
            }
        }
    }
}

/// Adds place by place.
pub(crate) fn add(total: &mut Vec<u32>, more: &[u32]) {
    total.resize(total.len().max(more.len()), 0);
    for (sum, count) in total.iter_mut().zip(more) {
        *sum += count;
    }
}
