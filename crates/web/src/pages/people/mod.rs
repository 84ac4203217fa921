//! Everybody on the panel, 25 a page, by where they stand; and the way to one person by reference. A reference is sent
//! with a POST, so that it never stands in the query of an address.

mod filters;

use access::Role;
use access::permission::ViewPeople;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{FieldError, Forces, Reference, london_date};
use questionnaire::Language;
use store::PersonRow;

use self::filters::{Due, Sort, Wanted, open_case};
use super::links;
use super::stage::{Known, Stage};
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

const PAGE: usize = 25;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people").get(show).post(find));
}

#[derive(Template)]
#[template(path = "people/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    stages: Vec<Item>,
    dues: Vec<Item>,
    languages: Vec<Item>,
    forces: Vec<Item>,
    sorts: Vec<Item>,
    chips: Vec<(String, String)>,
    headings: Vec<Heading>,
    found: usize,
    people: Vec<Line>,
    previous: Option<String>,
    next: Option<String>,
}

/// The head of a column; one that the list can be sorted by leads there.
struct Heading {
    label: Message,
    link: Option<String>,
    sorted: bool,
}

struct Line {
    reference: Reference,
    stage: Message,
    colour: &'static str,
    interview: String,
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

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let wanted = Wanted::of(request.query_string(), &who.platform.forces)?;
    let rows = who.reader().people(&permit, &wanted.filter()).await?;
    page(&view(who.frame(Section::People), wanted.form(), &around(&who), (&rows, &wanted)))
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
    let wanted = Wanted { page: 1, ..Wanted::default() };
    let rows = who.reader().people(&permit, &wanted.filter()).await?;
    refused(&view(who.frame(Section::People), form, &around(&who), (&rows, &wanted)))
}

fn around(who: &SignedIn) -> Around<'_> {
    let platform = &who.platform;
    Around { forces: &platform.forces, attempts: platform.policy.attempts, today: platform.today() }
}

fn view(frame: Frame, form: Form, around: &Around<'_>, (rows, wanted): (&[PersonRow], &Wanted)) -> Page {
    let fitting = fitting(rows, wanted, around);
    let before = wanted.page.saturating_sub(1).saturating_mul(PAGE);
    let link = |page: usize| Wanted { page, ..wanted.clone() }.address();
    let shown = fitting.iter().skip(before).take(PAGE);
    Page {
        stages: choices(&frame, Stage::ALL.map(|it| (it.slug(), format!("stage-{}", it.slug())))),
        dues: choices(&frame, Due::ALL.map(|it| (it.slug(), format!("people-due-{}", it.slug())))),
        languages: choices(&frame, Language::ALL.map(|it| (it.code(), format!("language-{}", it.code())))),
        forces: forces(&frame, around.forces),
        sorts: Sort::ALL
            .map(|it| Item::new(it.slug(), frame.t(format!("people-sort-{}", it.slug()))))
            .to_vec(),
        chips: wanted.chips(&frame),
        headings: headings(&frame, wanted),
        found: fitting.len(),
        people: shown.map(|(row, stage)| line(&frame, around, row, *stage)).collect(),
        previous: (wanted.page > 1).then(|| link(wanted.page.saturating_sub(1))),
        next: (before.saturating_add(PAGE) < fitting.len()).then(|| link(wanted.page.saturating_add(1))),
        frame,
        form,
    }
}

/// The people wanted, in the order wanted.
fn fitting<'a>(rows: &'a [PersonRow], wanted: &Wanted, around: &Around<'_>) -> Vec<(&'a PersonRow, Stage)> {
    let stage = |row: &PersonRow| Stage::of(&Known::of_row(row, around.today), around.attempts);
    let mut fitting: Vec<_> = rows
        .iter()
        .map(|row| (row, stage(row)))
        .filter(|(_, stage)| wanted.status.is_none_or(|status| status == *stage))
        .filter(|(row, _)| wanted.due.is_none_or(|due| due.fits(open_case(row), around.today)))
        .collect();
    fitting.sort_by(|one, other| wanted.sort.order(*one, *other));
    fitting
}

fn headings(frame: &Frame, wanted: &Wanted) -> Vec<Heading> {
    let columns = [
        ("people-reference", Some(Sort::Reference)),
        ("people-next", Some(Sort::Status)),
        ("people-interview", Some(Sort::Closes)),
        ("people-language", None),
        ("people-force", None),
        ("people-referred", Some(Sort::Referred)),
    ];
    let heading = |(key, sort): (&str, Option<Sort>)| Heading {
        label: frame.t(key),
        link: sort.map(|sort| Wanted { sort, page: 1, ..wanted.clone() }.address()),
        sorted: sort == Some(wanted.sort),
    };
    columns.into_iter().map(heading).collect()
}

fn choices<const N: usize>(frame: &Frame, choices: [(&str, String); N]) -> Vec<Item> {
    let all = Item::new("", frame.t("people-all"));
    std::iter::once(all).chain(choices.map(|(value, key)| Item::new(value, frame.t(key)))).collect()
}

fn forces(frame: &Frame, forces: &Forces) -> Vec<Item> {
    let all = Item::new("", frame.t("people-all-forces"));
    let each = forces.iter().map(|force| Item::new(&force.slug, force.name.say(frame.language)));
    std::iter::once(all).chain(each).collect()
}

fn line(frame: &Frame, around: &Around<'_>, row: &PersonRow, stage: Stage) -> Line {
    let person = &row.participant;
    let force = around.forces.get(&person.force);
    Line {
        reference: person.reference.clone(),
        stage: frame.t(format!("stage-{}", stage.slug())),
        colour: stage.colour(),
        interview: interview(frame, row),
        language: frame.t(format!("language-{}", person.language.code())),
        force: force.map(|force| force.name.say(frame.language).to_owned()).unwrap_or_default(),
        referred: spoken::date(frame.language, london_date(person.referred_at)),
    }
}

/// The interview that is not over, and until when it can be held.
fn interview(frame: &Frame, row: &PersonRow) -> String {
    let Some(case) = open_case(row) else { return String::new() };
    let wave = frame.t(format!("wave-{}", case.wave.slug()));
    let closes = spoken::day_and_month(frame.language, case.window.closes);
    frame.t("people-until").with("wave", wave).with("date", closes).to_string()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{forces, person_rows, today};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let (forces, rows) = (forces(), person_rows());
    let around = Around { forces: &forces, attempts: 3, today: today() };
    let error = vec![FieldError { field: "reference", code: "no-such-person" }];
    let lost = Form::filled([("reference", "VF-1")]).refused(error);
    let all = Wanted { page: 1, ..Wanted::default() };
    let some = Wanted {
        status: Some(Stage::ToBook),
        due: Some(Due::Closing),
        lang: Some(Language::Welsh),
        force: forces.by_slug("westvale").cloned(),
        sort: Sort::Closes,
        page: 2,
    };
    vec![
        Sample::of("people/none", &view(frame(), Form::default(), &around, (&[], &all))),
        Sample::of("people/some", &view(frame(), all.form(), &around, (&rows, &all))),
        Sample::of("people/filtered", &view(frame(), some.form(), &around, (&rows, &some))),
        Sample::of("people/not-found", &view(frame(), lost, &around, (&rows, &all))),
    ]
}
