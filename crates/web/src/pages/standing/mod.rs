//! The pages that stand at the foot of every page: help, privacy, accessibility, looking after yourself.

use actix_web::HttpResponse;
use actix_web::web::{self, Data, ServiceConfig};
use askama::Template;
use fieldwork::PanelPolicy;
use questionnaire::Language;

use super::fixtures;
use crate::samples::Sample;
use crate::{Frame, PageError, SignedIn, Site, Visitor, page};

const HELP: &str = "help";

/// Each page: its address, the beginning of its messages' keys, and how many parts it has.
const PAGES: [(&str, &str, usize); 4] = [
    ("/help", HELP, 4),
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
    /// Whom readers of figures write to, on the page that says so.
    contact: Option<String>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    for (path, name, parts) in PAGES {
        let show = move |who: Option<SignedIn>, visitor: Visitor, site: Data<Site>| {
            show((who, visitor), site, name, parts)
        };
        config.route(path, web::get().to(show));
    }
}

async fn show(
    (who, visitor): (Option<SignedIn>, Visitor),
    site: Data<Site>,
    name: &'static str,
    parts: usize,
) -> Result<HttpResponse, PageError> {
    let frame = who.map_or_else(|| visitor.frame(), |who| who.bare_frame());
    page(&view(frame, (name, parts), &site.platform.policy))
}

fn view(frame: Frame, (name, parts): (&'static str, usize), policy: &PanelPolicy) -> View {
    let email = Some(&policy.contact.figures_email).filter(|email| name == HELP && !email.is_empty());
    View { frame, name, parts, contact: email.cloned() }
}

/// Each page.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |(path, name, parts): (&str, &'static str, usize)| {
        let frame = Frame { path: path.to_owned(), ..Frame::bare(language) };
        Sample::of(name, &view(frame, (name, parts), &fixtures::policy()))
    };
    PAGES.into_iter().map(sample).collect()
}
