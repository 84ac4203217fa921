//! Where a person stands on the way from referral to interview: what the coordinator has to do next for them.

use chrono::NaiveDate;
use fieldwork::{Case, CaseState, Consent, Participant};
use questionnaire::Wave;
use store::PersonRow;

/// A step of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// They are left alone for a while.
    OnHold,
    /// What they agree to is not recorded.
    Consent,
    /// There is no plan to reach them safely, or it has run out.
    SafeContact,
    /// Whether contact could harm them has to be decided, or decided again.
    Risk,
    /// The risk to them has not been assessed, is to be looked at again, or keeps them from being contacted.
    /// Every attempt was made without reaching them.
    Decide,
    /// An interview is due and no call is booked.
    ToBook,
    /// An interview was begun and waits for a call back.
    Paused,
    /// A call is booked.
    Booked,
    /// They are talking.
    Interviewing,
    /// No interview is due yet.
    Waiting,
    /// Every interview is over.
    Done,
    /// All contact has ended.
    NoContact,
}

impl Stage {
    /// Every stage, in the order of the way.
    pub(crate) const ALL: [Self; 12] = [
        Self::OnHold,
        Self::Consent,
        Self::SafeContact,
        Self::Risk,
        Self::Decide,
        Self::ToBook,
        Self::Paused,
        Self::Booked,
        Self::Interviewing,
        Self::Waiting,
        Self::Done,
        Self::NoContact,
    ];

    /// Its name in addresses and messages.
    pub(crate) const fn slug(self) -> &'static str {
        match self {
            Self::OnHold => "on-hold",
            Self::Consent => "consent",
            Self::SafeContact => "safe-contact",
            Self::Risk => "risk",
            Self::Decide => "decide",
            Self::ToBook => "to-book",
            Self::Paused => "paused",
            Self::Booked => "booked",
            Self::Interviewing => "interviewing",
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::NoContact => "no-contact",
        }
    }

    /// Reads a slug.
    pub(crate) fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.slug() == slug)
    }

    /// The colour of its tag.
    pub(crate) const fn colour(self) -> &'static str {
        match self {
            Self::Consent | Self::SafeContact | Self::Risk => "blue",
            Self::OnHold => "purple",
            Self::Decide | Self::Paused => "yellow",
            Self::ToBook => "orange",
            Self::Booked | Self::Interviewing => "green",
            Self::Waiting | Self::Done | Self::NoContact => "grey",
        }
    }

    /// Where a person stands on this day, when the policy allows so many attempts.
    pub(crate) fn of(known: &Known<'_>, attempts: u32) -> Self {
        if known.participant.wall.is_some() {
            return Self::NoContact;
        }
        if known.held {
            return Self::OnHold;
        }
        let Some(consent) = known.consent else { return Self::Consent };
        if !consent.taking_part {
            return Self::NoContact;
        }
        match known.cases.iter().find(|case| !case.is_closed()) {
            Some(case) => Self::of_case(case, known, attempts),
            None if known.cases.is_empty() && !known.plan_holds => Self::SafeContact,
            None if known.cases.is_empty() && !known.risk_goes => Self::Risk,
            None if known.is_over() => Self::Done,
            None => Self::Waiting,
        }
    }

    fn of_case(case: &Case, known: &Known<'_>, attempts: u32) -> Self {
        match case.state {
            CaseState::Interviewing { .. } => Self::Interviewing,
            _ if !known.plan_holds => Self::SafeContact,
            _ if !known.risk_goes => Self::Risk,
            CaseState::Booked { .. } => Self::Booked,
            CaseState::Paused { .. } => Self::Paused,
            _ if case.attempts >= attempts => Self::Decide,
            _ => Self::ToBook,
        }
    }
}

/// What decides where a person stands.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    /// The person.
    pub(crate) participant: &'a Participant,
    /// What they agreed to, once that is recorded.
    pub(crate) consent: Option<&'a Consent>,
    /// There is a safe-contact plan, and it holds today.
    pub(crate) plan_holds: bool,
    /// Whoever assessed the risk to them lets them be contacted today.
    pub(crate) risk_goes: bool,
    /// Contact is on hold today.
    pub(crate) held: bool,
    /// Every case of theirs.
    pub(crate) cases: &'a [Case],
}

impl<'a> Known<'a> {
    /// What a list knows of a person.
    pub(crate) fn of_row(row: &'a PersonRow, today: NaiveDate) -> Self {
        Self {
            participant: &row.participant,
            consent: row.consent.as_ref(),
            plan_holds: row.plan_expires_on.is_some_and(|last| today <= last),
            risk_goes: row.risk.is_some_and(|risk| risk.goes(today)),
            held: row.history.hold_on(today).is_some(),
            cases: &row.cases,
        }
    }

    /// The interview after closure was the last.
    fn is_over(&self) -> bool {
        self.cases.iter().any(|case| case.wave == Wave::CaseClosure)
    }
}

#[cfg(test)]
mod tests {
    use fieldwork::{CaseState, Wall};

    use super::{Known, Stage};
    use crate::pages::fixtures::{case, consent, participant};

    #[test]
    fn a_person_goes_from_consent_to_booking() {
        let (person, consent) = (participant().unwrap(), consent());
        let nothing = Known {
            participant: &person,
            consent: None,
            plan_holds: false,
            risk_goes: false,
            held: false,
            cases: &[],
        };
        let agreed = Known { consent: Some(&consent), ..nothing };
        let unclear = Known { plan_holds: true, ..agreed };
        let reachable = Known { risk_goes: true, ..unclear };
        let open = [case(CaseState::Open).unwrap()];
        assert_eq!(Stage::of(&nothing, 3), Stage::Consent);
        assert_eq!(Stage::of(&agreed, 3), Stage::SafeContact);
        assert_eq!(Stage::of(&unclear, 3), Stage::Risk);
        assert_eq!(Stage::of(&Known { cases: &open, ..unclear }, 3), Stage::Risk);
        assert_eq!(Stage::of(&reachable, 3), Stage::Waiting);
        assert_eq!(Stage::of(&Known { cases: &open, ..reachable }, 3), Stage::ToBook);
        assert_eq!(Stage::of(&Known { cases: &open, ..reachable }, 1), Stage::Decide);
        assert_eq!(Stage::of(&Known { cases: &open, ..agreed }, 3), Stage::SafeContact);
        assert_eq!(Stage::of(&Known { held: true, ..reachable }, 3), Stage::OnHold);
    }

    #[test]
    fn a_wall_ends_the_way() {
        let person = participant().unwrap().behind(Wall::Withdrawn);
        let known = Known {
            participant: &person,
            consent: None,
            plan_holds: false,
            risk_goes: true,
            held: true,
            cases: &[],
        };
        assert_eq!(Stage::of(&known, 3), Stage::NoContact);
    }

    #[test]
    fn every_stage_is_found_by_its_slug() {
        for stage in Stage::ALL {
            assert_eq!(Stage::parse(stage.slug()), Some(stage));
        }
    }
}
