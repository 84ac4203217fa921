//! The items an equivalence may speak of: the questions of two versions, where they stand and how they are named.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::entry_file::EntryDraft;
use super::log::{Log, Place};
use super::question_file::QuestionDraft;
use super::set_file::SetDraft;
use crate::spelling::suggest;
use crate::{Code, ItemId, Kind, QuestionName};

/// A question of one of the two versions.
#[derive(Clone, Copy)]
pub(super) struct Item<'c> {
    pub(super) draft: &'c QuestionDraft,
    /// In how many repeats it stands, one within the other.
    pub(super) repeats: usize,
}

/// The question an item is, in the version that must hold it.
pub(super) fn question<'c>(set: &'c SetDraft<'_>, item: &ItemId) -> Option<Item<'c>> {
    let all = set.entries.iter().flat_map(EntryDraft::questions).filter(|_| item.set == set.header.id);
    let mut named = all.filter(|(_, draft)| draft.question.name == item.question);
    let (within, draft) = named.next()?;
    Some(Item { draft, repeats: within.iter().filter(|group| group.group.repeat.is_some()).count() })
}

/// Says that an item is not there.
pub(super) fn unknown(log: &mut Log, (item, at): (&ItemId, &Place), set: &SetDraft<'_>) {
    let id = &set.header.id;
    if item.set != *id {
        let message = format!("`{item}` is not an item of `{id}`.");
        let remedy = format!("Write `{id}/{}`.", item.question);
        return log.report(Code::UnknownItem, at, message, remedy);
    }
    let known = items(set).map(QuestionName::as_str);
    let remedy = suggest(item.question.as_str(), known, "Use the name of a question of that set.");
    let message = format!("The set `{id}` has no question `{}`.", item.question);
    log.report(Code::UnknownItem, at, message, remedy);
}

/// The items of a set: everything that leaves an answer. A note may have an equivalence and needs none.
pub(super) fn items<'c>(set: &'c SetDraft<'_>) -> impl Iterator<Item = &'c QuestionName> {
    let questions = set.questions().map(|draft| &draft.question);
    questions.filter(|question| !matches!(question.kind, Kind::Note)).map(|question| &question.name)
}

/// The place of a key of the set's head; the beginning of the file where it is missing.
pub(super) fn place(set: &SetDraft<'_>, key: &str) -> Place {
    Place { file: set.file, span: set.table.get(key).map_or(0..0, Spanned::span) }
}

pub(super) fn name_place(set: &SetDraft<'_>, name: &QuestionName) -> Place {
    Place { file: set.file, span: name_span(set.table, name).unwrap_or(0..0) }
}

/// Where a question is named, groups included.
fn name_span(table: &DeTable<'_>, wanted: &QuestionName) -> Option<Range<usize>> {
    let questions = table.get("question")?.get_ref().as_array()?;
    questions.iter().filter_map(|question| question.get_ref().as_table()).find_map(|question| {
        let name = question.get("name").filter(|name| name.get_ref().as_str() == Some(wanted.as_str()));
        name.map(Spanned::span).or_else(|| name_span(question, wanted))
    })
}
