//! A theme: its questions together.

use std::collections::BTreeMap;

use super::sum::sum;
use crate::{Cell, Figure, Interval, Month, Proportion, Series, WaveFigures, wilson};

/// The favourable share of a theme, over the periods that its questions tell.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeFigures {
    /// The theme's slug.
    pub theme: String,
    /// Headline spans that at least one question tells, oldest first.
    pub periods: Vec<ThemeFigure>,
    /// The last twelve months, as most of the questions tell them.
    pub rolling_12: Option<ThemeFigure>,
    /// Since the start, as most of the questions tell it.
    pub cumulative: Option<ThemeFigure>,
}

/// Some questions of a theme over one period.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeFigure {
    /// The questions that tell the period, by concept.
    pub questions: Vec<String>,
    /// Their sum. The base is answers, not people, of whom each gives several; so the interval is that of as many people as
    /// [`so_many_people`] says, which is wide enough however much one person's answers are alike.
    pub figure: Figure,
}

/// The themes of a wave, in the order of their first question. Questions without a direction take no part.
pub fn themes(wave: &WaveFigures) -> Vec<ThemeFigures> {
    let mut order: Vec<&str> = Vec::new();
    for series in &wave.series {
        if !order.contains(&series.theme.as_str()) {
            order.push(&series.theme);
        }
    }
    let told = order.into_iter().map(|theme| {
        let questions: Vec<&Series> = wave.series.iter().filter(|series| series.theme == theme).collect();
        let last = |series: &Series| series.rolling_12.last().cloned();
        ThemeFigures {
            theme: theme.to_owned(),
            periods: by_period(&questions, |series| series.periods.clone()),
            rolling_12: most(by_period(&questions, |series| last(series).into_iter().collect())),
            cumulative: most(by_period(&questions, |series| vec![series.cumulative.clone()])),
        }
    });
    told.filter(|theme| theme.cumulative.is_some()).collect()
}

/// The sum of the questions that tell each period, oldest first.
fn by_period(questions: &[&Series], figures: impl Fn(&Series) -> Vec<Figure>) -> Vec<ThemeFigure> {
    let mut periods: BTreeMap<(Month, Month), Vec<(&str, Figure)>> = BTreeMap::new();
    for series in questions {
        for figure in figures(series).into_iter().filter(|figure| figure.favourable.is_shown()) {
            let period = (figure.period.from, figure.period.to);
            periods.entry(period).or_default().push((&series.concept, figure));
        }
    }
    periods.into_values().filter_map(|told| together(&told)).collect()
}

fn together(told: &[(&str, Figure)]) -> Option<ThemeFigure> {
    let figures: Vec<&Figure> = told.iter().map(|(_, figure)| figure).collect();
    let people = so_many_people(figures.iter().filter_map(|figure| figure.base.shown().copied()).collect())?;
    let mut figure = sum(&figures, figures.first()?.period);
    if let Some(share) = figure.favourable.shown().copied() {
        figure.favourable = Cell::show(Proportion { interval: widened(share, people)?, ..share });
    }
    Some(ThemeFigure { questions: told.iter().map(|(concept, _)| (*concept).to_owned()).collect(), figure })
}

/// How many people with one answer each tell as much about a share as the answers to questions with these bases, where
/// each person answers all their questions alike and whoever answers a question answers all those with a larger base:
/// the case in which they tell least. Kish's effective size, (Σk)² / Σk², with k the answers of a person; nothing where
/// nobody answered.
///
/// Source: Kish, "Survey Sampling" (1965), for weights.
fn so_many_people(mut bases: Vec<u32>) -> Option<u32> {
    bases.sort_unstable_by(|one, other| other.cmp(one));
    let answers: u64 = bases.iter().copied().map(u64::from).sum();
    // Of the people of the question in place j, each adds j² - (j - 1)² to the sum of squares.
    let squares: u64 = bases.iter().zip((1u64..).step_by(2)).map(|(base, odd)| u64::from(*base) * odd).sum();
    u32::try_from((answers * answers).checked_div(squares)?).ok()
}

/// The interval around the share of so many people: that of the whole numbers of people on both sides of it.
fn widened(share: Proportion, people: u32) -> Option<Interval> {
    let favourable = (0..=people).rev().find(|count| f64::from(*count) <= share.share * f64::from(people))?;
    let (below, above) = (wilson(favourable, people)?, wilson((favourable + 1).min(people), people)?);
    Some(Interval { low: below.low.min(share.share), high: above.high.max(share.share) })
}

/// The period that most questions tell; of those the longest.
fn most(told: Vec<ThemeFigure>) -> Option<ThemeFigure> {
    told.into_iter().max_by_key(|told| (told.questions.len(), told.figure.period.months().count()))
}
