//! What can be done on the page of an action: a step, a mark, and taking the mark away.

use access::permission::{ChangeAction, MarkChange};
use actix_web::HttpResponse;
use actix_web::web::Path;
use improvement::{MarkForm, StepForm};
use operations::{Error, Problem};

use super::{changing, shown};
use crate::{Form, PageError, SignedIn, refused, see_other};

pub(super) async fn change(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ChangeAction>()?;
    let (force, action) = changing::action(&who, &id).await?;
    let typed = StepForm {
        step: form.value("step").to_owned(),
        on: form.date("on"),
        why: form.value("why").to_owned(),
    };
    let done = operations::change_action(&who.platform, &permit, (&force.code, action.id), &typed).await;
    ended(&who, (&id, "action-changed"), form, done).await
}

pub(super) async fn mark(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MarkChange>()?;
    let (force, action) = changing::action(&who, &id).await?;
    let typed = MarkForm {
        month: form.value("month").to_owned(),
        what: form.value("what").to_owned(),
        what_cy: form.value("what-cy").to_owned(),
    };
    let done = operations::mark_change(&who.platform, &permit, (&force.code, action.id), &typed).await;
    ended(&who, (&id, "change-marked"), form, done).await
}

pub(super) async fn unmark(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MarkChange>()?;
    let (force, action) = changing::action(&who, &id).await?;
    let of = (&force.code, action.id);
    let done = operations::unmark_change(&who.platform, &permit, of, form.value("why-not")).await;
    ended(&who, (&id, "change-unmarked"), form, done).await
}

/// The page again, with what was done or with what was wrong.
async fn ended(
    who: &SignedIn,
    (id, done): (&str, &str),
    form: Form,
    outcome: Result<(), Error>,
) -> Result<HttpResponse, PageError> {
    match outcome {
        Ok(()) => Ok(see_other(format!("/actions/{id}?done={done}"))),
        Err(Error::Problem(Problem::Form(errors))) => refused(&shown(who, id, form.refused(errors)).await?),
        Err(error) => Err(error.into()),
    }
}
