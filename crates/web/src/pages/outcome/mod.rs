//! What came of a call: one of the fixed outcomes. "Someone else answered" and "not safe to talk" come here straight
//! from the page of the call, one action away.

mod form;

use access::Role;
use access::permission::{RecordCall, ViewCalls};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Case, Dispositions, FieldError, Id, Reference};
use operations::{Error, Problem};
use questionnaire::Language;
use store::CallView;

use super::links;
use crate::pages::call::find;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/calls/{case}/outcome").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "outcome/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    case: Id<Case>,
    outcomes: Vec<Item>,
    message_allowed: bool,
}

async fn show(who: SignedIn, case: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewCalls>()?;
    let view_of = find(&who, &permit, &case).await?;
    view_of.open_call().ok_or(Problem::NoOpenCall)?;
    page(&view(who.frame(Section::Calls), Form::default(), &view_of, &who.platform.dispositions))
}

async fn submit(who: SignedIn, case: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordCall>()?;
    let view_of = find(&who, &who.permit::<ViewCalls>()?, &case).await?;
    let call = view_of.open_call().ok_or(Problem::NoOpenCall)?.id;
    let recorded = match form::read(&form) {
        Ok(said) => operations::record_call(&who.platform, &permit, call, said).await,
        Err(errors) => Err(Problem::Form(errors).into()),
    };
    let errors = match recorded {
        Ok(()) => return Ok(see_other(format!("/calls?done={}", done(form.value("outcome"))))),
        Err(Error::Problem(Problem::Form(errors))) => errors,
        Err(Error::Problem(Problem::OutcomeNotOffered)) => {
            vec![FieldError { field: "outcome", code: "outcome-required" }]
        }
        Err(error) => return Err(error.into()),
    };
    refused(&view(who.frame(Section::Calls), form.refused(errors), &view_of, &who.platform.dispositions))
}

fn done(outcome: &str) -> &'static str {
    match outcome {
        "someone_else_answered" => "someone-else",
        "not_safe_to_talk" => "not-safe",
        _ => "outcome",
    }
}

fn view(frame: Frame, form: Form, call: &CallView, dispositions: &Dispositions) -> Page {
    let item = |outcome: &fieldwork::Disposition| Item::new(&outcome.code, outcome.label.say(frame.language));
    Page {
        reference: call.case.reference.clone(),
        case: call.case.id,
        outcomes: dispositions.offered().map(item).collect(),
        message_allowed: call.plan.as_ref().is_some_and(|plan| plan.may_leave_message),
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{call_view, dispositions};
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let error = vec![FieldError { field: "outcome", code: "outcome-required" }];
    let forms = [("outcome/empty", Form::default()), ("outcome/refused", Form::default().refused(error))];
    let (Some(call), Some(dispositions)) = (call_view(), dispositions()) else { return Vec::new() };
    forms
        .into_iter()
        .map(|(name, form)| Sample::of(name, &view(frame(), form, &call, &dispositions)))
        .collect()
}
