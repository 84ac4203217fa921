//! Whether a person may be contacted at all.

use chrono::NaiveDate;

use crate::{CaseRefusal, Consent, History, Hold, Participant, RiskAssessment, Rules, SafeContactPlan};

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
    /// What is known of their investigation, with the days on which nobody contacts them.
    pub history: &'a History,
    /// Whether contact could harm them, as it was last decided.
    pub risk: Option<&'a RiskAssessment>,
    /// Calls made to them that they had not asked for, in all waves together.
    pub attempts: u32,
}

impl<'a> Standing<'a> {
    /// The plan to contact them by, if they may be contacted today: no wall, consent, a plan that holds, a current go after
    /// an assessment of risk, and no hold.
    pub fn contact(&self, rules: &Rules<'_>) -> Result<&'a SafeContactPlan, CaseRefusal> {
        let plan = self.arrange(rules)?;
        self.not_held(rules.today())?;
        Ok(plan)
    }

    /// The hold that stands today.
    pub fn hold(&self, rules: &Rules<'_>) -> Option<Hold> {
        self.history.hold_on(rules.today())
    }

    /// The plan to arrange a call by. While a hold stands one can be arranged for a day after it.
    pub(crate) fn arrange(&self, rules: &Rules<'_>) -> Result<&'a SafeContactPlan, CaseRefusal> {
        self.no_wall()?;
        if !self.consent.is_some_and(|consent| consent.taking_part) {
            return Err(CaseRefusal::NoConsent);
        }
        let plan = self.plan.ok_or(CaseRefusal::NoSafeContact)?;
        if !plan.current(rules.today()) {
            return Err(CaseRefusal::PlanExpired);
        }
        self.cleared(rules.today())?;
        Ok(plan)
    }

    /// Whoever assessed the risk to them lets them be contacted on this day.
    pub(crate) fn cleared(&self, day: NaiveDate) -> Result<(), CaseRefusal> {
        self.risk.ok_or(CaseRefusal::NoRiskAssessment)?.clears(day)
    }

    /// Nobody has to leave them alone on this day.
    pub(crate) fn not_held(&self, day: NaiveDate) -> Result<(), CaseRefusal> {
        self.history
            .hold_on(day)
            .map_or(Ok(()), |hold| Err(CaseRefusal::OnHold { reason: hold.reason, until: hold.until }))
    }

    /// Nothing has ended all contact.
    pub(crate) fn no_wall(&self) -> Result<(), CaseRefusal> {
        self.participant.wall.map_or(Ok(()), |wall| Err(CaseRefusal::BehindWall(wall)))
    }
}
