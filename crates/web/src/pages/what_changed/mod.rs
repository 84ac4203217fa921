//! What everybody may read without signing in: what a force changed, how to stop taking part, and privacy. Nothing on these
//! pages asks who reads them, needs a cookie, or names the panel in a title that a browser would keep.

use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::Force;
use improvement::Response;
use questionnaire::Language;

use super::dashboard::words::say;
use super::fixtures;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Site, Visitor, page, spoken, urls};

/// Where the way out leads: a page that anybody may have open.
const AWAY: &str = "https://www.bbc.co.uk/weather";
/// The pages of headings and text: address, the beginning of their messages' keys, and how many parts they have.
const TEXTS: [(&str, &str, usize); 2] =
    [("/taking-part/withdraw", "stopping", 4), ("/taking-part/privacy", "taking-part-privacy", 5)];

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/what-we-changed/{force}", web::get().to(show));
    for (path, name, parts) in TEXTS {
        let show = move |visitor: Visitor, request: HttpRequest| text(visitor, request, name, parts);
        config.route(path, web::get().to(show));
    }
}

/// What stands around a public page.
struct Around {
    frame: Frame,
    /// The same page in the other language.
    other: String,
}

#[derive(Template)]
#[template(path = "what_changed/page.html")]
struct View {
    around: Around,
    area: String,
    /// What people said, what was done, and when it was published.
    responses: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "what_changed/text.html")]
struct TextView {
    around: Around,
    name: &'static str,
    parts: usize,
}

async fn show(
    visitor: Visitor,
    request: HttpRequest,
    site: Data<Site>,
    slug: Path<String>,
) -> Result<HttpResponse, PageError> {
    let force = site.platform.forces.by_slug(&slug).ok_or(PageError::NotFound)?;
    let published = site.platform.store.reader().what_changed(&force.code).await?;
    page(&view(around(&visitor, &request)?, force, &published))
}

async fn text(
    visitor: Visitor,
    request: HttpRequest,
    name: &'static str,
    parts: usize,
) -> Result<HttpResponse, PageError> {
    page(&TextView { around: around(&visitor, &request)?, name, parts })
}

/// The language is in the address, so that no cookie is needed for it; one that was chosen before is kept to.
fn around(visitor: &Visitor, request: &HttpRequest) -> Result<Around, PageError> {
    let query = Form::of_query(request);
    let frame = visitor.frame();
    let language = match query.value("lang") {
        "" => frame.language,
        code => Language::parse(code).ok_or(PageError::BadAddress)?,
    };
    Ok(Around::of(Frame { language, ..frame }, request.path()))
}

impl Around {
    fn of(frame: Frame, path: &str) -> Self {
        let other = format!("{path}?lang={}", frame.other_language());
        Self { frame, other }
    }

    /// Where the way out leads.
    fn away(&self) -> &'static str {
        AWAY
    }

    /// Another public page, in the same language.
    fn page(&self, path: &str) -> String {
        format!("{path}?lang={}", urls::query_value(self.frame.language.code()))
    }
}

fn view(around: Around, force: &Force, published: &[Response]) -> View {
    let language = around.frame.language;
    let line = |response: &Response| {
        let at = match response.state {
            improvement::ResponseState::Published { at, .. } => at,
            _ => response.written_at,
        };
        let (said, done) = (say(language, &response.said), say(language, &response.done));
        (said.to_owned(), done.to_owned(), spoken::date_of(language, at))
    };
    View {
        area: force.name.say(language).to_owned(),
        responses: published.iter().map(line).collect(),
        around,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let around = |path: &str| Around::of(Frame { path: path.to_owned(), ..Frame::bare(language) }, path);
    let changed = |name: &str, responses: &[Response]| {
        let force = super::fixtures::figures::force()?;
        Some(Sample::of(name, &view(around("/what-we-changed/eastmere"), &force, responses)))
    };
    let texts = TEXTS.into_iter().map(|(path, name, parts)| {
        Sample::of(format!("taking-part/{name}"), &TextView { around: around(path), name, parts })
    });
    let some = changed("what-changed/some", &fixtures::changing::responses());
    some.into_iter().chain(changed("what-changed/none", &[])).chain(texts).collect()
}
