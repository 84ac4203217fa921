//! Record what a person agreed to.

use access::{Permit, permission::RecordConsent};
use chrono::{DateTime, Utc};
use fieldwork::{CaseRefusal, Consent, Reference, Wall};

use crate::{Error, Platform, Problem, wall};

/// What the person agreed to, each asked separately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentForm {
    /// Taking part in an interview.
    pub taking_part: bool,
    /// Being contacted again when their case closes.
    pub second_interview: bool,
    /// Their words being used, with everything that could identify them taken out.
    pub quotes: bool,
    /// Being told what changed.
    pub told_what_changed: bool,
    /// Which version of the consent text was read to them.
    pub wording: String,
}

/// Keeps what they agreed to, in place of what they said before. Somebody who does not want to take part is behind a
/// wall from here on; nobody behind a wall is asked again.
pub async fn record_consent(
    platform: &Platform,
    permit: &Permit<RecordConsent>,
    reference: &Reference,
    form: ConsentForm,
) -> Result<(), Error> {
    let consent = form.given_at(platform.now());
    platform
        .write(permit, async |tx| {
            let participant = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            if let Some(wall) = participant.wall {
                return Err(CaseRefusal::BehindWall(wall).into());
            }
            tx.save_consent(participant.id, &consent).await?;
            if !consent.taking_part {
                wall::raise(tx, platform, participant, Wall::Refused).await?;
            }
            Ok(())
        })
        .await
}

impl ConsentForm {
    fn given_at(self, recorded_at: DateTime<Utc>) -> Consent {
        let Self { taking_part, second_interview, quotes, told_what_changed, wording } = self;
        Consent { taking_part, second_interview, quotes, told_what_changed, wording, recorded_at }
    }
}
