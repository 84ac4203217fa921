//! What has happened with a person, as a list in the order of time.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use fieldwork::{Call, CaseState, Dispositions, london};
use store::Person;

use crate::locale::Message;
use crate::{Frame, spoken};

/// One thing that happened.
pub(super) struct Event {
    /// The day, as it is said.
    pub(super) when: String,
    /// The day, as a machine reads it.
    pub(super) machine: String,
    /// What it was.
    pub(super) what: Message,
    at: DateTime<Utc>,
}

/// Everything that happened, the latest first.
pub(super) fn events(frame: &Frame, person: &Person, dispositions: &Dispositions) -> Vec<Event> {
    let event = |at: DateTime<Utc>, what: Message| Event {
        when: said(frame, at),
        machine: london(at).date().to_string(),
        what,
        at,
    };
    let who = &person.participant;
    let mut events = vec![
        event(midday(who.report_date), frame.t("event-reported")),
        event(who.referred_at, frame.t("event-referred")),
    ];
    events.extend(who.closed_on.map(|day| event(midday(day), frame.t("event-closed"))));
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
