//! Leave a person alone for a while, and let contact go on.

mod form;

use access::Role;
use access::permission::{HoldPerson, ReleaseHold, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{FieldError, Hold, HoldReason, PanelPolicy, Reference};
use operations::{Error, Problem};
use questionnaire::Language;
use store::Person;

use super::investigation::{self, Unfit};
use super::links;
use crate::locale::Message;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/hold").get(show).post(submit));
    config.route("/people/{reference}/hold/release", web::post().to(release));
}

#[derive(Template)]
#[template(path = "hold/page.html")]
struct Page {
    reference: Reference,
    holds: Vec<Standing>,
    unfit: Vec<Unfit>,
    reasons: Vec<Item>,
    form: Form,
    frame: Frame,
}

/// A hold that stands or is to come, with what it takes to end it.
struct Standing {
    event: String,
    what: String,
    review: Message,
    expires: bool,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<HoldPerson>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    page(&made(&who, Form::default(), &person))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, viewing) = (who.permit::<HoldPerson>()?, who.permit::<ViewPeople>()?);
    let person = known(&who, &viewing, &reference).await?;
    let reference = &person.participant.reference;
    let held = operations::hold_person(&who.platform, &permit, reference, form::hold(&form)).await;
    answer(&who, form, &person, held.map(|_| "held"))
}

async fn release(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, viewing) = (who.permit::<ReleaseHold>()?, who.permit::<ViewPeople>()?);
    let person = known(&who, &viewing, &reference).await?;
    let reference = &person.participant.reference;
    let released = operations::release_hold(&who.platform, &permit, reference, form::release(&form)).await;
    answer(&who, form, &person, released.map(|()| "released"))
}

fn answer(
    who: &SignedIn,
    form: Form,
    person: &Person,
    done: Result<&str, Error>,
) -> Result<HttpResponse, PageError> {
    match done {
        Ok(done) => Ok(see_other(format!("{}?done={done}", links::hold(&person.participant.reference)))),
        Err(Error::Problem(Problem::Form(errors))) => refused(&made(who, form.refused(errors), person)),
        Err(error) => Err(error.into()),
    }
}

fn made(who: &SignedIn, form: Form, person: &Person) -> Page {
    view(who.frame(Section::People), form, person, (&who.platform.policy, who.platform.today()))
}

fn view(frame: Frame, form: Form, person: &Person, (policy, today): (&PanelPolicy, NaiveDate)) -> Page {
    // Those that somebody has to make sure about come first.
    let mut holds: Vec<&Hold> =
        person.history.holds().iter().filter(|hold| hold.until.is_none_or(|until| until >= today)).collect();
    holds.sort_by_key(|hold| hold.expires());
    let reason =
        |reason: HoldReason| Item::new(reason.slug(), frame.t(format!("hold-reason-{}", reason.slug())));
    Page {
        reference: person.participant.reference.clone(),
        holds: holds.into_iter().map(|hold| standing(&frame, hold)).collect(),
        unfit: investigation::unfit(&frame, person, policy),
        reasons: HoldReason::offered().map(reason).collect(),
        form,
        frame,
    }
}

fn standing(frame: &Frame, hold: &Hold) -> Standing {
    Standing {
        event: hold.event.to_string(),
        what: investigation::hold(frame, hold),
        review: frame.t("hold-review-on").with("date", spoken::date(frame.language, hold.review_on)),
        expires: hold.expires(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{people, policy, today};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let refused = ["hold-reason-required", "hold-until-required", "release-check-required"];
    let errors = ["reason", "until", "checked"].into_iter().zip(refused);
    let errors = errors.map(|(field, code)| FieldError { field, code }).collect();
    let policy = policy();
    let around = (&policy, today());
    let sample = |(name, person): (&str, Person)| {
        Sample::of(format!("hold/{name}"), &view(frame(), Form::default(), &person, around))
    };
    let refused = people().into_iter().find(|(name, _)| *name == "held").map(|(_, person)| {
        Sample::of("hold/refused", &view(frame(), Form::default().refused(errors), &person, around))
    });
    people().into_iter().map(sample).chain(refused).collect()
}
