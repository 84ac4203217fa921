//! Which months of a force are published, and what can be taken of each.

use access::permission::DownloadEdition;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use chrono::SecondsFormat;
use fieldwork::Force;
use operations::{MonthFiles, Takeable};
use serde::Serialize;
use statistics::Month;
use store::EditionHead;
use utoipa::ToSchema;

use super::answers::{Asking, Guarded, Unchanged};
use super::caller::Caller;
use super::files;
use super::paging::{Page, unclear};
use super::refusal::Refusal;
use super::reply::{listed, reply};
use crate::{PageError, urls};

/// The word for the newest month.
const LATEST: &str = "latest";

/// Published months, the latest first.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"editions": [{"force": "eastmere", "month": "2026-10", "version": 1,
    "published_at": "2026-11-09T10:12:00Z", "restated": null,
    "digest": "5d1b7c9f0e2a4b6d8c0e1f3a5b7d9e1c3f5a7b9d1e3c5f7a9b1d3e5c7f9a1b3d",
    "files": [{"name": "figures.csv", "address": "/api/v1/editions/eastmere/2026-10/figures.csv"}]}],
    "next": null}))]
pub(super) struct EditionList {
    editions: Vec<EditionItem>,
    #[schema(required)]
    next: Option<String>,
}

/// A published month, in the version that stands.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"force": "eastmere", "month": "2026-10", "version": 1,
    "published_at": "2026-11-09T10:12:00Z", "restated": null,
    "digest": "5d1b7c9f0e2a4b6d8c0e1f3a5b7d9e1c3f5a7b9d1e3c5f7a9b1d3e5c7f9a1b3d",
    "files": [{"name": "figures.csv", "address": "/api/v1/editions/eastmere/2026-10/figures.csv"}]}))]
pub(super) struct EditionItem {
    force: String,
    month: String,
    version: u32,
    #[schema(format = DateTime)]
    published_at: String,
    #[schema(required)]
    restated: Option<&'static str>,
    digest: String,
    files: Vec<FileItem>,
}

/// A file that can be taken.
#[derive(Serialize, ToSchema)]
pub(super) struct FileItem {
    name: &'static str,
    address: String,
}

#[utoipa::path(
    get,
    path = "/api/v1/editions/{force}",
    operation_id = "list_editions",
    params(
        ("force" = String, Path, example = "eastmere"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100),
        ("after" = Option<String>, Query, pattern = r"^[0-9]{4}-(0[1-9]|1[0-2])$", example = "2026-10"),
    ),
    responses(
        (status = 200, body = EditionList, headers(("ETag" = String), ("Link" = String))),
        Guarded, Asking, Unchanged,
    )
)]
pub(super) async fn list(
    caller: Caller,
    request: HttpRequest,
    force: Path<String>,
) -> Result<HttpResponse, Stop> {
    let permit = caller.permit::<DownloadEdition>()?;
    let page = Page::of(&request)?;
    let after = page.after.as_deref().map(Month::parse).transpose().map_err(|_| unclear())?;
    let force = caller.force_called(&force)?;
    let heads = caller.platform.store.reader().published(&permit, &force.code).await;
    let heads = heads.map_err(PageError::from)?;
    let wanted = heads.into_iter().filter(|head| after.is_none_or(|after| head.month < after)).collect();
    let path = urls::api_editions(&force.slug);
    let (heads, next) = page.cut(&path, wanted, |head: &EditionHead| head.month.to_string());
    let editions = items(&caller, force, &heads).await?;
    Ok(listed(&request, &EditionList { editions, next: next.clone() }, next.as_deref()))
}

#[utoipa::path(
    get,
    path = "/api/v1/editions/{force}/{month}",
    operation_id = "show_edition",
    params(
        ("force" = String, Path, example = "eastmere"),
        ("month" = String, Path, pattern = r"^([0-9]{4}-(0[1-9]|1[0-2])|latest)$", example = "latest"),
    ),
    responses((status = 200, body = EditionItem, headers(("ETag" = String))), Guarded, Unchanged)
)]
pub(super) async fn show(
    caller: Caller,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Stop> {
    let (force, month) = path.into_inner();
    let head = found(&caller, &force, &month).await?;
    let force = caller.force_called(&force)?;
    let items = items(&caller, force, &[head]).await?;
    Ok(reply(&request, items.first().ok_or(Refusal::nothing())?))
}

/// The published month of this name: a month, or the latest.
pub(super) async fn found(caller: &Caller, force: &str, month: &str) -> Result<EditionHead, Stop> {
    let permit = caller.permit::<DownloadEdition>()?;
    let force = caller.force_called(force)?;
    let heads = caller.platform.store.reader().published(&permit, &force.code).await;
    let heads = heads.map_err(PageError::from)?;
    let mut heads = heads.into_iter();
    let head = match month {
        LATEST => heads.next(),
        _ => heads.find(|head| head.month.to_string() == month),
    };
    Ok(head.ok_or(Refusal::nothing())?)
}

/// The months with the files that each of them has.
async fn items(caller: &Caller, force: &Force, heads: &[EditionHead]) -> Result<Vec<EditionItem>, Stop> {
    let permit = caller.permit::<DownloadEdition>()?;
    let months: Vec<Month> = heads.iter().map(|head| head.month).collect();
    let found = operations::list_files(&caller.platform, &permit, &force.code, &months).await;
    let found = found.map_err(PageError::from)?;
    let files = |head: &EditionHead| found.get(&head.month).cloned().unwrap_or_default();
    Ok(heads.iter().map(|head| item(&force.slug, head, &files(head))).collect())
}

fn item(force: &str, head: &EditionHead, there: &MonthFiles) -> EditionItem {
    let month = head.month.to_string();
    let file = |(name, _): &(&'static str, Takeable)| FileItem {
        name,
        address: urls::api_file(force, &month, name),
    };
    let published = head.published_at.unwrap_or(head.drafted_at);
    EditionItem {
        force: force.to_owned(),
        version: head.version,
        published_at: published.to_rfc3339_opts(SecondsFormat::Secs, true),
        restated: head.reason.map(|reason| reason.slug()),
        digest: head.digest.clone(),
        files: files::ALL.iter().filter(|(_, wanted)| there.has(*wanted)).map(file).collect(),
        month,
    }
}

/// Why there is no answer: the request is at fault (a [`Refusal`]), or something here is (a [`PageError`]).
pub(super) type Stop = actix_web::Error;
