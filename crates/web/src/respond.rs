//! Responses a handler ends with: a page, a refused form, the next page, a file.

use std::fmt::Display;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentType};
use actix_web::{HttpResponse, HttpResponseBuilder};
use askama::Template;
use operations::File;

use crate::PageError;

/// The page.
pub fn page(template: &impl Template) -> Result<HttpResponse, PageError> {
    rendered(StatusCode::OK, template)
}

/// The form again, with what was wrong.
pub fn refused(template: &impl Template) -> Result<HttpResponse, PageError> {
    rendered(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// Another page, asked for afresh, so that going back or reloading sends nothing twice.
pub fn see_other(path: impl Into<String>) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path.into())).finish()
}

/// A file for whoever asked to keep.
pub(crate) fn attached(file: File) -> HttpResponse {
    as_file(file.media_type, file.name).body(file.bytes)
}

/// How the answer with a file begins: what it is, and the name it is kept under.
pub(crate) fn as_file(media_type: &'static str, name: impl Display) -> HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer.insert_header((header::CONTENT_TYPE, media_type));
    answer.insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")));
    answer
}

pub(crate) fn rendered(status: StatusCode, template: &impl Template) -> Result<HttpResponse, PageError> {
    Ok(HttpResponse::build(status).content_type(ContentType::html()).body(template.render()?))
}
