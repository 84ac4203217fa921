//! Agreement over a whole frame of codes, where a comment may have several.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Agreement;
use super::cohen::{Ratings, beyond, interval};
use crate::Interval;

/// The codes that two people gave one comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoCodings {
    /// By whoever was first to hand in.
    pub first: BTreeSet<String>,
    /// By the other.
    pub second: BTreeSet<String>,
}

/// Agreement on each code and on all together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrameAgreement {
    /// How many comments two people coded.
    pub comments: u32,
    /// How many of them have the same codes from both, and no others.
    pub alike: u32,
    /// Each code, in the order they were given.
    pub codes: Vec<CodeAgreement>,
    /// All codes together; none where no code was used.
    pub whole: Option<Pooled>,
}

/// Agreement on one code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CodeAgreement {
    /// The code.
    pub code: String,
    /// How many comments both gave it.
    pub both: u32,
    /// How many only one of them gave it.
    pub one: u32,
    /// How far they agree; none before any comment was coded twice.
    pub agreement: Option<Agreement>,
}

/// The pooled kappa of several codes: the mean of what was observed against the mean of what chance would give, over the codes
/// that somebody used (H. De Vries, M. N. Elliott, D. E. Kanouse and S. S. Teleki, "Using pooled kappa to summarize
/// interrater agreement across many items", Field Methods 20, 2008). A mean of kappas would let a code used once weigh as
/// much as all others and be lost where one has none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Pooled {
    /// How many codes somebody used.
    pub codes: u32,
    /// The coefficient.
    pub kappa: f64,
    /// Its 95% interval by leaving out one comment after another, because the codes of one comment depend on each other.
    pub interval: Option<Interval>,
}

/// How far two coders agree on comments both coded.
pub fn frame_agreement(codes: &[String], coded: &[TwoCodings]) -> FrameAgreement {
    let counted: Vec<(&String, Counts)> = codes.iter().map(|code| (code, Counts::of(code, coded))).collect();
    FrameAgreement {
        comments: size(coded.len()),
        alike: size(coded.iter().filter(|it| it.first == it.second).count()),
        codes: counted.iter().map(|(code, counts)| counts.said(code)).collect(),
        whole: pooled(codes, coded),
    }
}

fn pooled(codes: &[String], coded: &[TwoCodings]) -> Option<Pooled> {
    let used = codes.iter().map(|code| Counts::of(code, coded)).filter(Counts::used);
    let kappa = coefficient(used.clone())?;
    let used_codes: Vec<&String> = codes.iter().filter(|code| Counts::of(code, coded).used()).collect();
    let tables: Vec<Counts> = used.collect();
    let without = coded.iter().map(|left_out| {
        let rest = tables.iter().zip(&used_codes).map(|(counts, code)| counts.without(code, left_out));
        coefficient(rest)
    });
    let without: Option<Vec<f64>> = without.collect();
    let interval = without.and_then(|without| interval(kappa, jackknife(&without)));
    Some(Pooled { codes: size(tables.len()), kappa, interval })
}

/// The mean observed against the mean expected.
fn coefficient(tables: impl Iterator<Item = Counts>) -> Option<f64> {
    let shares: Vec<(f64, f64)> = tables.filter_map(Counts::shares).collect();
    let mean = |part: fn(&(f64, f64)) -> f64| {
        shares.iter().map(part).sum::<f64>() / f64::from(size(shares.len()).max(1))
    };
    beyond(mean(|(observed, _)| *observed), mean(|(_, expected)| *expected)).filter(|_| !shares.is_empty())
}

/// The standard error from the values without each comment in turn.
fn jackknife(without: &[f64]) -> f64 {
    let count = f64::from(size(without.len()));
    let mean = without.iter().sum::<f64>() / count;
    let squares: f64 = without.iter().map(|value| (value - mean).powi(2)).sum();
    (squares * (count - 1.0) / count).sqrt()
}

/// How often both, one and neither gave a code.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    both: u32,
    first: u32,
    second: u32,
    neither: u32,
}

impl Counts {
    fn of(code: &str, coded: &[TwoCodings]) -> Self {
        let mut counts = Self::default();
        for one in coded {
            let place = counts.place(code, one);
            *place = place.saturating_add(1);
        }
        counts
    }

    fn without(self, code: &str, left_out: &TwoCodings) -> Self {
        let mut counts = self;
        let place = counts.place(code, left_out);
        *place = place.saturating_sub(1);
        counts
    }

    fn place(&mut self, code: &str, one: &TwoCodings) -> &mut u32 {
        match (one.first.contains(code), one.second.contains(code)) {
            (true, true) => &mut self.both,
            (true, false) => &mut self.first,
            (false, true) => &mut self.second,
            (false, false) => &mut self.neither,
        }
    }

    fn used(&self) -> bool {
        self.both > 0 || self.first > 0 || self.second > 0
    }

    fn ratings(self) -> Option<Ratings> {
        Ratings::of_two(self.both, self.first, self.second, self.neither)
    }

    /// What was observed, and what chance would give.
    fn shares(self) -> Option<(f64, f64)> {
        let count = |parts: &[u32]| parts.iter().map(|part| f64::from(*part)).sum::<f64>();
        let all = count(&[self.both, self.first, self.second, self.neither]);
        let (one, other) = (count(&[self.both, self.first]) / all, count(&[self.both, self.second]) / all);
        let expected = one * other + (1.0 - one) * (1.0 - other);
        (all > 0.0).then(|| (count(&[self.both, self.neither]) / all, expected))
    }

    fn said(self, code: &str) -> CodeAgreement {
        CodeAgreement {
            code: code.to_owned(),
            both: self.both,
            one: self.first.saturating_add(self.second),
            agreement: self.ratings().map(|ratings| ratings.agreement()),
        }
    }
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
