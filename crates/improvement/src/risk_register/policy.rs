//! The scales and the bands of the register, as the configuration file has them.

use chrono::{Days, NaiveDate};
use questionnaire::Text;
use serde::Deserialize;

use super::Score;

/// The fewest and the most points of a scale that people can tell apart.
const POINTS: std::ops::RangeInclusive<usize> = 3..=7;
/// The longest a risk may go without being looked at.
const LONGEST_DAYS: u32 = 366;

/// One point of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScalePoint {
    /// Its number.
    pub score: u32,
    /// Its name.
    pub label: Text,
    /// What it means, so that two people choose alike.
    pub meaning: Text,
}

/// A band of scores, and what it asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Its name in addresses and files.
    pub code: String,
    /// The lowest product of likelihood and impact in it.
    pub from: u32,
    /// The shape that stands before its name, so that colour is never needed.
    pub mark: char,
    /// Its name.
    pub label: Text,
    /// What it asks for.
    pub asks: Text,
    /// After how many days at the latest its risks are looked at again.
    pub review_days: u32,
}

/// The scales and the bands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Rows")]
pub struct RegisterPolicy {
    likelihood: Vec<ScalePoint>,
    impact: Vec<ScalePoint>,
    lowest: Band,
    higher: Vec<Band>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    #[serde(default)]
    likelihood: Vec<ScalePoint>,
    #[serde(default)]
    impact: Vec<ScalePoint>,
    #[serde(default, rename = "band")]
    bands: Vec<Band>,
}

/// Why scales and bands cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegisterPolicyFault {
    /// A scale is too short or too long.
    #[error("the scale of {0} has {1} points; give it 3 to 7")]
    Points(&'static str, usize),
    /// A scale is not numbered from 1.
    #[error("the points of {0} are not numbered 1, 2, 3 and so on")]
    Numbers(&'static str),
    /// There is no band.
    #[error("there is no band; list at least one, from = 1")]
    NoBand,
    /// The bands leave a score out or are not in order.
    #[error(
        "the band {0:?} does not begin above the one before; the first begins at 1, and each next one higher"
    )]
    Order(String),
    /// A band that no score can reach.
    #[error("the band {0:?} begins above the highest score, {1}")]
    Unreachable(String, u32),
    /// Two bands cannot be told apart.
    #[error("the band {0:?} has the code or the mark of another")]
    Twice(String),
    /// A worse band is looked at less often.
    #[error(
        "the band {0:?} is looked at every {1} days; give it 1 to 366, and no more than the band below it"
    )]
    Review(String, u32),
}

impl RegisterPolicy {
    /// Scales and bands, once they can be read in one way only.
    pub fn new(
        likelihood: Vec<ScalePoint>,
        impact: Vec<ScalePoint>,
        bands: Vec<Band>,
    ) -> Result<Self, RegisterPolicyFault> {
        let highest = top("likelihood", &likelihood)?.saturating_mul(top("impact", &impact)?);
        for pair in bands.windows(2) {
            if let [below, band] = pair {
                follows(below, band)?;
            }
        }
        distinct(&bands)?;
        let mut bands = bands.into_iter();
        let lowest = bands.next().ok_or(RegisterPolicyFault::NoBand)?;
        let higher: Vec<Band> = bands.collect();
        if lowest.from != 1 {
            return Err(RegisterPolicyFault::Order(lowest.code));
        }
        if !(1..=LONGEST_DAYS).contains(&lowest.review_days) {
            return Err(RegisterPolicyFault::Review(lowest.code, lowest.review_days));
        }
        if let Some(band) = higher.iter().find(|band| band.from > highest) {
            return Err(RegisterPolicyFault::Unreachable(band.code.clone(), highest));
        }
        Ok(Self { likelihood, impact, lowest, higher })
    }

    /// How likely, the least likely first.
    pub fn likelihood(&self) -> &[ScalePoint] {
        &self.likelihood
    }

    /// How bad, the least bad first.
    pub fn impact(&self) -> &[ScalePoint] {
        &self.impact
    }

    /// The bands, the lowest first.
    pub fn bands(&self) -> impl DoubleEndedIterator<Item = &Band> {
        std::iter::once(&self.lowest).chain(&self.higher)
    }

    /// The band with this code.
    pub fn band(&self, code: &str) -> Option<&Band> {
        self.bands().find(|band| band.code == code)
    }

    /// The band of a score.
    pub fn band_of(&self, score: Score) -> &Band {
        self.higher.iter().rev().find(|band| band.from <= score.product()).unwrap_or(&self.lowest)
    }

    /// The last day on which a risk of this score may be looked at again, if it was looked at on this one.
    pub fn review_by(&self, score: Score, day: NaiveDate) -> NaiveDate {
        let days = Days::new(self.band_of(score).review_days.into());
        day.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }

    /// Reads a score as a form sends it: two numbers of the scales.
    pub(super) fn score(&self, likelihood: &str, impact: &str) -> (Option<u32>, Option<u32>) {
        (point(&self.likelihood, likelihood), point(&self.impact, impact))
    }
}

fn point(scale: &[ScalePoint], typed: &str) -> Option<u32> {
    let typed: u32 = typed.trim().parse().ok()?;
    scale.iter().map(|point| point.score).find(|score| *score == typed)
}

fn top(name: &'static str, scale: &[ScalePoint]) -> Result<u32, RegisterPolicyFault> {
    if !POINTS.contains(&scale.len()) {
        return Err(RegisterPolicyFault::Points(name, scale.len()));
    }
    if !scale.iter().zip(1..).all(|(point, number)| point.score == number) {
        return Err(RegisterPolicyFault::Numbers(name));
    }
    Ok(scale.last().map_or(0, |point| point.score))
}

fn follows(below: &Band, band: &Band) -> Result<(), RegisterPolicyFault> {
    if band.from <= below.from {
        return Err(RegisterPolicyFault::Order(band.code.clone()));
    }
    if !(1..=below.review_days).contains(&band.review_days) {
        return Err(RegisterPolicyFault::Review(band.code.clone(), band.review_days));
    }
    Ok(())
}

fn distinct(bands: &[Band]) -> Result<(), RegisterPolicyFault> {
    let like = |one: &Band, other: &Band| one.code == other.code || one.mark == other.mark;
    let again = bands.iter().enumerate().find(|(at, band)| bands.iter().take(*at).any(|it| like(it, band)));
    again.map_or(Ok(()), |(_, band)| Err(RegisterPolicyFault::Twice(band.code.clone())))
}

impl TryFrom<Rows> for RegisterPolicy {
    type Error = RegisterPolicyFault;

    fn try_from(rows: Rows) -> Result<Self, RegisterPolicyFault> {
        Self::new(rows.likelihood, rows.impact, rows.bands)
    }
}
