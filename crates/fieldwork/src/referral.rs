//! A referral that can be accepted, and the participant it becomes.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use questionnaire::Language;

use crate::{AskStage, AskedBy, ForceCode, Id, Identity, NewSafeContact, Participant, Reference};

/// A referral that can be accepted. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct NewReferral {
    /// The force that investigates.
    pub force: ForceCode,
    /// The force's team, where it divides them.
    pub team: Option<String>,
    /// When they reported to the police.
    pub report_date: NaiveDate,
    /// When they agreed to be contacted.
    pub agreed_on: NaiveDate,
    /// Who asked them.
    pub asked_by: AskedBy,
    /// The team of whoever asked, if that was noted.
    pub asked_team: Option<String>,
    /// When in the investigation they were asked, if that was noted.
    pub asked_stage: Option<AskStage>,
    /// Which wording they were asked with.
    pub wording: String,
    /// The language they want to talk in.
    pub language: Language,
    /// Who they are; the force's reference is in it.
    pub identity: Identity,
    /// How to contact them safely, if the referrer knew. A coordinator confirms it with the person.
    pub safe_contact: Option<NewSafeContact>,
}

impl NewReferral {
    /// The investigation's number in the force's own system.
    pub fn force_reference(&self) -> &str {
        &self.identity.force_reference
    }

    /// The person on the panel, and who they are, kept apart from here on. What the referrer knew about safe contact
    /// is no part of either: take [`NewReferral::safe_contact`] first.
    pub fn enrol(
        self,
        id: Id<Participant>,
        reference: Reference,
        referred_at: DateTime<Utc>,
    ) -> (Participant, Identity) {
        let participant = Participant {
            id,
            reference,
            force: self.force,
            team: self.team,
            language: self.language,
            report_date: self.report_date,
            closed_on: None,
            referred_at,
            agreed_on: self.agreed_on,
            asked_by: self.asked_by,
            asked_team: self.asked_team,
            asked_stage: self.asked_stage,
            wording: self.wording,
            wall: None,
        };
        (participant, self.identity)
    }
}

impl fmt::Debug for NewReferral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewReferral(hidden)")
    }
}
