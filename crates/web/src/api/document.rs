//! The document of the API (OpenAPI 3.1), made from its operations and the types they read and write. What it says in words
//! comes from the catalogue, so that people read it in their own language.

use std::sync::LazyLock;

use actix_web::{HttpRequest, HttpResponse};
use questionnaire::Language;
use serde_json::{Map, Value};
use utoipa::openapi::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi as _};

use super::answers::Unchanged;
use super::reply::reply;
use super::{asks, book, editions, events, files, forces, problem, receipts, referrals};
use crate::locale::{is_defined, t};

/// What every operation has in common: how a program is let in, and what the types are.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Candour", version = "1"),
    security(("token" = []), ("password" = [])),
    modifiers(&Doors),
    components(schemas(
        forces::ForceList, forces::ForceItem, forces::Wording,
        editions::EditionList, editions::EditionItem, editions::FileItem,
        referrals::Referral, referrals::Referred, asks::Ask, events::Event, events::Recorded,
        receipts::ReceiptList, receipts::Receipt, receipts::Status,
        problem::Problem, problem::FieldProblem,
    ))
)]
struct Cover;

/// The two ways to show a token.
struct Doors;

impl Modify for Doors {
    fn modify(&self, document: &mut OpenApi) {
        let components = document.components.get_or_insert_default();
        for (name, scheme) in [("token", HttpAuthScheme::Bearer), ("password", HttpAuthScheme::Basic)] {
            let scheme = HttpBuilder::new().scheme(scheme).build();
            components.add_security_scheme(name, SecurityScheme::Http(scheme));
        }
    }
}

/// The document before any operation is written down.
pub(super) fn cover() -> OpenApi {
    Cover::openapi()
}

#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "show_document",
    security(()),
    responses((status = 200, body = Value, headers(("ETag" = String))), Unchanged)
)]
pub(super) async fn show(request: HttpRequest) -> HttpResponse {
    static ENGLISH: LazyLock<Value> = LazyLock::new(|| said(Language::English));
    reply(&request, &*ENGLISH)
}

/// The document in a language.
pub(crate) fn said(language: Language) -> Value {
    let mut document = serde_json::to_value(book().document).unwrap_or_default();
    describe(&mut document, "info", t(language, "api-about").to_string());
    for (_, operations) in members(document.get_mut("paths")) {
        members(Some(operations)).for_each(|(_, operation)| say_operation(operation, language));
    }
    let components = document.get_mut("components").and_then(|components| components.get_mut("schemas"));
    members(components).for_each(|(name, schema)| say_schema((name, schema), language));
    let doors = document.get_mut("components").and_then(|components| components.get_mut("securitySchemes"));
    members(doors).for_each(|(name, door)| say(door, format!("api-door-{name}"), language));
    document
}

fn say_operation(operation: &mut Value, language: Language) {
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
    let id = id.trim_end_matches("_head").replace('_', "-");
    if let Some(operation) = operation.as_object_mut() {
        operation.insert("summary".to_owned(), t(language, format!("api-op-{id}")).to_string().into());
    }
    say(operation, format!("api-op-{id}-text"), language);
    let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
    for parameter in parameters.into_iter().flatten() {
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default().to_lowercase();
        list_files(&name, parameter);
        say(
            parameter,
            first_defined([format!("api-param-{id}-{name}"), format!("api-param-{name}")]),
            language,
        );
    }
    for (status, response) in members(operation.get_mut("responses")) {
        say(
            response,
            first_defined([format!("api-status-{id}-{status}"), format!("api-status-{status}")]),
            language,
        );
        for (name, header) in members(response.get_mut("headers")) {
            say(header, format!("api-header-{}", name.to_lowercase()), language);
        }
    }
}

/// The names of the files stand in one list, from which they are answered too.
fn list_files(name: &str, parameter: &mut Value) {
    let schema = parameter.get_mut("schema").and_then(Value::as_object_mut).filter(|_| name == "file");
    if let Some(schema) = schema {
        schema.insert("enum".to_owned(), files::ALL.iter().map(|(name, _)| *name).collect());
    }
}

fn say_schema((schema, value): (&str, &mut Value), language: Language) {
    let name = schema.to_lowercase();
    say(value, format!("api-type-{name}"), language);
    for (field, value) in members(value.get_mut("properties")) {
        let field = field.replace('_', "-");
        say(
            value,
            first_defined([format!("api-field-{name}-{field}"), format!("api-field-{field}")]),
            language,
        );
    }
}

/// The first of these keys that has words.
fn first_defined([own, common]: [String; 2]) -> String {
    if is_defined(Language::English, &own) { own } else { common }
}

fn say(of: &mut Value, key: String, language: Language) {
    if let Some(object) = of.as_object_mut() {
        object.insert("description".to_owned(), t(language, key).to_string().into());
    }
}

fn describe(document: &mut Value, part: &str, text: String) {
    if let Some(part) = document.get_mut(part).and_then(Value::as_object_mut) {
        part.insert("description".to_owned(), text.into());
    }
}

fn members(of: Option<&mut Value>) -> impl Iterator<Item = (&str, &mut Value)> {
    let members: Option<&mut Map<String, Value>> = of.and_then(Value::as_object_mut);
    members.into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}
