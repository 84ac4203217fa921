//! What happens in an investigation, in words: the choices of the forms and the lines of the lists.

use fieldwork::{Entry, EventKind, History, Hold, HomeOfficeOutcome, Misfit, PanelPolicy, RawEvent};
use store::Person;

use crate::locale::Message;
use crate::pages::links;
use crate::pages::person::moment;
use crate::pages::refer::form::date;
use crate::{Form, Frame, Item, spoken};

/// The kinds a force reports.
pub(crate) fn kinds(frame: &Frame) -> Vec<Item> {
    EventKind::REPORTED.map(|kind| Item::new(kind, frame.t(format!("investigation-{kind}")))).to_vec()
}

/// The outcomes, by their Home Office numbers, with none chosen.
pub(crate) fn outcomes(frame: &Frame) -> Vec<Item> {
    let none = Item::new("", frame.t("investigation-no-outcome"));
    let each = HomeOfficeOutcome::all().map(|code| Item::new(code, outcome(frame, code)));
    std::iter::once(none).chain(each).collect()
}

/// An outcome by its number and its name: "14: No suspect, victim does not support".
pub(crate) fn outcome(frame: &Frame, code: HomeOfficeOutcome) -> String {
    format!("{code}: {}", frame.t(format!("ho-outcome-{code}")))
}

/// What happened, as a list says it.
pub(crate) fn kind(frame: &Frame, kind: &EventKind) -> String {
    let name = frame.t(format!("investigation-{}", kind.slug()));
    match kind.outcome() {
        Some(code) => format!("{name} {}", outcome(frame, code)),
        None => name.to_string(),
    }
}

/// The events a correction can name, each with its day.
pub(crate) fn correctable(frame: &Frame, history: &History) -> Vec<Item> {
    let none = Item::new("", frame.t("investigation-nothing-to-correct"));
    let dated = |entry: &Entry| {
        entry.event.kind.happened_on()?;
        let said = format!("{}, {}", kind(frame, &entry.event.kind), day(frame, entry));
        Some(Item::new(entry.event.id, said))
    };
    std::iter::once(none).chain(history.entries().iter().filter_map(dated)).collect()
}

/// When something happened, as far as is known now.
pub(crate) fn day(frame: &Frame, entry: &Entry) -> String {
    match entry.on {
        Some(on) => spoken::date(frame.language, on),
        None => frame.t("investigation-never-happened").to_string(),
    }
}

/// A hold: why, and from when until when.
pub(crate) fn hold(frame: &Frame, hold: &Hold) -> String {
    let reason = frame.t(format!("hold-reason-{}", hold.reason.slug()));
    let from = spoken::date(frame.language, hold.from);
    let days = match hold.until {
        Some(until) => {
            frame.t("hold-days").with("from", from).with("until", spoken::date(frame.language, until))
        }
        None => frame.t("hold-days-open").with("from", from),
    };
    format!("{reason}, {days}")
}

/// An appointment that no longer fits, with what to do about it.
pub(crate) struct Unfit {
    /// Which, and why.
    pub(crate) what: Message,
    /// Where it is called off.
    pub(crate) cancel: String,
}

/// The appointments that stand and no longer fit: the dates were put right, or contact is on hold.
pub(crate) fn unfit(frame: &Frame, person: &Person, policy: &PanelPolicy) -> Vec<Unfit> {
    let policy = policy.of(&person.participant.force);
    let of_case = |case: &fieldwork::Case| {
        person.appointments.iter().find_map(|booked| {
            let why = match case.misfit(booked, &person.history, policy)? {
                Misfit::OnHold => "investigation-unfit-hold",
                Misfit::OutsideWindow => "investigation-unfit-window",
            };
            let what = frame.t(why).with("when", moment(frame, booked));
            Some(Unfit { what, cancel: links::cancel(&case.reference, booked.id) })
        })
    };
    person.cases.iter().filter_map(of_case).collect()
}

/// The event as it was typed. `corrects` says which event is put right, where one is.
pub(crate) fn raw(form: &Form, corrects: Option<&str>) -> RawEvent {
    let text = |field: &str| form.value(field).trim().to_owned();
    RawEvent {
        kind: if corrects.is_some() { "correction".to_owned() } else { text("kind") },
        on: date(form, "on"),
        outcome: text("outcome"),
        corrects: corrects.unwrap_or_default().to_owned(),
        never_happened: text("never_happened"),
    }
}
