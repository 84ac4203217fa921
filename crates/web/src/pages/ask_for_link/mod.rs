//! A forgotten password: asking for a link, with the same answer for every address.

use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Form, Frame, PageError, Site, Visitor, page, refused, urls, visitor};

/// The form, and what is said after it was sent.
#[derive(Template)]
#[template(path = "ask_for_link/page.html")]
struct View {
    frame: Frame,
    form: Form,
    /// This panel can send a link.
    with_post: bool,
    /// It was asked for.
    asked: bool,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::FORGOTTEN).get(show).post(submit));
}

async fn show(site: Data<Site>, visitor: Visitor) -> Result<HttpResponse, PageError> {
    let with_post = site.platform.post.is_some();
    visitor::visit(&site, &visitor, |frame| {
        page(&View { frame, form: Form::default(), with_post, asked: false })
    })
}

async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    (visitor, form): (Visitor, Form),
) -> Result<HttpResponse, PageError> {
    let email = form.value("email").to_owned();
    // Each asking counts, whatever comes of it: nobody tries addresses here without end.
    site.limits.count_link(&request, site.counted_by(visitor.known.as_deref(), &email).await?)?;
    let (frame, with_post) = (visitor.frame(), site.platform.post.is_some());
    if access::EmailAddress::parse(&email).is_err() {
        let wrong = vec![FieldError { field: "email", code: "account-email-invalid" }];
        return refused(&View { frame, form: form.refused(wrong), with_post, asked: false });
    }
    operations::ask_for_link(&site.platform, &email).await?;
    page(&View { frame, form, with_post, asked: true })
}

/// To be filled in, refused, sent, and where there is no mail server.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let view = |form, with_post, asked| View { frame: Frame::bare(language), form, with_post, asked };
    let wrong = vec![FieldError { field: "email", code: "account-email-invalid" }];
    vec![
        Sample::of("ask_for_link/empty", &view(Form::default(), true, false)),
        Sample::of("ask_for_link/refused", &view(Form::default().refused(wrong), true, false)),
        Sample::of("ask_for_link/asked", &view(Form::default(), true, true)),
        Sample::of("ask_for_link/no_server", &view(Form::default(), false, false)),
    ]
}
