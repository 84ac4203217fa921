//! Finish an interview.

use access::{Permit, permission::FinishInterview};
use chrono::{DateTime, Utc};
use fieldwork::{Account, Completeness, Consent, ConsentChannel, Id, Interview, Participant};
use questionnaire::Wave;
use store::Tx;

use crate::gathering::gather;
use crate::running::{Running, end_call};
use crate::{Error, Platform, Problem};

/// What the person said when asked at the end: yes or no, or nothing where it was not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosingConsents {
    /// Their words may be used, with everything that could identify them taken out.
    pub quotes: Option<bool>,
    /// They want to hear what changed.
    pub told_what_changed: Option<bool>,
    /// They agree to a second interview.
    pub second_interview: Option<bool>,
}

/// Closes the interview and its case. It is full when every question that needs an answer has one or says why not;
/// questions on the route without either were not reached, and are kept as that.
pub async fn finish_interview(
    platform: &Platform,
    permit: &Permit<FinishInterview>,
    interview: Id<Interview>,
    closing: ClosingConsents,
) -> Result<Interview, Error> {
    platform
        .write(permit, async |tx| {
            let running = Running::read(tx, interview).await?;
            let route = running.mark_not_reached(tx, platform).await?;
            let completeness =
                if route.outstanding().is_empty() { Completeness::Full } else { Completeness::Partial };
            let outcome = platform.dispositions.finished(completeness);
            let Running { participant, case, interview, .. } = running;
            let wave = case.wave;
            let interview = interview.finish(platform.now(), completeness)?;
            tx.save_interview(&interview).await?;
            end_call(tx, platform, &case, outcome).await?;
            let case = case.finish(outcome, &platform.rules())?;
            tx.save_case(&case).await?;
            gather(tx, platform, (&participant, &case, &interview)).await?;
            let said = Said { closing, wave, to: permit.account(), at: platform.now() };
            keep(tx, participant.id, said).await?;
            Ok(interview)
        })
        .await
}

/// What the person said at the end, of which interview, to whom and when.
struct Said {
    closing: ClosingConsents,
    wave: Wave,
    to: Id<Account>,
    at: DateTime<Utc>,
}

/// Keeps what the person said at the end, beside what they agreed to before: what was not asked stays as it was. Where they no longer
/// want their words used, those that are published are taken back.
async fn keep(tx: &Tx, person: Id<Participant>, Said { closing, wave, to, at }: Said) -> Result<(), Error> {
    let before = tx.consent(person).await?.ok_or(Problem::NoConsent)?;
    let ClosingConsents { quotes, told_what_changed, second_interview } = closing;
    let consent = Consent {
        wave,
        quotes: quotes.unwrap_or(before.quotes),
        told_what_changed: told_what_changed.unwrap_or(before.told_what_changed),
        second_interview: second_interview.unwrap_or(before.second_interview),
        channel: ConsentChannel::Phone,
        recorded_by: Some(to),
        recorded_at: at,
        ..before
    };
    tx.save_consent(person, &consent).await?;
    if !consent.quotes {
        tx.take_back_quotes(person).await?;
    }
    Ok(())
}
