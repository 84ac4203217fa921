//! `interviews/<wave>/<version>.toml`: an interview, before its sets are looked up.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;

use super::document::{Document, FileRole};
use super::expressions::Origin;
use super::log::{Log, Place};
use super::pipes::PipeDraft;
use super::reader::Reader;
use super::set_file::version;
use super::wording::Audience;
use crate::questionnaire::Status;
use crate::schema;
use crate::script::ScriptKind;
use crate::{Code, Language, QuestionnaireId, Script, Text, Wave};

/// An interview as its file says it.
pub(super) struct InterviewDraft<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) id: QuestionnaireId,
    pub(super) title: Text,
    pub(super) languages: Vec<Language>,
    pub(super) status: Status,
    pub(super) effective_from: NaiveDate,
    pub(super) expected_minutes: u32,
    pub(super) minutes_at: Place,
    pub(super) scripts: Vec<ScriptDraft>,
    pub(super) topics: Vec<TopicDraft<'d>>,
}

/// A script, with where it stands.
pub(super) struct ScriptDraft {
    pub(super) script: Script,
    pub(super) at: Place,
    pub(super) origin: Option<Origin>,
    /// The answers its words read out.
    pub(super) pipes: Vec<PipeDraft>,
}

/// A topic, whose items are still words.
pub(super) struct TopicDraft<'d> {
    pub(super) name: String,
    pub(super) title: Text,
    pub(super) items: Vec<(&'d str, Place)>,
}

/// Reads an interview. None for a file that is not one by its path.
pub(super) fn read<'d>(document: &'d Document<'d>, log: &mut Log) -> Option<InterviewDraft<'d>> {
    let FileRole::Interview(wave, number) = document.role else { return None };
    let mut whole = Reader::new(log, document.number, document.table.get_ref(), document.beginning().span);
    let reader = &mut whole;
    reader.schema();
    wave_of(reader, wave);
    version(reader, number);
    let languages = reader.languages();
    reader.welsh_state(&languages);
    let draft = InterviewDraft {
        document,
        id: QuestionnaireId { wave, version: number },
        title: reader.text("title", Audience::Seen, &languages),
        status: reader.word("status", &Status::WORDS).unwrap_or(Status::Draft),
        effective_from: reader.day("effective_from").unwrap_or_default(),
        expected_minutes: reader.count("expected_minutes", 1..241).unwrap_or(u32::MAX),
        minutes_at: reader.place_of("expected_minutes"),
        scripts: scripts(reader, document.text, &languages),
        topics: topics(reader, &languages),
        languages,
    };
    compulsory(reader, &draft.scripts);
    whole.finish(&schema::INTERVIEW);
    Some(draft)
}

fn wave_of(reader: &mut Reader<'_, '_>, by_path: Wave) {
    let waves = Wave::ALL.map(|wave| (wave.slug(), wave));
    if let Some(wave) = reader.word("wave", &waves).filter(|wave| *wave != by_path) {
        let span = reader.span_of("wave");
        let message = format!("The file says wave `{wave}` and lies in the folder `{by_path}`.");
        reader.report(Code::PathMismatch, &span, message, "Move the file, or put the wave right.");
    }
}

fn scripts(reader: &mut Reader<'_, '_>, file_text: &str, languages: &[Language]) -> Vec<ScriptDraft> {
    let mut drafts = BTreeMap::new();
    for (table, span) in reader.tables("script") {
        let mut inner = reader.inside(table, span);
        if let Some((draft, span)) = script(&mut inner, file_text, languages) {
            if drafts.contains_key(&draft.script.name) {
                inner.used_before("script", &draft.script.name, &span);
            } else {
                drafts.insert(draft.script.name.clone(), (span.start, draft));
            }
        }
        inner.finish(&schema::SCRIPT);
    }
    let mut drafts: Vec<_> = drafts.into_values().collect();
    drafts.sort_by_key(|(start, _)| *start);
    drafts.into_iter().map(|(_, draft)| draft).collect()
}

fn script(
    reader: &mut Reader<'_, '_>,
    file_text: &str,
    languages: &[Language],
) -> Option<(ScriptDraft, Range<usize>)> {
    let name = reader.name("name");
    let kind = reader.word("kind", &ScriptKind::WORDS);
    let text = reader.text("text", Audience::Heard, languages);
    let (relevant, origin) = reader.expression("relevant", file_text).unzip();
    let pipes = reader.pipes(&["text"]);
    let (name, span) = name?;
    let script = Script { name: name.to_owned(), kind: kind?, text, relevant };
    Some((ScriptDraft { script, at: reader.place(&span), origin, pipes }, span))
}

fn topics<'d>(reader: &mut Reader<'_, 'd>, languages: &[Language]) -> Vec<TopicDraft<'d>> {
    let mut drafts: Vec<TopicDraft<'d>> = Vec::new();
    reader.required("topic");
    for (table, span) in reader.tables("topic") {
        let mut inner = reader.inside(table, span);
        let name = inner.name("name");
        let title = inner.text("title", Audience::Seen, languages);
        inner.no_pipes(&["title"]);
        inner.required("items");
        let items = inner.strings("items");
        let items = items.into_iter().map(|(text, span)| (text, inner.place(&span))).collect();
        if let Some((name, span)) = name.as_ref().filter(|(name, _)| drafts.iter().any(|it| it.name == *name))
        {
            inner.used_before("topic", name, span);
        }
        let name = name.map(|(name, _)| name.to_owned()).unwrap_or_default();
        drafts.push(TopicDraft { name, title, items });
        inner.finish(&schema::TOPIC);
    }
    drafts
}

fn compulsory(reader: &mut Reader<'_, '_>, scripts: &[ScriptDraft]) {
    let here = reader.here();
    for kind in ScriptKind::COMPULSORY {
        if !scripts.iter().any(|draft| draft.script.kind == kind) {
            let message = format!("There is no script of kind `{}`.", kind.slug());
            let remedy = format!("Add a [[script]] with `kind = \"{}\"`.", kind.slug());
            reader.report(Code::MissingScript, &here.span, message, remedy);
        }
    }
}
