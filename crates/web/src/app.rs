//! The application: what surrounds every request, and where it goes.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, Data, PayloadConfig, ServiceConfig};
use actix_web::{App, Error};

use crate::pages::error::dress;
use crate::{PageError, Site, api, assets, csrf, head, headers, health, looking, pages, security_txt, watch};

/// The whole application for one worker of a server, or for a test.
pub fn app(
    site: Site,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    App::new()
        .app_data(PayloadConfig::new(site.body_limit))
        .app_data(Data::new(site))
        .configure(routes)
        .wrap(from_fn(looking::note))
        .wrap(from_fn(csrf::guard))
        .wrap(from_fn(dress))
        .wrap(Compress::default())
        .wrap(from_fn(headers::secure))
        .wrap(from_fn(head::as_get))
        .wrap(from_fn(watch::watched))
}

fn routes(config: &mut ServiceConfig) {
    config.route("/assets/{file}", web::get().to(assets::serve));
    pages::all::routes(config);
    api::routes(config);
    security_txt::routes(config);
    health::routes(config);
    config.default_service(web::to(|| async { Err::<String, _>(PageError::NotFound) }));
}
