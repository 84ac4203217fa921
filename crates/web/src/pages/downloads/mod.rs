//! Files to take away: each published month in every format, and what proves that it is what was published.

mod month;

use std::collections::BTreeSet;

use access::Role;
use access::permission::{DownloadEdition, DownloadReport, ViewDownloads};
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use operations::{File, Format, Proof, ReportFormat};
use questionnaire::Language;
use statistics::Month;
use store::EditionHead;

use super::changing::Ours;
use crate::conditional::Stamp;
use crate::samples::Sample;
use crate::urls::Stage;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, as_file, page, spoken};

/// The list of published months.
#[derive(Template)]
#[template(path = "downloads/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    /// The forces to choose from, where there are several.
    areas: Vec<Item>,
    area: String,
    rows: Vec<Row>,
}

/// One published month.
pub(crate) struct Row {
    month: String,
    published: String,
    version: u32,
    path: String,
    files: Vec<(String, Message)>,
    reason: Option<Message>,
    proofs: Vec<(String, Message)>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/downloads", web::get().to(show))
        .route("/downloads/signing-key.pem", web::get().to(signing_key))
        .route("/downloads/{month:[0-9-]+}", web::get().to(month::show))
        .route("/downloads/{month:[0-9-]+}.{ending}", web::get().to(download));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewDownloads>()?;
    let ours = Ours::of(&who, &Form::of_query(&request))?;
    let heads = who.reader().published(&permit, &ours.force.code).await?;
    let with_codes = who.reader().editions_with_codes(&permit, &ours.force.code).await?;
    page(&view(who.frame(Section::Downloads), &ours, (&heads, &with_codes)))
}

/// A file of a month, written into the audit before it is handed out: one made from the edition, a report, or a proof.
async fn download(
    who: SignedIn,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let (month, ending) = path.into_inner();
    let month = Month::parse(&month).map_err(|_| PageError::NotFound)?;
    let report = ReportFormat::parse(&ending);
    let file = match (Format::parse(&ending), Proof::parse(&ending), report) {
        (Some(format), ..) => {
            let permit = who.permit::<DownloadEdition>()?;
            let (force, wanted) = (asked_for(&who, &request)?, (format, who.language()));
            operations::download_edition(&who.platform, &permit, &force.code, month, wanted).await?
        }
        (_, _, Some((kind, format))) => {
            let permit = who.permit::<DownloadReport>()?;
            let (force, wanted) = (asked_for(&who, &request)?, (kind, format, who.language()));
            operations::download_report(&who.platform, &permit, &force.code, month, wanted).await?
        }
        (_, Some(proof), _) => proven(&who, &request, (month, proof)).await?,
        _ => return Err(PageError::NotFound),
    };
    Ok(stamped(&request, file))
}

/// The stored bytes of a published version: its content, its manifest or the signature.
async fn proven(
    who: &SignedIn,
    request: &HttpRequest,
    (month, proof): (Month, Proof),
) -> Result<File, PageError> {
    let permit = who.permit::<DownloadEdition>()?;
    let query = Form::of_query(request);
    let asked = Some(query.value("version")).filter(|text| !text.is_empty());
    let version = asked.map(str::parse::<u32>).transpose().map_err(|_| PageError::BadAddress)?;
    let force = asked_for(who, request)?;
    let month = (month, version);
    Ok(operations::download_manifest(&who.platform, &permit, &force.code, month, proof).await?)
}

/// The file, or that the reader has it already.
fn stamped(request: &HttpRequest, file: File) -> HttpResponse {
    let stamp = Stamp { digest: file.digest, since: None };
    if stamp.is_known(request.headers()) {
        return stamp.unchanged();
    }
    stamp.put_on(&mut as_file(file.media_type, file.name)).body(file.bytes)
}

/// The key that readers check signatures with. Anybody may have it, so taking it is not written down.
async fn signing_key(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<DownloadEdition>()?;
    let key = who.platform.publication.signing_key.as_ref().ok_or(PageError::NotFound)?;
    Ok(as_file("application/x-pem-file", "signing-key.pem").body(key.public().to_pem()))
}

fn asked_for(who: &SignedIn, request: &HttpRequest) -> Result<fieldwork::Force, PageError> {
    Ok(Ours::of(who, &Form::of_query(request))?.force)
}

fn view(frame: Frame, ours: &Ours, (heads, with_codes): (&[EditionHead], &BTreeSet<(Month, u32)>)) -> View {
    let slug = &ours.force.slug;
    let stage = Stage { wave: String::new(), month: None, area: Some(slug.clone()) };
    let row = |head: &EditionHead| Row {
        month: spoken::month(frame.language, head.month),
        published: head.published_at.map(|at| spoken::date_of(frame.language, at)).unwrap_or_default(),
        version: head.version,
        path: crate::urls::downloads(slug, &head.month.to_string()),
        files: super::dashboard::downloads(&frame, &stage, head.month),
        reason: head.reason.map(|reason| {
            frame.t("downloads-restated").with("reason", frame.t(format!("restatement-{}", reason.slug())))
        }),
        proofs: super::edition::proofs(
            &frame,
            slug,
            (head, with_codes.contains(&(head.month, head.version))),
        ),
    };
    let area = ours.force.name.say(frame.language).to_owned();
    View {
        rows: heads.iter().map(row).collect(),
        areas: ours.areas(&frame),
        area,
        form: Form::filled([("area", slug.as_str())]),
        frame,
    }
}

/// One month with a choice of forces, none, and the files of a month.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let heads = super::dashboard::samples::choice(super::fixtures::figures::edition())
        .map(|choice| choice.published)
        .unwrap_or_default();
    let Some(force) = super::fixtures::figures::force() else { return Vec::new() };
    let frame = || Frame::sample(language, Role::Publisher, Section::Downloads);
    let none = BTreeSet::new();
    let one = Ours { forces: vec![force.clone(); 2], force: force.clone() };
    let ours = Ours { forces: vec![force.clone()], force };
    let mut samples = vec![
        Sample::of("downloads/one", &view(frame(), &one, (&heads, &none))),
        Sample::of("downloads/none", &view(frame(), &ours, (&[], &none))),
    ];
    samples.extend(month::sample(frame()));
    samples
}
