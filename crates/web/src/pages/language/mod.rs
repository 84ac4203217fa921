//! The link to the other language: it remembers the choice and leads back to the same page.

use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use questionnaire::Language;

use crate::{Form, PageError, Site, see_other, urls, visitor};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/language/{code}", web::get().to(choose));
}

async fn choose(
    request: HttpRequest,
    site: Data<Site>,
    code: Path<String>,
) -> Result<HttpResponse, PageError> {
    let language = Language::parse(&code).ok_or(PageError::NotFound)?;
    let query = Form::of_query(&request);
    visitor::remember_language(&site, language, see_other(urls::local_path(query.value("return"))))
}
