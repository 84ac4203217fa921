//! Closing an interview by hand, because no event will: the coordinator says why.

use access::Role;
use access::permission::{CloseCase, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Case, Dispositions, FieldError, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use crate::locale::Message;
use crate::pages::person::known;
use crate::pages::record_outcome::{items, open_case, raw};
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/close").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "close_case/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    wave: Message,
    outcomes: Vec<Item>,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<CloseCase>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let case = open_case(&person)?;
    page(&view(who.frame(Section::People), Form::default(), case, &who.platform.dispositions))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CloseCase>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let case = open_case(&person)?;
    match operations::close_case(&who.platform, &permit, case.id, &raw(&form)).await {
        Ok(()) => Ok(see_other(format!("{}?done=case-closed", links::person(&case.reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let (frame, form) = (who.frame(Section::People), form.refused(errors));
            refused(&view(frame, form, case, &who.platform.dispositions))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, case: &Case, dispositions: &Dispositions) -> Page {
    Page {
        reference: case.reference.clone(),
        wave: frame.t(format!("wave-{}", case.wave.slug())),
        outcomes: items(&frame, dispositions.closing()),
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{case, dispositions};
    let (Some(dispositions), Some(case)) = (dispositions(), case(fieldwork::CaseState::Open)) else {
        return Vec::new();
    };
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let wrong = vec![FieldError { field: "note", code: "recorded-note-required" }];
    let wrong = Form::filled([("outcome", "duplicate")]).refused(wrong);
    vec![
        Sample::of("close-case/empty", &view(frame(), Form::default(), &case, &dispositions)),
        Sample::of("close-case/refused", &view(frame(), wrong, &case, &dispositions)),
    ]
}
