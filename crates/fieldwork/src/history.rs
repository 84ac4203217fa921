//! What is known of an investigation, worked out from everything that was ever recorded about it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use crate::policy::days_before;
use crate::{EventKind, Hold, HoldReason, HomeOfficeOutcome, Id, InvestigationEvent, Window, london_date};

/// What is known of an investigation. It is a function of the set of its events: in whatever order they arrive, and however
/// often, it comes out the same.
///
/// Where events contradict each other, the one recorded last holds, and of two recorded at one moment the one with the
/// later identifier. Four rules go with it:
///
/// 1. The last correction of an event moves it, or says that it never happened.
/// 2. A closure before the report is passed over; so is everything that corrects or releases what is not there.
/// 3. Of several outcomes the one with the latest day holds: an investigation can have one after another.
/// 4. The first release of a hold ends it. An outcome that says the person may be dead or too ill holds until then, even
///    if the force takes it back: somebody makes sure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    entries: Vec<Entry>,
    report_date: Option<NaiveDate>,
    closed_on: Option<NaiveDate>,
    outcome: Option<HomeOfficeOutcome>,
    holds: Vec<Hold>,
}

/// An event with the day on which it happened, as far as is known now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The event as it was recorded.
    pub event: InvestigationEvent,
    /// When it happened. Nothing for what never happened, and for a hold, a release or a correction.
    pub on: Option<NaiveDate>,
}

impl History {
    /// What these events say together.
    pub fn of(events: impl IntoIterator<Item = InvestigationEvent>) -> Self {
        let events: BTreeSet<InvestigationEvent> = events.into_iter().collect();
        let entry = |event: &InvestigationEvent| Entry { event: *event, on: happened_on(event, &events) };
        let entries: Vec<Entry> = events.iter().map(entry).collect();
        let report_date = last(&entries, "report");
        let known = Self { report_date, holds: holds(&entries), ..Self::default() };
        let after_report = |entry: &&Entry| entry.on.is_some_and(|day| Some(day) >= report_date);
        let closure = entries.iter().rev().filter(|entry| entry.event.kind.slug() == "closure");
        Self {
            closed_on: closure.clone().find(after_report).and_then(|entry| entry.on),
            outcome: latest_outcome(&entries),
            entries,
            ..known
        }
    }

    /// When the person reported.
    pub fn report_date(&self) -> Option<NaiveDate> {
        self.report_date
    }

    /// When the investigation closed, if it has.
    pub fn closed_on(&self) -> Option<NaiveDate> {
        self.closed_on
    }

    /// The outcome the police gave it last.
    pub fn outcome(&self) -> Option<HomeOfficeOutcome> {
        self.outcome
    }

    /// Every event, in the order in which they were recorded, with the day each happened as far as is known now.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Every hold that stands, stood or will stand, the earliest first.
    pub fn holds(&self) -> &[Hold] {
        &self.holds
    }

    /// The hold of a day: of several the one that stands longest.
    pub fn hold_on(&self, day: NaiveDate) -> Option<Hold> {
        let standing = self.holds.iter().filter(|hold| hold.covers(day));
        standing.max_by_key(|hold| (hold.until.is_none(), hold.until, hold.event)).copied()
    }

    /// The hold that this event places, as it now stands.
    pub fn hold(&self, event: Id<InvestigationEvent>) -> Option<Hold> {
        self.holds.iter().find(|hold| hold.event == event).copied()
    }

    /// How many days of a window are held.
    pub fn held_days(&self, window: &Window) -> usize {
        let days = window.opens.iter_days().take_while(|day| *day <= window.closes);
        days.filter(|day| self.hold_on(*day).is_some()).count()
    }

    /// The event of this kind that holds now.
    pub fn standing(&self, kind: &str) -> Option<Entry> {
        let happened = |entry: &&Entry| entry.on.is_some() && entry.event.kind.slug() == kind;
        match kind {
            "outcome" => self.entries.iter().filter(happened).max_by_key(|entry| entry.on).copied(),
            _ => self.entries.iter().rev().find(happened).copied(),
        }
    }

    /// The event with this identifier.
    pub fn entry(&self, event: Id<InvestigationEvent>) -> Option<Entry> {
        self.entries.iter().find(|entry| entry.event.id == event).copied()
    }

    /// The last day of a window once the days held inside it have been added: it then has as many free days as it had days.
    /// A hold that nobody has released yet adds none: nothing lapses while it stands.
    pub(crate) fn closes(&self, opens: NaiveDate, closes: NaiveDate) -> NaiveDate {
        let mut closes = closes;
        let mut counted = opens;
        for hold in &self.holds {
            let Some(until) = hold.until else { continue };
            if hold.from > closes {
                break;
            }
            let days = until.signed_duration_since(hold.from.max(counted)).num_days().saturating_add(1);
            if days > 0 {
                closes = closes.checked_add_signed(TimeDelta::days(days)).unwrap_or(NaiveDate::MAX);
                counted = until.succ_opt().unwrap_or(until);
            }
        }
        closes
    }
}

/// When an event happened, by the last correction of it.
fn happened_on(event: &InvestigationEvent, events: &BTreeSet<InvestigationEvent>) -> Option<NaiveDate> {
    let first_said = event.kind.happened_on()?;
    let correction = events.iter().rev().find_map(|later| match later.kind {
        EventKind::Correction { of, to } if of == event.id => Some(to),
        _ => None,
    });
    correction.unwrap_or(Some(first_said))
}

fn last(entries: &[Entry], kind: &str) -> Option<NaiveDate> {
    entries.iter().rev().filter(|entry| entry.event.kind.slug() == kind).find_map(|entry| entry.on)
}

fn latest_outcome(entries: &[Entry]) -> Option<HomeOfficeOutcome> {
    let dated = entries.iter().filter_map(|entry| Some((entry.on?, entry.event.kind.outcome()?)));
    // Of several on one day the last of them in the order of the events.
    dated.max_by_key(|(on, _)| *on).map(|(_, outcome)| outcome)
}

fn holds(entries: &[Entry]) -> Vec<Hold> {
    let mut holds: Vec<Hold> = entries.iter().filter_map(|entry| hold(entry, entries)).collect();
    holds.sort_unstable();
    holds
}

/// The hold that an event places, if any of it is left.
fn hold(entry: &Entry, entries: &[Entry]) -> Option<Hold> {
    let event = entry.event;
    let placed = match event.kind {
        EventKind::Hold { reason, from, until, review_on } => {
            Hold { from, until: Some(until), review_on, reason, event: event.id }
        }
        EventKind::Outcome { code, on } if code.holds() => Hold {
            from: entry.on.unwrap_or(on),
            until: None,
            review_on: london_date(event.recorded_at),
            reason: HoldReason::Outcome13,
            event: event.id,
        },
        _ => return None,
    };
    let until = match (placed.until, released(event.id, entries)) {
        (Some(until), Some(release)) => Some(until.min(days_before(release, 1))),
        (None, Some(release)) => Some(days_before(release, 1)),
        (until, None) => until,
    };
    until.is_none_or(|until| until >= placed.from).then_some(Hold { until, ..placed })
}

fn released(hold: Id<InvestigationEvent>, entries: &[Entry]) -> Option<NaiveDate> {
    let releases = entries.iter().filter_map(|entry| match entry.event.kind {
        EventKind::Release { hold: of, on } if of == hold => Some(on),
        _ => None,
    });
    releases.min()
}
