//! A person as a transaction found them: everything that decides whether they may be contacted.

use fieldwork::{Consent, Id, Participant, SafeContactPlan, Standing};
use store::Tx;

use crate::{Error, Problem};

/// A person, what they agreed to and how they can be reached, read together.
pub(crate) struct Known {
    pub(crate) participant: Participant,
    pub(crate) consent: Option<Consent>,
    pub(crate) plan: Option<SafeContactPlan>,
}

impl Known {
    /// Reads the person.
    pub(crate) async fn read(tx: &Tx, id: Id<Participant>) -> Result<Self, Error> {
        Ok(Self {
            participant: tx.participant(id).await?.ok_or(Problem::NoSuchPerson)?,
            consent: tx.consent(id).await?,
            plan: tx.safe_contact(id).await?,
        })
    }

    /// Where they stand.
    pub(crate) fn standing(&self) -> Standing<'_> {
        Standing { participant: &self.participant, consent: self.consent.as_ref(), plan: self.plan.as_ref() }
    }
}
