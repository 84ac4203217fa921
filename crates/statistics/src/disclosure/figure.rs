//! From counts and what may be seen of them to a published figure. The one place that shows a cell.

use super::counts::{Counts, Question, Shape};
use super::picture::Picture;
use super::primary;
use crate::{
    Cell, DisclosurePolicy, Figure, Interval, Marker, Mean, Period, Proportion, Share, mean_interval, wilson,
};

/// The name under which people the route left out stand among the reasons for no answer.
pub(crate) const OFF_ROUTE: &str = "off_route";

/// Builds the figure.
pub(crate) fn figure(
    question: &Question,
    period: Period,
    counts: &Counts,
    picture: &Picture,
    policy: &DisclosurePolicy,
) -> Figure {
    let hidden = if counts.offered == 0 { Marker::NotAvailable } else { Marker::Confidential };
    let base = cell(picture.base, hidden, || Some(counts.base));
    let options = counts.options.iter().zip(&picture.options);
    let options = options.map(|(count, shown)| cell(*shown, hidden, || share(*count, counts.base))).collect();
    let codes = question.non_answers.iter().map(String::as_str).chain([OFF_ROUTE]);
    let reasons = codes.zip(counts.non_answers.iter().chain([&counts.off_route]));
    let non_answers = reasons
        .map(|(code, count)| (code.to_owned(), cell(picture.non_answers, hidden, || Some(*count))))
        .collect();
    Figure {
        period,
        base,
        favourable: favourable(question, counts, picture, hidden),
        score: score(question, counts, picture, (hidden, policy)),
        options,
        non_answers,
    }
}

/// The figure of a question about which nothing may be shown yet.
pub(crate) fn nothing(question: &Question, period: Period, policy: &DisclosurePolicy) -> Figure {
    let counts = Counts {
        offered: 1,
        options: vec![0; question.options.len()],
        non_answers: vec![0; question.non_answers.len()],
        ..Counts::default()
    };
    figure(question, period, &counts, &Picture::nothing(question), policy)
}

/// Interviews to the nearest five.
pub(crate) fn rounded(interviews: u32) -> Cell<u32> {
    Cell::show(nearest_five(interviews))
}

/// What a reader of the rounded number knows of the exact one.
pub(crate) fn rounded_bounds(interviews: u32) -> (u32, u32) {
    let middle = nearest_five(interviews);
    (middle.saturating_sub(2), middle + 2)
}

pub(crate) fn nearest_five(interviews: u32) -> u32 {
    (interviews + 2) / 5 * 5
}

fn cell<T>(shown: bool, hidden: Marker, value: impl FnOnce() -> Option<T>) -> Cell<T> {
    let value = if shown { value() } else { None };
    value.map_or(Cell::withheld(hidden), Cell::show)
}

pub(crate) fn share(count: u32, base: u32) -> Option<Share> {
    (base > 0).then(|| Share { count, share: ratio(f64::from(count) / f64::from(base)) })
}

fn favourable(question: &Question, counts: &Counts, picture: &Picture, hidden: Marker) -> Cell<Proportion> {
    if !question.has_direction() {
        return Cell::withheld(Marker::NotApplicable);
    }
    let count = primary::favourable(question, counts);
    cell(picture.favourable, hidden, || {
        let interval = wilson(count, counts.base)?;
        let interval = Interval { low: ratio(interval.low), high: ratio(interval.high) };
        Some(Proportion { count, share: ratio(f64::from(count) / f64::from(counts.base)), interval })
    })
}

fn score(
    question: &Question,
    counts: &Counts,
    picture: &Picture,
    (hidden, policy): (Marker, &DisclosurePolicy),
) -> Cell<Mean> {
    if question.shape == Shape::Many || !question.has_score() {
        return Cell::withheld(Marker::NotApplicable);
    }
    let scored = question.scores.iter().zip(&counts.options);
    let scored: Vec<(u8, u32)> = scored.filter_map(|(score, count)| Some(((*score)?, *count))).collect();
    let whole = picture.base && picture.is_whole();
    if whole && scored.iter().map(|(_, people)| people).sum::<u32>() < policy.minimum_base {
        return Cell::withheld(Marker::LowReliability);
    }
    cell(whole, hidden, || {
        let Mean { mean, interval } = mean_interval(&scored)?;
        let interval = Interval { low: points(interval.low), high: points(interval.high) };
        Some(Mean { mean: points(mean), interval })
    })
}

/// A share kept to fifteen decimals: exact in JSON and the same on every machine.
fn ratio(value: f64) -> f64 {
    (value * 1e15).round() / 1e15
}

/// A score kept to nine decimals, for the same reason.
fn points(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}
