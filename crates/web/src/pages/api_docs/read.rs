//! The document of the API as a page shows it: references followed, examples written out.

use questionnaire::Language;
use serde_json::Value;

use crate::api;

/// The operations of one purpose.
pub(super) struct Group {
    pub(super) tag: String,
    pub(super) operations: Vec<Operation>,
}

/// One operation.
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) summary: String,
    pub(super) text: String,
    pub(super) parameters: Vec<Field>,
    pub(super) body: Vec<Field>,
    pub(super) example: Option<String>,
    pub(super) replies: Vec<Reply>,
}

/// A parameter or a field.
pub(super) struct Field {
    pub(super) name: String,
    /// `string`, `integer`, or the words that it may be.
    pub(super) kind: String,
    pub(super) required: bool,
    pub(super) text: String,
}

/// One way to be answered.
pub(super) struct Reply {
    pub(super) status: String,
    pub(super) text: String,
    pub(super) kinds: Vec<String>,
    pub(super) fields: Vec<Field>,
    pub(super) example: Option<String>,
}

/// One code of a problem.
pub(super) struct Code {
    pub(super) status: u16,
    pub(super) code: &'static str,
    pub(super) text: String,
}

/// The operations by what they are for. HEAD is said of all that can be read at once.
pub(super) fn groups(document: &Value) -> Vec<Group> {
    let paths = members(document.get("paths"));
    let all =
        paths.flat_map(|(path, methods)| members(Some(methods)).map(move |(method, it)| (path, method, it)));
    let wanted = all.filter(|(_, method, _)| *method != "head");
    let mut groups: Vec<Group> = ["editions", "sending", "document"].map(Group::of).into();
    for (path, method, operation) in wanted {
        let tag = text(operation.pointer("/tags/0"));
        if let Some(group) = groups.iter_mut().find(|group| group.tag == tag) {
            group.operations.push(read(document, (path, method), operation));
        }
    }
    groups
}

/// Every code, with its words.
pub(super) fn codes(language: Language) -> Vec<Code> {
    let code =
        |(status, code): (u16, &'static str)| Some(Code { status, code, text: api::words(language, code)? });
    let mut codes: Vec<Code> = api::CODES.into_iter().filter_map(code).collect();
    codes.sort_by_key(|code| code.status);
    codes
}

impl Group {
    fn of(tag: &str) -> Self {
        Self { tag: tag.to_owned(), operations: Vec::new() }
    }
}

fn read(document: &Value, (path, method): (&str, &str), operation: &Value) -> Operation {
    let body = operation.pointer("/requestBody/content/application~1json/schema");
    let body = body.map(|schema| followed(document, schema));
    let parameters = operation.get("parameters").and_then(Value::as_array);
    Operation {
        id: text(operation.get("operationId")),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(operation.get("summary")),
        text: text(operation.get("description")),
        parameters: parameters.into_iter().flatten().map(parameter).collect(),
        body: body.map(|schema| fields(document, schema)).unwrap_or_default(),
        example: body.and_then(example),
        replies: members(operation.get("responses")).map(|it| reply(document, it)).collect(),
    }
}

fn parameter(parameter: &Value) -> Field {
    let schema = parameter.get("schema").unwrap_or(&Value::Null);
    Field {
        name: text(parameter.get("name")),
        kind: kind(schema),
        required: parameter.get("required") == Some(&Value::Bool(true)),
        text: text(parameter.get("description")),
    }
}

fn reply(document: &Value, (status, response): (&str, &Value)) -> Reply {
    let content: Vec<_> = members(response.get("content")).collect();
    // What a problem looks like is shown once for all.
    let own = content.first().filter(|_| status.starts_with('2'));
    let schema = own.and_then(|(_, media)| media.get("schema")).map(|schema| followed(document, schema));
    Reply {
        status: status.to_owned(),
        text: text(response.get("description")),
        kinds: content.iter().map(|(kind, _)| (*kind).to_owned()).collect(),
        fields: schema.map(|schema| fields(document, schema)).unwrap_or_default(),
        example: schema.and_then(example),
    }
}

/// The fields of an object, and those of what it has many of.
fn fields(document: &Value, schema: &Value) -> Vec<Field> {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|it| it == name));
    let mut found = Vec::new();
    for (name, value) in members(schema.get("properties")) {
        let (required, text) = (is_required(name), text(value.get("description")));
        found.push(Field { name: name.to_owned(), kind: kind(value), required, text });
        let inner = value.get("items").unwrap_or(value);
        let inner = fields(document, followed(document, inner)).into_iter();
        found.extend(inner.map(|field| Field { name: format!("{name}.{}", field.name), ..field }));
    }
    found
}

/// What a value may be.
fn kind(schema: &Value) -> String {
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return words.iter().map(|word| text(Some(word))).collect::<Vec<_>>().join(", ");
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().map(|kind| text(Some(kind))).collect::<Vec<_>>().join(", "),
        Some(Value::String(kind)) => kind.clone(),
        _ => "object".to_owned(),
    }
}

fn example(schema: &Value) -> Option<String> {
    schema.get("example").and_then(|example| serde_json::to_string_pretty(example).ok())
}

/// What a reference leads to.
fn followed<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let pointer =
        schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
    pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(schema)
}

/// A text of the document, or nothing.
pub(super) fn text(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn members(of: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    of.and_then(Value::as_object).into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}
