//! From the tables of keys to JSON Schema.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::key::{ByWord, Key, Need, Shape, Table};

/// JSON, in the order in which it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json {
    Text(String),
    Number(u32),
    Truth(bool),
    List(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::Number(number) => number.serialize(serializer),
            Self::Truth(truth) => truth.serialize(serializer),
            Self::List(items) => items.serialize(serializer),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

pub(super) fn text(text: impl Into<String>) -> Json {
    Json::Text(text.into())
}

fn texts(texts: impl IntoIterator<Item = &'static str>) -> Json {
    Json::List(texts.into_iter().map(text).collect())
}

/// A whole schema, with every table it needs beside the first.
pub(super) fn document(root: &'static Table) -> Json {
    let mut tables = BTreeMap::new();
    gather(root, &mut tables);
    let definitions = tables.into_iter().map(|(name, table)| (name, self::table(table)));
    Json::Object(vec![
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text(root.name)),
        ("$ref", reference(root)),
        ("$defs", Json::Object(definitions.collect())),
    ])
}

fn gather(table: &'static Table, tables: &mut BTreeMap<&'static str, &'static Table>) {
    if tables.insert(table.name, table).is_none() {
        table.keys.iter().for_each(|key| gather_from(&key.shape, tables));
    }
}

fn gather_from(shape: &'static Shape, tables: &mut BTreeMap<&'static str, &'static Table>) {
    match shape {
        Shape::Text => gather(&super::files::TEXT, tables),
        Shape::Tables(table) => gather(table, tables),
        Shape::List(inner) | Shape::Map(inner) => gather_from(inner, tables),
        _ => {}
    }
}

fn reference(table: &Table) -> Json {
    text(format!("#/$defs/{}", table.name))
}

fn table(table: &'static Table) -> Json {
    let properties = table.keys.iter().map(|key| (key.name, described(key)));
    let always = table.keys.iter().filter(|key| key.need == Need::Always).map(|key| key.name);
    let mut entries = vec![
        ("description", text(table.about)),
        ("type", text("object")),
        ("properties", Json::Object(properties.collect())),
        ("required", texts(always)),
        ("additionalProperties", Json::Truth(false)),
    ];
    if !table.by_word.is_empty() {
        entries.push(("allOf", Json::List(table.by_word.iter().map(by_word).collect())));
    }
    Json::Object(entries)
}

fn by_word(rule: &ByWord) -> Json {
    let pattern = format!("^({})( |$)", rule.words.join("|"));
    let word = Json::Object(vec![(rule.key, Json::Object(vec![("pattern", text(pattern))]))]);
    let condition = vec![("properties", word), ("required", texts([rule.key]))];
    let then = vec![("required", texts(rule.keys.iter().copied()))];
    Json::Object(vec![("if", Json::Object(condition)), ("then", Json::Object(then))])
}

fn described(key: &Key) -> Json {
    let mut entries = vec![("description", text(key.about))];
    entries.extend(shape(&key.shape));
    Json::Object(entries)
}

fn shape(shape: &Shape) -> Vec<(&'static str, Json)> {
    match shape {
        Shape::One => vec![("const", Json::Number(1))],
        Shape::Pattern(pattern) => vec![("type", text("string")), ("pattern", text(*pattern))],
        Shape::String => vec![("type", text("string"))],
        Shape::Expression => vec![("type", text("string")), ("minLength", Json::Number(1))],
        Shape::Words(words) => vec![("enum", texts(words()))],
        Shape::Flag => vec![("type", text("boolean"))],
        Shape::Count(low, high) => {
            vec![("type", text("integer")), ("minimum", Json::Number(*low)), ("maximum", Json::Number(*high))]
        }
        Shape::Number => vec![("type", text("number"))],
        Shape::Day => vec![("type", text("string")), ("format", text("date"))],
        Shape::Text => vec![("$ref", reference(&super::files::TEXT))],
        Shape::Tables(table) => {
            let items = Json::Object(vec![("$ref", reference(table))]);
            vec![("type", text("array")), ("items", items)]
        }
        Shape::List(inner) => {
            vec![("type", text("array")), ("items", Json::Object(self::shape(inner)))]
        }
        Shape::Map(inner) => {
            vec![("type", text("object")), ("additionalProperties", Json::Object(self::shape(inner)))]
        }
    }
}
