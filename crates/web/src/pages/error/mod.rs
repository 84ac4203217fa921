//! The pages that say why there is no page, and what to do.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage, HttpRequest, HttpResponse};
use askama::Template;
use operations::Problem;
use questionnaire::Language;

use crate::csrf::Here;
use crate::samples::Sample;
use crate::sent::Sent;
use crate::watch::Reference;
use crate::{Form, Frame, PageError, Site, Visitor, api, respond, urls};

/// After so many seconds those who wait have had their turn.
const BUSY_FOR: u64 = 5;

/// A page that says what went wrong.
#[derive(Template)]
#[template(path = "error/page.html")]
pub(crate) struct View {
    frame: Frame,
    /// Which words: `error-page-<kind>-title` and `error-page-<kind>-text`.
    kind: &'static str,
    /// The code of the problem, for the words `problem-<code>`.
    problem: Option<String>,
    /// The colleague or the cases a problem is about.
    name: String,
    /// What the person can quote.
    reference: Option<String>,
    /// The form that was not saved.
    again: Option<Again>,
}

/// A form that can be sent again as it was sent.
struct Again {
    action: String,
    sent: Sent,
}

/// Turns every failed response into a page in the reader's language, and logs what nobody outside can put right.
pub(crate) async fn dress(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    if !needs_words(&response) {
        return Ok(response);
    }
    let (request, failed) = response.into_parts();
    let mut page = answer(&request, &failed);
    if let Some(seconds) = failed.error().and_then(|error| error.as_error()).and_then(wait) {
        page.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(ServiceResponse::new(request, page))
}

/// How many seconds it is worth waiting before trying again. A database that went away is looked for soon; a full disk
/// takes somebody to make room.
fn wait(error: &PageError) -> Option<u64> {
    match error {
        PageError::TooOften(wait) => Some(wait.seconds()),
        PageError::Busy => Some(BUSY_FOR),
        PageError::Unavailable(_) => Some(5),
        PageError::NoRoom(_) => Some(30),
        _ => None,
    }
}

/// A failure that a handler has not put into words: neither a page nor an answer to a script.
fn needs_words(response: &ServiceResponse<BoxBody>) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value: &HeaderValue| value.to_str().ok());
    let is_worded =
        kind.is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/json"));
    let by_api = kind.is_some_and(|kind| kind.starts_with(api::PROBLEM));
    let failed = response.status().is_client_error() || response.status().is_server_error();
    failed && !by_api && (response.response().error().is_some() || !is_worded)
}

fn answer(request: &HttpRequest, failed: &HttpResponse<BoxBody>) -> HttpResponse {
    let error = failed.error().and_then(|error| error.as_error::<PageError>());
    note_refusal(request, error);
    let by_script = request.headers().contains_key("x-csrf-token");
    match error {
        _ if by_script => HttpResponse::build(failed.status()).json(serde_json::json!({})),
        _ if api::is_api(request.path()) => {
            let view = describe(request, failed.status(), error);
            // Programs were promised one status for every trouble of the database.
            let status = if view.kind == NO_ROOM { StatusCode::SERVICE_UNAVAILABLE } else { failed.status() };
            let kind = if view.kind == NO_ROOM { "unavailable" } else { view.kind };
            api::failed(status, view.problem.as_deref().unwrap_or(kind), view.reference)
        }
        Some(PageError::SignedOut) => respond::see_other(urls::sign_in(&return_path(request))),
        Some(PageError::SecondWanted) => leading_back(urls::SECOND_FACTOR, request),
        Some(PageError::SetUpWanted) => respond::see_other(urls::SECURITY),
        Some(PageError::ProofWanted) => leading_back(urls::PROVE_AGAIN, request),
        _ => {
            let view = View { frame: frame(request), ..describe(request, failed.status(), error) };
            respond::rendered(failed.status(), &view)
                .unwrap_or_else(|_| HttpResponse::new(StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

fn leading_back(page: &str, request: &HttpRequest) -> HttpResponse {
    respond::see_other(format!("{page}?return={}", urls::query_value(&return_path(request))))
}

/// A page can be come back to; of something that was sent, the page its form stood on.
fn return_path(request: &HttpRequest) -> String {
    if request.method().is_safe() {
        return request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
    }
    let extensions = request.extensions();
    let here = extensions.get::<Here>().map(|Here(path)| urls::local_path(path));
    here.unwrap_or("/").to_owned()
}

fn frame(request: &HttpRequest) -> Frame {
    let signed_in = request.extensions().get::<Frame>().cloned();
    let visitor = || request.app_data::<Data<Site>>().map(|site| Visitor::of(request, site).frame());
    let frame = signed_in.or_else(visitor);
    Frame { done: None, ..frame.unwrap_or_else(|| Frame::bare(Language::English)) }
}

fn describe(request: &HttpRequest, status: StatusCode, error: Option<&PageError>) -> View {
    let (frame, name) = (Frame::bare(Language::English), String::new());
    let mut view = View { frame, kind: kind(status), problem: None, name, reference: None, again: None };
    match error {
        Some(PageError::Conflict(problem)) => {
            view.problem = Some(problem.code().to_owned());
            if let Problem::WithColleague { name } | Problem::CallsToHandOver { cases: name } = problem {
                view.name.clone_from(name);
            }
        }
        Some(PageError::Busy) => view.kind = "busy",
        Some(PageError::UnreadForm) => view.kind = "form",
        Some(PageError::Elsewhere(address)) => {
            view.kind = "elsewhere";
            view.name.clone_from(address);
        }
        Some(
            fault @ (PageError::Fault(_)
            | PageError::Unavailable(_)
            | PageError::NoRoom(_)
            | PageError::Template(_)),
        ) => {
            view.reference = Some(log(request, fault));
            view.again = again(request).filter(|_| wait(fault).is_some());
        }
        _ => {}
    }
    view
}

/// The form that was sent, where it can be sent again.
fn again(request: &HttpRequest) -> Option<Again> {
    let sent = request.extensions().get::<Sent>().cloned()?;
    Some(Again { action: request.uri().path_and_query().map(ToString::to_string)?, sent })
}

/// Logs what somebody was refused: the account by its reference, the page by its pattern, and nothing that was sent.
fn note_refusal(request: &HttpRequest, error: Option<&PageError>) {
    let refused = match error {
        Some(PageError::NotPermitted(permission)) => *permission,
        Some(PageError::Forged) => "forged_form",
        Some(PageError::TooOften(_)) => "too_often",
        _ => return,
    };
    let extensions = request.extensions();
    let account = extensions.get::<Frame>().and_then(|frame| frame.reader.as_ref());
    let account = account.map_or("nobody", |reader| reader.account.as_str());
    tracing::warn!(account, method = %request.method(), route = request.match_pattern(), refused, "refused");
}

/// Logs a fault once, under a reference that the person is shown.
fn log(request: &HttpRequest, fault: &PageError) -> String {
    let reference = request.extensions().get::<Reference>().map(|it| it.0.clone()).unwrap_or_default();
    tracing::error!(reference, method = %request.method(), route = request.match_pattern(), %fault, "a page failed");
    reference
}

/// The words for a database without room.
const NO_ROOM: &str = "no-room";

fn kind(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "address",
        403 => "forbidden",
        409 => "conflict",
        413 => "too-large",
        429 => "too-often",
        503 => "unavailable",
        507 => NO_ROOM,
        500..=599 => "fault",
        _ => "not-found",
    }
}

/// Every kind of failure.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let kinds = [
        "address",
        "form",
        "elsewhere",
        "forbidden",
        "conflict",
        "too-large",
        "too-often",
        "busy",
        "unavailable",
        NO_ROOM,
        "fault",
        "not-found",
    ];
    let name = |kind| if kind == "elsewhere" { "https://panel.example".to_owned() } else { String::new() };
    let sample = |kind: &'static str| {
        let problem = (kind == "conflict").then(|| "interviewer-busy".to_owned());
        let reference = (kind == "fault").then(|| "4f1c02ab".to_owned());
        let again = (kind == NO_ROOM).then(|| {
            let typed = Form::filled([
                ("csrf", "0"),
                ("here", "/people/VF-2041"),
                ("note", "Two lines,\nand <both> are kept"),
            ]);
            Sent::of(&typed).map(|sent| Again { action: "/people/VF-2041/note".to_owned(), sent })
        });
        Sample::of(
            format!("error/{kind}"),
            &View {
                frame: Frame::bare(language),
                kind,
                problem,
                name: name(kind),
                reference,
                again: again.flatten(),
            },
        )
    };
    kinds.into_iter().map(sample).collect()
}
