//! Record what a person agrees to, each part by itself.

mod form;

use access::Role;
use access::permission::{RecordConsent, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/consent").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "consent/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    parts: Vec<Item>,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<RecordConsent>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let form = person.consent.as_ref().map(form::filled).unwrap_or_default();
    page(&view(who.frame(Section::People), form, person.participant.reference))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordConsent>()?;
    let reference = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    let recorded = match form::read(&form) {
        Ok(consent) => operations::record_consent(&who.platform, &permit, &reference, consent).await,
        Err(errors) => Err(Problem::Form(errors).into()),
    };
    match recorded {
        Ok(()) => Ok(see_other(format!("{}?done=consent", links::person(&reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&view(who.frame(Section::People), form.refused(errors), reference))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, reference: Reference) -> Page {
    let part = |part: &str| Item::new(part, frame.t(format!("consent-{part}")));
    Page { parts: form::PARTS.map(part).to_vec(), frame, form, reference }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{consent, reference};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let error = vec![FieldError { field: "wording", code: "wording-required" }];
    vec![
        Sample::of("consent/empty", &view(frame(), Form::default(), reference())),
        Sample::of("consent/recorded", &view(frame(), form::filled(&consent()), reference())),
        Sample::of("consent/refused", &view(frame(), Form::default().refused(error), reference())),
    ]
}
