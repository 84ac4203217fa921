//! How people are asked whether they would take part: the wordings that have been in use, and why an ask comes to nothing.

use chrono::NaiveDate;
use questionnaire::Text;
use serde::Deserialize;

use crate::AskOutcome;

/// One wording people are asked with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskWording {
    /// Its version, as it is printed on the leaflet: "2026-1".
    pub version: String,
    /// The first day it is used.
    pub from: NaiveDate,
    /// What is said.
    pub text: Text,
}

/// One reason why an ask came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskReason {
    /// Its name in rows and files.
    pub code: String,
    /// Which outcome it explains.
    pub outcome: AskOutcome,
    /// Its name to readers.
    pub label: Text,
}

/// The wordings and the reasons, as the configuration file lists them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Rows")]
pub struct Asking {
    wordings: Vec<AskWording>,
    reasons: Vec<AskReason>,
}

/// The configuration file: `[[wording]]` and `[[reason]]`, once for each.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    #[serde(default, rename = "wording")]
    wordings: Vec<AskWording>,
    #[serde(default, rename = "reason")]
    reasons: Vec<AskReason>,
}

/// Why a list of wordings and reasons cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AskingFault {
    /// Two wordings have one version.
    #[error("the wording {0:?} is listed twice; give a changed text the next version")]
    WordingTwice(String),
    /// Two reasons have one code.
    #[error("the reason {0:?} is listed twice; give each its own code")]
    ReasonTwice(String),
    /// Nobody could be asked.
    #[error("there is no wording; list at least one")]
    NoWording,
    /// An outcome could not be explained.
    #[error("there is no reason for {0:?}; list at least one")]
    NoReason(&'static str),
}

impl Asking {
    /// The wordings and the reasons, once no two can be mistaken for each other.
    pub fn new(mut wordings: Vec<AskWording>, reasons: Vec<AskReason>) -> Result<Self, AskingFault> {
        if let Some(version) = twice(wordings.iter().map(|wording| &wording.version)) {
            return Err(AskingFault::WordingTwice(version));
        }
        if let Some(code) = twice(reasons.iter().map(|reason| &reason.code)) {
            return Err(AskingFault::ReasonTwice(code));
        }
        if wordings.is_empty() {
            return Err(AskingFault::NoWording);
        }
        let unexplained =
            AskOutcome::ALL.into_iter().find(|outcome| !reasons.iter().any(|it| it.outcome == *outcome));
        if let Some(outcome) = unexplained {
            return Err(AskingFault::NoReason(outcome.slug()));
        }
        wordings.sort_by_key(|wording| wording.from);
        Ok(Self { wordings, reasons })
    }

    /// The wording of this version.
    pub fn wording(&self, version: &str) -> Option<&AskWording> {
        self.wordings.iter().find(|wording| wording.version == version)
    }

    /// Every wording that was in use by this day, the latest first.
    pub fn wordings_by(&self, day: NaiveDate) -> impl Iterator<Item = &AskWording> {
        self.wordings.iter().rev().filter(move |wording| wording.from <= day)
    }

    /// Every wording there is, the earliest first.
    pub fn wordings(&self) -> impl Iterator<Item = &AskWording> {
        self.wordings.iter()
    }

    /// The reasons for an outcome, in the order of the file.
    pub fn reasons(&self, outcome: AskOutcome) -> impl Iterator<Item = &AskReason> {
        self.reasons.iter().filter(move |reason| reason.outcome == outcome)
    }

    /// The reason with this code.
    pub fn reason(&self, code: &str) -> Option<&AskReason> {
        self.reasons.iter().find(|reason| reason.code == code)
    }
}

fn twice<'a>(names: impl Iterator<Item = &'a String>) -> Option<String> {
    let mut seen = Vec::new();
    for name in names {
        if seen.contains(&name) {
            return Some(name.clone());
        }
        seen.push(name);
    }
    None
}

impl TryFrom<Rows> for Asking {
    type Error = AskingFault;

    fn try_from(rows: Rows) -> Result<Self, AskingFault> {
        Self::new(rows.wordings, rows.reasons)
    }
}
