//! `question-sets/<name>/<version>.toml`: a question set.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::choice_file::Lists;
use super::document::{Document, FileRole};
use super::entry_file::{self, EntryDraft, Taken};
use super::equivalence_file::{self, EquivalenceDraft};
use super::log::{FileNumber, Log};
use super::question_file::{QuestionDraft, SetContext};
use super::reader::Reader;
use super::times;
use super::wording::Audience;
use crate::questionnaire::Status;
use crate::schema;
use crate::{Code, QuestionSet, SetId, Theme};

/// A set, with where its questions came from.
pub(super) struct SetDraft<'d> {
    pub(super) header: QuestionSet,
    pub(super) file: FileNumber,
    pub(super) table: &'d DeTable<'d>,
    pub(super) entries: Vec<EntryDraft>,
    pub(super) equivalences: Vec<EquivalenceDraft>,
}

impl SetDraft<'_> {
    /// The set as its author wrote it.
    pub(super) fn into_set(self) -> QuestionSet {
        let entries = self.entries.into_iter().map(EntryDraft::into_entry).collect();
        let equivalences = self.equivalences.into_iter().filter_map(EquivalenceDraft::into_equivalence);
        QuestionSet { entries, equivalences: equivalences.collect(), ..self.header }
    }

    /// Its questions, those of its groups included, as they are written.
    pub(super) fn questions(&self) -> impl Iterator<Item = &QuestionDraft> {
        self.entries.iter().flat_map(EntryDraft::questions).map(|(_, draft)| draft)
    }

    /// The names an interview can take from it: of questions and of groups.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let found = self.entries.iter().flat_map(EntryDraft::questions);
        let names: BTreeSet<&str> = found
            .flat_map(|(within, draft)| {
                let groups = within.into_iter().map(|group| group.group.name.as_str());
                groups.chain([draft.question.name.as_str()])
            })
            .collect();
        names.into_iter()
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
    let entries = entry_file::read(&mut reader, &context, &mut Taken::default());
    times::check(&entries, reader.log);
    let equivalences = equivalence_file::read(&mut reader);
    if sets.contains_key(&header.id) {
        let span = reader.span_of("name");
        reader.used_before("set", &header.id.to_string(), &span);
    } else {
        let table = document.table.get_ref();
        let file = document.number;
        sets.insert(header.id.clone(), SetDraft { header, file, table, entries, equivalences });
    }
    reader.finish(&schema::SET);
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
