//! What can be done with an edition: review, publish, make anew; each a form of its own on the page.

use access::permission::{PublishEdition, RestateMonth, ReviewEdition};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use fieldwork::FieldError;
use statistics::RestatementReason;

use super::stopped::stopped;
use super::{Shown, View, found};
use crate::respond::rendered;
use crate::{Form, PageError, SignedIn, refused, see_other, urls};

/// Notes that the draft was read, when the box is ticked; otherwise asks for it.
pub(super) async fn review(
    who: SignedIn,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReviewEdition>()?;
    let shown = found(&who, &path, None).await?;
    if !form.chose("confirmed", "yes") {
        return again(&who, &shown, form, ("confirmed", "required"));
    }
    let (force, month) = (&shown.force.code, shown.stored.head.month);
    let digest = form.value("digest");
    match operations::review_edition(&who.platform, &permit, force, month, digest).await {
        Ok(_) => done(&shown, "reviewed"),
        Err(error) => kept(&who, &shown, error),
    }
}

/// Publishes when the box is ticked; otherwise asks for it.
pub(super) async fn publish(
    who: SignedIn,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<PublishEdition>()?;
    let shown = found(&who, &path, None).await?;
    if !form.chose("confirmed", "yes") {
        return again(&who, &shown, form, ("confirmed", "required"));
    }
    let (force, month) = (&shown.force.code, shown.stored.head.month);
    match operations::publish_edition(&who.platform, &permit, force, month).await {
        Ok(()) => done(&shown, "published"),
        Err(error) => kept(&who, &shown, error),
    }
}

/// Makes the draft of the next version, when a reason is chosen; otherwise asks for it.
pub(super) async fn restate(
    who: SignedIn,
    path: Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RestateMonth>()?;
    let shown = found(&who, &path, None).await?;
    let Some(reason) = RestatementReason::parse(form.value("reason")) else {
        return again(&who, &shown, form, ("reason", "required"));
    };
    let (force, month) = (&shown.force.code, shown.stored.head.month);
    operations::restate_month(&who.platform, &permit, force, month, reason).await?;
    done(&shown, "restated")
}

/// The page with what the auditor says, where it was the auditor who stopped the act.
fn kept(who: &SignedIn, shown: &Shown, error: operations::Error) -> Result<HttpResponse, PageError> {
    let view = shown.view(who, questionnaire::Wave::SixWeek, Form::default());
    let stopped = Some(stopped(view.frame.language, &shown.stored.edition, error)?);
    rendered(StatusCode::CONFLICT, &View { stopped, ..view })
}

fn again(
    who: &SignedIn,
    shown: &Shown,
    form: Form,
    (field, code): (&'static str, &'static str),
) -> Result<HttpResponse, PageError> {
    let form = form.refused(vec![FieldError { field, code }]);
    refused(&shown.view(who, questionnaire::Wave::SixWeek, form))
}

fn done(shown: &Shown, what: &str) -> Result<HttpResponse, PageError> {
    let month = shown.stored.head.month.to_string();
    Ok(see_other(format!("{}?done={what}", urls::edition(&shown.force.slug, &month))))
}
