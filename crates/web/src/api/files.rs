//! The files of a published month, at addresses that stay: the same bytes as from the page of downloads.

use access::permission::DownloadEdition;
use actix_web::body::SizedStream;
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_LOCATION, CONTENT_TYPE};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use fieldwork::ForceCode;
use futures_util::stream;
use operations::{FileDescription, Format, Proof, Takeable};
use questionnaire::Wave;
use statistics::Month;
use store::EditionHead;

use super::answers::{Guarded, Unchanged};
use super::caller::Caller;
use super::editions::{self, Stop};
use super::refusal::Refusal;
use super::reply::{kept_privately, private};
use crate::conditional::Stamp;
use crate::{PageError, urls};

/// Every file, by its name in addresses.
pub(super) const ALL: [(&str, Takeable); 10] = [
    ("figures.csv", Takeable::Figures(Format::Csv)),
    ("figures.csv-metadata.json", Takeable::Figures(Format::CsvMetadata)),
    ("figures.json", Takeable::Figures(Format::Json)),
    ("figures.parquet", Takeable::Figures(Format::Parquet)),
    ("six-week.codebook.xml", Takeable::Figures(Format::Codebook(Wave::SixWeek))),
    ("case-closure.codebook.xml", Takeable::Figures(Format::Codebook(Wave::CaseClosure))),
    ("edition.json", Takeable::Proof(Proof::Content)),
    ("spoken.json", Takeable::Proof(Proof::Spoken)),
    ("manifest.json", Takeable::Proof(Proof::Manifest)),
    ("manifest.sig", Takeable::Proof(Proof::Signature)),
];

#[utoipa::path(
    get,
    path = "/api/v1/editions/{force}/{month}/{file}",
    operation_id = "take_file",
    params(
        ("force" = String, Path, example = "eastmere"),
        ("month" = String, Path, pattern = r"^([0-9]{4}-(0[1-9]|1[0-2])|latest)$", example = "latest"),
        ("file" = String, Path, example = "figures.csv"),
    ),
    responses(
        (
            status = 200,
            headers(("ETag" = String), ("Last-Modified" = String), ("Content-Location" = String)),
            content(
                (String = "text/csv"),
                (Value = "application/json"),
                (Value = "application/csvm+json"),
                (String = "application/vnd.apache.parquet"),
                (String = "application/xml"),
                (String = "application/octet-stream"),
            ),
        ),
        Guarded, Unchanged,
    )
)]
pub(super) async fn take(
    caller: Caller,
    request: HttpRequest,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, Stop> {
    let (force, month, name) = path.into_inner();
    let head = editions::found(&caller, &force, &month).await?;
    let (name, wanted) = ALL.into_iter().find(|(known, _)| *known == name).ok_or(Refusal::nothing())?;
    let place = urls::api_file(&force, &head.month.to_string(), name);
    if must_ask_first(&request) {
        let what = described(&caller, &head, wanted).await?;
        let stamp = Stamp { digest: what.digest.clone(), since: head.published_at };
        if stamp.is_known(request.headers()) {
            return Ok(kept_privately(stamp.unchanged()));
        }
        if request.method() == Method::HEAD {
            // Of so many bytes, none of which is sent.
            let body = SizedStream::new(len(what.size), stream::empty::<Result<Bytes, actix_web::Error>>());
            return Ok(begun(&stamp, &place, what.media_type).body(body));
        }
    }
    let file = handed_out(&caller, &head, wanted).await?;
    let stamp = Stamp { digest: file.digest, since: head.published_at };
    let named = format!("attachment; filename=\"{}\"", file.name);
    Ok(begun(&stamp, &place, file.media_type).insert_header((CONTENT_DISPOSITION, named)).body(file.bytes))
}

/// Whether the request may be answered without the file: then nobody takes it, and it is not written down as taken.
fn must_ask_first(request: &HttpRequest) -> bool {
    let headers = request.headers();
    let asks = headers.contains_key("if-none-match") || headers.contains_key("if-modified-since");
    asks || request.method() == Method::HEAD
}

fn begun(stamp: &Stamp, place: &str, media_type: &'static str) -> HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    private(stamp.put_on(&mut answer));
    answer.insert_header((CONTENT_TYPE, media_type)).insert_header((CONTENT_LOCATION, place));
    answer
}

fn len(size: usize) -> u64 {
    u64::try_from(size).unwrap_or(u64::MAX)
}

/// What it takes to find a file.
type Found<'a> = (&'a ForceCode, Month);

fn place(head: &EditionHead) -> Found<'_> {
    (&head.force, head.month)
}

async fn described(caller: &Caller, head: &EditionHead, wanted: Takeable) -> Result<FileDescription, Stop> {
    let (permit, (force, month)) = (caller.permit::<DownloadEdition>()?, place(head));
    let what = operations::describe_file(&caller.platform, &permit, force, month, wanted).await;
    Ok(what.map_err(PageError::from)?)
}

async fn handed_out(caller: &Caller, head: &EditionHead, wanted: Takeable) -> Result<operations::File, Stop> {
    let (permit, (force, month)) = (caller.permit::<DownloadEdition>()?, place(head));
    let taken = match wanted {
        Takeable::Figures(format) => {
            operations::download_edition(&caller.platform, &permit, force, month, format).await
        }
        Takeable::Proof(proof) => {
            operations::download_manifest(&caller.platform, &permit, force, (month, None), proof).await
        }
    };
    Ok(taken.map_err(PageError::from)?)
}
