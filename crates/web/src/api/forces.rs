//! Which forces a program sees.

use access::permission::DownloadEdition;
use actix_web::{HttpRequest, HttpResponse};
use fieldwork::Force;
use serde::Serialize;
use utoipa::ToSchema;

use super::answers::{Guarded, Unchanged};
use super::caller::Caller;
use super::refusal::Refusal;
use super::reply::reply;

/// The forces that the account of a token sees.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"forces": [{"code": "E23999901", "slug": "eastmere",
    "name": {"en": "Eastmere Police", "cy": "Heddlu Eastmere"},
    "editions": "/api/v1/editions/eastmere"}]}))]
pub(super) struct ForceList {
    forces: Vec<ForceItem>,
}

/// One of them.
#[derive(Serialize, ToSchema)]
pub(super) struct ForceItem {
    code: String,
    slug: String,
    name: Wording,
    editions: String,
}

/// A name in both languages.
#[derive(Serialize, ToSchema)]
pub(super) struct Wording {
    en: String,
    cy: String,
}

#[utoipa::path(
    get,
    path = "/api/v1/forces",
    operation_id = "list_forces",
    responses((status = 200, body = ForceList, headers(("ETag" = String))), Guarded, Unchanged)
)]
pub(super) async fn list(caller: Caller, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    caller.permit::<DownloadEdition>()?;
    Ok(reply(&request, &ForceList { forces: caller.forces().map(item).collect() }))
}

fn item(force: &Force) -> ForceItem {
    ForceItem {
        code: force.code.to_string(),
        slug: force.slug.clone(),
        name: Wording {
            en: force.name.say(questionnaire::Language::English).to_owned(),
            cy: force.name.say(questionnaire::Language::Welsh).to_owned(),
        },
        editions: crate::urls::api_editions(&force.slug),
    }
}
