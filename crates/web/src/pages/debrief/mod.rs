//! Ask for a debrief: how soon, and what to say beforehand. From a call's page it is about that call.

use access::Role;
use access::permission::{RequestDebrief, ViewCalls, ViewDiary};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Case, DebriefWanted, FieldError, Id, RawDebrief, Reference};
use operations::{Error, Problem};
use questionnaire::Language;
use store::CallView;

use super::links;
use crate::pages::call::find;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) const PATH: &str = "/debrief";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(PATH).get(show).post(submit));
    config.service(web::resource("/calls/{case}/debrief").get(show_of_call).post(submit_of_call));
}

#[derive(Template)]
#[template(path = "debrief/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    about: Option<About>,
    waits: bool,
    wanted: Vec<Item>,
}

/// The call it is about.
struct About {
    reference: Reference,
    case: Id<Case>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let waits = waits(&who).await?;
    page(&view(who.frame(Section::Debrief), Form::default(), None, waits))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    ask(&who, form, None).await
}

async fn show_of_call(who: SignedIn, case: Path<String>) -> Result<HttpResponse, PageError> {
    let call = find(&who, &who.permit::<ViewCalls>()?, &case).await?;
    let waits = waits(&who).await?;
    page(&view(who.frame(Section::Debrief), Form::default(), Some(&call), waits))
}

async fn submit_of_call(who: SignedIn, case: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let call = find(&who, &who.permit::<ViewCalls>()?, &case).await?;
    ask(&who, form, Some(&call)).await
}

async fn ask(who: &SignedIn, form: Form, about: Option<&CallView>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RequestDebrief>()?;
    let raw = RawDebrief { wanted: form.value("wanted").to_owned(), words: form.value("words").to_owned() };
    let case = about.map(|call| call.case.id);
    match operations::request_debrief(&who.platform, &permit, case, &raw).await {
        Ok(_) => Ok(see_other("/calls?done=debrief-asked")),
        Err(Error::Problem(Problem::Form(errors))) => {
            let waits = waits(who).await?;
            refused(&view(who.frame(Section::Debrief), form.refused(errors), about, waits))
        }
        Err(error) => Err(error.into()),
    }
}

/// They have asked before, and it has not been held.
async fn waits(who: &SignedIn) -> Result<bool, PageError> {
    let today = who.platform.today();
    let diary = who.reader().own_diary(&who.permit::<ViewDiary>()?, today..=today).await?;
    Ok(diary.is_some_and(|diary| diary.waits_for_debrief))
}

fn view(frame: Frame, form: Form, about: Option<&CallView>, waits: bool) -> Page {
    let item = |wanted: DebriefWanted| {
        Item::new(wanted.slug(), frame.t(format!("debrief-wanted-{}", wanted.slug())))
    };
    let about = about.map(|call| About { reference: call.case.reference.clone(), case: call.case.id });
    Page { wanted: DebriefWanted::ALL.map(item).to_vec(), about, waits, frame, form }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Interviewer, Section::Debrief);
    let wrong = vec![FieldError { field: "wanted", code: "debrief-wanted-required" }];
    let call = super::fixtures::call_view();
    vec![
        Sample::of("debrief/empty", &view(frame(), Form::default(), None, false)),
        Sample::of("debrief/of-call", &view(frame(), Form::default(), call.as_ref(), true)),
        Sample::of("debrief/refused", &view(frame(), Form::default().refused(wrong), None, false)),
    ]
}
