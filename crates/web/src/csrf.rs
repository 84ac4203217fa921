//! Every request that changes something must come from one of our own pages: the browser says so, and the form or the
//! save carries the page's token. Checked here, before any handler, so that no handler can forget it.

use access::{SessionToken, Standing};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::{HOST, HeaderMap, ORIGIN};
use actix_web::middleware::Next;
use actix_web::web::{Bytes, BytesMut, Data};
use actix_web::{Error, HttpMessage};
use futures_util::StreamExt;

use crate::pages::{history, imports};
use crate::sent::Sent;
use crate::upload::Upload;
use crate::{Form, PageError, Site, Visitor, api, slow};

const TOKEN_HEADER: &str = "x-csrf-token";
const TOKEN_FIELD: &str = "csrf";
/// The field that says which page a form stands on.
pub(crate) const HERE_FIELD: &str = "here";

/// The field with the mark of a form that was opened while a late proof held.
pub(crate) const OPENED_FIELD: &str = "opened";

/// The page a form was sent from: where signing in leads back to.
pub(crate) struct Here(pub(crate) String);

/// The mark a form came with, as it came.
pub(crate) struct Opened(pub(crate) String);

pub(crate) async fn guard(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let time = request.app_data::<Data<Site>>().map(|site| site.body_time);
    if let Some(time) = time.filter(|_| !request.method().is_safe()) {
        let body = request.take_payload();
        request.set_payload(slow::within(body, time));
    }
    // A program shows a token of its own with every request, and no cookie lets it in: no other site can speak for it.
    if !request.method().is_safe() && !api::is_api(request.path()) {
        let body = match check(&mut request).await {
            Ok(body) => body,
            Err(error) => return Ok(request.error_response(error)),
        };
        request.set_payload(Payload::from(body));
    }
    next.call(request).await.map(ServiceResponse::map_into_boxed_body)
}

/// Reads the body, which must not be too long, and checks where it comes from.
async fn check(request: &mut ServiceRequest) -> Result<Bytes, PageError> {
    let site = request.app_data::<Data<Site>>().cloned().ok_or(PageError::NotFound)?;
    if !is_same_origin(request.headers()) {
        return Err(PageError::Forged);
    }
    let visitor = Visitor::of(request.request(), &site);
    let secret = visitor.session.as_ref().or(visitor.before_session.as_ref()).ok_or(PageError::SignedOut)?;
    let limit = limit(request.path(), &site, &visitor).await?;
    let body = read(request, limit).await?;
    if !carries_token(request, &body, secret)? {
        return Err(PageError::Forged);
    }
    Ok(body)
}

/// A file may be sent to two addresses, by somebody who is signed in; everything else is short.
async fn limit(path: &str, site: &Site, visitor: &Visitor) -> Result<usize, PageError> {
    let takes_files = [imports::UPLOAD, history::UPLOAD].contains(&path);
    let Some(token) = visitor.session.as_ref().filter(|_| takes_files) else {
        return Ok(site.body_limit);
    };
    let session = site.platform.store.reader().session(&token.hash()).await?;
    let holds = session.is_some_and(|session| {
        !session.expired(site.platform.now()) && session.standing(&site.platform.sign_in) == Standing::Whole
    });
    if holds { Ok(site.upload_limit) } else { Err(PageError::SignedOut) }
}

async fn read(request: &mut ServiceRequest, limit: usize) -> Result<Bytes, PageError> {
    let mut payload = request.take_payload();
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| PageError::BadAddress)?;
        if body.len().saturating_add(chunk.len()) > limit {
            return Err(PageError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

fn carries_token(request: &ServiceRequest, body: &Bytes, secret: &SessionToken) -> Result<bool, PageError> {
    let headers = request.headers();
    if let Some(token) = text(headers, TOKEN_HEADER) {
        return Ok(access::csrf_matches(secret, token));
    }
    let upload = Upload::read(headers, body)?;
    let is_upload = upload.is_some();
    let form = upload.map_or_else(|| Form::decode(body), |upload| upload.form);
    let mut extensions = request.extensions_mut();
    if let Some(sent) = (!is_upload).then(|| Sent::of(&form)).flatten() {
        extensions.insert(sent);
    }
    extensions.insert(Here(form.value(HERE_FIELD).to_owned()));
    extensions.insert(Opened(form.value(OPENED_FIELD).to_owned()));
    Ok(access::csrf_matches(secret, form.value(TOKEN_FIELD)))
}

/// What the browser says of the page that sent it. A browser that says nothing is left to the token.
fn is_same_origin(headers: &HeaderMap) -> bool {
    if let Some(site) = text(headers, "sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    match text(headers, ORIGIN.as_str()) {
        Some(origin) => {
            let host = text(headers, HOST.as_str()).unwrap_or_default();
            origin.split_once("://").is_some_and(|(_, from)| !from.is_empty() && from == host)
        }
        None => true,
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
