//! A person as a transaction found them: everything that decides whether they may be contacted.

use fieldwork::{Case, Consent, History, Id, Participant, RiskAssessment, SafeContactPlan, Standing, Wall};
use store::Tx;

use crate::{Error, Problem};

/// A person, what they agreed to, how they can be reached and what was decided about the risk, read together.
pub(crate) struct Known {
    pub(crate) participant: Participant,
    pub(crate) consent: Option<Consent>,
    pub(crate) plan: Option<SafeContactPlan>,
    pub(crate) history: History,
    pub(crate) risk: Option<RiskAssessment>,
    attempts: u32,
}

impl Known {
    /// Reads the person. Whoever has a number that is on the do-not-contact list stands behind the wall, whosever wish put
    /// it there.
    pub(crate) async fn read(tx: &Tx, id: Id<Participant>) -> Result<Self, Error> {
        let participant = tx.participant(id).await?.ok_or(Problem::NoSuchPerson)?;
        let listed = participant.wall.is_none() && tx.is_person_listed(id).await?;
        Ok(Self {
            participant: if listed { participant.behind(Wall::DoNotContact) } else { participant },
            consent: tx.consent(id).await?,
            plan: tx.safe_contact(id).await?,
            history: tx.history(id).await?,
            risk: tx.risk(id).await?,
            attempts: attempts(&tx.cases_of(id).await?),
        })
    }

    /// Where they stand.
    pub(crate) fn standing(&self) -> Standing<'_> {
        Standing {
            participant: &self.participant,
            consent: self.consent.as_ref(),
            plan: self.plan.as_ref(),
            history: &self.history,
            risk: self.risk.as_ref(),
            attempts: self.attempts,
        }
    }
}

/// Calls the person had not asked for, in all waves together.
fn attempts(cases: &[Case]) -> u32 {
    cases.iter().fold(0, |sum, case| sum.saturating_add(case.attempts))
}
