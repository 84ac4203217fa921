//! A request for what the panel holds about a person, from police, prosecution, defence or a court (the Criminal
//! Procedure and Investigations Act 1996, and what goes with it).

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{Account, Id, Malformed, Participant, Reference};

/// A request for material, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaterialRequest {
    /// Which request this is.
    pub id: Id<MaterialRequest>,
    /// Whom it is about.
    pub participant: Id<Participant>,
    /// What staff call them.
    pub reference: Reference,
    /// What kind of body asks.
    pub requester: Requester,
    /// The law they ask by.
    pub basis: LegalBasis,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Who logged it.
    pub logged_by: Id<Account>,
    /// When.
    pub logged_at: DateTime<Utc>,
    /// Who asks, and for what. Nothing once the person has been erased.
    pub asked: Option<Asked>,
    /// The answer, once there is one.
    pub answer: Option<Answered>,
}

/// Who asks, by name and office, and for what. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Who asks, and how to reach them.
    pub who: String,
    /// What they ask for.
    pub wanted: String,
}

/// The answer to a request.
#[derive(Clone, PartialEq, Eq)]
pub struct Answered {
    /// What was decided.
    pub decision: Decision,
    /// The day the person was told of the request; nothing where they were not.
    pub notice_on: Option<NaiveDate>,
    /// The day the answer went out.
    pub answered_on: NaiveDate,
    /// Who answered.
    pub by: Id<Account>,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// What was released and why, and why the person was not told where they were not. Nothing once they have been erased.
    pub words: Option<String>,
}

/// Who asks for material.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Requester {
    /// A police force.
    Police,
    /// The prosecution.
    Prosecution,
    /// The defence.
    Defence,
    /// A court.
    Court,
    /// Somebody else.
    Other,
}

/// The law a request is made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegalBasis {
    /// Reasonable lines of inquiry: the Criminal Procedure and Investigations Act 1996.
    Inquiry,
    /// A request for information about a victim: the Victims and Prisoners Act 2024.
    VictimInformation,
    /// A witness summons or another order of a court.
    CourtOrder,
    /// The person's own consent.
    Consent,
    /// Something else.
    Other,
}

/// What was decided about a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Everything asked for was released.
    Released,
    /// Some of it was.
    PartlyReleased,
    /// Nothing was.
    NotReleased,
    /// There was nothing to release.
    NothingHeld,
}

impl Requester {
    /// Each, in the order a form offers them.
    pub const ALL: [Self; 5] = [Self::Police, Self::Prosecution, Self::Defence, Self::Court, Self::Other];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Police => "police",
            Self::Prosecution => "prosecution",
            Self::Defence => "defence",
            Self::Court => "court",
            Self::Other => "other",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|it| it.slug() == slug).ok_or(Malformed::not("a kind of requester"))
    }
}

impl LegalBasis {
    /// Each, in the order a form offers them.
    pub const ALL: [Self; 5] =
        [Self::Inquiry, Self::VictimInformation, Self::CourtOrder, Self::Consent, Self::Other];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Inquiry => "inquiry",
            Self::VictimInformation => "victim-information",
            Self::CourtOrder => "court-order",
            Self::Consent => "consent",
            Self::Other => "other",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|it| it.slug() == slug).ok_or(Malformed::not("a legal basis"))
    }
}

impl Decision {
    /// Each, in the order a form offers them.
    pub const ALL: [Self; 4] = [Self::Released, Self::PartlyReleased, Self::NotReleased, Self::NothingHeld];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Released => "released",
            Self::PartlyReleased => "partly-released",
            Self::NotReleased => "not-released",
            Self::NothingHeld => "nothing-held",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|it| it.slug() == slug).ok_or(Malformed::not("a decision"))
    }
}

impl fmt::Debug for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asked(hidden)")
    }
}

impl fmt::Debug for Answered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answered({}, hidden)", self.decision.slug())
    }
}
