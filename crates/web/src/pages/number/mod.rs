//! Give a person another number.

use access::Role;
use access::permission::{ChangeNumber, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/number").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "number/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<ChangeNumber>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let (frame, reference) = (who.frame(Section::People), person.participant.reference);
    page(&Page { frame, form: Form::default(), reference })
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ChangeNumber>()?;
    let reference = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    match operations::change_number(&who.platform, &permit, &reference, form.value("number")).await {
        Ok(()) => Ok(see_other(format!("{}?done=number", links::contact(&reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&Page { frame: who.frame(Section::People), form: form.refused(errors), reference })
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::reference;
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let error = vec![FieldError { field: "number", code: "number-listed" }];
    let of = |form| Page { frame: frame(), form, reference: reference() };
    vec![
        Sample::of("number/empty", &of(Form::default())),
        Sample::of("number/refused", &of(Form::default().refused(error))),
    ]
}
