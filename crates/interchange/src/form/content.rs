//! A value of a question file, kept exactly as it was written: a number keeps its digits and a day its form.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// A text.
    Text(String),
    /// A number, a truth or a day, as it stands in the file.
    Bare(String),
    /// A list.
    List(Vec<Self>),
    /// A table.
    Table(Keys),
}

/// Keys and their values. Their order means nothing.
pub(crate) type Keys = BTreeMap<String, Content>;

impl Content {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn bare(text: impl Into<String>) -> Self {
        Self::Bare(text.into())
    }

    /// Words in one language.
    pub(crate) fn words(language: &str, words: &str) -> Self {
        Self::Table(Keys::from([(language.to_owned(), Self::text(words))]))
    }

    pub(crate) fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) const fn as_table(&self) -> Option<&Keys> {
        if let Self::Table(keys) = self { Some(keys) } else { None }
    }

    /// The tables of a list of tables. None for anything else, the empty list included.
    pub(crate) fn as_tables(&self) -> Option<Vec<&Keys>> {
        let Self::List(items) = self else { return None };
        let tables: Option<Vec<&Keys>> = items.iter().map(Self::as_table).collect();
        tables.filter(|tables| !tables.is_empty())
    }

    /// The words in one language, where this is a text in languages.
    pub(crate) fn said(&self, language: &str) -> Option<&str> {
        self.as_table()?.get(language)?.as_text()
    }

    fn of(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(text) => Self::Text(text.to_string()),
            DeValue::Integer(number) => Self::Bare(number.to_string()),
            DeValue::Float(number) => Self::Bare(number.as_str().to_owned()),
            DeValue::Boolean(truth) => Self::Bare(truth.to_string()),
            DeValue::Datetime(day) => Self::Bare(day.to_string()),
            DeValue::Array(items) => Self::List(items.iter().map(|item| Self::of(item.get_ref())).collect()),
            DeValue::Table(table) => Self::Table(keys(table)),
        }
    }
}

fn keys(table: &DeTable<'_>) -> Keys {
    table.iter().map(|(key, value)| (key.get_ref().to_string(), Content::of(value.get_ref()))).collect()
}

/// Reads a whole file. None where it is not TOML.
pub(crate) fn file(text: &str) -> Option<Keys> {
    DeTable::parse(text).ok().map(|table| keys(table.get_ref()))
}

/// Reads one value as a TOML file writes it. None where the text is not one value.
pub(crate) fn literal(text: &str) -> Option<Content> {
    let mut read = file(&format!("value = {text}"))?;
    if read.len() == 1 { read.remove("value") } else { None }
}

/// Writes one value as a TOML file does.
pub(crate) fn written(content: &Content) -> String {
    match content {
        Content::Text(text) => quoted(text),
        Content::Bare(text) => text.clone(),
        Content::List(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", ")),
        Content::Table(keys) if keys.is_empty() => "{}".to_owned(),
        Content::Table(keys) => {
            let inside: Vec<String> = super::order::sorted(keys)
                .into_iter()
                .map(|(key, value)| format!("{} = {}", key_written(key), written(value)))
                .collect();
            format!("{{ {} }}", inside.join(", "))
        }
    }
}

pub(crate) fn key_written(key: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !key.is_empty() && key.chars().all(bare) { key.to_owned() } else { quoted(key) }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(control))),
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}
