//! Entering outcomes: a file of months as they were published, taken whole or not at all.

use access::permission::EnterOutcomes;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{FieldError, Force};
use operations::{Error, OutcomeFault, OutcomesForm, Problem};

use crate::pages::dashboard::{choose, forces};
use crate::pages::sheet::fault_said;
use crate::upload::Upload;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, refused, see_other, urls};

/// The form, with what was wrong with a file.
#[derive(Template)]
#[template(path = "outcomes/enter.html")]
pub(super) struct View {
    frame: Frame,
    form: Form,
    /// The forces this account enters for, where there are several.
    areas: Vec<Item>,
    area: String,
    back: String,
    faults: Vec<Message>,
}

pub(super) async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    who.permit::<EnterOutcomes>()?;
    let query = Form::of_query(&request);
    let forces = forces(&who);
    let force = choose(&forces, Some(query.value("area")).filter(|slug| !slug.is_empty()))?;
    let form = Form::filled([("area", force.slug.as_str())]);
    page(&view(who.frame(Section::Dashboard), form, (&forces, &force), Vec::new()))
}

pub(super) async fn submit(
    who: SignedIn,
    request: HttpRequest,
    body: Bytes,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<EnterOutcomes>()?;
    let Upload { form, file } = Upload::read(request.headers(), &body)?.ok_or(PageError::UnreadForm)?;
    let forces = forces(&who);
    let force = choose(&forces, Some(form.value("area")).filter(|slug| !slug.is_empty()))?;
    let entered = OutcomesForm { source: form.value("source").to_owned(), bytes: file.to_vec() };
    let frame = who.frame(Section::Dashboard);
    let unread = || vec![FieldError { field: "file", code: "outcomes-file-unread" }];
    let (form, faults) = match operations::enter_outcomes(&who.platform, &permit, &force.code, &entered).await
    {
        Ok(_) => return Ok(see_other(page_of(&force, "&done=outcomes-entered"))),
        Err(Error::Problem(Problem::Form(errors))) => (form.refused(errors), Vec::new()),
        Err(Error::Problem(Problem::BadFile(faults))) => {
            (form.refused(unread()), faults.iter().map(|fault| fault_said(&frame, fault)).collect())
        }
        Err(Error::Problem(Problem::BadOutcomes(faults))) => {
            (form.refused(unread()), faults.iter().map(|fault| said(&frame, fault)).collect())
        }
        Err(error) => return Err(error.into()),
    };
    refused(&view(frame, form, (&forces, &force), faults))
}

/// The page of a force's outcomes.
fn page_of(force: &Force, more: &str) -> String {
    format!("/dashboard/outcomes?area={}{more}", urls::query_value(&force.slug))
}

/// What is wrong with a row, or with the whole file.
pub(super) fn said(frame: &Frame, fault: &OutcomeFault) -> Message {
    let said = frame.t(format!("outcomes-fault-{}", fault.code));
    match fault.row {
        Some(row) => frame.t("outcomes-fault-row").count("row", row).with("fault", said),
        None => said,
    }
}

pub(super) fn view(
    frame: Frame,
    form: Form,
    (forces, force): (&[Force], &Force),
    faults: Vec<Message>,
) -> View {
    let item = |force: &Force| Item::new(&force.slug, force.name.say(frame.language));
    View {
        areas: if forces.len() > 1 { forces.iter().map(item).collect() } else { Vec::new() },
        area: force.name.say(frame.language).to_owned(),
        back: page_of(force, ""),
        faults,
        frame,
        form,
    }
}
