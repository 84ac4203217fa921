//! The findings of a force.

use access::Role;
use access::permission::{RecordFinding, ViewImprovement};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use improvement::Finding;
use questionnaire::Language;

use super::changing::Ours;
use super::fixtures;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/findings", web::get().to(show));
}

#[derive(Template)]
#[template(path = "findings/page.html")]
struct View {
    frame: Frame,
    form: Form,
    areas: Vec<Item>,
    area: String,
    query: String,
    /// Address, words and day of each.
    lines: Vec<(String, String, String)>,
    records: bool,
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewImprovement>()?;
    let ours = Ours::of(&who, &Form::of_query(&request))?;
    let found = who.reader().findings(&permit, &ours.force.code).await?;
    let frame = who.frame(Section::Changes);
    page(&View {
        form: Form::filled([("area", ours.force.slug.as_str())]),
        areas: ours.areas(&frame),
        area: ours.force.name.say(frame.language).to_owned(),
        query: ours.query(),
        lines: lines(frame.language, &found),
        records: who.permit::<RecordFinding>().is_ok(),
        frame,
    })
}

fn lines(language: Language, found: &[Finding]) -> Vec<(String, String, String)> {
    let line = |finding: &Finding| {
        let day = spoken::date_of(language, finding.recorded_at);
        (format!("/findings/{}", finding.id), finding.what.clone(), day)
    };
    found.iter().map(line).collect()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |name: &str, found: &[Finding]| {
        let view = View {
            frame: Frame::sample(language, Role::Analyst, Section::Changes),
            form: Form::default(),
            areas: Vec::new(),
            area: "Eastmere Police".to_owned(),
            query: String::new(),
            lines: lines(language, found),
            records: true,
        };
        Sample::of(format!("findings/{name}"), &view)
    };
    let some: Vec<Finding> = fixtures::changing::finding().into_iter().collect();
    vec![sample("some", &some), sample("none", &[])]
}
