//! `[[question]]`: the questions and groups of a set, in order.

use std::collections::BTreeSet;

use super::group_file::{self, GroupDraft, GroupType};
use super::question_file::{self, QuestionDraft, SetContext};
use super::reader::Reader;
use crate::schema;
use crate::{Code, Concept, Entry, QuestionName};

/// An entry of a set, with where its parts stand.
pub(super) enum EntryDraft {
    Question(Box<QuestionDraft>),
    Group(Box<GroupDraft>),
}

/// What the set has already, and how deep in its groups the reader is.
#[derive(Default)]
pub(super) struct Taken {
    names: BTreeSet<QuestionName>,
    concepts: BTreeSet<Concept>,
    depth: usize,
}

/// Deeper than this nobody finds the way; it also bounds the reader's own recursion.
const DEEPEST: usize = 6;

/// Reads the entries of a set or group.
pub(super) fn read(
    reader: &mut Reader<'_, '_>,
    context: &SetContext<'_, '_>,
    taken: &mut Taken,
) -> Vec<EntryDraft> {
    if taken.depth > DEEPEST {
        let span = reader.span_of("question");
        let message = format!("Groups nest deeper than {DEEPEST} levels.");
        reader.report(Code::TooComplex, &span, message, "Take the inner groups out of the outer ones.");
        reader.optional("question");
        return Vec::new();
    }
    taken.depth += 1;
    let mut drafts = Vec::new();
    for (table, span) in reader.tables("question") {
        let mut inner = reader.inside(table, span);
        drafts.extend(entry(&mut inner, context, taken));
        inner.finish(&schema::QUESTION);
    }
    taken.depth -= 1;
    drafts
}

fn entry(reader: &mut Reader<'_, '_>, context: &SetContext<'_, '_>, taken: &mut Taken) -> Option<EntryDraft> {
    if let Some(kind) = GroupType::of(reader) {
        let draft = group_file::read(reader, context, (kind, taken))?;
        let new = taken.takes_name(reader, ("group", &draft.group.name));
        return new.then(|| EntryDraft::Group(Box::new(draft)));
    }
    let draft = question_file::read(reader, context)?;
    let new = taken.takes_name(reader, ("question", &draft.question.name));
    taken.takes_concept(reader, &draft.question.concept);
    new.then(|| EntryDraft::Question(Box::new(draft)))
}

impl Taken {
    /// Takes a name, or says that it is taken.
    fn takes_name(&mut self, reader: &mut Reader<'_, '_>, (what, name): (&str, &QuestionName)) -> bool {
        let new = self.names.insert(name.clone());
        if !new {
            let span = reader.span_of("name");
            reader.used_before(what, name.as_str(), &span);
        }
        new
    }

    fn takes_concept(&mut self, reader: &mut Reader<'_, '_>, concept: &Concept) {
        if !self.concepts.insert(concept.clone()) {
            let span = reader.span_of("concept");
            let message = format!("The concept `{concept}` is measured twice in this set.");
            let remedy = "Give each question a concept of its own.";
            reader.report(Code::RepeatedConcept, &span, message, remedy);
        }
    }
}

impl EntryDraft {
    /// Its questions, those of its groups included, each with the groups around it from the outside in.
    pub(super) fn questions(&self) -> Vec<(Vec<&GroupDraft>, &QuestionDraft)> {
        let mut found = Vec::new();
        self.gather(&mut Vec::new(), &mut found);
        found
    }

    fn gather<'a>(
        &'a self,
        within: &mut Vec<&'a GroupDraft>,
        found: &mut Vec<(Vec<&'a GroupDraft>, &'a QuestionDraft)>,
    ) {
        match self {
            Self::Question(draft) => found.push((within.clone(), draft)),
            Self::Group(group) => {
                within.push(group);
                group.entries.iter().for_each(|entry| entry.gather(within, found));
                within.pop();
            }
        }
    }

    /// The entry as its author wrote it.
    pub(super) fn into_entry(self) -> Entry {
        match self {
            Self::Question(draft) => Entry::Question(draft.question),
            Self::Group(draft) => Entry::Group(draft.into_group()),
        }
    }
}
