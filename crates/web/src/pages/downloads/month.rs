//! One month to take away: every file with its format, its size and its rows, the first rows, and what the columns mean.

use access::permission::ViewDownloads;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use operations::{Column, FileSize, Format, Preview, Release, ReportKind};
use statistics::Month;

use super::asked_for;
use crate::samples::Sample;
use crate::urls::Stage;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

/// How many rows are shown before the file is taken.
const ROWS: usize = 8;

/// The files of a month.
#[derive(Template)]
#[template(path = "downloads/month.html")]
pub(crate) struct View {
    frame: Frame,
    title: Message,
    area: String,
    published: String,
    version: u32,
    rows: String,
    back: String,
    files: Vec<FileRow>,
    reports: Vec<ReportRow>,
    columns: Vec<(&'static str, String)>,
    first: Vec<Vec<String>>,
}

/// One file.
pub(crate) struct FileRow {
    path: String,
    name: Message,
    about: Message,
    format: String,
    size: String,
}

/// One report: its page, its PDF and its text to go on with.
pub(crate) struct ReportRow {
    name: Message,
    page: String,
    pdf: String,
    odt: String,
}

pub(super) async fn show(
    who: SignedIn,
    request: HttpRequest,
    path: Path<String>,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewDownloads>()?;
    let month = Month::parse(&path.into_inner()).map_err(|_| PageError::NotFound)?;
    let force = asked_for(&who, &request)?;
    let release = operations::read_release(&who.platform, &permit, &force.code, month).await?;
    let sizes = operations::file_sizes(&who.platform, &release, who.language()).await?;
    let preview = operations::preview(&release, ROWS);
    page(&view(who.frame(Section::Downloads), &force.slug, &release, (sizes, preview)))
}

fn view(frame: Frame, slug: &str, release: &Release, (sizes, preview): (Vec<FileSize>, Preview)) -> View {
    let (language, edition) = (frame.language, &release.edition);
    let stage = Stage { wave: String::new(), month: None, area: Some(slug.to_owned()) };
    let month = edition.month.to_string();
    let file = |FileSize { format, bytes }: FileSize| FileRow {
        path: stage.download(&month, format.ending()),
        name: frame.t(format!("file-{}", key(format))),
        about: frame.t(format!("file-about-{}", key(format))),
        format: ending(format),
        size: size(bytes),
    };
    let report = |kind: ReportKind| ReportRow {
        name: frame.t(format!("file-report-{}", kind.slug())),
        page: crate::urls::report(slug, &month, kind.slug()),
        pdf: stage.download(&month, &format!("{}.pdf", kind.slug())),
        odt: stage.download(&month, &format!("{}.odt", kind.slug())),
    };
    View {
        title: frame.t("downloads-month").with("month", spoken::month(language, edition.month)),
        area: super::super::dashboard::words::say(language, &edition.area).to_owned(),
        published: spoken::date(language, release.published),
        version: release.version,
        rows: spoken_count(preview.rows),
        back: format!("/downloads?area={}", crate::urls::query_value(slug)),
        files: sizes.into_iter().map(file).collect(),
        reports: ReportKind::ALL.into_iter().map(report).collect(),
        columns: Column::ALL.into_iter().map(|column| (column.name(), column.meaning(language))).collect(),
        first: preview.first,
        frame,
    }
}

/// The part of a message's key that names a format.
fn key(format: Format) -> &'static str {
    match format {
        Format::Ods => "ods",
        Format::Xlsx => "xlsx",
        Format::Csv => "csv",
        Format::CsvMetadata => "csv-metadata",
        Format::Parquet => "parquet",
        Format::Json => "rows-json",
        Format::Codebook(questionnaire::Wave::SixWeek) => "codebook-six-week",
        Format::Codebook(questionnaire::Wave::CaseClosure) => "codebook-case-closure",
    }
}

/// The last part of an ending, as formats are known by.
fn ending(format: Format) -> String {
    format.ending().rsplit('.').next().unwrap_or_default().to_uppercase()
}

/// "3 KB", "1.2 MB".
fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// "12,345".
fn spoken_count(number: usize) -> String {
    let digits = number.to_string();
    let grouped: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|part| str::from_utf8(part).ok()).collect();
    grouped.join(",")
}

/// The files of an invented month.
pub(super) fn sample(frame: Frame) -> Option<Sample> {
    let edition = super::super::fixtures::figures::edition()?;
    let published = edition.month.next().last_day();
    let release = Release::first(edition, published);
    let sizes = Format::ALL.into_iter().zip([9_800, 12_345, 1_234_567, 900].into_iter().cycle());
    let sizes = sizes.map(|(format, bytes)| FileSize { format, bytes }).collect();
    let preview = operations::preview(&release, ROWS);
    Some(Sample::of("downloads/month", &view(frame, "eastmere", &release, (sizes, preview))))
}
