//! The months a publisher can publish, and those already published.

use access::Role;
use access::permission::ViewEditions;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use operations::Platform;
use questionnaire::Language;
use store::EditionHead;

use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken, urls};

/// The list of months.
#[derive(Template)]
#[template(path = "editions/page.html")]
pub(crate) struct View {
    frame: Frame,
    drafts: Vec<Row>,
    published: Vec<Row>,
}

/// One month of one force.
pub(crate) struct Row {
    path: String,
    area: String,
    month: String,
    drafted: String,
    published: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/editions", web::get().to(show));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewEditions>()?;
    let heads = who.reader().editions(&permit).await?;
    let frame = who.frame(Section::Editions);
    let rows =
        heads.iter().map(|head| (head.published_at.is_some(), row(frame.language, &who.platform, head)));
    page(&view(frame.clone(), rows.collect()))
}

fn row(language: Language, platform: &Platform, head: &EditionHead) -> Row {
    let force = platform.forces.get(&head.force);
    Row {
        path: urls::edition(
            force.map_or(head.force.as_str(), |force| force.slug.as_str()),
            &head.month.to_string(),
        ),
        area: force.map_or_else(|| head.force.to_string(), |force| force.name.say(language).to_owned()),
        month: spoken::month(language, head.month),
        drafted: spoken::moment(language, head.drafted_at),
        published: head.published_at.map(|at| spoken::moment(language, at)).unwrap_or_default(),
    }
}

fn view(frame: Frame, rows: Vec<(bool, Row)>) -> View {
    let (published, drafts): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(published, _)| *published);
    let rows = |list: Vec<(bool, Row)>| list.into_iter().map(|(_, row)| row).collect();
    View { frame, drafts: rows(drafts), published: rows(published) }
}

/// One of each, and none.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let row = |month: &str, published: &str| Row {
        path: urls::edition("eastmere", month),
        area: "Eastmere Police".to_owned(),
        month: month.to_owned(),
        drafted: "2026-11-01".to_owned(),
        published: published.to_owned(),
    };
    let frame = || Frame::sample(language, Role::Publisher, Section::Editions);
    let both = vec![(false, row("2026-10", "")), (true, row("2026-09", "2026-10-02"))];
    vec![
        Sample::of("editions/both", &view(frame(), both)),
        Sample::of("editions/none", &view(frame(), Vec::new())),
    ]
}
