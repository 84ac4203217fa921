//! The blank page behind "Hide screen", for browsers without the script. It says nothing of what this is.

use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Form, Frame, PageError, Visitor, page, urls};

/// A blank page with a way back.
#[derive(Template)]
#[template(path = "hidden/page.html")]
pub(crate) struct View {
    frame: Frame,
    back: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route(urls::HIDDEN, web::get().to(show));
}

async fn show(request: HttpRequest, visitor: Visitor) -> Result<HttpResponse, PageError> {
    let query = Form::of_query(&request);
    page(&View { back: urls::local_path(query.value("return")).to_owned(), frame: visitor.frame() })
}

/// The page.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    vec![Sample::of("hidden", &View { frame: Frame::bare(language), back: "/calls".to_owned() })]
}
