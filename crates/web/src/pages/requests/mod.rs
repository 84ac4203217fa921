//! The log of requests for material: what kind of body asked, by which law, and what came of it.

use access::Role;
use access::permission::ViewWithdrawals;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{MaterialRequest, Reference};
use questionnaire::Language;

use super::links;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/requests", web::get().to(show));
}

#[derive(Template)]
#[template(path = "requests/page.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
}

struct Line {
    reference: Reference,
    link: String,
    requester: Message,
    basis: Message,
    received_on: String,
    decision: Message,
    waits: bool,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let rights = who.reader().rights(&who.permit::<ViewWithdrawals>()?).await?;
    page(&view(who.frame(Section::Requests), &rights.requests))
}

fn view(frame: Frame, requests: &[MaterialRequest]) -> Page {
    let line = |request: &MaterialRequest| Line {
        reference: request.reference.clone(),
        link: links::request(request.id),
        requester: frame.t(format!("requester-{}", request.requester.slug())),
        basis: frame.t(format!("basis-{}", request.basis.slug())),
        received_on: spoken::date(frame.language, request.received_on),
        decision: match &request.answer {
            Some(answer) => frame.t(format!("decision-{}", answer.decision.slug())),
            None => frame.t("decision-none"),
        },
        waits: request.answer.is_none(),
    };
    Page { lines: requests.iter().map(line).collect(), frame }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Coordinator, Section::Requests);
    vec![
        Sample::of("requests", &view(frame(), &super::fixtures::rights().requests)),
        Sample::of("requests/empty", &view(frame(), &[])),
    ]
}
