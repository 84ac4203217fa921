//! Where a page goes when nobody has used it for long: nothing of it is left to see, and signing in leads back to it.

use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Form, Frame, PageError, Site, Visitor, page, see_other, urls};

/// "Sign in to carry on."
#[derive(Template)]
#[template(path = "locked/page.html")]
pub(crate) struct View {
    frame: Frame,
    sign_in: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route(urls::LOCKED, web::get().to(show));
}

async fn show(request: HttpRequest, site: Data<Site>, visitor: Visitor) -> Result<HttpResponse, PageError> {
    let query = Form::of_query(&request);
    let back = urls::local_path(query.value("return"));
    if let Some(token) = &visitor.session {
        // Somebody signed in again in another tab, or never stopped working there.
        if operations::look_at_session(&site.platform, token).await?.is_some() {
            return Ok(see_other(back));
        }
    }
    page(&View { frame: visitor.frame(), sign_in: urls::sign_in(back) })
}

/// The page.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let view = View { frame: Frame::bare(language), sign_in: urls::sign_in("/calls") };
    vec![Sample::of("locked", &view)]
}
