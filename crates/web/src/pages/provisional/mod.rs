//! The figures of months that are not published yet, for the agency alone: marked [p], and not to leave it.

mod view;

use access::Role;
use access::permission::ReadProvisional;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use operations::Provisional;
use questionnaire::{Language, Wave};
use statistics::Month;

use self::view::view;
use super::of_force::{ForceItems, OfForce};
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/provisional", web::get().to(show));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReadProvisional>()?;
    let chosen = OfForce::of(&request, &who.platform)?;
    let provisional = operations::read_provisional(&who.platform, &permit, &chosen.force.code).await?;
    let frame = who.frame(Section::Reports);
    let items = ForceItems::of(&frame, who.platform.forces.iter());
    page(&view(frame, &chosen, items, provisional.as_ref()))
}

/// With figures since a published month, before the first, and with none.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::figures::{edition, force};
    let some = |name, published, provisional: bool| {
        let frame = Frame::sample(language, Role::Coordinator, Section::Reports);
        let chosen = OfForce { force: force()?, wave: Wave::SixWeek };
        let items = ForceItems::of(&frame, [&chosen.force].into_iter());
        let made_at = super::fixtures::today().and_hms_opt(9, 0, 0)?.and_utc();
        let edition = edition().filter(|_| provisional);
        let provisional = edition.map(|edition| Provisional { made_at, published, edition });
        Some(Sample::of(name, &view(frame, &chosen, items, provisional.as_ref())))
    };
    let since = edition().map(|edition| edition.month.previous().previous());
    [
        some("provisional/some", since, true),
        some("provisional/first", None::<Month>, true),
        some("provisional/none", None, false),
    ]
    .into_iter()
    .flatten()
    .collect()
}
