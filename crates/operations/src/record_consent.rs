//! Record what a person agreed to.

use access::{Permit, permission::RecordConsent};
use fieldwork::{CaseRefusal, Consent, ConsentChannel, Participant, Reference, Wall};
use questionnaire::Wave;
use store::Tx;

use crate::{Error, Platform, Problem, field, wall};

/// What the person agreed to, each asked separately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentForm {
    /// The interview they were asked about.
    pub wave: Wave,
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
    /// How they said so.
    pub channel: ConsentChannel,
}

/// Keeps what they agreed to, beside what they said before. Somebody who does not want to take part is behind a wall from
/// here on; nobody behind a wall is asked again, but they may take back what they had agreed to. Whoever no longer wants their words
/// used has them taken back from everything that is published, at once.
pub async fn record_consent(
    platform: &Platform,
    permit: &Permit<RecordConsent>,
    reference: &Reference,
    form: ConsentForm,
) -> Result<(), Error> {
    let mut read = platform.consent_texts.read_by(platform.today());
    if !read.any(|text| text.version == form.wording) {
        return Err(field("wording", "consent-wording-unknown"));
    }
    let consent = form.given(platform, permit);
    platform
        .write(permit, async |tx| {
            let participant = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            may_say(tx, &participant, &consent).await?;
            tx.save_consent(participant.id, &consent).await?;
            if !consent.quotes {
                tx.take_back_quotes(participant.id).await?;
            }
            if !consent.taking_part && participant.wall.is_none() {
                wall::raise(tx, platform, participant, Wall::Refused).await?;
            }
            Ok(())
        })
        .await
}

/// Behind a wall, and where the number is on the do-not-contact list, something can be taken back and nothing be given.
async fn may_say(tx: &Tx, participant: &Participant, consent: &Consent) -> Result<(), Error> {
    let listed = tx.is_person_listed(participant.id).await?.then_some(Wall::DoNotContact);
    let Some(wall) = participant.wall.or(listed) else { return Ok(()) };
    match tx.consent(participant.id).await? {
        Some(before) if consent.only_takes_back(&before) => Ok(()),
        _ => Err(CaseRefusal::BehindWall(wall).into()),
    }
}

impl ConsentForm {
    fn given(self, platform: &Platform, permit: &Permit<RecordConsent>) -> Consent {
        let Self { wave, taking_part, second_interview, quotes, told_what_changed, wording, channel } = self;
        Consent {
            wave,
            taking_part,
            second_interview,
            quotes,
            told_what_changed,
            wording,
            channel,
            recorded_by: Some(permit.account()),
            recorded_at: platform.now(),
        }
    }
}
