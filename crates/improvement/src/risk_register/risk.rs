//! A risk and its history: every change is a version of its own, and none is ever written over.

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{Account, ForceCode, Id};

use super::{RegisterFamily, RegisterMeeting, Score, Seat};

/// A risk of the register. It has one version at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRisk {
    /// Which.
    pub id: Id<RegisterRisk>,
    /// Its number, by which people speak of it.
    pub number: u32,
    /// The force it is about; none where it is the whole panel's.
    pub force: Option<ForceCode>,
    /// As it stands.
    pub latest: RegisterVersion,
    /// As it stood before, the earliest first.
    pub earlier: Vec<RegisterVersion>,
}

/// A risk as it stood from one change to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterVersion {
    /// Which version, from 1.
    pub revision: u32,
    /// What made it.
    pub kind: VersionKind,
    /// What it says.
    pub content: RiskContent,
    /// Why; a review without a change has none.
    pub reason: Option<String>,
    /// The meeting that decided it, if one did.
    pub meeting: Option<Id<RegisterMeeting>>,
    /// Whose hand it was.
    pub hand: Hand,
}

/// What a risk says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskContent {
    /// What it endangers.
    pub family: RegisterFamily,
    /// What it is called.
    pub name: String,
    /// What could bring it about.
    pub cause: String,
    /// What would happen.
    pub event: String,
    /// What would follow.
    pub consequence: String,
    /// What is done about it.
    pub controls: String,
    /// Who answers for it.
    pub owner: Seat,
    /// Its score if nothing were done.
    pub before: Score,
    /// Its score with the controls.
    pub after: Score,
    /// The day by which it is looked at again.
    pub review_by: NaiveDate,
}

/// Who changed something, and when. Readers see the role; the account stays in the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hand {
    /// Whose account.
    pub account: Id<Account>,
    /// The slug of their role at that time.
    pub role: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What made a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionKind {
    /// The risk was put on the register.
    Opened,
    /// What it says was changed.
    Revised,
    /// A meeting looked at it, and only its next review moved.
    Reviewed,
    /// It was closed.
    Closed,
}

/// Why a risk cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegisterRefusal {
    /// It is closed.
    #[error("This risk is closed. Nothing was changed. Put a new one on the register if it has come back.")]
    Closed,
    /// Somebody changed it since the form was opened.
    #[error(
        "Somebody else changed this risk while you were writing. Nothing of yours was saved. Look at what it says now, \
         and make your change again if it is still needed."
    )]
    Changed,
    /// The form says what the register says.
    #[error("Nothing was changed.")]
    Nothing,
}

impl RegisterRefusal {
    /// The code the pages translate by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "register-closed",
            Self::Changed => "register-changed",
            Self::Nothing => "register-nothing-changed",
        }
    }
}

impl VersionKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Opened, Self::Revised, Self::Reviewed, Self::Closed];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Revised => "revised",
            Self::Reviewed => "reviewed",
            Self::Closed => "closed",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

impl RegisterVersion {
    /// The first version of a risk.
    pub fn first(content: RiskContent, reason: String, hand: Hand) -> Self {
        let kind = VersionKind::Opened;
        Self { revision: 1, kind, content, reason: Some(reason), meeting: None, hand }
    }
}

impl RegisterRisk {
    /// It is still on the register.
    pub fn is_open(&self) -> bool {
        self.latest.kind != VersionKind::Closed
    }

    /// Its review should have been held before this day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.latest.content.review_by < today
    }

    /// Every version, the earliest first.
    pub fn versions(&self) -> impl DoubleEndedIterator<Item = &RegisterVersion> {
        self.earlier.iter().chain(std::iter::once(&self.latest))
    }

    /// The risk as it stood before a moment; nothing where it was not on the register yet.
    pub fn before(&self, moment: DateTime<Utc>) -> Option<Self> {
        let mut stood: Vec<RegisterVersion> =
            self.versions().filter(|version| version.hand.at < moment).cloned().collect();
        let latest = stood.pop()?;
        Some(Self { latest, earlier: stood, force: self.force.clone(), ..*self })
    }

    /// The version that says something else, if the risk may be changed and is as the form saw it. A meeting may have
    /// decided it.
    pub fn revised(
        &self,
        seen: u32,
        (content, reason): (RiskContent, String),
        meeting: Option<Id<RegisterMeeting>>,
        hand: Hand,
    ) -> Result<RegisterVersion, RegisterRefusal> {
        self.as_seen(seen)?;
        if content == self.latest.content {
            return Err(RegisterRefusal::Nothing);
        }
        let next = self.next(VersionKind::Revised, hand);
        Ok(RegisterVersion { content, reason: Some(reason), meeting, ..next })
    }

    /// The version that takes it off the register.
    pub fn closed(&self, seen: u32, reason: String, hand: Hand) -> Result<RegisterVersion, RegisterRefusal> {
        self.as_seen(seen)?;
        Ok(RegisterVersion { reason: Some(reason), ..self.next(VersionKind::Closed, hand) })
    }

    /// The day of the next review where whoever changes the risk names none: the day it has, or sooner where the band of the
    /// new score asks for that. Writing does not take the place of looking at it, so an overdue review stays overdue.
    pub fn review_kept(&self, band_allows: NaiveDate) -> NaiveDate {
        self.latest.content.review_by.min(band_allows)
    }

    /// The version after a meeting looked at it. Minutes typed in late do not bring back a review that has moved on since.
    pub fn reviewed(
        &self,
        meeting: Id<RegisterMeeting>,
        review_by: NaiveDate,
        hand: Hand,
    ) -> Result<RegisterVersion, RegisterRefusal> {
        self.as_seen(self.latest.revision)?;
        let next = self.next(VersionKind::Reviewed, hand);
        let review_by = review_by.max(self.latest.content.review_by);
        let content = RiskContent { review_by, ..next.content };
        Ok(RegisterVersion { content, meeting: Some(meeting), ..next })
    }

    fn next(&self, kind: VersionKind, hand: Hand) -> RegisterVersion {
        RegisterVersion {
            revision: self.latest.revision.saturating_add(1),
            kind,
            content: self.latest.content.clone(),
            reason: None,
            meeting: None,
            hand,
        }
    }

    fn as_seen(&self, seen: u32) -> Result<(), RegisterRefusal> {
        if !self.is_open() {
            return Err(RegisterRefusal::Closed);
        }
        if self.latest.revision == seen { Ok(()) } else { Err(RegisterRefusal::Changed) }
    }
}
