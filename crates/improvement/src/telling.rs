//! Who is to be told what changed, at the next call, and who was. Who is to hear is worked out from what holds at this moment, so
//! that whoever withdrew, changed their mind or is no longer safe to ring is not on the list any more; that somebody was told is
//! kept, so that nobody is told twice.

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{Account, Call, Consent, Id, Participant};

use crate::{Response, ResponseState};

/// That a person was told of a response at a call, or did not want to hear it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Which one.
    pub id: Id<Self>,
    /// The person.
    pub participant: Id<Participant>,
    /// What they were told of.
    pub response: Id<Response>,
    /// The call.
    pub call: Id<Call>,
    /// What came of it.
    pub heard: Heard,
    /// Who told them.
    pub by: Id<Account>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What came of it when somebody was to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// They were told.
    Told,
    /// They did not want to hear it. Nothing more is told until they are asked again.
    NotWanted,
}

impl Heard {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Told, Self::NotWanted];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::NotWanted => "not-wanted",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|heard| heard.slug() == slug)
    }
}

/// Whether a person is to be told of a response: they asked to hear, contact has not ended, their safe-contact plan holds, and
/// it was published by their force after they were last asked.
pub fn is_to_hear(
    person: &Participant,
    consent: Option<&Consent>,
    plan_expires_on: Option<NaiveDate>,
    (response, today): (&Response, NaiveDate),
) -> bool {
    let ResponseState::Published { at, .. } = response.state else { return false };
    let asked = consent.is_some_and(|consent| consent.told_what_changed && consent.recorded_at < at);
    let safe = plan_expires_on.is_some_and(|last| today <= last);
    asked && safe && person.wall.is_none() && person.force == response.force
}

/// Whether there is nothing left to tell a person of a response: they were told of it, or have said since they were last asked
/// that they do not want to hear.
pub fn was_heard(tellings: &[Telling], consent: Option<&Consent>, response: &Response) -> bool {
    let declined = |it: &Telling| {
        it.heard == Heard::NotWanted && consent.is_none_or(|consent| consent.recorded_at < it.at)
    };
    tellings.iter().any(|it| it.response == response.id || declined(it))
}
