//! Report that a case has closed, by the panel's reference.

mod form;

use access::Role;
use access::permission::RecordClosure;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/refer/closure").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "closure/page.html")]
struct Page {
    frame: Frame,
    form: Form,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<RecordClosure>()?;
    page(&Page { frame: who.frame(section(who.account.role)), form: Form::default() })
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordClosure>()?;
    let recorded = match form::read(&form) {
        Ok((reference, day)) => operations::record_closure(&who.platform, &permit, &reference, day).await,
        Err(errors) => Err(Problem::Form(errors).into()),
    };
    let errors = match recorded {
        Ok(()) => return Ok(see_other("/refer/closure?done=closed")),
        Err(Error::Problem(Problem::Form(errors))) => errors,
        Err(Error::Problem(Problem::NoSuchPerson)) => {
            vec![FieldError { field: "reference", code: "no-such-person" }]
        }
        Err(error) => return Err(error.into()),
    };
    refused(&Page { frame: who.frame(section(who.account.role)), form: form.refused(errors) })
}

fn section(role: Role) -> Section {
    match role {
        Role::LiaisonOfficer => Section::Referrals,
        _ => Section::People,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    let errors = vec![
        FieldError { field: "reference", code: "reference-invalid" },
        FieldError { field: "closed_on", code: "closed-on-required" },
    ];
    vec![
        Sample::of("closure/empty", &Page { frame: frame(), form: Form::default() }),
        Sample::of("closure/refused", &Page { frame: frame(), form: Form::default().refused(errors) }),
    ]
}
