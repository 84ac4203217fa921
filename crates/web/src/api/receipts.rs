//! What a program can read back of what it sent: that it was received, and under which reference. Never what became of it.

use access::permission::ViewReceipts;
use actix_web::{HttpRequest, HttpResponse};
use chrono::SecondsFormat;
use serde::Serialize;
use serde_json::Value;
use store::{ApiReceipt, Receipts};
use utoipa::ToSchema;

use super::answers::{Asking, Guarded, Unchanged};
use super::caller::Caller;
use super::editions::Stop;
use super::paging::{Page, parameter};
use super::reply::listed;
use crate::PageError;

/// Where they are read.
const PATH: &str = "/api/v1/receipts";

/// What was received, the latest first.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"receipts": [{"key": "2026-10-05-0001", "received_at": "2026-10-05T09:30:00Z",
    "status": "received", "reference": "VF-1001"}], "next": null}))]
pub(super) struct ReceiptList {
    receipts: Vec<Receipt>,
    #[schema(required)]
    next: Option<String>,
}

/// That something was received.
#[derive(Serialize, ToSchema)]
pub(super) struct Receipt {
    key: String,
    #[schema(format = DateTime)]
    received_at: String,
    status: Status,
    #[schema(required)]
    reference: Option<String>,
}

/// What is known of it here. There is one word, and there will be no other: what becomes of a person is nobody's to read.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Status {
    Received,
}

#[utoipa::path(
    get,
    path = "/api/v1/receipts",
    operation_id = "list_receipts",
    params(
        ("key" = Option<String>, Query, min_length = 1, max_length = 200),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100),
        ("after" = Option<String>, Query, min_length = 1, max_length = 200),
    ),
    responses(
        (status = 200, body = ReceiptList, headers(("ETag" = String), ("Link" = String))),
        Guarded, Asking, Unchanged,
    )
)]
pub(super) async fn list(caller: Caller, request: HttpRequest) -> Result<HttpResponse, Stop> {
    let permit = caller.permit::<ViewReceipts>()?;
    let page = Page::of(&request)?;
    let wanted = match parameter(&request, "key")? {
        Some(key) => Receipts::Under(key),
        None => Receipts::Before(page.after.clone(), page.limit.saturating_add(1)),
    };
    let found = caller.platform.store.reader().receipts(&permit, &wanted).await.map_err(PageError::from)?;
    let found = found.into_iter().map(receipt).collect();
    let (receipts, next) = page.cut(PATH, found, |receipt: &Receipt| receipt.key.clone());
    Ok(listed(&request, &ReceiptList { receipts, next: next.clone() }, next.as_deref()))
}

fn receipt(kept: ApiReceipt) -> Receipt {
    let reply: Option<Value> = serde_json::from_str(&kept.reply).ok();
    let reference = reply.and_then(|reply| reply.get("reference")?.as_str().map(str::to_owned));
    let received_at = kept.replied_at.to_rfc3339_opts(SecondsFormat::Secs, true);
    Receipt { key: kept.key, received_at, status: Status::Received, reference }
}
