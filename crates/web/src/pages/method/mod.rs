//! How the figures are made, what counts as unusual, what is not shown, and how every question was asked: taken from the
//! policy, the rules and the edition themselves.

use access::Role;
use access::permission::ViewDashboard;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;
use statistics::charts::Runs;
use statistics::{DisclosurePolicy, Edition, Marker, Rule, WaveFigures};

use super::dashboard::words::{say, stage};
use super::dashboard::{Choice, Query};

use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page};

/// The method.
#[derive(Template)]
#[template(path = "method/page.html")]
pub(crate) struct View {
    frame: Frame,
    /// The thresholds the latest edition was made with, or those the next will be made with.
    policy: DisclosurePolicy,
    rounded: bool,
    /// The lengths on which the word "unusual" hangs.
    runs: Runs,
    markers: Vec<(&'static str, Message)>,
    wordings: Vec<Wave>,
}

/// How the questions of one wave were asked.
pub(crate) struct Wave {
    name: Message,
    /// Each question's short name and the words that were read out.
    questions: Vec<(String, String)>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/dashboard/about", web::get().to(show));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    who.permit::<ViewDashboard>()?;
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    page(&view(who.frame(Section::Method), who.platform.disclosure, choice.edition.as_deref()))
}

fn view(frame: Frame, policy: DisclosurePolicy, edition: Option<&Edition>) -> View {
    let policy = edition.map_or(policy, |edition| edition.policy).floored();
    let name = |marker: Marker| {
        let code = marker.shorthand().trim_matches(['[', ']']);
        (marker.shorthand(), frame.t(format!("marker-{code}")))
    };
    View {
        markers: Marker::ALL.into_iter().map(name).collect(),
        rounded: policy.rule == Rule::Round,
        runs: Runs::default(),
        wordings: edition.iter().flat_map(|edition| &edition.waves).map(|it| wordings(&frame, it)).collect(),
        policy,
        frame,
    }
}

fn wordings(frame: &Frame, wave: &WaveFigures) -> Wave {
    let words = |wording| say(frame.language, wording).to_owned();
    let questions = wave.series.iter().map(|series| (words(&series.short), words(&series.question)));
    Wave { name: stage(frame.language, &wave.wave), questions: questions.collect() }
}

/// The page with what an edition says, and before there is one.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Analyst, Section::Method);
    let edition = super::fixtures::figures::edition();
    let round = DisclosurePolicy { rule: Rule::Round, ..DisclosurePolicy::default() };
    vec![
        Sample::of("method", &view(frame(), DisclosurePolicy::default(), edition.as_ref())),
        Sample::of("method/rounded", &view(frame(), round, None)),
    ]
}
