//! Taking a risk off the register.

use access::permission::CloseRegisterRisk;
use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use fieldwork::FieldError;
use improvement::{RegisterRefusal, RegisterRisk};
use operations::{Error, Problem};

use super::{find, links, read};
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other};

/// The form.
#[derive(Template)]
#[template(path = "register/close.html")]
pub(super) struct View {
    frame: Frame,
    form: Form,
    number: u32,
    name: String,
    seen: u32,
}

pub(super) async fn show(who: SignedIn, number: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<CloseRegisterRisk>()?;
    let register = read(&who).await?;
    page(&view(who.frame(Section::Risks), Form::default(), find(&register, &number)?))
}

pub(super) async fn submit(
    who: SignedIn,
    number: Path<String>,
    form: Form,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CloseRegisterRisk>()?;
    let found = find(&read(&who).await?, &number)?.number;
    let (seen, reason) = (form.value("seen").parse().unwrap_or_default(), form.value("reason"));
    let errors = match operations::close_register_risk(&who.platform, &permit, found, seen, reason).await {
        Ok(()) => return Ok(see_other(format!("{}?done=risk-closed", links::risk(found)))),
        Err(Error::Problem(Problem::Form(errors))) => errors,
        Err(Error::Problem(Problem::Register(RegisterRefusal::Changed))) => {
            vec![FieldError { field: "reason", code: "register-changed" }]
        }
        Err(error) => return Err(error.into()),
    };
    let register = read(&who).await?;
    refused(&view(who.frame(Section::Risks), form.refused(errors), find(&register, &number)?))
}

pub(super) fn view(frame: Frame, form: Form, risk: &RegisterRisk) -> View {
    View {
        number: risk.number,
        name: risk.latest.content.name.clone(),
        seen: risk.latest.revision,
        form,
        frame,
    }
}
