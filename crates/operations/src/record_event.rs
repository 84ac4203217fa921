//! Record what happened in an investigation.

use access::{Permit, permission::RecordEvent};
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{
    EventKind, History, Id, InvestigationEvent, MatterKey, NewEvent, Participant, RawEvent, Reference,
};
use store::Tx;

use crate::{Error, Platform, Problem};

/// What became of an event that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventRecorded {
    /// It was recorded.
    New(Id<InvestigationEvent>),
    /// It had been said before; nothing was changed.
    AlreadyKnown,
}

/// Records what happened in a person's investigation, and re-times their cases by it. Whoever tells the panel hears the same
/// whether the person is still on it or not.
pub async fn record_event(
    platform: &Platform,
    permit: &Permit<RecordEvent>,
    reference: &Reference,
    form: RawEvent,
) -> Result<EventRecorded, Error> {
    let event = NewEvent::check(&form, platform.today())?;
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            learn(platform, tx, person, event).await
        })
        .await
}

/// The same for somebody named by the force's own reference, as a file or another system knows them.
pub async fn record_event_for(
    platform: &Platform,
    permit: &Permit<RecordEvent>,
    matter: MatterKey,
    form: RawEvent,
) -> Result<EventRecorded, Error> {
    let event = NewEvent::check(&form, platform.today())?;
    platform.write(permit, async |tx| learn_of(platform, tx, &matter, event).await).await
}

/// Records an event of the investigation the force calls this.
pub(crate) async fn learn_of(
    platform: &Platform,
    tx: &Tx,
    matter: &MatterKey,
    event: NewEvent,
) -> Result<EventRecorded, Error> {
    let found = tx.participant_by_matter(&matter.force, &matter.force_reference).await?;
    learn(platform, tx, found.ok_or(Problem::NoSuchPerson)?, event).await
}

/// Records an event beside what is known of a person, in a transaction that has found them. What has been said before
/// changes nothing.
pub(crate) async fn learn(
    platform: &Platform,
    tx: &Tx,
    person: Participant,
    event: NewEvent,
) -> Result<EventRecorded, Error> {
    tx.about(&person.reference);
    let history = tx.history(person.id).await?;
    match event.beside(&history, person.agreed_on)? {
        Some(kind) => keep(platform, tx, person, &history, kind).await.map(EventRecorded::New),
        None => Ok(EventRecorded::AlreadyKnown),
    }
}

/// Records an event that has been found to make sense: the person's own dates follow, and the windows of their cases.
pub(crate) async fn keep(
    platform: &Platform,
    tx: &Tx,
    person: Participant,
    history: &History,
    kind: EventKind,
) -> Result<Id<InvestigationEvent>, Error> {
    let event = InvestigationEvent { recorded_at: after(history, platform.now()), id: platform.id(), kind };
    tx.add_event(&person, &event).await?;
    let history = History::of(history.entries().iter().map(|entry| entry.event).chain([event]));
    let report_date = history.report_date().unwrap_or(person.report_date);
    let person = Participant { report_date, closed_on: history.closed_on(), ..person };
    tx.save_participant(&person).await?;
    let rules = platform.rules_for(&person.force);
    for case in tx.cases_of(person.id).await? {
        let retimed = case.clone().retimed(&history, &rules);
        if retimed != case {
            tx.save_case(&retimed).await?;
        }
    }
    Ok(event.id)
}

/// Of two words about one event the later holds: a clock that was put back in between does not make the later one earlier.
pub(crate) fn after(history: &History, now: DateTime<Utc>) -> DateTime<Utc> {
    let last = history.entries().last().map(|entry| entry.event.recorded_at);
    let next = last.and_then(|last| last.checked_add_signed(TimeDelta::microseconds(1)));
    next.map_or(now, |next| next.max(now))
}
