//! Whether a person may be contacted at all.

use crate::{CaseRefusal, Consent, Participant, Rules, SafeContactPlan};

/// Where a person stands: who they are to the panel, what they agreed to, and how they can be reached safely. Whoever
/// books, shows a number or starts an interview has to bring all of it.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The person.
    pub participant: &'a Participant,
    /// What they agreed to, if that has been recorded.
    pub consent: Option<&'a Consent>,
    /// Their safe-contact plan, if there is one.
    pub plan: Option<&'a SafeContactPlan>,
}

impl<'a> Standing<'a> {
    /// The plan to contact them by, if they may be contacted today: no wall, consent, and a plan that holds.
    pub fn contact(&self, rules: &Rules<'_>) -> Result<&'a SafeContactPlan, CaseRefusal> {
        self.no_wall()?;
        if !self.consent.is_some_and(|consent| consent.taking_part) {
            return Err(CaseRefusal::NoConsent);
        }
        let plan = self.plan.ok_or(CaseRefusal::NoSafeContact)?;
        if plan.current(rules.today()) { Ok(plan) } else { Err(CaseRefusal::PlanExpired) }
    }

    /// Nothing has ended all contact.
    pub(crate) fn no_wall(&self) -> Result<(), CaseRefusal> {
        self.participant.wall.map_or(Ok(()), |wall| Err(CaseRefusal::BehindWall(wall)))
    }
}
