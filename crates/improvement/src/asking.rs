//! How many of those who were asked agreed: by the wording they were asked with, by who asked, and by when; and whether two
//! wordings differ by more than chance.
//!
//! It is for the agency that does the fieldwork. Whom the police asked is what the police know; who then agreed is not.

use std::collections::BTreeMap;

use fieldwork::{Agreement, AskStage, AskedBy, Counted};
use statistics::{Change, Interval, newcombe, wilson};

/// How few people are no percentage: one of them more or less would change it by a fifth or more.
pub const FEWEST_ASKED: u32 = 5;

/// Who agreed, by everything that was noted of an ask.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AskingReading {
    /// All asks together.
    pub all: AgreementReading,
    /// By the wording; empty where it is not known.
    pub by_wording: BTreeMap<String, AgreementReading>,
    /// By who asked.
    pub by_asker: BTreeMap<AskedBy, AgreementReading>,
    /// By when in the investigation; none where that was not noted.
    pub by_stage: BTreeMap<Option<AskStage>, AgreementReading>,
}

/// How many agreed, and how sure the rate is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct AgreementReading {
    /// The counts.
    pub counts: Agreement,
}

/// What may be said of a rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Told {
    /// Nobody was asked.
    NobodyAsked,
    /// Too few were asked for a percentage.
    TooFew,
    /// The share, and Wilson's 95% interval of it.
    Rate(f64, Interval),
}

/// Two wordings side by side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WordingsCompared {
    /// The share of the first less the share of the second.
    pub difference: f64,
    /// Newcombe's 95% interval of it.
    pub interval: Interval,
    /// What that says.
    pub reading: Change,
}

impl AskingReading {
    /// The reading of these referrals and asks.
    pub fn of(counted: &[Counted]) -> Self {
        let read = |counts: Agreement| AgreementReading { counts };
        let all = Agreement::by(counted.iter().map(|it| ((), &it.passage)));
        let by_wording = Agreement::by(counted.iter().map(|it| (it.wording.clone(), &it.passage)));
        let by_asker = Agreement::by(counted.iter().map(|it| (it.asked_by, &it.passage)));
        let by_stage = Agreement::by(counted.iter().map(|it| (it.stage, &it.passage)));
        Self {
            all: all.into_values().map(read).next().unwrap_or_default(),
            by_wording: by_wording.into_iter().map(|(key, of)| (key, read(of))).collect(),
            by_asker: by_asker.into_iter().map(|(key, of)| (key, read(of))).collect(),
            by_stage: by_stage.into_iter().map(|(key, of)| (key, read(of))).collect(),
        }
    }

    /// Two wordings compared; nothing where one of them is not known or was used with too few people.
    pub fn compare(&self, one: &str, other: &str) -> Option<WordingsCompared> {
        let enough = |name: &str| {
            let reading = self.by_wording.get(name)?;
            matches!(reading.told(), Told::Rate(..)).then_some(reading.counts)
        };
        let (one, other) = (enough(one)?, enough(other)?);
        let interval = newcombe((one.agreed, one.offered), (other.agreed, other.offered))?;
        let reading = match interval {
            Interval { low, .. } if low > 0.0 => Change::Higher,
            Interval { high, .. } if high < 0.0 => Change::Lower,
            _ => Change::NoEvidence,
        };
        Some(WordingsCompared { difference: one.rate()? - other.rate()?, interval, reading })
    }
}

impl AgreementReading {
    /// What may be said of the rate.
    pub fn told(&self) -> Told {
        let Agreement { offered, agreed, .. } = self.counts;
        match (self.counts.rate(), wilson(agreed, offered)) {
            (Some(_), Some(_)) if offered < FEWEST_ASKED => Told::TooFew,
            (Some(rate), Some(interval)) => Told::Rate(rate, interval),
            _ => Told::NobodyAsked,
        }
    }
}
