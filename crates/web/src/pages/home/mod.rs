//! The first page: it leads everybody to their own.

use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};

use crate::{PageError, Section, SignedIn, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/", web::get().to(lead));
}

async fn lead(who: SignedIn) -> Result<HttpResponse, PageError> {
    let home = Section::of(who.account.role).first().ok_or(PageError::NotFound)?;
    Ok(see_other(home.path()))
}
