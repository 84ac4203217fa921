//! Who agreed and who was interviewed, of everybody referred: whom the figures speak for, and whom less. For the agency.

mod names;
mod samples;
mod view;

use access::permission::{DownloadResponseBias, ReadResponseBias};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};

use self::names::Names;
use self::view::{Around, view};
use super::of_force::{ForceItems, OfForce};
use crate::{PageError, Section, SignedIn, attached, page};

pub(crate) use samples::samples;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/reports/response-bias", web::get().to(show));
    config.route("/reports/response-bias.csv", web::get().to(download));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReadResponseBias>()?;
    let chosen = OfForce::of(&request, &who.platform)?;
    let bias =
        operations::read_response_bias(&who.platform, &permit, chosen.wave, &chosen.force.code).await?;
    let frame = who.frame(Section::Reports);
    let around = Around {
        names: Names::of(&frame, &who.platform),
        items: ForceItems::of(&frame, who.platform.forces.iter()),
        policy: who.platform.disclosure,
        chosen,
    };
    page(&view(frame, &bias, around))
}

async fn download(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadResponseBias>()?;
    let chosen = OfForce::of(&request, &who.platform)?;
    let file =
        operations::download_response_bias(&who.platform, &permit, chosen.wave, &chosen.force.code).await?;
    Ok(attached(file))
}
