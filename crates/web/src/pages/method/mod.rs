//! How the figures are made and what is not shown.

use access::Role;
use access::permission::ViewDashboard;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use questionnaire::Language;
use statistics::{DisclosurePolicy, Marker};

use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page};

/// The method.
#[derive(Template)]
#[template(path = "method/page.html")]
pub(crate) struct View {
    frame: Frame,
    policy: DisclosurePolicy,
    markers: Vec<(&'static str, Message)>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/dashboard/about", web::get().to(show));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<ViewDashboard>()?;
    page(&view(who.frame(Section::Method), who.platform.disclosure))
}

fn view(frame: Frame, policy: DisclosurePolicy) -> View {
    let name = |marker: Marker| {
        let code = marker.shorthand().trim_matches(['[', ']']);
        (marker.shorthand(), frame.t(format!("marker-{code}")))
    };
    View { markers: Marker::ALL.into_iter().map(name).collect(), policy, frame }
}

/// The page.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = Frame::sample(language, Role::Analyst, Section::Method);
    vec![Sample::of("method", &view(frame, DisclosurePolicy::default()))]
}
