//! What a select question offers in the workbook: XLSForm knows no labels of a single question and no non-answer codes,
//! so a question that has either gets a list of its own, made from the list it uses.

use std::collections::BTreeMap;

use super::words;
use crate::form::content::written;
use crate::form::{Choice, Content, Entry, Form, Keys, List};

/// The list a question offers in the workbook.
#[derive(Clone, Debug)]
pub(super) struct Offered {
    /// Its name in the workbook.
    pub(super) list: String,
    /// The non-answer codes among its choices.
    pub(super) non_answers: Vec<String>,
    /// Codes that cannot be chosen beside another.
    pub(super) alone: Vec<String>,
}

/// A list in the workbook.
pub(super) struct Sheeted {
    pub(super) name: String,
    /// The list it was made from, where it was.
    pub(super) of: Option<String>,
    pub(super) choices: Vec<Choice>,
}

/// What every select question of a form offers, and the lists that takes.
#[derive(Default)]
pub(super) struct Answers {
    offered: BTreeMap<String, Offered>,
    pub(super) lists: Vec<Sheeted>,
}

impl Answers {
    pub(super) fn of(form: &Form) -> Self {
        let mut answers = Self::default();
        answers.lists.extend(form.lists.iter().map(as_it_is));
        let mut made: BTreeMap<String, String> = BTreeMap::new();
        for entry in form.walk() {
            let Some(list) = form.lists.iter().find(|list| Some(list.name.as_str()) == entry.list()) else {
                continue;
            };
            let name = answers.list_of(entry, list, &mut made);
            let non_answers: Vec<String> = entry.non_answers().into_iter().map(str::to_owned).collect();
            let alone =
                if entry.kind() == "select_multiple" { alone(list, &non_answers) } else { Vec::new() };
            answers.offered.insert(entry.name().to_owned(), Offered { list: name, non_answers, alone });
        }
        answers
    }

    /// What the question of this name offers; none where it is no select question.
    pub(super) fn offered(&self, question: &str) -> Option<&Offered> {
        self.offered.get(question)
    }

    /// Questions that differ from their list in the same way share the list that is made for them.
    fn list_of(&mut self, entry: &Entry, list: &List, made: &mut BTreeMap<String, String>) -> String {
        let labels = entry.keys.get("choice_labels").and_then(Content::as_table);
        let codes = entry.non_answers();
        if labels.is_none() && codes.is_empty() {
            return list.name.clone();
        }
        let difference =
            format!("{} {codes:?} {:?}", list.name, labels.map(|it| written(&Content::Table(it.clone()))));
        let next = made.len() + 2;
        if let Some(name) = made.get(&difference) {
            return name.clone();
        }
        // No list of a question file can be called so.
        let name = format!("{}.{next}", list.name);
        made.insert(difference, name.clone());
        self.lists.push(Sheeted {
            name: name.clone(),
            of: Some(list.name.clone()),
            choices: relabelled(list, labels).chain(codes.into_iter().map(as_choice)).collect(),
        });
        name
    }
}

fn as_it_is(list: &List) -> Sheeted {
    Sheeted { name: list.name.clone(), of: None, choices: list.choices.clone() }
}

fn relabelled<'l>(list: &'l List, labels: Option<&'l Keys>) -> impl Iterator<Item = Choice> + 'l {
    list.choices.iter().map(move |choice| {
        let mut choice = choice.clone();
        if let Some(label) = labels.and_then(|labels| labels.get(choice.name())) {
            choice.keys.insert("label".to_owned(), label.clone());
        }
        choice
    })
}

fn as_choice(code: &str) -> Choice {
    let (english, welsh) = words::non_answer(code);
    let label =
        Keys::from([("en".to_owned(), Content::text(english)), ("cy".to_owned(), Content::text(welsh))]);
    let keys =
        Keys::from([("name".to_owned(), Content::text(code)), ("label".to_owned(), Content::Table(label))]);
    Choice { keys, row: 0 }
}

fn alone(list: &List, non_answers: &[String]) -> Vec<String> {
    let exclusive = |choice: &&Choice| choice.keys.get("exclusive") == Some(&Content::bare("true"));
    let names = list.choices.iter().filter(exclusive).map(|choice| choice.name().to_owned());
    names.chain(non_answers.iter().cloned()).collect()
}
