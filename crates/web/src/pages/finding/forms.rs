//! What can be done on the page of a finding: writing a response, publishing it, taking it back.

use access::permission::{PublishResponse, RetractResponse, WriteResponse};
use actix_web::HttpResponse;
use actix_web::web::Path;
use fieldwork::Id;
use improvement::ResponseForm;
use operations::{Error, Problem};

use super::{changing, shown};
use crate::{Form, PageError, SignedIn, refused, see_other};

pub(super) async fn write(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<WriteResponse>()?;
    let (force, finding) = changing::finding(&who, &id).await?;
    let typed = ResponseForm {
        said: form.value("said").to_owned(),
        said_cy: form.value("said-cy").to_owned(),
        done: form.value("done").to_owned(),
        done_cy: form.value("done-cy").to_owned(),
    };
    match operations::write_response(&who.platform, &permit, (&force.code, finding.id), &typed).await {
        Ok(_) => Ok(see_other(format!("/findings/{id}?done=response-written"))),
        Err(Error::Problem(Problem::Form(errors))) => refused(&shown(&who, &id, form.refused(errors)).await?),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn publish(who: SignedIn, ids: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<PublishResponse>()?;
    let (id, response) = ids.into_inner();
    let (force, _) = changing::finding(&who, &id).await?;
    let response = Id::parse(&response).map_err(|_| PageError::NotFound)?;
    operations::publish_response(&who.platform, &permit, (&force.code, response)).await?;
    Ok(see_other(format!("/findings/{id}?done=response-published")))
}

pub(super) async fn retract(who: SignedIn, ids: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RetractResponse>()?;
    let (id, response) = ids.into_inner();
    let (force, _) = changing::finding(&who, &id).await?;
    let response = Id::parse(&response).map_err(|_| PageError::NotFound)?;
    operations::retract_response(&who.platform, &permit, (&force.code, response)).await?;
    Ok(see_other(format!("/findings/{id}?done=response-retracted")))
}
