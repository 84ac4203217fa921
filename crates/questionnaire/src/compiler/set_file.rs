//! `question-sets/<name>/<version>.toml`: a question set.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::choice_file::Lists;
use super::document::{Document, FileRole};
use super::log::{FileNumber, Log};
use super::question_file::{self, QuestionDraft, SetContext};
use super::reader::Reader;
use super::wording::Audience;
use crate::questionnaire::Status;
use crate::{Code, Entry, QuestionSet, SetId, Theme};

/// A set, with where its questions came from.
pub(super) struct SetDraft<'d> {
    pub(super) header: QuestionSet,
    pub(super) file: FileNumber,
    pub(super) table: &'d DeTable<'d>,
    pub(super) questions: Vec<QuestionDraft>,
}

impl SetDraft<'_> {
    /// The set as its author wrote it.
    pub(super) fn into_set(self) -> QuestionSet {
        let entries = self.questions.into_iter().map(|draft| Entry::Question(draft.question)).collect();
        QuestionSet { entries, ..self.header }
    }
}

/// Every set, by name and version.
pub(super) type Sets<'d> = BTreeMap<SetId, SetDraft<'d>>;

/// Reads a set into those already read.
pub(super) fn read<'d>(document: &'d Document<'d>, lists: &Lists<'d>, sets: &mut Sets<'d>, log: &mut Log) {
    let FileRole::Set(by_path) = &document.role else { return };
    let mut reader = Reader::new(log, document.number, document.table.get_ref(), document.beginning().span);
    let header = header(&mut reader, by_path);
    let context = SetContext { header: &header, lists, text: document.text };
    let questions = questions(&mut reader, &context);
    if sets.contains_key(&header.id) {
        let span = reader.span_of("name");
        reader.used_before("set", &header.id.to_string(), &span);
    } else {
        let table = document.table.get_ref();
        sets.insert(header.id.clone(), SetDraft { header, file: document.number, table, questions });
    }
    reader.finish();
}

fn header(reader: &mut Reader<'_, '_>, by_path: &SetId) -> QuestionSet {
    reader.schema();
    let id = identity(reader, by_path);
    let languages = reader.languages();
    reader.welsh_state(&languages);
    let themes = Theme::ALL.map(|theme| (theme.slug(), theme));
    QuestionSet {
        id,
        title: reader.text("title", Audience::Seen, &languages),
        definition: reader.text("definition", Audience::Seen, &languages),
        theme: reader.word("theme", &themes).unwrap_or(Theme::Process),
        purpose: reader.string("purpose").map(|(text, _)| text.to_owned()).unwrap_or_default(),
        status: reader.word("status", &Status::WORDS).unwrap_or(Status::Draft),
        effective_from: reader.day("effective_from").unwrap_or_default(),
        supersedes: supersedes(reader),
        entries: Vec::new(),
        equivalences: Vec::new(),
        languages,
    }
}

/// Name and version as written; as the path says where they are missing, so that one mistake is reported once.
fn identity(reader: &mut Reader<'_, '_>, by_path: &SetId) -> SetId {
    let name = reader.name("name");
    if let Some((name, span)) = name.filter(|(name, _)| *name != by_path.name) {
        let message = format!("The set is called `{name}` and lies in the folder `{}`.", by_path.name);
        reader.report(Code::PathMismatch, &span, message, "Rename the folder or the set.");
    }
    version(reader, by_path.version);
    by_path.clone()
}

/// The version in a file must be the version in its path.
pub(super) fn version(reader: &mut Reader<'_, '_>, by_path: u32) {
    let version = reader.count("version", 1..1000);
    if let Some(version) = version.filter(|version| *version != by_path) {
        let span = reader.span_of("version");
        let message = format!("The file says version {version} and is called `{by_path}.toml`.");
        reader.report(Code::PathMismatch, &span, message, "Rename the file, or put the version right.");
    }
}

fn supersedes(reader: &mut Reader<'_, '_>) -> Option<SetId> {
    let (text, span) = reader.optional_string("supersedes")?;
    SetId::parse(text)
        .inspect_err(|fault| reader.report(Code::BadName, &span, format!("{fault}."), "Write `respect@1`."))
        .ok()
}

fn questions(reader: &mut Reader<'_, '_>, context: &SetContext<'_, '_>) -> Vec<QuestionDraft> {
    let mut drafts: Vec<QuestionDraft> = Vec::new();
    let (mut names, mut concepts) = (BTreeSet::new(), BTreeSet::new());
    for (table, span) in reader.tables("question") {
        let mut inner = reader.inside(table, span);
        if let Some(draft) = question_file::read(&mut inner, context) {
            let new_name = names.insert(draft.question.name.clone());
            if !new_name {
                let span = inner.span_of("name");
                inner.used_before("question", draft.question.name.as_str(), &span);
            }
            if !concepts.insert(draft.question.concept.clone()) {
                let span = inner.span_of("concept");
                let message =
                    format!("The concept `{}` is measured twice in this set.", draft.question.concept);
                inner.report(
                    Code::RepeatedConcept,
                    &span,
                    message,
                    "Give each question a concept of its own.",
                );
            }
            if new_name {
                drafts.push(draft);
            }
        }
        inner.finish();
    }
    drafts
}
