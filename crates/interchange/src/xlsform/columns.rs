//! Columns by what they hold, whatever their header calls them.

/// A column of the survey or choices sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// One of XLSForm's, by its first name: `type`, `relevant`.
    Plain(String),
    /// Words in a language: `label::Welsh (cy)`.
    Words { key: String, language: String },
    /// A key of the question format: `bind::candour:release`.
    Own(String),
}

/// Columns that hold words in languages.
pub(super) const SPOKEN: [&str; 5] =
    ["label", "hint", "guidance_hint", "required_message", "constraint_message"];

/// Of those, the ones that may read out an answer, `${name}`.
pub(super) const PIPED: [&str; 3] = ["label", "hint", "guidance_hint"];

/// The languages of the question format, with the names they go by.
const LANGUAGES: [(&str, &str, &[&str]); 2] = [
    ("en", "English (en)", &["en", "eng", "english"]),
    ("cy", "Welsh (cy)", &["cy", "cym", "welsh", "cymraeg"]),
];

const OWN: &str = "bind::candour:";

/// Other names of XLSForm's columns.
const ALIASES: [(&str, &str); 17] = [
    ("relevance", "relevant"),
    ("calculate", "calculation"),
    ("caption", "label"),
    ("command", "type"),
    ("tag", "name"),
    ("value", "name"),
    ("count", "repeat_count"),
    ("jr:count", "repeat_count"),
    ("jr:constraintmsg", "constraint_message"),
    ("constraining_message", "constraint_message"),
    ("jr:requiredmsg", "required_message"),
    ("requiredmsg", "required_message"),
    ("readonly", "read_only"),
    ("form_title", "form_title"),
    ("set_form_title", "form_title"),
    ("set_form_id", "form_id"),
    ("id_string", "form_id"),
];

impl Column {
    pub(super) fn plain(name: &str) -> Self {
        Self::Plain(name.to_owned())
    }

    /// Reads a header. Words without a language are in `spoken`.
    pub(super) fn of(header: &str, spoken: &str) -> Self {
        let header = &two_colons(header.trim());
        if let Some(path) = header.strip_prefix(OWN) {
            return Self::Own(path.to_owned());
        }
        let parts: Vec<&str> = header.split("::").map(str::trim).collect();
        let (base, rest) = match parts.as_slice() {
            [group, base, rest @ ..] if is_group(group) => (*base, rest),
            [base, rest @ ..] => (*base, rest),
            [] => ("", [].as_slice()),
        };
        let base = named(base);
        match (SPOKEN.contains(&base.as_str()), rest) {
            (true, []) => Self::Words { key: base, language: spoken.to_owned() },
            (true, [named]) => Self::Words { key: base, language: language(named) },
            (_, []) => Self::Plain(base),
            _ => Self::Plain(header.to_owned()),
        }
    }

    /// The header of a column we write.
    pub(super) fn header(&self) -> String {
        match self {
            Self::Plain(name) => name.clone(),
            Self::Words { key, language } => format!("{key}::{}", language_name(language)),
            Self::Own(path) => format!("{OWN}{path}"),
        }
    }
}

/// Older workbooks write `label:English`.
fn two_colons(header: &str) -> String {
    let lower = header.to_lowercase();
    let old = |key: &str| lower.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'));
    if header.contains("::") || !SPOKEN.into_iter().any(old) {
        return header.to_owned();
    }
    header.replacen(':', "::", 1)
}

fn is_group(part: &str) -> bool {
    ["bind", "control", "body"].contains(&part.to_lowercase().as_str())
}

fn named(base: &str) -> String {
    let base = base.to_lowercase().replace([' ', '-'], "_");
    let alias = ALIASES.iter().find(|(alias, _)| *alias == base);
    alias.map_or(base, |(_, name)| (*name).to_owned())
}

/// `en` or `cy` for any name of the two; any other name as it stands.
pub(super) fn language(named: &str) -> String {
    let lower = named.trim().to_lowercase();
    let inner = lower.split_once('(').map(|(_, code)| code.trim_end_matches(')').trim().to_owned());
    let outer = lower.split('(').next().unwrap_or_default().trim().to_owned();
    let known = |word: &String| {
        LANGUAGES
            .iter()
            .find(|(_, _, names)| names.contains(&word.as_str()))
            .map(|(code, ..)| (*code).to_owned())
    };
    let found = inner.as_ref().map_or_else(|| known(&outer), known);
    found.unwrap_or_else(|| named.trim().to_owned())
}

/// How a language is named in headers, with its code, as XLSForm asks.
pub(super) fn language_name(code: &str) -> &str {
    LANGUAGES.iter().find(|(known, ..)| *known == code).map_or(code, |(_, name, _)| name)
}

/// Is this one of the languages of the question format?
pub(super) fn is_ours(code: &str) -> bool {
    LANGUAGES.iter().any(|(known, ..)| *known == code)
}
