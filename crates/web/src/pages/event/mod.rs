//! Tell the panel what happened in an investigation, by the panel's reference: one short form for the force.

use access::Role;
use access::permission::RecordEvent;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::investigation;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/refer/event").get(show).post(submit));
    // Where closures were reported before there were other events: somebody may have kept the address.
    config.route("/refer/closure", web::get().to(moved));
}

#[derive(Template)]
#[template(path = "event/page.html")]
struct Page {
    kinds: Vec<Item>,
    outcomes: Vec<Item>,
    form: Form,
    frame: Frame,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<RecordEvent>()?;
    page(&view(who.frame(section(who.account.role)), Form::default()))
}

async fn moved(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<RecordEvent>()?;
    Ok(see_other("/refer/event"))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordEvent>()?;
    let sent = match Reference::parse(form.value("reference").trim()) {
        Ok(reference) => {
            let corrects = form.chose("correction", "yes").then(|| form.value("kind"));
            let event = investigation::raw(&form, corrects);
            operations::record_event(&who.platform, &permit, &reference, event).await
        }
        Err(_) => Err(vec![FieldError { field: "reference", code: "reference-invalid" }].into()),
    };
    let errors = match sent {
        // Whether it had been said before makes no difference to whoever says it.
        Ok(_) => return Ok(see_other("/refer/event?done=event")),
        Err(Error::Problem(Problem::Form(errors))) => errors.into_iter().map(beside_kind).collect(),
        Err(Error::Problem(Problem::NoSuchPerson)) => {
            vec![FieldError { field: "reference", code: "no-such-person" }]
        }
        Err(error) => return Err(error.into()),
    };
    refused(&view(who.frame(section(who.account.role)), form.refused(errors)))
}

/// What is put right is named by its kind here, so what is wrong with it is said there.
fn beside_kind(error: FieldError) -> FieldError {
    match (error.field, error.code) {
        ("corrects", "event-corrects-required") => FieldError { field: "kind", code: "event-kind-required" },
        ("corrects", code) => FieldError { field: "kind", code },
        _ => error,
    }
}

fn view(frame: Frame, form: Form) -> Page {
    Page { kinds: investigation::kinds(&frame), outcomes: investigation::outcomes(&frame), form, frame }
}

fn section(role: Role) -> Section {
    match role {
        Role::LiaisonOfficer => Section::Referrals,
        _ => Section::People,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    let errors = ["event-kind-required", "event-on-required", "event-outcome-required"];
    let errors = ["kind", "on", "outcome"].into_iter().zip(errors);
    let errors = errors.map(|(field, code)| FieldError { field, code }).collect();
    vec![
        Sample::of("event/empty", &view(frame(), Form::default())),
        Sample::of("event/refused", &view(frame(), Form::default().refused(errors))),
    ]
}
