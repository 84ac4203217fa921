//! End all contact with a person, and begin it again when they ask for it themselves.

use access::Role;
use access::permission::{LiftWall, RaiseWall, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, NewWall, RawLift, RawWall, Reference};
use operations::{Error, Problem};
use questionnaire::Language;
use store::{Person, WallRecord};

use super::links;
use crate::locale::Message;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/wall").get(show).post(raise));
    config.route("/people/{reference}/wall/lift", web::post().to(lift));
}

#[derive(Template)]
#[template(path = "wall/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    standing: Option<Message>,
    walls: Vec<Item>,
    history: Vec<Change>,
}

/// A wall that went up or came down, as a line.
struct Change {
    what: Message,
    when: String,
    by: String,
    reason: String,
}

/// What the page is made with.
struct Around {
    person: Person,
    history: Vec<WallRecord>,
    listed: bool,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<RaiseWall>()?;
    let around = around(&who, &reference).await?;
    page(&view(who.frame(Section::People), Form::default(), &around))
}

async fn raise(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RaiseWall>()?;
    let known = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    let raw = RawWall { wall: form.value("wall").to_owned(), reason: form.value("reason").to_owned() };
    let raised = operations::raise_wall(&who.platform, &permit, &known, &raw).await;
    arrived(&who, raised, (known, form), "wall-raised").await
}

async fn lift(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<LiftWall>()?;
    let known = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    let asked_by_person = form.value("asked_by_person").to_owned();
    let raw = RawLift { asked_by_person, reason: form.value("reason").to_owned() };
    let lifted = operations::lift_wall(&who.platform, &permit, &known, &raw).await;
    arrived(&who, lifted, (known, form), "wall-lifted").await
}

/// On to the person, or the form again with what was wrong.
async fn arrived(
    who: &SignedIn,
    outcome: Result<(), Error>,
    (reference, form): (Reference, Form),
    done: &str,
) -> Result<HttpResponse, PageError> {
    match outcome {
        Ok(()) => Ok(see_other(format!("{}?done={done}", links::person(&reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let around = around(who, reference.as_str()).await?;
            refused(&view(who.frame(Section::People), form.refused(errors), &around))
        }
        Err(error) => Err(error.into()),
    }
}

async fn around(who: &SignedIn, reference: &str) -> Result<Around, PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let person = known(who, &permit, reference).await?;
    let reader = who.reader();
    let history = reader.walls(&permit, &person.participant.reference).await?;
    let listed = reader.number_flags(&permit, &person.participant.reference).await?.listed;
    Ok(Around { person, history, listed })
}

fn view(frame: Frame, form: Form, around: &Around) -> Page {
    let who = &around.person.participant;
    let listed = || around.listed.then(|| frame.t("wall-listed"));
    let item = |wall: fieldwork::Wall| Item::new(wall.slug(), frame.t(format!("wall-{}", wall.slug())));
    Page {
        reference: who.reference.clone(),
        standing: who.wall.map(|wall| frame.t(format!("wall-{}", wall.slug()))).or_else(listed),
        walls: NewWall::OFFERED.map(item).to_vec(),
        history: around.history.iter().map(|record| change(&frame, record)).collect(),
        frame,
        form,
    }
}

fn change(frame: &Frame, record: &WallRecord) -> Change {
    Change {
        what: match record.wall {
            Some(wall) => frame.t(format!("wall-{}", wall.slug())),
            None => frame.t("wall-came-down"),
        },
        when: spoken::moment(frame.language, record.changed_at),
        by: record.changed_by.clone(),
        reason: record.reason.clone().unwrap_or_default(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{at, people};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let record = |wall, reason: Option<&str>| WallRecord {
        wall,
        reason: reason.map(str::to_owned),
        changed_by: "Leah Marsh".to_owned(),
        changed_at: at(11, 0),
    };
    let history = [
        record(None, Some("They rang and gave the agreed phrase.")),
        record(Some(fieldwork::Wall::Refused), None),
    ];
    let missing = vec![FieldError { field: "wall", code: "wall-required" }];
    let unasked = vec![FieldError { field: "asked_by_person", code: "lift-own-request-required" }];
    let mut samples = Vec::new();
    for (name, person) in people() {
        let listed = name == "booked";
        let lifts = listed || person.participant.wall.is_some();
        let errors = if lifts { unasked.clone() } else { missing.clone() };
        let around = Around { person, history: history.to_vec(), listed };
        samples.push(Sample::of(format!("wall/{name}"), &view(frame(), Form::default(), &around)));
        let refused = Form::default().refused(errors);
        samples.push(Sample::of(format!("wall/{name}-refused"), &view(frame(), refused, &around)));
    }
    samples
}
