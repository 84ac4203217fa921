//! Items: a group for each section and group, an item for each question and script.

use std::collections::BTreeSet;

use questionnaire::{Entry, Expression, Group, Heading, Kind, Question, Script, Text};
use serde_json::{Map, Value, json};

use super::answer::{answers, unseen};
use super::condition::{self, Known};
use crate::outline::{Outline, Part, Section};

/// The items of a questionnaire in the making.
pub(super) struct Items<'q> {
    known: Known<'q>,
    /// Identifiers that are taken: each item has its own.
    taken: BTreeSet<String>,
    pub(super) remarks: Vec<String>,
}

/// The addresses of our own extensions begin so.
pub(super) const EXTENSION: &str = "urn:candour:question-set";
/// The addresses of FHIR's extensions begin so.
pub(super) const STANDARD: &str = "http://hl7.org/fhir/StructureDefinition";

/// The code system of a choice list.
pub(super) fn system(list: &str) -> String {
    format!("urn:candour:choices:{list}")
}

/// The field that carries a text in Welsh beside one in English.
pub(super) fn translation(field: &str, text: &Text) -> Option<(String, Value)> {
    let welsh = text.cy.as_ref()?;
    let parts = json!([{ "url": "lang", "valueCode": "cy" }, { "url": "content", "valueString": welsh }]);
    let extension =
        json!({ "extension": [{ "url": format!("{STANDARD}/translation"), "extension": parts }] });
    Some((format!("_{field}"), extension))
}

impl<'q> Items<'q> {
    pub(super) fn of(outline: &Outline<'q>) -> Self {
        let known: Known<'q> = outline.questions().map(|it| (it.name.as_str(), it)).collect();
        let taken = known.keys().map(|name| (*name).to_owned()).collect();
        Self { known, taken, remarks: Vec::new() }
    }

    pub(super) fn sections(&mut self, outline: &Outline<'q>) -> Vec<Value> {
        outline.sections.iter().map(|section| self.section(section)).collect()
    }

    fn section(&mut self, section: &Section<'q>) -> Value {
        let mut item = self.group(&format!("topic.{}", section.name), Some(section.title));
        let mut inside = Vec::new();
        let mut asked: Vec<&'q Question> = Vec::new();
        for part in &section.parts {
            if let Part::Question(question) = part {
                asked.push(question);
                continue;
            }
            inside.extend(self.nested(&std::mem::take(&mut asked), 0));
            inside.extend(match part {
                Part::Script(script) => Some(self.script(script)),
                Part::Entry(entry) => Some(self.entry(entry)),
                Part::Question(_) => None,
            });
        }
        inside.extend(self.nested(&asked, 0));
        put_inside(&mut item, inside);
        Value::Object(item)
    }

    /// Questions that stand under one heading become a group.
    fn nested(&mut self, questions: &[&'q Question], depth: usize) -> Vec<Value> {
        let mut items = Vec::new();
        for together in questions.chunk_by(|one, other| one.within.get(depth) == other.within.get(depth)) {
            match together.first().and_then(|question| question.within.get(depth)) {
                Some(heading) => items.push(self.headed(heading, together, depth)),
                None => items.extend(together.iter().map(|question| self.question(question))),
            }
        }
        items
    }

    fn headed(&mut self, heading: &Heading, questions: &[&'q Question], depth: usize) -> Value {
        let time = heading.instance.map(|time| format!(".{time}")).unwrap_or_default();
        let mut item = self.group(&format!("group.{}{time}", heading.group), heading.label.as_ref());
        let inside = self.nested(questions, depth + 1);
        put_inside(&mut item, inside);
        Value::Object(item)
    }

    fn entry(&mut self, entry: &'q Entry) -> Value {
        match entry {
            Entry::Question(question) => self.question(question),
            Entry::Group(group) => self.authored(group),
        }
    }

    fn authored(&mut self, group: &'q Group) -> Value {
        let mut item = self.group(&format!("group.{}", group.name), group.label.as_ref());
        self.enable(&mut item, group.relevant.as_ref(), group.name.as_str());
        if let Some(repeat) = &group.repeat {
            item.insert("repeats".to_owned(), json!(true));
            extend(
                &mut item,
                json!({ "url": format!("{STANDARD}/questionnaire-maxOccurs"), "valueInteger": repeat.most }),
            );
            extend(
                &mut item,
                json!({ "url": format!("{EXTENSION}:count"), "valueString": repeat.count.source() }),
            );
        }
        let inside = group.entries.iter().map(|entry| self.entry(entry)).collect();
        put_inside(&mut item, inside);
        Value::Object(item)
    }

    fn group(&mut self, id: &str, label: Option<&Text>) -> Map<String, Value> {
        let mut item = Map::new();
        item.insert("linkId".to_owned(), json!(self.free(id)));
        item.insert("type".to_owned(), json!("group"));
        if let Some(label) = label {
            item.insert("text".to_owned(), json!(label.en));
            item.extend(translation("text", label));
        }
        item
    }

    fn free(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        while !self.taken.insert(id.clone()) {
            id.push('_');
        }
        id
    }

    fn script(&mut self, script: &Script) -> Value {
        let mut item = self.group(&format!("script.{}", script.name), Some(&script.text));
        item.insert("type".to_owned(), json!("display"));
        self.enable(&mut item, script.relevant.as_ref(), &script.name);
        Value::Object(item)
    }

    fn question(&mut self, question: &Question) -> Value {
        let mut item = Map::new();
        item.insert("linkId".to_owned(), json!(question.name.as_str()));
        item.insert("type".to_owned(), json!(kind(question)));
        if !question.label.en.is_empty() {
            item.insert("text".to_owned(), json!(question.label.en));
            item.extend(translation("text", &question.label));
        }
        self.enable(&mut item, question.relevant.as_ref(), question.name.as_str());
        if question.is_asked() {
            item.insert(
                "code".to_owned(),
                json!([{ "system": "urn:candour:concept", "code": question.concept.as_str() }]),
            );
            item.insert("required".to_owned(), json!(question.required));
        }
        answers(&mut item, question);
        unseen(&mut item, question);
        Value::Object(item)
    }

    fn enable(&mut self, item: &mut Map<String, Value>, relevant: Option<&Expression>, name: &str) {
        let Some(relevant) = relevant else { return };
        if let Some(fields) = condition::fields(relevant.source(), &self.known) {
            item.extend(fields);
            return;
        }
        extend(item, json!({ "url": format!("{EXTENSION}:relevant"), "valueString": relevant.source() }));
        let says = "its condition is more than `enableWhen` can say and stands in an extension";
        self.remarks.push(format!("{name}: {says}: {relevant}"));
    }
}

fn put_inside(item: &mut Map<String, Value>, inside: Vec<Value>) {
    if !inside.is_empty() {
        item.insert("item".to_owned(), Value::Array(inside));
    }
}

pub(super) fn extend(item: &mut Map<String, Value>, extension: Value) {
    let list = item.entry("extension").or_insert_with(|| json!([]));
    if let Value::Array(list) = list {
        list.push(extension);
    }
}

const fn kind(question: &Question) -> &'static str {
    match &question.kind {
        Kind::SelectOne(_) | Kind::SelectMultiple(_) => "choice",
        Kind::Integer => "integer",
        Kind::Decimal | Kind::Range { .. } => "decimal",
        Kind::Date(_) => "date",
        Kind::Time => "time",
        Kind::Text => "text",
        Kind::Note => "display",
        Kind::Acknowledge => "boolean",
        Kind::Calculate(_) | Kind::Hidden => "string",
    }
}
