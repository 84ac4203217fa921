//! What happens in an investigation, as far as the panel has to know: dates, an outcome, and holds.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{ForceCode, HoldReason, HomeOfficeOutcome, Id, Malformed, Participant};

/// One thing that happened, or was said to have happened. An event is never changed and never taken away: what was wrong
/// is put right by a further event.
///
/// Events are in order by when they were recorded, then by their identifiers: the order in which they arrive says
/// nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct InvestigationEvent {
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Which event this is.
    pub id: Id<InvestigationEvent>,
    /// What happened.
    pub kind: EventKind,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum EventKind {
    /// The person reported to the police.
    Report {
        /// The day.
        on: NaiveDate,
    },
    /// The person gave a video interview (achieving best evidence).
    Abe {
        /// The day.
        on: NaiveDate,
    },
    /// A suspect was arrested.
    Arrest {
        /// The day.
        on: NaiveDate,
    },
    /// A suspect was charged.
    Charge {
        /// The day.
        on: NaiveDate,
    },
    /// The police gave the investigation an outcome.
    Outcome {
        /// Which.
        code: HomeOfficeOutcome,
        /// The day.
        on: NaiveDate,
    },
    /// The police closed the investigation.
    Closure {
        /// The day.
        on: NaiveDate,
    },
    /// Nobody is to contact the person for a while.
    Hold {
        /// Why.
        reason: HoldReason,
        /// The first day.
        from: NaiveDate,
        /// The last day.
        until: NaiveDate,
        /// The day on which somebody looks whether it is still needed.
        review_on: NaiveDate,
    },
    /// A hold is over before its time.
    Release {
        /// The event that holds: a hold, or an outcome that holds by itself.
        hold: Id<InvestigationEvent>,
        /// The first day on which they may be contacted again.
        on: NaiveDate,
    },
    /// An event did not happen on the day that was said.
    Correction {
        /// Which event.
        of: Id<InvestigationEvent>,
        /// When it did happen, or nothing if it never did.
        to: Option<NaiveDate>,
    },
}

impl InvestigationEvent {
    /// The first event of everybody: the report they were referred with. It has the person's own identifier, so that there
    /// is only ever one.
    pub fn reported(participant: &Participant) -> Self {
        Self {
            recorded_at: participant.referred_at,
            id: Id::from_uuid(participant.id.uuid()),
            kind: EventKind::Report { on: participant.report_date },
        }
    }
}

impl EventKind {
    /// The kinds a force reports, in the order a form offers them.
    pub const REPORTED: [&'static str; 6] = ["report", "abe", "arrest", "charge", "outcome", "closure"];

    /// Its name in forms, rows and messages.
    pub const fn slug(&self) -> &'static str {
        match self {
            Self::Report { .. } => "report",
            Self::Abe { .. } => "abe",
            Self::Arrest { .. } => "arrest",
            Self::Charge { .. } => "charge",
            Self::Outcome { .. } => "outcome",
            Self::Closure { .. } => "closure",
            Self::Hold { .. } => "hold",
            Self::Release { .. } => "release",
            Self::Correction { .. } => "correction",
        }
    }

    /// The day on which it happened, for what a force reports. A hold, its release and a correction have none: they are
    /// never corrected themselves.
    pub const fn happened_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Report { on }
            | Self::Abe { on }
            | Self::Arrest { on }
            | Self::Charge { on }
            | Self::Outcome { on, .. }
            | Self::Closure { on } => Some(*on),
            Self::Hold { .. } | Self::Release { .. } | Self::Correction { .. } => None,
        }
    }

    /// The outcome, where it is one.
    pub const fn outcome(&self) -> Option<HomeOfficeOutcome> {
        match self {
            Self::Outcome { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// The kind of this name that a force reports, on this day. An outcome needs its number.
    pub fn reported(
        slug: &str,
        on: NaiveDate,
        outcome: Option<HomeOfficeOutcome>,
    ) -> Result<Self, Malformed> {
        match (slug, outcome) {
            ("report", None) => Ok(Self::Report { on }),
            ("abe", None) => Ok(Self::Abe { on }),
            ("arrest", None) => Ok(Self::Arrest { on }),
            ("charge", None) => Ok(Self::Charge { on }),
            ("outcome", Some(code)) => Ok(Self::Outcome { code, on }),
            ("closure", None) => Ok(Self::Closure { on }),
            _ => Err(Malformed::not("an event a force reports")),
        }
    }
}

/// An investigation by its number in the force's own system: how a file or another system names a person it knows no
/// panel reference of. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct MatterKey {
    /// The force.
    pub force: ForceCode,
    /// The force's own reference.
    pub force_reference: String,
}

impl fmt::Debug for MatterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MatterKey({}, hidden)", self.force)
    }
}
