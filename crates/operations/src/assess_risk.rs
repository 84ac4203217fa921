//! Assess whether contact could harm a person, and decide.

use access::{Permit, permission::AssessRisk};
use fieldwork::{CaseRefusal, Id, NewRisk, RawRisk, Reference, RiskAssessment};

use crate::{Error, Platform, Problem};

/// Checks the form and keeps the assessment as this account's decision. It stands in place of any earlier one, and of a call
/// that was held since. Without a current go nobody is booked, rung or interviewed. Its words are sealed.
pub async fn assess_risk(
    platform: &Platform,
    permit: &Permit<AssessRisk>,
    reference: &Reference,
    form: &RawRisk,
) -> Result<Id<RiskAssessment>, Error> {
    let risk = NewRisk::check(form, platform.today(), &platform.policy)?;
    platform
        .write(permit, async |tx| {
            let participant = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            if let Some(wall) = participant.wall {
                return Err(CaseRefusal::BehindWall(wall).into());
            }
            let risk = risk.decided(platform.id(), participant.id, permit.account(), platform.now());
            tx.add_risk(&risk).await?;
            Ok(risk.id)
        })
        .await
}
