//! What was changed in the way the panel works because of a risk, and recording it.

use access::permission::RecordProcessChange;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use improvement::{ProcessChange, Register, RegisterRisk};
use operations::{Error, Problem};

use super::said::by;
use super::{form, links, read};
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, refused, see_other, spoken};

/// The list.
#[derive(Template)]
#[template(path = "register/changes.html")]
pub(super) struct View {
    frame: Frame,
    changes: Vec<Change>,
    records: bool,
}

/// One change.
struct Change {
    day: String,
    path: String,
    because: Message,
    until_then: String,
    from_then: String,
    by: Message,
}

/// The form of a change.
#[derive(Template)]
#[template(path = "register/change.html")]
pub(super) struct FormView {
    frame: Frame,
    form: Form,
    risks: Vec<Item>,
}

pub(super) async fn list(who: SignedIn) -> Result<HttpResponse, PageError> {
    let register = read(&who).await?;
    let records = who.permit::<RecordProcessChange>().is_ok();
    page(&view(who.frame(Section::Risks), &register, records))
}

pub(super) async fn begin(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    who.permit::<RecordProcessChange>()?;
    let query = Form::of_query(&request);
    let form = Form::filled([("risk", query.value("risk"))]);
    page(&form_view(who.frame(Section::Risks), form, &read(&who).await?))
}

pub(super) async fn record(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordProcessChange>()?;
    match operations::record_process_change(&who.platform, &permit, &form::change(&form)).await {
        Ok(()) => Ok(see_other("/risks/changes?done=change-recorded")),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&form_view(who.frame(Section::Risks), form.refused(errors), &read(&who).await?))
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) fn view(frame: Frame, register: &Register, records: bool) -> View {
    let change = |change: &ProcessChange| Change {
        day: spoken::date(frame.language, change.made.changed_on),
        path: links::risk(change.number),
        because: frame.t("register-because").with("risk", named(&frame, register.risk(change.number))),
        until_then: change.made.until_then.clone(),
        from_then: change.made.from_then.clone(),
        by: by(&frame, &change.hand),
    };
    View { changes: register.changes.iter().map(change).collect(), records, frame }
}

pub(super) fn form_view(frame: Frame, form: Form, register: &Register) -> FormView {
    let choose = std::iter::once(Item::new("", frame.t("register-choose")));
    let risk = |risk: &RegisterRisk| Item::new(risk.number, named(&frame, Some(risk)));
    FormView { risks: choose.chain(register.risks.iter().map(risk)).collect(), form, frame }
}

fn named(frame: &Frame, risk: Option<&RegisterRisk>) -> String {
    risk.map_or_else(String::new, |risk| {
        format!("{}: {}", frame.t("register-risk").with("number", risk.number), risk.latest.content.name)
    })
}
