//! Erase a person: why, what goes and what stays, and a tick before it is done.

use access::Role;
use access::permission::{ErasePerson, ViewPeople, ViewWithdrawals};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{ErasureReason, FieldError, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/erase").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "erase/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    reasons: Vec<Item>,
    held: bool,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<ErasePerson>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    asked(&who, Form::default(), person.participant.reference).await
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ErasePerson>()?;
    let reference = known(&who, &who.permit::<ViewPeople>()?, &reference).await?.participant.reference;
    if !form.chose("sure", "yes") {
        let mut errors = ErasureReason::check(form.value("reason")).err().unwrap_or_default();
        errors.push(FieldError { field: "sure", code: "erase-sure-required" });
        return asked(&who, form.refused(errors), reference).await;
    }
    match operations::erase_person(&who.platform, &permit, &reference, form.value("reason")).await {
        Ok(_) => Ok(see_other("/withdrawals?done=erased")),
        Err(Error::Problem(Problem::Form(errors))) => asked(&who, form.refused(errors), reference).await,
        Err(error) => Err(error.into()),
    }
}

async fn asked(who: &SignedIn, form: Form, reference: Reference) -> Result<HttpResponse, PageError> {
    let rights = who.reader().rights_of(&who.permit::<ViewWithdrawals>()?, &reference).await?;
    if !rights.erasures.is_empty() {
        return Err(Problem::Erased.into());
    }
    let answer = if form.is_refused() { refused } else { page };
    answer(&view(who.frame(Section::People), form, (reference, !rights.holds.is_empty())))
}

fn view(frame: Frame, form: Form, (reference, held): (Reference, bool)) -> Page {
    let reason = |reason: ErasureReason| {
        let key = format!("erasure-reason-{}", reason.slug());
        Item::new(reason.slug(), frame.t(&key)).hint(frame.t(format!("{key}-hint")))
    };
    Page { reasons: ErasureReason::ALL.map(reason).to_vec(), frame, form, reference, held }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::reference;
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let wrong = vec![
        FieldError { field: "reason", code: "erasure-reason-required" },
        FieldError { field: "sure", code: "erase-sure-required" },
    ];
    vec![
        Sample::of("erase", &view(frame(), Form::default(), (reference(), false))),
        Sample::of("erase/held", &view(frame(), Form::default(), (reference(), true))),
        Sample::of("erase/refused", &view(frame(), Form::default().refused(wrong), (reference(), false))),
    ]
}
