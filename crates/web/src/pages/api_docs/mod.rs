//! The interface for programs, to be read: every operation with what it takes, what it answers and an example. Made from the
//! document that programs read, so that the two cannot differ. It tells nothing of the panel, and is open to anybody.

mod read;

use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Frame, PageError, SignedIn, Visitor, api, page};
use read::{Code, Group, groups};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/api-docs", web::get().to(show));
}

/// Every operation.
#[derive(Template)]
#[template(path = "api_docs/page.html")]
struct View {
    frame: Frame,
    about: String,
    groups: Vec<Group>,
    codes: Vec<Code>,
}

async fn show(who: Option<SignedIn>, visitor: Visitor) -> Result<HttpResponse, PageError> {
    page(&view(who.map_or_else(|| visitor.frame(), |who| who.bare_frame())))
}

fn view(frame: Frame) -> View {
    let document = api::said(frame.language);
    let about = read::text(document.pointer("/info/description"));
    View { about, groups: groups(&document), codes: read::codes(frame.language), frame }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    vec![Sample::of("api_docs", &view(Frame::bare(language)))]
}
