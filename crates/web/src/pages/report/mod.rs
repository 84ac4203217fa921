//! A report as a page: the monthly one, or the pack of a meeting. The PDF is written from the same report.

use access::Role;
use access::permission::ViewDashboard;
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use operations::{Block, Release, Report, ReportKind};
use questionnaire::Language;
use statistics::Month;

use super::dashboard::{choose, forces};
use crate::samples::Sample;
use crate::urls::Stage;
use crate::{Form, Frame, Message, PageError, Section, SignedIn, page, spoken, urls};

/// A report.
#[derive(Template)]
#[template(path = "report/page.html")]
pub(crate) struct View {
    frame: Frame,
    report: Report,
    published: Message,
    back: String,
    pdf: String,
    odt: String,
    others: Vec<(String, Message, bool)>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/dashboard/report/{month}", web::get().to(show));
}

async fn show(who: SignedIn, request: HttpRequest, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewDashboard>()?;
    let query = Form::of_query(&request);
    let given = |name| Some(query.value(name)).filter(|value| !value.is_empty());
    let kind = match given("for") {
        Some(text) => ReportKind::parse(text).ok_or(PageError::BadAddress)?,
        None => ReportKind::Monthly,
    };
    let month = Month::parse(&path.into_inner()).map_err(|_| PageError::NotFound)?;
    let force = choose(&forces(&who), given("area"))?;
    let release = operations::read_release(&who.platform, &permit, &force.code, month).await?;
    let report = operations::report(&release, kind, who.language());
    let of = (&force.code, month);
    let report =
        operations::register_report(&who.platform, &permit, of, (kind, report, who.language())).await?;
    page(&view(who.frame(Section::Dashboard), &force.slug, &release, (kind, report)))
}

fn view(frame: Frame, slug: &str, release: &Release, (kind, report): (ReportKind, Report)) -> View {
    let (language, month) = (frame.language, release.edition.month.to_string());
    let stage = Stage { wave: String::new(), month: None, area: Some(slug.to_owned()) };
    let other = |it: ReportKind| {
        let name = frame.t(format!("file-report-{}", it.slug()));
        (urls::report(slug, &month, it.slug()), name, it == kind)
    };
    View {
        report,
        published: frame
            .t("downloads-published")
            .with("date", spoken::date(language, release.published))
            .count("version", release.version),
        back: urls::downloads(slug, &month),
        pdf: stage.download(&month, &format!("{}.pdf", kind.slug())),
        odt: stage.download(&month, &format!("{}.odt", kind.slug())),
        others: ReportKind::ALL.into_iter().map(other).collect(),
        frame,
    }
}

/// Each report of an invented month.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let Some(edition) = super::fixtures::figures::edition() else { return Vec::new() };
    let published = edition.month.next().last_day();
    let release = Release {
        words: super::fixtures::words::told(),
        spoken: super::fixtures::words::spoken(),
        replies: super::fixtures::words::replies(),
        ..Release::first(edition, published)
    };
    let sample = |kind: ReportKind| {
        let frame = Frame::sample(language, Role::Opcc, Section::Dashboard);
        let report = operations::report(&release, kind, language);
        Sample::of(format!("report/{}", kind.slug()), &view(frame, "eastmere", &release, (kind, report)))
    };
    ReportKind::ALL.into_iter().map(sample).collect()
}
