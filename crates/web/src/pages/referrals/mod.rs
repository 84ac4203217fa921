//! Who was referred: to a liaison officer that it arrived, and nothing more; to a coordinator where each stands.

use access::Role;
use access::permission::{ViewPeople, ViewReferrals};
use actix_web::HttpResponse;
use actix_web::web::{self, Query, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{AskedBy, Forces, Reference, london_date};
use questionnaire::Language;
use serde::Deserialize;
use store::{PeopleFilter, PersonRow};

use super::links;
use super::stage::{Known, Stage};
use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

const PAGE: usize = 50;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/referrals", web::get().to(show));
}

/// Which page of the list.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    page: usize,
}

/// What a liaison officer sees.
#[derive(Template)]
#[template(path = "referrals/page.html")]
struct Page {
    frame: Frame,
    referrals: Vec<Row>,
    previous: Option<String>,
    next: Option<String>,
}

struct Row {
    reference: Reference,
    received: String,
}

/// What a coordinator sees.
#[derive(Template)]
#[template(path = "referrals/all.html")]
struct Everybody {
    frame: Frame,
    people: Vec<Line>,
    found: usize,
    previous: Option<String>,
    next: Option<String>,
}

struct Line {
    reference: Reference,
    received: String,
    force: String,
    asked_by: Message,
    wording: String,
    stage: Message,
    colour: &'static str,
}

/// What the coordinator's list is made with.
struct Around<'a> {
    forces: &'a Forces,
    attempts: u32,
    today: NaiveDate,
}

async fn show(who: SignedIn, wanted: Query<Wanted>) -> Result<HttpResponse, PageError> {
    let frame = who.frame(Section::Referrals);
    if !who.actor.may::<ViewReferrals>() {
        let permit = who.permit::<ViewPeople>()?;
        let people = who.reader().people(&permit, &PeopleFilter::default()).await?;
        let platform = &who.platform;
        let around =
            Around { forces: &platform.forces, attempts: platform.policy.attempts, today: platform.today() };
        return page(&everybody(frame, &around, &people, wanted.page));
    }
    let permit = who.permit::<ViewReferrals>()?;
    let mine = who.reader().my_referrals(&permit).await?;
    let received = mine.into_iter().map(|row| (row.reference, london_date(row.referred_at))).collect();
    page(&view(frame, received, wanted.page))
}

fn view(frame: Frame, received: Vec<(Reference, NaiveDate)>, number: usize) -> Page {
    let row = |(reference, day)| Row { reference, received: spoken::date(frame.language, day) };
    let [previous, next] = neighbours(received.len(), number);
    Page { referrals: on_page(received, number).map(row).collect(), previous, next, frame }
}

fn everybody(frame: Frame, around: &Around<'_>, people: &[PersonRow], number: usize) -> Everybody {
    let [previous, next] = neighbours(people.len(), number);
    let lines = on_page(people, number).map(|row| line(&frame, around, row)).collect();
    Everybody { people: lines, found: people.len(), previous, next, frame }
}

fn line(frame: &Frame, around: &Around<'_>, row: &PersonRow) -> Line {
    let person = &row.participant;
    let stage = Stage::of(&Known::of_row(row, around.today), around.attempts);
    let force = around.forces.get(&person.force);
    Line {
        reference: person.reference.clone(),
        received: spoken::date(frame.language, london_date(person.referred_at)),
        force: force.map(|force| force.name.say(frame.language).to_owned()).unwrap_or_default(),
        asked_by: asked_by(frame, person.asked_by),
        wording: person.wording.clone(),
        stage: frame.t(format!("stage-{}", stage.slug())),
        colour: stage.colour(),
    }
}

fn asked_by(frame: &Frame, role: AskedBy) -> Message {
    frame.t(format!("asked-by-{}", role.slug()))
}

fn on_page<T>(all: impl IntoIterator<Item = T>, number: usize) -> impl Iterator<Item = T> {
    all.into_iter().skip(number.max(1).saturating_sub(1).saturating_mul(PAGE)).take(PAGE)
}

/// The addresses of the page before and the page after.
fn neighbours(all: usize, number: usize) -> [Option<String>; 2] {
    let number = number.max(1);
    let link = |number: usize| format!("/referrals?page={number}");
    let previous = (number > 1).then(|| link(number.saturating_sub(1)));
    [previous, (number.saturating_mul(PAGE) < all).then(|| link(number.saturating_add(1)))]
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{forces, person_rows, reference, today};
    let frame = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    let coordinator = || Frame::sample(language, Role::Coordinator, Section::Referrals);
    let (forces, rows) = (forces(), person_rows());
    let around = Around { forces: &forces, attempts: 3, today: today() };
    let many = vec![(reference(), today()); PAGE.saturating_add(1)];
    vec![
        Sample::of("referrals/none", &view(frame(), Vec::new(), 1)),
        Sample::of("referrals/many", &view(frame(), many, 2)),
        Sample::of("referrals/all-none", &everybody(coordinator(), &around, &[], 1)),
        Sample::of("referrals/all", &everybody(coordinator(), &around, &rows, 1)),
    ]
}
