//! What has happened with a person, as a list in the order of time.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use fieldwork::{Call, CaseState, Dispositions, Entry, london};
use store::Person;

use crate::locale::Message;
use crate::pages::investigation;
use crate::{Frame, spoken};

/// One thing that happened.
pub(super) struct Event {
    /// The day, as it is said.
    pub(super) when: String,
    /// The day, as a machine reads it.
    pub(super) machine: String,
    /// What it was.
    pub(super) what: String,
    at: DateTime<Utc>,
}

/// Everything that happened, the latest first.
pub(super) fn events(frame: &Frame, person: &Person, dispositions: &Dispositions) -> Vec<Event> {
    let event = |at: DateTime<Utc>, what: Message| Event {
        when: said(frame, at),
        machine: london(at).date().to_string(),
        what: what.to_string(),
        at,
    };
    let who = &person.participant;
    let mut events = vec![event(who.referred_at, frame.t("event-referred"))];
    events.extend(person.history.entries().iter().map(|entry| investigated(frame, entry)));
    events.extend(person.risk.as_ref().map(|risk| event(risk.decided_at, frame.t("event-risk"))));
    events
        .extend(person.consent.as_ref().map(|consent| event(consent.recorded_at, frame.t("event-consent"))));
    events.extend(person.plan.as_ref().map(|plan| event(midday(plan.confirmed_on), frame.t("event-plan"))));
    events.extend(person.appointments.iter().map(|booked| {
        let state = booked.state.slug();
        event(booked.slot.start, frame.t(format!("event-appointment-{state}")))
    }));
    events.extend(
        person.calls.iter().map(|call| event(call.dialled_at, call_words(frame, call, dispositions))),
    );
    events.extend(person.recorded.iter().map(|recorded| {
        let outcome = dispositions.get(&recorded.outcome);
        let outcome = outcome.map(|known| known.label.say(frame.language)).unwrap_or_default();
        let way = frame.t(format!("contact-way-{}", recorded.way.slug()));
        let what = frame.t("event-recorded").with("way", way).with("outcome", outcome);
        event(recorded.recorded_at, what)
    }));
    events.extend(person.cases.iter().filter_map(|case| match &case.state {
        CaseState::Closed { disposition, on } => {
            let wave = frame.t(format!("wave-{}", case.wave.slug()));
            let outcome = dispositions
                .get(disposition)
                .map(|known| known.label.say(frame.language))
                .unwrap_or_default();
            Some(event(
                evening(*on),
                frame.t("event-case-closed").with("wave", wave).with("outcome", outcome),
            ))
        }
        _ => None,
    }));
    events.sort_by_key(|event| std::cmp::Reverse(event.at));
    events
}

/// What happened in the investigation: on its day, or when it was recorded where it has none.
fn investigated(frame: &Frame, entry: &Entry) -> Event {
    let at = entry.on.map_or(entry.event.recorded_at, midday);
    let what = investigation::kind(frame, &entry.event.kind);
    Event { when: said(frame, at), machine: london(at).date().to_string(), what, at }
}

fn call_words(frame: &Frame, call: &Call, dispositions: &Dispositions) -> Message {
    let outcome = call.outcome.as_ref().and_then(|code| dispositions.get(code));
    match outcome {
        Some(outcome) => frame.t("event-call").with("outcome", outcome.label.say(frame.language)),
        None => frame.t("event-call-open"),
    }
}

fn said(frame: &Frame, at: DateTime<Utc>) -> String {
    spoken::date(frame.language, london(at).date())
}

/// A day without a time stands at midday, and the end of a case after everything else of its day.
fn midday(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc()
}

fn evening(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(22, 59, 0).unwrap_or_default()).and_utc()
}
