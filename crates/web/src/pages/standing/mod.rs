//! The pages that stand at the foot of every page: help, privacy, accessibility, looking after yourself.

use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Frame, PageError, SignedIn, Visitor, page};

/// Each page: its address, the beginning of its messages' keys, and how many parts it has.
const PAGES: [(&str, &str, usize); 4] = [
    ("/help", "help", 4),
    ("/privacy", "privacy", 5),
    ("/accessibility-statement", "accessibility", 4),
    ("/look-after-yourself", "look-after", 4),
];

/// A page of headings and text.
#[derive(Template)]
#[template(path = "standing/page.html")]
pub(crate) struct View {
    frame: Frame,
    name: &'static str,
    parts: usize,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    for (path, name, parts) in PAGES {
        let show = move |who: Option<SignedIn>, visitor: Visitor| show(who, visitor, name, parts);
        config.route(path, web::get().to(show));
    }
}

async fn show(
    who: Option<SignedIn>,
    visitor: Visitor,
    name: &'static str,
    parts: usize,
) -> Result<HttpResponse, PageError> {
    let frame = who.map_or_else(|| visitor.frame(), |who| who.bare_frame());
    page(&View { frame, name, parts })
}

/// Each page.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |(path, name, parts): (&str, &'static str, usize)| {
        let frame = Frame { path: path.to_owned(), ..Frame::bare(language) };
        Sample::of(name, &View { frame, name, parts })
    };
    PAGES.into_iter().map(sample).collect()
}
