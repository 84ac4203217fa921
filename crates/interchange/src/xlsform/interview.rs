//! A whole interview as one form: a group for each topic, a note for each script.

use std::collections::BTreeSet;

use questionnaire::{QuestionnaireId, SetId, Source};

use super::export::{set_form, text};
use super::stand_ins::free;
use crate::form::content::file;
use crate::form::{Content, Entry, Form, Keys, List};

/// The form of an interview among the sources.
pub(super) fn form(sources: &[Source], id: QuestionnaireId) -> Option<Form> {
    let path = format!("interviews/{}/{}.toml", id.wave, id.version);
    let mut header = file(text(sources, &path)?)?;
    let topics = header.remove("topic")?;
    let scripts = header.remove("script")?;
    let mut gatherer =
        Gatherer { sources, scripts: scripts.as_tables()?, lists: Vec::new(), groups: BTreeSet::new() };
    let topics = topics.as_tables()?;
    let entries = topics.into_iter().map(|topic| gatherer.topic(topic)).collect();
    Some(Form { header, entries, lists: gatherer.lists })
}

struct Gatherer<'s> {
    sources: &'s [Source],
    scripts: Vec<&'s Keys>,
    lists: Vec<List>,
    groups: BTreeSet<String>,
}

/// One entry of a set, in the groups it stands in: their headings and conditions are its own.
fn alone(entry: &Entry, name: &str) -> Option<Entry> {
    if entry.name() == name {
        return Some(entry.clone());
    }
    let inside = entry.entries.iter().find_map(|inner| alone(inner, name))?;
    Some(Entry { keys: entry.keys.clone(), entries: vec![inside], row: entry.row })
}

impl Gatherer<'_> {
    fn topic(&mut self, topic: &Keys) -> Entry {
        let name = topic.get("name").and_then(Content::as_text).unwrap_or_default();
        let mut keys = Keys::from([
            ("name".to_owned(), Content::text(format!("topic_{name}"))),
            ("type".to_owned(), Content::text("group")),
        ]);
        keys.extend(topic.get("title").map(|title| ("label".to_owned(), title.clone())));
        let Some(Content::List(items)) = topic.get("items") else { return Entry::default() };
        let items: Vec<&str> = items.iter().filter_map(Content::as_text).collect();
        let entries = items.into_iter().flat_map(|item| self.item(item)).collect();
        Entry { keys, entries, row: 0 }
    }

    fn item(&mut self, item: &str) -> Vec<Entry> {
        if let Some(name) = item.strip_prefix("script:") {
            return self.script(name).into_iter().collect();
        }
        let (set, question) = item.split_once('/').map_or((item, None), |(set, name)| (set, Some(name)));
        let form = SetId::parse(set).ok().and_then(|id| set_form(self.sources, &id)).unwrap_or_default();
        let entries: Vec<Entry> = match question {
            Some(name) => form.entries.iter().find_map(|entry| alone(entry, name)).into_iter().collect(),
            None => form.entries.clone(),
        };
        let entries: Vec<Entry> = entries.into_iter().map(|entry| self.named_once(entry)).collect();
        self.use_lists(form.lists, &entries);
        entries
    }

    /// Two questions taken out of one group leave two groups of its name.
    fn named_once(&mut self, mut entry: Entry) -> Entry {
        if entry.kind() == "group" {
            let name = free(entry.name(), &mut self.groups);
            entry.keys.insert("name".to_owned(), Content::text(name));
        }
        entry
    }

    fn script(&self, name: &str) -> Option<Entry> {
        let named = |script: &&&Keys| script.get("name").and_then(Content::as_text) == Some(name);
        let script = self.scripts.iter().find(named)?;
        let mut keys = Keys::from([
            ("name".to_owned(), Content::text(format!("script_{name}"))),
            ("type".to_owned(), Content::text("note")),
        ]);
        keys.extend(script.get("text").map(|text| ("label".to_owned(), text.clone())));
        keys.extend(script.get("relevant").map(|relevant| ("relevant".to_owned(), relevant.clone())));
        Some(Entry { keys, entries: Vec::new(), row: 0 })
    }

    fn use_lists(&mut self, lists: Vec<List>, entries: &[Entry]) {
        let used = |list: &List| entries.iter().flat_map(Entry::walk).any(|it| it.list() == Some(&list.name));
        let known = |lists: &[List], list: &List| lists.iter().any(|known| known.name == list.name);
        for list in lists {
            if used(&list) && !known(&self.lists, &list) {
                self.lists.push(list);
            }
        }
    }
}
