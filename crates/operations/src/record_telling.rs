//! Record that somebody was told at a call what changed, or did not want to hear it.

use access::{Permit, permission::RecordTelling};
use fieldwork::{Account, Call, Case, Consent, Id, Standing, Wall, london_date};
use improvement::{Heard, Response, Telling, is_to_hear, was_heard};
use store::Tx;

use crate::known::Known;
use crate::{Error, Platform, Problem, colleague};

/// What there is to tell the person whose call this interviewer has open. Nothing where they may not be contacted, did not ask to
/// hear, or were told already; nothing where no call is open.
pub async fn what_to_tell(
    platform: &Platform,
    permit: &Permit<RecordTelling>,
    case: Id<Case>,
) -> Result<Vec<Response>, Error> {
    let reader = platform.store.reader();
    let Some(listener) = reader.listener(permit, case).await? else { return Ok(Vec::new()) };
    if !listener.open_call.as_ref().is_some_and(|call| is_now(platform, call, permit.account())) {
        return Ok(Vec::new());
    }
    let person = listener.participant;
    let published = reader.what_changed(&person.force).await?;
    let standing = Standing {
        participant: &if listener.listed { person.behind(Wall::DoNotContact) } else { person },
        consent: listener.consent.as_ref(),
        plan: listener.plan.as_ref(),
        history: &listener.history,
        risk: listener.risk.as_ref(),
        attempts: 0,
    };
    Ok(to_tell(platform, &standing, (&listener.tellings, published)))
}

/// Keeps what came of telling them of these responses. Everything that decides whether they may be told is looked at again in the
/// transaction that keeps it: a page that was opened before somebody withdrew records nothing.
///
/// # Errors
/// When no call of this interviewer is open today, the person may not be contacted, or one of these is no longer theirs to hear.
pub async fn record_telling(
    platform: &Platform,
    permit: &Permit<RecordTelling>,
    case: Id<Case>,
    (responses, heard): (&[Id<Response>], Heard),
) -> Result<(), Error> {
    let by = permit.account();
    platform
        .write(permit, async |tx| {
            let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            let call = open_now(platform, tx, &case, by).await?;
            for response in still_to_tell(platform, tx, (&case, responses)).await? {
                let telling = Telling {
                    id: platform.id(),
                    participant: case.participant,
                    response: response.id,
                    call,
                    heard,
                    by,
                    at: platform.now(),
                };
                tx.add_telling(&telling).await?;
            }
            Ok(())
        })
        .await
}

/// The call of this interviewer that is open today.
async fn open_now(platform: &Platform, tx: &Tx, case: &Case, by: Id<Account>) -> Result<Id<Call>, Error> {
    let call = tx.open_call(case.id).await?.ok_or(Problem::NoOpenCall)?;
    colleague::not_with_another(tx, &call, by).await?;
    if !is_now(platform, &call, by) {
        return Err(Problem::CallStillOpen.into());
    }
    Ok(call.id)
}

/// These responses, every one of which the person may be told of at this moment.
async fn still_to_tell(
    platform: &Platform,
    tx: &Tx,
    (case, wanted): (&Case, &[Id<Response>]),
) -> Result<Vec<Response>, Error> {
    let person = Known::read(tx, case.participant).await?;
    let standing = person.standing();
    standing.contact(&platform.rules_for(&case.force))?;
    let published = tx.responses_to(&person.participant).await?;
    let tellings = tx.tellings_of(case.participant).await?;
    let mut left = to_tell(platform, &standing, (&tellings, published));
    left.retain(|response| wanted.contains(&response.id));
    let every = wanted.iter().all(|id| left.iter().any(|response| response.id == *id));
    if left.is_empty() || !every { Err(Problem::NothingToTell.into()) } else { Ok(left) }
}

fn is_now(platform: &Platform, call: &Call, by: Id<Account>) -> bool {
    call.is_open() && call.interviewer == by && london_date(call.dialled_at) == platform.today()
}

/// Of what was published, what the person asked to hear, may be told, and was not told yet.
fn to_tell(
    platform: &Platform,
    standing: &Standing<'_>,
    (tellings, published): (&[Telling], Vec<Response>),
) -> Vec<Response> {
    let (person, today) = (standing.participant, platform.today());
    let Ok(plan) = standing.contact(&platform.rules_for(&person.force)) else { return Vec::new() };
    let consent: Option<&Consent> = standing.consent;
    let hears = |response: &Response| {
        is_to_hear(person, consent, Some(plan.expires_on), (response, today))
            && !was_heard(tellings, consent, response)
    };
    published.into_iter().filter(hears).collect()
}
