//! The form an event of an investigation comes in on: a page's, a file's row, another system's message.

use chrono::NaiveDate;

use crate::field_error::Faults;
use crate::{EventKind, FieldError, History, HomeOfficeOutcome, Id, InvestigationEvent, RawDate};

/// An event as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawEvent {
    /// One of [`EventKind::REPORTED`], or `correction`.
    pub kind: String,
    /// The day it happened; for a correction, the day it should have said.
    pub on: RawDate,
    /// The Home Office number, where it is an outcome.
    pub outcome: String,
    /// For a correction: the event that was wrong, by its identifier or by its kind, which means the one that holds now.
    pub corrects: String,
    /// For a correction: "yes" if it never happened. Leaving the day out by mistake does not say that.
    pub never_happened: String,
}

/// An event that has been understood, and not yet looked at beside what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewEvent {
    /// Something happened.
    Happened(EventKind),
    /// Something did not happen when it was said to have.
    Corrected {
        /// Which event.
        of: Which,
        /// When it happened, or nothing if it never did.
        to: Option<NaiveDate>,
    },
}

/// The event a correction means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The one with this identifier.
    This(Id<InvestigationEvent>),
    /// The one of this kind that holds now.
    Standing(&'static str),
}

impl NewEvent {
    /// Reads the form, saying everything that is wrong with it.
    pub fn check(raw: &RawEvent, today: NaiveDate) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        if raw.kind.trim() == "correction" {
            let of = faults.keep("corrects", which(&raw.corrects));
            let never = raw.never_happened.trim() == "yes";
            let to = if never { Some(None) } else { faults.keep("on", day(&raw.on, today)).map(Some) };
            return faults.or(of.zip(to).map(|(of, to)| Self::Corrected { of, to }));
        }
        let kind = faults.keep("kind", kind(&raw.kind));
        let on = faults.keep("on", day(&raw.on, today));
        let outcome = match kind {
            Some("outcome") => faults.keep("outcome", outcome(&raw.outcome)).map(Some),
            _ => Some(None),
        };
        let event = || EventKind::reported(kind?, on?, outcome?).ok().map(Self::Happened);
        faults.or(event())
    }

    /// What is to be recorded beside what is known, or nothing where it has been said before. `agreed_on` is the day the
    /// person agreed to be contacted: nobody agrees before they report.
    pub fn beside(
        self,
        history: &History,
        agreed_on: NaiveDate,
    ) -> Result<Option<EventKind>, Vec<FieldError>> {
        let (kind, day, event) = match self {
            Self::Happened(event) => (event.slug(), event.happened_on(), event),
            Self::Corrected { of, to } => {
                let corrected =
                    of.among(history).ok_or_else(|| fault("corrects", "event-corrects-unknown"))?;
                let event = EventKind::Correction { of: corrected.id, to };
                (corrected.kind.slug(), to, event)
            }
        };
        if said_before(&event, history) {
            return Ok(None);
        }
        fits(kind, day, history, agreed_on).map_err(|code| fault("on", code))?;
        Ok(Some(event))
    }
}

impl Which {
    fn among(self, history: &History) -> Option<InvestigationEvent> {
        let found = match self {
            Self::This(id) => history.entry(id),
            Self::Standing(kind) => history.standing(kind),
        };
        found.map(|entry| entry.event).filter(|event| event.kind.happened_on().is_some())
    }
}

/// A force that sends its file twice says the same twice, also where a coordinator has put one of its days right since.
fn said_before(event: &EventKind, history: &History) -> bool {
    match event {
        EventKind::Correction { of, to } => history.entry(*of).is_some_and(|entry| entry.on == *to),
        event => history.entries().iter().any(|known| {
            let now = known.on.is_some() && known.on == event.happened_on();
            let same =
                known.event.kind.slug() == event.slug() && known.event.kind.outcome() == event.outcome();
            known.event.kind == *event || (same && now)
        }),
    }
}

/// The day makes sense beside the report, the closure and the day they agreed.
fn fits(
    kind: &str,
    day: Option<NaiveDate>,
    history: &History,
    agreed_on: NaiveDate,
) -> Result<(), &'static str> {
    match (kind, day) {
        // Everything counts from the report: it can be moved, and not taken away.
        ("report", None) => Err("event-report-needed"),
        ("report", Some(day)) if day > agreed_on => Err("event-report-after-agreed"),
        ("report", Some(day)) if history.closed_on().is_some_and(|closed| closed < day) => {
            Err("event-report-after-closure")
        }
        ("closure", Some(day)) if Some(day) < history.report_date() => Err("closed-before-report"),
        (kind, Some(day)) if kind != "report" && Some(day) < history.report_date() => {
            Err("event-before-report")
        }
        _ => Ok(()),
    }
}

fn kind(slug: &str) -> Result<&'static str, &'static str> {
    let slug = slug.trim();
    if slug.is_empty() {
        return Err("event-kind-required");
    }
    EventKind::REPORTED.into_iter().find(|kind| *kind == slug).ok_or("event-kind-unknown")
}

fn which(text: &str) -> Result<Which, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Err("event-corrects-required");
    }
    let kind = EventKind::REPORTED.into_iter().find(|kind| *kind == text);
    let this = || Id::parse(text).map(Which::This).map_err(|_| "event-corrects-unknown");
    kind.map_or_else(this, |kind| Ok(Which::Standing(kind)))
}

fn outcome(text: &str) -> Result<HomeOfficeOutcome, &'static str> {
    if text.trim().is_empty() {
        return Err("event-outcome-required");
    }
    HomeOfficeOutcome::parse(text).map_err(|_| "event-outcome-unknown")
}

fn day(raw: &RawDate, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    match raw.date() {
        Some(day) if day > today => Err("date-in-future"),
        Some(day) => Ok(day),
        None if raw.is_empty() => Err("event-on-required"),
        None => Err("event-on-invalid"),
    }
}

fn fault(field: &'static str, code: &'static str) -> Vec<FieldError> {
    vec![FieldError { field, code }]
}
