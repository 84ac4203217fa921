//! From blocks to a published figure. The one place that shows a cell.

use super::counts::Question;
use super::line::{BANDS, Line, OPTIONS, REASONS, choice};
use super::members::{band, has_bands};
use crate::{
    Cell, DisclosurePolicy, Figure, Interval, Marker, Mean, Period, Polarity, Proportion, Rule, Share,
    mean_interval, wilson,
};

/// The name under which people the route left out stand among the reasons for no answer.
pub(crate) const OFF_ROUTE: &str = "off_route";

/// What the blocks of a line tell of a period: the sum of those that fill it, family by family.
pub(crate) fn figure(line: &Line, question: &Question, period: Period, policy: &DisclosurePolicy) -> Figure {
    let Some(head) = line.head_over(period) else { return nothing(question, period, Marker::Confidential) };
    let reading = Reading { line, question, period, policy };
    let options: Vec<Option<u32>> = reading.options();
    let base = nearest(head.iter().sum(), policy);
    let shares = |counts: &[Option<u32>]| counts.iter().map(|count| share_cell(*count, base)).collect();
    Figure {
        period,
        base: Cell::show(base),
        favourable: favourable(line, &head, policy),
        bands: shares(&reading.bands(&head)),
        score: reading.score(&options),
        options: shares(&options),
        non_answers: reading.non_answers(),
        revised: line.is_revised_over(period),
    }
}

/// The headline of some units.
pub(crate) fn unit(line: &Line, head: &[u32], period: Period, policy: &DisclosurePolicy) -> Figure {
    Figure {
        base: Cell::show(nearest(head.iter().sum(), policy)),
        favourable: favourable(line, head, policy),
        ..bare(line.is_directed(), period, Marker::Confidential)
    }
}

/// A figure of units about whom nothing may be shown.
pub(crate) fn bare(is_directed: bool, period: Period, marker: Marker) -> Figure {
    let favourable = if is_directed { marker } else { Marker::NotApplicable };
    Figure {
        period,
        base: Cell::withheld(marker),
        favourable: Cell::withheld(favourable),
        bands: Vec::new(),
        score: Cell::withheld(Marker::NotAvailable),
        options: Vec::new(),
        non_answers: Vec::new(),
        revised: false,
    }
}

/// The figure of a question about which nothing may be shown, and why.
pub(crate) fn nothing(question: &Question, period: Period, marker: Marker) -> Figure {
    let reasons = question.non_answers.iter().map(String::as_str).chain([OFF_ROUTE]);
    let bands = if banded(question) { 3 } else { 0 };
    Figure {
        bands: vec![Cell::withheld(marker); bands],
        score: Cell::withheld(if question.has_score() { marker } else { Marker::NotApplicable }),
        options: vec![Cell::withheld(marker); question.options.len()],
        non_answers: reasons.map(|code| (code.to_owned(), Cell::withheld(marker))).collect(),
        ..bare(question.has_direction(), period, marker)
    }
}

/// Whether a question has options of all three directions, the bands of a figure.
fn banded(question: &Question) -> bool {
    let has = |polarity| question.options.iter().any(|option| option.polarity == polarity);
    question.has_direction() && has(Polarity::Neutral) && has(Polarity::Unfavourable)
}

struct Reading<'a> {
    line: &'a Line,
    question: &'a Question,
    period: Period,
    policy: &'a DisclosurePolicy,
}

impl Reading<'_> {
    fn alone(&self, family: &str, member: &str) -> Option<u32> {
        let people = self.line.alone_over(family, member, self.period)?;
        Some(nearest(people, self.policy))
    }

    fn options(&self) -> Vec<Option<u32>> {
        let count = |code: &str| {
            if self.line.many { self.alone(&choice(code), code) } else { self.alone(OPTIONS, code) }
        };
        self.question.options.iter().map(|option| count(&option.code)).collect()
    }

    fn bands(&self, head: &[u32]) -> Vec<Option<u32>> {
        if !banded(self.question) || !has_bands(self.line) {
            return Vec::new();
        }
        let favourable = head.first().map(|people| nearest(*people, self.policy));
        let rest =
            [Polarity::Neutral, Polarity::Unfavourable].map(|polarity| self.alone(BANDS, band(polarity)));
        [favourable].into_iter().chain(rest).collect()
    }

    fn score(&self, options: &[Option<u32>]) -> Cell<Mean> {
        if !self.question.has_score() {
            return Cell::withheld(Marker::NotApplicable);
        }
        let counts: Option<Vec<u32>> = options.iter().copied().collect();
        let Some(counts) = counts else { return Cell::withheld(Marker::Confidential) };
        let scored = self.question.scores.iter().zip(&counts);
        let scored: Vec<(u8, u32)> = scored.filter_map(|(score, count)| Some(((*score)?, *count))).collect();
        if scored.iter().map(|(_, people)| people).sum::<u32>() < self.policy.minimum_base {
            return Cell::withheld(Marker::LowReliability);
        }
        mean_interval(&scored).map_or(Cell::withheld(Marker::Confidential), |Mean { mean, interval }| {
            let interval = Interval { low: points(interval.low), high: points(interval.high) };
            Cell::show(Mean { mean: points(mean), interval })
        })
    }

    fn non_answers(&self) -> Vec<(String, Cell<u32>)> {
        let reasons = self.question.non_answers.iter().map(String::as_str).chain([OFF_ROUTE]);
        let cell = |code| self.alone(REASONS, code).map_or(Cell::withheld(Marker::Confidential), Cell::show);
        reasons.map(|code| (code.to_owned(), cell(code))).collect()
    }
}

fn favourable(line: &Line, head: &[u32], policy: &DisclosurePolicy) -> Cell<Proportion> {
    match head {
        [favourable, rest] if line.is_directed() => {
            proportion(nearest(*favourable, policy), nearest(favourable + rest, policy))
        }
        _ => Cell::withheld(Marker::NotApplicable),
    }
}

/// A share with its interval, kept to as many decimals as JSON holds exactly.
pub(crate) fn proportion(count: u32, base: u32) -> Cell<Proportion> {
    wilson(count, base).map_or(Cell::withheld(Marker::Confidential), |interval| {
        let interval = Interval { low: ratio(interval.low), high: ratio(interval.high) };
        Cell::show(Proportion { count, share: ratio(f64::from(count) / f64::from(base)), interval })
    })
}

/// A count as the policy shows it.
pub(crate) fn nearest(count: u32, policy: &DisclosurePolicy) -> u32 {
    match policy.rule {
        Rule::Suppress => count,
        Rule::Round => nearest_five(count),
    }
}

pub(crate) fn nearest_five(people: u32) -> u32 {
    people.saturating_add(2) / 5 * 5
}

fn share_cell(count: Option<u32>, base: u32) -> Cell<Share> {
    count.and_then(|count| share(count, base)).map_or(Cell::withheld(Marker::Confidential), Cell::show)
}

pub(crate) fn share(count: u32, base: u32) -> Option<Share> {
    (base > 0).then(|| Share { count, share: ratio(f64::from(count) / f64::from(base)) })
}

/// A share kept to fifteen decimals: exact in JSON and the same on every machine.
pub(crate) fn ratio(value: f64) -> f64 {
    (value * 1e15).round() / 1e15
}

/// A score kept to nine decimals, for the same reason.
fn points(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}
