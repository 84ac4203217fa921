//! What changed, told at a call: what the page of the call shows of it, and what came of it.

use access::permission::RecordTelling;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use fieldwork::{Case, Id};
use improvement::{Heard, Response};
use questionnaire::Language;

use super::dashboard::words::say;
use super::links;
use crate::{Form, PageError, SignedIn, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/calls/{case}/telling", web::post().to(submit));
}

/// One thing that changed, in the language of the conversation.
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) said: String,
    pub(crate) done: String,
}

/// What there is to tell at this call.
pub(crate) async fn to_tell(who: &SignedIn, case: Id<Case>) -> Result<Vec<Response>, PageError> {
    let Ok(permit) = who.permit::<RecordTelling>() else { return Ok(Vec::new()) };
    Ok(operations::what_to_tell(&who.platform, &permit, case).await?)
}

/// The responses as they are read out.
pub(crate) fn lines(language: Language, responses: &[Response]) -> Vec<Line> {
    let line = |response: &Response| Line {
        id: response.id.to_string(),
        said: say(language, &response.said).to_owned(),
        done: say(language, &response.done).to_owned(),
    };
    responses.iter().map(line).collect()
}

async fn submit(who: SignedIn, case: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordTelling>()?;
    let case = Id::<Case>::parse(&case).map_err(|_| PageError::NotFound)?;
    let heard = Heard::parse(form.value("heard")).ok_or(PageError::BadAddress)?;
    let responses = form.all("response").map(Id::<Response>::parse).collect::<Result<Vec<_>, _>>();
    let responses = responses.map_err(|_| PageError::BadAddress)?;
    operations::record_telling(&who.platform, &permit, case, (&responses, heard)).await?;
    Ok(see_other(format!("{}?done=telling-{}", links::call(case), heard.slug())))
}
