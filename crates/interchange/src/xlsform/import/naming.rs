//! What every set needs and workbooks of other programs do not say: names that fit, concepts, roles, how far figures go.

use std::collections::BTreeSet;

use questionnaire::{Language, QuestionName, Text};

use super::Report;
use crate::form::{Content, Entry, Form, Keys, List};
use crate::xlsform::finding::Finding;

/// Fills in what is missing and names every name that does not fit.
pub(super) fn complete(form: &mut Form, report: &mut Report<'_>) {
    let set = form.text("name").unwrap_or_default().to_owned();
    for entry in form.walk() {
        question_name(entry, report);
    }
    form.lists.iter().for_each(|list| list_names(list, report));
    let mut filled = BTreeSet::new();
    form.entries.iter_mut().for_each(|entry| complete_entry(entry, &set, &mut filled));
    repeats(&mut form.entries, report);
    languages(form);
    if !filled.is_empty() {
        let keys: Vec<&str> = filled.into_iter().collect();
        let what = format!("{} of every question that had none.", keys.join(", "));
        let remedy = "Look at them in the file: they decide what is counted and how far it goes.";
        report.find(Finding::filled_in("survey", what, remedy));
    }
}

fn question_name(entry: &Entry, report: &mut Report<'_>) {
    if QuestionName::parse(entry.name()).is_ok() {
        return;
    }
    let what = if entry.name().is_empty() {
        "The row has no name.".to_owned()
    } else {
        format!("`{}` is no name a question can have here.", entry.name())
    };
    let words = entry.keys.get("label").and_then(|label| label.said("en")).unwrap_or("question");
    let wanted = if entry.name().is_empty() { words } else { entry.name() };
    let remedy = format!("Call it `{}`, here and in every expression.", suggested(wanted, "q"));
    report.find(Finding::refused("survey", what, remedy).at(entry.row, "name"));
}

fn list_names(list: &List, report: &mut Report<'_>) {
    let row = list.choices.first().map_or(0, |choice| choice.row);
    if QuestionName::parse(&list.name).is_err() {
        let what = format!("`{}` is no name a choice list can have here.", list.name);
        let remedy = format!("Call it `{}`, here and on the survey sheet.", suggested(&list.name, "list"));
        report.find(Finding::refused("choices", what, remedy).at(row, "list_name"));
    }
    for choice in list.choices.iter().filter(|choice| QuestionName::parse(choice.name()).is_err()) {
        let what = format!("`{}` is no code a choice can have here.", choice.name());
        let label = choice.keys.get("label").and_then(|label| label.said("en")).unwrap_or_default();
        let numbered = choice.name().starts_with(|c: char| c.is_ascii_digit());
        let wanted = if numbered && !label.is_empty() { label } else { choice.name() };
        let remedy = format!("Call it `{}`, here and in every expression.", suggested(wanted, "choice"));
        report.find(Finding::refused("choices", what, remedy).at(choice.row, "name"));
    }
}

/// A name that fits, near the one wanted.
fn suggested(wanted: &str, otherwise: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    let letters: String = wanted.chars().map(plain).collect();
    let words: Vec<&str> = letters.split('_').filter(|word| !word.is_empty()).collect();
    let mut name = words.join("_");
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        name = format!("{otherwise}_{name}");
    }
    name.truncate(32);
    name.trim_end_matches('_').to_owned()
}

fn complete_entry(entry: &mut Entry, set: &str, filled: &mut BTreeSet<&'static str>) {
    entry.entries.iter_mut().for_each(|inner| complete_entry(inner, set, filled));
    if entry.is_group() || matches!(entry.kind(), "note" | "calculate" | "hidden") {
        return;
    }
    let role = if entry.kind() == "text" { "open" } else { "process" };
    let concept = format!("{set}.{}", entry.name());
    let short = entry.keys.get("label").map(unsaid);
    let wanted = [
        ("concept", Some(Content::text(concept))),
        ("short_label", short.filter(|_| entry.kind() != "acknowledge")),
        ("role", Some(Content::text(role))),
        ("release", Some(Content::text("internal"))),
    ];
    for (key, value) in wanted {
        if let Some(value) = value.filter(|_| !entry.keys.contains_key(key)) {
            entry.keys.insert(key.to_owned(), value);
            filled.insert(key);
        }
    }
}

/// A label as dashboards have it, where nothing has been said.
fn unsaid(label: &Content) -> Content {
    let Content::Table(words) = label else { return label.clone() };
    let blank = |content: &Content| match content.as_text() {
        Some(words) => Content::text(Text::english(words).say_blank(Language::English)),
        None => content.clone(),
    };
    Content::Table(words.iter().map(|(language, words)| (language.clone(), blank(words))).collect())
}

/// A repeat needs to know how often, and at most how often, its questions are asked.
fn repeats(entries: &mut [Entry], report: &mut Report<'_>) {
    for entry in entries {
        repeats(&mut entry.entries, report);
        if entry.kind() != "repeat" {
            continue;
        }
        let Some(count) = entry.text("count").map(str::to_owned) else {
            let remedy = "Ask before it how many there are, and write that answer as its `repeat_count`.";
            let what = "Nothing says how often this repeat is asked.";
            report.find(Finding::refused("survey", what, remedy).at(entry.row, "repeat_count"));
            continue;
        };
        let most = most(&count, entry.row, report);
        entry.keys.insert("most".to_owned(), Content::bare(most.to_string()));
    }
}

/// The number itself where the count is one; else what the options say.
fn most(count: &str, row: usize, report: &mut Report<'_>) -> u32 {
    if let Ok(fixed) = count.trim().parse::<u32>() {
        return fixed;
    }
    let most = report.options.most_repeats;
    let what = format!("The repeat is asked at most {most} times, however high its count.");
    report.find(Finding::filled_in("survey", what, "Change `most` in the file.").at(row, "repeat_count"));
    most
}

/// The languages the words are in.
fn languages(form: &mut Form) {
    let choices = form.lists.iter().flat_map(|list| &list.choices).map(|choice| &choice.keys);
    let welsh = form.walk().map(|entry| &entry.keys).chain(choices).any(has_welsh);
    let mut languages = vec![Content::text("en")];
    if welsh {
        languages.push(Content::text("cy"));
        form.header.insert("welsh".to_owned(), Content::text("needs-translator"));
    }
    form.header.insert("languages".to_owned(), Content::List(languages));
}

fn has_welsh(keys: &Keys) -> bool {
    keys.values().any(|value| value.said("cy").is_some())
}
