//! A force as large as any, made up: its teams and groups are numbered, and so is everything it asks.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use statistics::disclosure::{Counts, KindLabel, Labels, MonthCounts, Question, Shape, Tally};
use statistics::{Month, OptionLabel, Period, Polarity, Wording};

/// How large it is.
pub(super) const TEAMS: usize = 8;
pub(super) const QUESTIONS: usize = 45;
pub(super) const MONTHS: usize = 24;
pub(super) const WAVES: [&str; 2] = ["six-week", "case-closure"];

/// Interviews of a wave in a month, from so many to twice as many.
const INTERVIEWS: usize = 40;
/// The kinds of group and how many groups each has.
const KINDS: [(&str, usize); 3] = [("invented.age", 7), ("invented.sex", 3), ("invented.origin", 6)];
/// Reasons for no answer.
const REASONS: [&str; 2] = ["dont_know", "not_reached"];

/// The same numbers every time: Knuth's multiplier of a linear congruence (The Art of Computer Programming, 3.3.4).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) const fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let limit = u64::try_from(limit.max(1)).unwrap_or(1);
        usize::try_from((self.0 >> 33) % limit).unwrap_or_default()
    }

    /// Small numbers more often than large ones.
    fn skewed(&mut self, limit: usize) -> usize {
        self.below(limit).min(self.below(limit))
    }
}

/// What is counted of one wave: interviews by month, and every question's counts.
pub(super) struct Counted {
    pub(super) interviews: Vec<(Month, u32)>,
    pub(super) tallies: Vec<Tally>,
}

/// A wave of the force over all its months.
pub(super) fn wave(chance: &mut Chance) -> Result<Counted> {
    let questions = (0..QUESTIONS).map(|number| Tally {
        question: question(number),
        routed: number % 3 == 2,
        months: BTreeMap::new(),
    });
    let mut counted = Counted { interviews: Vec::new(), tallies: questions.collect() };
    for month in months()? {
        let people = INTERVIEWS + chance.below(INTERVIEWS);
        counted.interviews.push((month, u32::try_from(people)?));
        for tally in &mut counted.tallies {
            tally.months.insert(month, MonthCounts::from(blank(&tally.question)));
        }
        for _ in 0..people {
            interview(chance, month, &mut counted.tallies);
        }
    }
    Ok(counted)
}

/// One person, in one team and one group of each kind, and what they said to everything.
fn interview(chance: &mut Chance, month: Month, tallies: &mut [Tally]) {
    let team = format!("team {}", chance.skewed(TEAMS));
    let groups = KINDS.map(|(kind, groups)| (kind.to_owned(), format!("group {}", chance.skewed(groups))));
    for Tally { question, routed, months } in tallies {
        let said = said(chance, question, *routed);
        let Some(counts) = months.get_mut(&month) else { continue };
        counts.all += &said;
        *counts.teams.entry(team.clone()).or_insert_with(|| blank(question)) += &said;
        for group in &groups {
            *counts.groups.entry(group.clone()).or_insert_with(|| blank(question)) += &said;
        }
    }
}

fn said(chance: &mut Chance, question: &Question, routed: bool) -> Counts {
    let mut said = Counts { offered: 1, ..blank(question) };
    let options = said.options.len();
    if routed && chance.below(5) == 0 {
        said.off_route = 1;
    } else if chance.below(20) == 0 {
        let reason = chance.skewed(REASONS.len());
        said.non_answers.iter_mut().skip(reason).take(1).for_each(|count| *count = 1);
    } else {
        said.base = 1;
        let first = chance.skewed(options);
        said.options.iter_mut().skip(first).take(1).for_each(|count| *count = 1);
        if question.shape == Shape::Many && chance.below(2) == 0 {
            said.options.iter_mut().take(1).for_each(|count| *count = 1);
        }
    }
    said
}

fn blank(question: &Question) -> Counts {
    let (options, reasons) = (question.options.len(), question.non_answers.len());
    Counts { options: vec![0; options], non_answers: vec![0; reasons], ..Counts::default() }
}

/// Most questions have five points; every ninth takes any number of answers, every seventh yes or no.
fn question(number: usize) -> Question {
    use Polarity::{Favourable, Neutral, None, Unfavourable};
    let (shape, options): (Shape, &[Polarity]) = match number {
        many if many % 9 == 8 => (Shape::Many, &[None, None, None, None]),
        two if two % 7 == 6 => (Shape::One, &[Favourable, Unfavourable]),
        _ => (Shape::One, &[Favourable, Favourable, Neutral, Unfavourable, Unfavourable]),
    };
    let coded = options.iter().zip('a'..);
    Question {
        concept: format!("invented.{number}"),
        theme: format!("invented-{}", number % 6),
        question: Wording::same(&format!("Invented question {number}?")),
        short: Wording::same(&format!("Invented {number}")),
        shape,
        options: coded
            .map(|(polarity, code)| OptionLabel {
                code: code.to_string(),
                label: Wording::same(&code.to_string()),
                polarity: *polarity,
            })
            .collect(),
        scores: [Some(100), Some(75), Some(50), Some(25), Some(0)].into_iter().take(options.len()).collect(),
        non_answers: REASONS.map(str::to_owned).to_vec(),
    }
}

/// The kinds of group, which are told only where they have a title.
pub(super) fn labels() -> Labels {
    let kind = |(kind, _): (&str, usize)| KindLabel {
        kind: kind.to_owned(),
        title: Wording::same(kind),
        groups: Vec::new(),
    };
    Labels { teams: Vec::new(), kinds: KINDS.map(kind).to_vec() }
}

fn months() -> Result<impl Iterator<Item = Month>> {
    let first = Month::new(2024, 1).context("the first month")?;
    let to = (1..MONTHS).fold(first, |month, _| month.next());
    Ok(Period { from: first, to }.months())
}
