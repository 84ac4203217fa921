//! What an interviewer did when somebody was upset, not safe to talk, or at risk. It says which way was taken and when, and
//! nothing of what was said.

use chrono::{DateTime, Utc};
use questionnaire::QuestionName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Malformed;

/// One step, told once however often it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyStep {
    /// This step, and no other.
    pub id: Uuid,
    /// Which way was taken.
    pub kind: SafetyStepKind,
    /// The question they were at, where they were at one.
    pub question: Option<QuestionName>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The ways there are, from the gentlest to the most urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SafetyStepKind {
    /// They were upset, and wanted to carry on.
    CarriedOn,
    /// They passed over the rest of the topic.
    SkippedTopic,
    /// They left it for that day.
    LeftForToday,
    /// They could not talk safely, and the call was ended.
    NotSafe,
    /// Somebody may come to harm.
    RiskOfHarm,
}

impl SafetyStepKind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::CarriedOn, Self::SkippedTopic, Self::LeftForToday, Self::NotSafe, Self::RiskOfHarm];

    /// Its name in rows, forms and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::CarriedOn => "carried-on",
            Self::SkippedTopic => "skipped-topic",
            Self::LeftForToday => "left-for-today",
            Self::NotSafe => "not-safe",
            Self::RiskOfHarm => "risk-of-harm",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|it| it.slug() == slug).ok_or(Malformed::not("a step taken for safety"))
    }

    /// A coordinator looks at it the same day, and the interviewer is offered a debrief.
    pub const fn is_grave(self) -> bool {
        matches!(self, Self::NotSafe | Self::RiskOfHarm)
    }
}
