//! What has become of a referral: it goes on, it is lost, or it has arrived.

use crate::{Completeness, DispositionCode, Wall};

/// What has become of a referral at the furthest step it came to. Each referral has exactly one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It goes on once something has happened.
    Waiting(Waiting),
    /// It goes no further.
    Lost(Loss),
    /// It led to an interview whose answers are kept.
    Interviewed(Completeness),
}

/// What a referral waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Waiting {
    /// What they agree to, to be recorded.
    Consent,
    /// A decision that contact is safe.
    Clearance,
    /// The end of a hold.
    Hold,
    /// The day the interview is due, or the force closing the case.
    Due,
    /// A call, to be booked.
    Booking,
    /// The call that is booked.
    Call,
    /// The end of an interview that is going on or paused.
    Finish,
}

impl Waiting {
    /// Everything a referral can wait for, in the order of the way.
    pub const ALL: [Self; 7] =
        [Self::Consent, Self::Clearance, Self::Hold, Self::Due, Self::Booking, Self::Call, Self::Finish];

    /// Its name in files and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Clearance => "clearance",
            Self::Hold => "hold",
            Self::Due => "due",
            Self::Booking => "booking",
            Self::Call => "call",
            Self::Finish => "finish",
        }
    }
}

/// Why a referral goes no further.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// They were not asked, for this reason.
    NotOffered(String),
    /// They were asked and said no, for this reason.
    Declined(String),
    /// They did not agree to take part when they were asked what they agree to.
    NotTakingPart,
    /// They do not want a second interview.
    NoSecondInterview,
    /// All contact ended before this interview was due.
    NoContact(Wall),
    /// The force closed the case before six weeks: there is the interview at the close only.
    ClosedEarly,
    /// The time for this interview passed before it could be arranged.
    WindowOver,
    /// Their interview was closed with this outcome.
    Outcome(DispositionCode),
}

impl Loss {
    /// The name of its kind in files and messages.
    pub const fn slug(&self) -> &'static str {
        match self {
            Self::NotOffered(_) => "not-offered",
            Self::Declined(_) => "declined",
            Self::NotTakingPart => "not-taking-part",
            Self::NoSecondInterview => "no-second-interview",
            Self::NoContact(_) => "no-contact",
            Self::ClosedEarly => "closed-early",
            Self::WindowOver => "window-over",
            Self::Outcome(_) => "outcome",
        }
    }

    /// What tells it from others of its kind: a reason, a wall or an outcome.
    pub fn detail(&self) -> &str {
        match self {
            Self::NotOffered(reason) | Self::Declined(reason) => reason,
            Self::NoContact(wall) => wall.slug(),
            Self::Outcome(code) => code.as_str(),
            _ => "",
        }
    }
}
