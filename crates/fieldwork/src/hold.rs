//! A hold: for some days nobody contacts the person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, InvestigationEvent, Malformed};

/// Some days on which nobody contacts the person. They do not count against the days in which an interview can be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Hold {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, or nothing where somebody has to make sure first: then it stands until it is released.
    pub until: Option<NaiveDate>,
    /// The day on which somebody looks whether it is still needed.
    pub review_on: NaiveDate,
    /// Why.
    pub reason: HoldReason,
    /// The event that holds: what a release names.
    pub event: Id<InvestigationEvent>,
}

impl Hold {
    /// It stands on this day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// It ends by itself.
    pub fn expires(&self) -> bool {
        self.until.is_some()
    }
}

/// Why nobody contacts the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HoldReason {
    /// Contact could put them in danger just now.
    Safety,
    /// They are in court.
    CourtDate,
    /// A decision on bail is near.
    BailDecision,
    /// Somebody close to them has died.
    Bereavement,
    /// They are ill.
    IllHealth,
    /// They asked the panel to wait.
    AskedToWait,
    /// An interpreter is being found.
    Interpreter,
    /// The police say that the victim or a key witness is dead or too ill. Nobody places it: the outcome does.
    #[serde(rename = "outcome-13")]
    Outcome13,
    /// The risk to them has to be looked at first.
    Risk,
}

impl HoldReason {
    /// Every reason.
    pub const ALL: [Self; 9] = [
        Self::Safety,
        Self::CourtDate,
        Self::BailDecision,
        Self::Bereavement,
        Self::IllHealth,
        Self::AskedToWait,
        Self::Interpreter,
        Self::Outcome13,
        Self::Risk,
    ];

    /// The reasons a coordinator can give, in the order of the form.
    pub fn offered() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|reason| *reason != Self::Outcome13)
    }

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::CourtDate => "court-date",
            Self::BailDecision => "bail-decision",
            Self::Bereavement => "bereavement",
            Self::IllHealth => "ill-health",
            Self::AskedToWait => "asked-to-wait",
            Self::Interpreter => "interpreter",
            Self::Outcome13 => "outcome-13",
            Self::Risk => "risk",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL
            .into_iter()
            .find(|reason| reason.slug() == slug)
            .ok_or(Malformed::not("a reason to hold contact"))
    }
}
