//! What can be done with an edition: review, publish, make anew; each a form of its own on the page.

use access::permission::{PublishEdition, RestateMonth, ReviewEdition};
use actix_web::HttpResponse;
use actix_web::web::Path;
use fieldwork::FieldError;
use statistics::RestatementReason;

use super::{Shown, found};
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
    operations::review_edition(&who.platform, &permit, force, month, form.value("digest")).await?;
    done(&shown, "reviewed")
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
    operations::publish_edition(&who.platform, &permit, force, month).await?;
    done(&shown, "published")
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
