//! What came of getting in touch with one person: the calls made, what came in, and how each interview was closed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use access::Role;
use access::permission::ViewPeople;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::{DateTime, Utc};
use fieldwork::{Account, Call, Case, DispositionCode, Dispositions, Id, RecordedOutcome, Reference, london};
use questionnaire::Language;
use store::{Interviewer, Person};

use super::links;
use crate::locale::Message;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/people/{reference}/attempts", web::get().to(show));
}

#[derive(Template)]
#[template(path = "attempts/page.html")]
struct Page {
    frame: Frame,
    reference: Reference,
    lines: Vec<Line>,
    open: bool,
}

/// One thing that came of getting in touch.
struct Line {
    at: DateTime<Utc>,
    when: String,
    machine: String,
    wave: Message,
    how: Message,
    outcome: String,
    message_left: bool,
    note: Option<String>,
}

/// What the lines are made with.
struct Around<'a> {
    frame: &'a Frame,
    dispositions: &'a Dispositions,
    names: BTreeMap<Id<Account>, String>,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let person = known(&who, &permit, &reference).await?;
    let interviewers = who.reader().interviewers(&permit).await?;
    let frame = who.frame(Section::People);
    let around =
        Around { frame: &frame, dispositions: &who.platform.dispositions, names: names(interviewers) };
    page(&view(&around, &person))
}

fn names(interviewers: Vec<Interviewer>) -> BTreeMap<Id<Account>, String> {
    interviewers.into_iter().map(|interviewer| (interviewer.id, interviewer.name)).collect()
}

fn view(around: &Around<'_>, person: &Person) -> Page {
    let calls = person.calls.iter().map(|call| of_call(around, person, call));
    let recorded = person.recorded.iter().map(|recorded| of_recorded(around, person, recorded));
    let mut lines: Vec<Line> = calls.chain(recorded).collect();
    lines.sort_by_key(|line| Reverse(line.at));
    Page {
        reference: person.participant.reference.clone(),
        open: person.cases.iter().any(|case| !case.is_closed()),
        lines,
        frame: around.frame.clone(),
    }
}

fn of_call(around: &Around<'_>, person: &Person, call: &Call) -> Line {
    let who = around.names.get(&call.interviewer).cloned().unwrap_or_default();
    let outcome = match &call.outcome {
        Some(code) => label(around, code),
        None => around.frame.t("event-call-open").to_string(),
    };
    Line {
        how: around.frame.t("attempts-call").with("name", who),
        outcome,
        message_left: call.message_left,
        ..line(around, person, call.case, call.dialled_at)
    }
}

fn of_recorded(around: &Around<'_>, person: &Person, recorded: &RecordedOutcome) -> Line {
    Line {
        how: around.frame.t(format!("contact-way-{}", recorded.way.slug())),
        outcome: label(around, &recorded.outcome),
        note: recorded.note.clone(),
        ..line(around, person, recorded.case, recorded.recorded_at)
    }
}

fn line(around: &Around<'_>, person: &Person, case: Id<Case>, at: DateTime<Utc>) -> Line {
    let wave = person.cases.iter().find(|known| known.id == case).map_or("six-week", |case| case.wave.slug());
    Line {
        at,
        when: spoken::moment(around.frame.language, at),
        machine: london(at).date().to_string(),
        wave: around.frame.t(format!("wave-{wave}")),
        how: around.frame.t("attempts-title"),
        outcome: String::new(),
        message_left: false,
        note: None,
    }
}

fn label(around: &Around<'_>, code: &DispositionCode) -> String {
    let known = around.dispositions.get(code);
    known.map_or_else(|| code.to_string(), |known| known.label.say(around.frame.language).to_owned())
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{dispositions, id, people};
    let Some(dispositions) = dispositions() else { return Vec::new() };
    let frame = Frame::sample(language, Role::Coordinator, Section::People);
    let names = BTreeMap::from([(id(7), "Jo Marsh".to_owned())]);
    let around = Around { frame: &frame, dispositions: &dispositions, names };
    let shown = people().into_iter();
    shown.map(|(name, person)| Sample::of(format!("attempts/{name}"), &view(&around, &person))).collect()
}
