//! Who was referred: to a liaison officer that it arrived, and nothing more; to a coordinator where each stands.

use access::Role;
use access::permission::{ViewPeople, ViewReferrals};
use actix_web::HttpResponse;
use actix_web::web::{self, Query, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{AskedBy, Forces, Reference, london_date};
use questionnaire::Language;
use store::{PeopleFilter, PersonRow};

use super::links;
use super::stage::{Known, Stage};
use crate::paging::PageNumber;
use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

const LIST: &str = "/referrals?page=";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/referrals", web::get().to(show));
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

async fn show(who: SignedIn, Query(number): Query<PageNumber>) -> Result<HttpResponse, PageError> {
    let frame = who.frame(Section::Referrals);
    if !who.actor.may::<ViewReferrals>() {
        let permit = who.permit::<ViewPeople>()?;
        let people = who.reader().people(&permit, &PeopleFilter::default()).await?;
        let platform = &who.platform;
        let around =
            Around { forces: &platform.forces, attempts: platform.policy.attempts, today: platform.today() };
        return page(&everybody(frame, &around, &people, number));
    }
    let permit = who.permit::<ViewReferrals>()?;
    let mine = who.reader().my_referrals(&permit).await?;
    let received = mine.into_iter().map(|row| (row.reference, london_date(row.referred_at))).collect();
    page(&view(frame, received, number))
}

fn view(frame: Frame, received: Vec<(Reference, NaiveDate)>, number: PageNumber) -> Page {
    let row = |(_, (reference, day))| Row { reference, received: spoken::date(frame.language, day) };
    let [previous, next] = number.neighbours(received.len(), LIST);
    Page { referrals: number.of(received).map(row).collect(), previous, next, frame }
}

fn everybody(frame: Frame, around: &Around<'_>, people: &[PersonRow], number: PageNumber) -> Everybody {
    let [previous, next] = number.neighbours(people.len(), LIST);
    let lines = number.of(people).map(|(_, row)| line(&frame, around, row)).collect();
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

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{forces, person_rows, reference, today};
    let frame = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    let coordinator = || Frame::sample(language, Role::Coordinator, Section::Referrals);
    let (forces, rows) = (forces(), person_rows());
    let around = Around { forces: &forces, attempts: 3, today: today() };
    let many = vec![(reference(), today()); 51];
    let [first, second] = [1, 2].map(|page| PageNumber { page });
    vec![
        Sample::of("referrals/none", &view(frame(), Vec::new(), first)),
        Sample::of("referrals/many", &view(frame(), many, second)),
        Sample::of("referrals/all-none", &everybody(coordinator(), &around, &[], first)),
        Sample::of("referrals/all", &everybody(coordinator(), &around, &rows, first)),
    ]
}
