//! What is known of a person's investigation: every event as it was recorded, what holds now, and how to put one right.

use access::Role;
use access::permission::{RecordEvent, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Entry, EventKind, FieldError, History, PanelPolicy, Reference};
use operations::{Error, Problem};
use questionnaire::{Language, Wave};
use store::Person;

use super::investigation::{self, Unfit};
use super::links;
use crate::locale::Message;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/events").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "events/page.html")]
struct Page {
    reference: Reference,
    lines: Vec<Line>,
    windows: Vec<Message>,
    unfit: Vec<Unfit>,
    kinds: Vec<Item>,
    outcomes: Vec<Item>,
    correctable: Vec<Item>,
    form: Form,
    frame: Frame,
}

/// One event as it was recorded.
struct Line {
    what: String,
    on: String,
    note: String,
    recorded: String,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<RecordEvent>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    page(&view(who.frame(Section::People), Form::default(), &person, &who.platform.policy))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, viewing) = (who.permit::<RecordEvent>()?, who.permit::<ViewPeople>()?);
    let person = known(&who, &viewing, &reference).await?;
    let reference = &person.participant.reference;
    let corrects = Some(form.value("corrects").trim()).filter(|_| form.chose("kind", "correction"));
    let event = investigation::raw(&form, corrects);
    match operations::record_event(&who.platform, &permit, reference, event).await {
        Ok(_) => Ok(see_other(format!("{}?done=event", links::events(reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let frame = who.frame(Section::People);
            refused(&view(frame, form.refused(errors), &person, &who.platform.policy))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, person: &Person, policy: &PanelPolicy) -> Page {
    let history = &person.history;
    let correction = Item::new("correction", frame.t("investigation-correct"));
    let kinds = investigation::kinds(&frame).into_iter().chain([correction]).collect();
    Page {
        reference: person.participant.reference.clone(),
        lines: history.entries().iter().map(|entry| line(&frame, entry, history)).collect(),
        windows: windows(&frame, person, policy),
        unfit: investigation::unfit(&frame, person, policy),
        kinds,
        outcomes: investigation::outcomes(&frame),
        correctable: investigation::correctable(&frame, history),
        form,
        frame,
    }
}

/// When each interview can be held, as the events now say.
fn windows(frame: &Frame, person: &Person, policy: &PanelPolicy) -> Vec<Message> {
    let policy = policy.of(&person.participant.force);
    let said = |wave: Wave| {
        let window = fieldwork::window(wave, &person.history, policy)?;
        let date = |day| spoken::date(frame.language, day);
        let words = frame.t("investigation-window").with("wave", frame.t(format!("wave-{}", wave.slug())));
        Some(words.with("opens", date(window.opens)).with("closes", date(window.closes)))
    };
    Wave::ALL.into_iter().filter_map(said).collect()
}

fn line(frame: &Frame, entry: &Entry, history: &History) -> Line {
    let event = &entry.event;
    Line {
        what: investigation::kind(frame, &event.kind),
        on: on(frame, entry),
        note: note(frame, entry, history).unwrap_or_default(),
        recorded: spoken::date_of(frame.language, event.recorded_at),
    }
}

fn on(frame: &Frame, entry: &Entry) -> String {
    let date = |day| spoken::date(frame.language, day);
    match entry.event.kind {
        EventKind::Hold { from, until, .. } => {
            frame.t("hold-days").with("from", date(from)).with("until", date(until)).to_string()
        }
        EventKind::Release { on, .. } => date(on),
        EventKind::Correction { to: Some(day), .. } => date(day),
        _ => investigation::day(frame, entry),
    }
}

/// What else there is to say: what a correction is about, what an event said at first, why contact is held.
fn note(frame: &Frame, entry: &Entry, history: &History) -> Option<String> {
    let other = |id| history.entry(id).map(|entry| investigation::kind(frame, &entry.event.kind));
    let date = |day| spoken::date(frame.language, day);
    match entry.event.kind {
        EventKind::Correction { of, .. } => other(of),
        EventKind::Release { hold, .. } => other(hold),
        EventKind::Hold { reason, .. } => Some(frame.t(format!("hold-reason-{}", reason.slug())).to_string()),
        kind => {
            let first = kind.happened_on().filter(|first| entry.on != Some(*first))?;
            Some(frame.t("investigation-first-said").with("date", date(first)).to_string())
        }
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{people, policy};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let errors = vec![FieldError { field: "corrects", code: "event-corrects-required" }];
    let Some((_, person)) = people().into_iter().find(|(name, _)| *name == "held") else { return Vec::new() };
    vec![
        Sample::of("events/known", &view(frame(), Form::default(), &person, &policy())),
        Sample::of("events/refused", &view(frame(), Form::default().refused(errors), &person, &policy())),
    ]
}
