//! Rows of the survey sheet from a form.

use std::collections::BTreeSet;

use super::cells::{self, Cells, TEXTS};
use super::columns::{Column, SPOKEN};
use super::own;
use super::said::{appearance, is_silent, parameters, read_out, required, spoken, unsaid};
use super::stand_ins::free;
use super::translate::{Translator, constrained, filtered};
use super::words;
use crate::form::{Content, Entry, Form};

/// The own key of a row that is no question of the set.
pub(super) const STANDS_FOR: &str = "stands_for";

/// Writes the rows of a form.
pub(super) struct RowWriter {
    pub(super) translator: Translator,
    taken: BTreeSet<String>,
    rows: Vec<Cells>,
}

impl RowWriter {
    pub(super) fn new(form: &Form, translator: Translator) -> Self {
        let taken = form.walk().map(|entry| entry.name().to_owned());
        let taken = taken.chain(translator.stand_ins.rows().map(|(_, row)| row.to_owned())).collect();
        Self { translator, taken, rows: Vec::new() }
    }

    /// The rows, those that stand in for what lies outside first.
    pub(super) fn rows(mut self, form: &Form) -> Vec<Cells> {
        self.outside();
        form.entries.iter().for_each(|entry| self.entry(entry));
        self.rows
    }

    fn outside(&mut self) {
        let rows = self.translator.stand_ins.rows().map(|(name, row)| {
            Cells::from([
                (Column::plain("type"), "hidden".to_owned()),
                (Column::plain("name"), row.to_owned()),
                (Column::Own(STANDS_FOR.to_owned()), own::cell(&Content::text(name))),
            ])
        });
        self.rows.extend(rows);
    }

    fn entry(&mut self, entry: &Entry) {
        if entry.is_group() {
            self.rows.push(self.row(entry));
            entry.entries.iter().for_each(|inner| self.entry(inner));
            let end = if entry.kind() == "repeat" { "end repeat" } else { "end group" };
            self.rows.push(Cells::from([(Column::plain("type"), end.to_owned())]));
            return;
        }
        self.rows.push(self.row(entry));
        if entry.is_true("commentary") || self.opens_text(entry) {
            self.own_words(entry);
        }
    }

    fn opens_text(&self, entry: &Entry) -> bool {
        let list =
            entry.list().and_then(|name| self.translator.answers.lists.iter().find(|it| it.name == name));
        list.is_some_and(|list| {
            list.choices.iter().any(|choice| choice.keys.get("opens_text") == Some(&Content::bare("true")))
        })
    }

    /// The box beside a question for what the person said, which XLSForm has only as a question.
    fn own_words(&mut self, entry: &Entry) {
        let name = free(&format!("{}_words", entry.name()), &mut self.taken);
        let (english, welsh) = words::OWN_WORDS;
        let mut row = Cells::from([
            (Column::plain("type"), "text".to_owned()),
            (Column::plain("name"), name),
            (Column::plain("appearance"), "multiline".to_owned()),
            (
                Column::Own(STANDS_FOR.to_owned()),
                own::cell(&Content::text(format!("{}/words", entry.name()))),
            ),
        ]);
        for (language, words) in [("en", english), ("cy", welsh)] {
            if entry.keys.get("label").and_then(|label| label.said(language)).is_some() {
                let column = Column::Words { key: "label".to_owned(), language: language.to_owned() };
                row.insert(column, words.to_owned());
            }
        }
        if let Some(relevant) = entry.text("relevant") {
            row.insert(Column::plain("relevant"), self.translator.say(relevant));
        }
        self.rows.push(row);
    }

    /// XLSForm's columns, and beside them every key they do not say exactly.
    fn row(&self, entry: &Entry) -> Cells {
        let mut row = self.said(entry);
        row.retain(|_, cell| !cell.is_empty());
        let read_back = cells::keys(&row);
        row.extend(unsaid(&entry.keys, &read_back).into_iter().map(|(path, cell)| (Column::Own(path), cell)));
        row
    }

    fn said(&self, entry: &Entry) -> Cells {
        let mut row = Cells::new();
        for (key, value) in &entry.keys {
            if SPOKEN.contains(&key.as_str()) && !is_silent(entry) {
                row.extend(spoken(key, value));
            } else if let Some(text) = value.as_text().filter(|_| TEXTS.contains(&key.as_str())) {
                row.insert(Column::plain(key), self.text(entry, key, text));
            }
        }
        self.adjust(entry, &mut row);
        row
    }

    fn text(&self, entry: &Entry, key: &str, text: &str) -> String {
        let offered = self.translator.answers.offered(entry.name());
        match key {
            "type" => self.kind(entry, text),
            "relevant" | "calculation" => self.translator.say(text),
            "choice_filter" => filtered(self.translator.say(text), offered),
            "default" => read_out(text),
            _ => text.to_owned(),
        }
    }

    fn kind(&self, entry: &Entry, kind: &str) -> String {
        match (kind, self.translator.answers.offered(entry.name())) {
            ("group" | "repeat", _) => format!("begin {kind}"),
            (_, Some(offered)) => format!("{} {}", entry.kind(), offered.list),
            _ => kind.to_owned(),
        }
    }

    /// What depends on more than one key.
    fn adjust(&self, entry: &Entry, row: &mut Cells) {
        let offered = self.translator.answers.offered(entry.name());
        let softly = entry.text("severity") == Some("warning");
        let own = entry.text("constraint").filter(|_| !softly).map(|test| self.translator.say(test));
        let constraint = constrained(own, offered).unwrap_or_default();
        row.insert(Column::plain("constraint"), constraint);
        row.insert(Column::plain("required"), required(entry).to_owned());
        row.insert(Column::plain("parameters"), parameters(entry));
        row.insert(Column::plain("appearance"), appearance(entry).to_owned());
        if entry.kind() == "repeat" {
            row.insert(Column::plain("repeat_count"), self.count(entry));
            // Readers of XLSForm remark on a repeat without a heading.
            let label = Column::Words { key: "label".to_owned(), language: "en".to_owned() };
            row.entry(label).or_insert_with(|| entry.name().to_owned());
        }
    }

    fn count(&self, entry: &Entry) -> String {
        let count = self.translator.say(entry.text("count").unwrap_or_default());
        let Some(Content::Bare(most)) = entry.keys.get("most") else { return count };
        match (count.trim().parse::<u32>(), most.parse::<u32>()) {
            (Ok(count), Ok(most)) => count.min(most).to_string(),
            _ => format!("min({count}, {most})"),
        }
    }
}
