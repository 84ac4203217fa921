//! Everybody on the panel, 25 a page, by where they stand; and the way to one person by reference. A reference is sent
//! with a POST, so that it never stands in the query of an address.

use access::Role;
use access::permission::ViewPeople;
use actix_web::HttpResponse;
use actix_web::web::{self, Query, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{FieldError, Forces, Reference, london_date};
use questionnaire::Language;
use serde::Deserialize;
use store::{PeopleFilter, PersonRow};

use super::links;
use super::stage::{Known, Stage};
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

const PAGE: usize = 25;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people").get(show).post(find));
}

/// Which people, and which page of them.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    stage: String,
    #[serde(default)]
    page: usize,
}

#[derive(Template)]
#[template(path = "people/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    stages: Vec<Item>,
    found: usize,
    people: Vec<Line>,
    previous: Option<String>,
    next: Option<String>,
}

struct Line {
    reference: Reference,
    stage: Message,
    colour: &'static str,
    language: Message,
    force: String,
    referred: String,
}

/// What the list is made with.
struct Around<'a> {
    forces: &'a Forces,
    attempts: u32,
    today: NaiveDate,
}

async fn show(who: SignedIn, wanted: Query<Wanted>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let stage = match wanted.stage.as_str() {
        "" => None,
        slug => Some(Stage::parse(slug).ok_or(PageError::BadAddress)?),
    };
    let rows = who.reader().people(&permit, &PeopleFilter::default()).await?;
    page(&view(who.frame(Section::People), Form::default(), &around(&who), (&rows, stage, wanted.page)))
}

async fn find(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let code = match Reference::parse(form.value("reference").trim()) {
        Ok(reference) if who.reader().person(&permit, &reference).await?.is_some() => {
            return Ok(see_other(links::person(&reference)));
        }
        Ok(_) => "no-such-person",
        Err(_) => "reference-invalid",
    };
    let form = form.refused(vec![FieldError { field: "reference", code }]);
    let rows = who.reader().people(&permit, &PeopleFilter::default()).await?;
    refused(&view(who.frame(Section::People), form, &around(&who), (&rows, None, 1)))
}

fn around(who: &SignedIn) -> Around<'_> {
    let platform = &who.platform;
    Around { forces: &platform.forces, attempts: platform.policy.attempts, today: platform.today() }
}

fn view(
    frame: Frame,
    form: Form,
    around: &Around<'_>,
    (rows, wanted, number): (&[PersonRow], Option<Stage>, usize),
) -> Page {
    let stage = |row: &PersonRow| Stage::of(&Known::of_row(row, around.today), around.attempts);
    let fitting: Vec<_> = rows
        .iter()
        .map(|row| (row, stage(row)))
        .filter(|(_, stage)| wanted.is_none_or(|w| w == *stage))
        .collect();
    let number = number.max(1);
    let before = number.saturating_sub(1).saturating_mul(PAGE);
    let link = |number: usize| address(wanted, number);
    let form =
        if form.is_refused() { form } else { Form::filled([("stage", wanted.map_or("", Stage::slug))]) };
    Page {
        stages: stages(&frame),
        found: fitting.len(),
        people: fitting
            .iter()
            .skip(before)
            .take(PAGE)
            .map(|(row, stage)| line(&frame, around, row, *stage))
            .collect(),
        previous: (number > 1).then(|| link(number.saturating_sub(1))),
        next: (before.saturating_add(PAGE) < fitting.len()).then(|| link(number.saturating_add(1))),
        frame,
        form,
    }
}

fn address(stage: Option<Stage>, page: usize) -> String {
    match stage {
        Some(stage) => format!("/people?stage={}&page={page}", stage.slug()),
        None => format!("/people?page={page}"),
    }
}

fn stages(frame: &Frame) -> Vec<Item> {
    let all = Item::new("", frame.t("people-all"));
    let each = Stage::ALL.map(|stage| Item::new(stage.slug(), frame.t(format!("stage-{}", stage.slug()))));
    std::iter::once(all).chain(each).collect()
}

fn line(frame: &Frame, around: &Around<'_>, row: &PersonRow, stage: Stage) -> Line {
    let person = &row.participant;
    let force = around.forces.get(&person.force);
    Line {
        reference: person.reference.clone(),
        stage: frame.t(format!("stage-{}", stage.slug())),
        colour: stage.colour(),
        language: frame.t(format!("language-{}", person.language.code())),
        force: force.map(|force| force.name.say(frame.language).to_owned()).unwrap_or_default(),
        referred: spoken::date(frame.language, london_date(person.referred_at)),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{forces, person_rows, today};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let (forces, rows) = (forces(), person_rows());
    let around = Around { forces: &forces, attempts: 3, today: today() };
    let error = vec![FieldError { field: "reference", code: "no-such-person" }];
    let lost = Form::filled([("reference", "VF-1")]).refused(error);
    vec![
        Sample::of("people/none", &view(frame(), Form::default(), &around, (&[], None, 1))),
        Sample::of("people/some", &view(frame(), Form::default(), &around, (&rows, None, 1))),
        Sample::of("people/not-found", &view(frame(), lost, &around, (&rows, None, 1))),
    ]
}
