//! `choices.toml`: the shared choice lists.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::document::Document;
use super::log::{FileNumber, Log};
use super::reader::Reader;
use super::tables::NAME_RULE;
use super::wording::Audience;
use crate::schema;
use crate::{Choice, ChoiceList, ChoiceName, Code, Language, NonAnswer, Polarity};

/// A list, and where it came from.
pub(super) struct ListDraft<'d> {
    pub(super) list: ChoiceList,
    pub(super) file: FileNumber,
    pub(super) table: &'d DeTable<'d>,
}

/// Every list, by name.
pub(super) type Lists<'d> = BTreeMap<String, ListDraft<'d>>;

const POLARITIES: [(&str, Polarity); 4] = [
    ("favourable", Polarity::Favourable),
    ("neutral", Polarity::Neutral),
    ("unfavourable", Polarity::Unfavourable),
    ("none", Polarity::None),
];

/// Reads a file of lists into those already read.
pub(super) fn read<'d>(document: &'d Document<'d>, lists: &mut Lists<'d>, log: &mut Log) {
    let mut reader = Reader::new(log, document.number, document.table.get_ref(), document.beginning().span);
    reader.schema();
    reader.welsh_state(&Language::ALL);
    for (table, span) in reader.tables("list") {
        let mut inner = reader.inside(table, span);
        if let Some((name, span)) = inner.name("name") {
            let draft = ListDraft { list: list(&mut inner, name), file: document.number, table };
            if lists.contains_key(name) {
                inner.used_before("list", name, &span);
            } else {
                lists.insert(name.to_owned(), draft);
            }
        } else {
            list(&mut inner, "");
        }
        inner.finish(&schema::LIST);
    }
    reader.finish(&schema::CHOICES);
}

fn list(reader: &mut Reader<'_, '_>, name: &str) -> ChoiceList {
    let mut choices: Vec<Choice> = Vec::new();
    if let Some(value) = reader.required("choices") {
        for (table, span) in reader.tables("choices") {
            let mut inner = reader.inside(table, span);
            if let Some(choice) = choice(&mut inner) {
                let span = inner.span_of("name");
                if choices.iter().any(|known| known.name == choice.name) {
                    inner.used_before("choice", choice.name.as_str(), &span);
                }
                choices.push(choice);
            }
            inner.finish(&schema::CHOICE);
        }
        if value.get_ref().as_array().is_some_and(|items| items.is_empty()) {
            reader.report(
                Code::BadValue,
                &value.span(),
                "The list has no choices.",
                "Add at least one choice.",
            );
        }
    }
    ChoiceList { name: name.to_owned(), choices }
}

fn choice(reader: &mut Reader<'_, '_>) -> Option<Choice> {
    let name = reader.name("name");
    let label = reader.text("label", Audience::Seen, &Language::ALL);
    reader.no_pipes(&["label"]);
    let score = reader.optional_count("score", 0..101).and_then(|score| u8::try_from(score).ok());
    let polarity = reader.optional_word("polarity", &POLARITIES).unwrap_or_default();
    let (exclusive, opens_text) = (reader.flag("exclusive"), reader.flag("opens_text"));
    let (name, span) = name?;
    if NonAnswer::parse(name).is_some() {
        let message = format!("`{name}` is one of the fixed non-answer codes.");
        reader.report(Code::BadName, &span, message, "Offer it with `non_answer` on the question instead.");
        return None;
    }
    match ChoiceName::parse(name) {
        Ok(name) => Some(Choice { name, label, score, polarity, exclusive, opens_text }),
        Err(fault) => {
            reader.report(Code::BadName, &span, fault.to_string(), NAME_RULE);
            None
        }
    }
}
