//! Frames from their files. Everything that is wrong is collected: whoever writes a frame sees all of it at once.

use questionnaire::Text;
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, ValueDeserializer};

use super::checks;
use super::file::{RawCode, RawHead, RawRelation, RawStatus, RawTheme};
use super::lines::line_of;
use super::{
    CodeFrame, CodeName, FrameCode, FrameFinding, FrameFindingCode, FrameId, FrameTheme, Frames, Relation,
    Term,
};

/// A file, as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameSource {
    /// Its path, which ends with the frame's name and version.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// What came of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameCompilation {
    /// The frames that could be read. Where anything was found they are for looking at, never for coding with.
    pub frames: Frames,
    /// Everything that is wrong, by file and line.
    pub findings: Vec<FrameFinding>,
}

/// Reads every file.
pub fn compile(sources: &[FrameSource]) -> FrameCompilation {
    let mut log = Log::default();
    let read: Vec<Read<'_>> = sources.iter().filter_map(|source| read(source, &mut log)).collect();
    for one in &read {
        checks::of_frame(one, &mut log);
        checks::of_lineage(one, &read, &mut log);
    }
    checks::of_one_frame(&read, &mut log);
    log.0.sort_by(|one, other| (&one.path, one.line, one.code).cmp(&(&other.path, other.line, other.code)));
    let frames = Frames::new(read.into_iter().map(|read| read.frame).collect());
    FrameCompilation { frames, findings: log.0 }
}

/// Findings as they come.
#[derive(Default)]
pub(super) struct Log(Vec<FrameFinding>);

/// A frame with the places its parts were read from.
pub(super) struct Read<'s> {
    pub(super) source: &'s FrameSource,
    pub(super) frame: CodeFrame,
    pub(super) theme_places: Vec<usize>,
    pub(super) code_places: Vec<CodePlace>,
    pub(super) retired_places: Vec<usize>,
}

/// Where a code and what it says of the version before stand.
pub(super) struct CodePlace {
    pub(super) name: usize,
    pub(super) theme: usize,
    /// What it says, where it says something that makes no relation.
    pub(super) states_relation: bool,
}

impl Log {
    pub(super) fn report(
        &mut self,
        code: FrameFindingCode,
        (source, byte): (&FrameSource, usize),
        message: String,
    ) {
        let line = line_of(&source.text, byte);
        self.0.push(FrameFinding { code, path: source.path.clone(), line, message });
    }
}

fn read<'s>(source: &'s FrameSource, log: &mut Log) -> Option<Read<'s>> {
    let (table, faults) = DeTable::parse_recoverable(&source.text);
    for fault in &faults {
        let place = fault.span().map_or(0, |span| span.start);
        log.report(FrameFindingCode::Syntax, (source, place), format!("{}.", fault.message()));
    }
    if !faults.is_empty() {
        return None;
    }
    let span = table.span();
    let mut table = table.into_inner();
    let (themes, codes) = (tables(&mut table, "theme"), tables(&mut table, "code"));
    let head: RawHead =
        shaped(RawHead::deserialize(Deserializer::from(Spanned::new(span, table))), (source, 0), log)?;
    let mut reader = Reader { source, log };
    reader.frame(head, themes, codes)
}

/// The entries of an array of tables, taken out so that each is read by itself: one that is wrong hides no other.
fn tables<'s>(table: &mut DeTable<'s>, key: &str) -> Vec<Spanned<DeValue<'s>>> {
    match table.remove(key).map(Spanned::into_inner) {
        Some(DeValue::Array(entries)) => entries.into_iter().collect(),
        _ => Vec::new(),
    }
}

fn shaped<T>(
    read: Result<T, toml::de::Error>,
    (source, otherwise): (&FrameSource, usize),
    log: &mut Log,
) -> Option<T> {
    let report = |fault: toml::de::Error| {
        let place = fault.span().map_or(otherwise, |span| span.start);
        log.report(FrameFindingCode::Shape, (source, place), format!("{}.", fault.message()));
    };
    read.map_err(report).ok()
}

struct Reader<'s, 'l> {
    source: &'s FrameSource,
    log: &'l mut Log,
}

impl<'s> Reader<'s, '_> {
    fn frame(
        &mut self,
        head: RawHead,
        themes: Vec<Spanned<DeValue<'_>>>,
        codes: Vec<Spanned<DeValue<'_>>>,
    ) -> Option<Read<'s>> {
        let (name, version) = (self.name(&head.name), *head.version.get_ref());
        let (theme_places, themes): (Vec<_>, Vec<_>) =
            themes.into_iter().filter_map(|entry| self.theme(entry)).unzip();
        let (code_places, codes): (Vec<_>, Vec<_>) =
            codes.into_iter().filter_map(|entry| self.code(entry)).unzip();
        let retired_places = head.retired.iter().map(|name| name.span().start).collect();
        let retired = head.retired.iter().filter_map(|name| self.name(name)).collect();
        let title = self.text(head.title);
        let id = FrameId { name: name?, version };
        let frame = CodeFrame { id, title, live: head.status == RawStatus::Live, themes, codes, retired };
        Some(Read { source: self.source, frame, theme_places, code_places, retired_places })
    }

    fn theme(&mut self, entry: Spanned<DeValue<'_>>) -> Option<(usize, FrameTheme)> {
        let place = entry.span().start;
        let raw = RawTheme::deserialize(ValueDeserializer::from(entry));
        let raw = shaped(raw, (self.source, place), self.log)?;
        let colour = raw.colour.get_ref();
        let digits = colour.strip_prefix('#').unwrap_or_default();
        if digits.len() != 6 || !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
            let message = format!("`{colour}` is not a colour.");
            self.report(FrameFindingCode::Colour, raw.colour.span().start, message);
        }
        let name = self.name(&raw.name)?;
        let (place, colour) = (raw.name.span().start, raw.colour.into_inner());
        Some((place, FrameTheme { name, label: self.text(raw.label), colour }))
    }

    fn code(&mut self, entry: Spanned<DeValue<'_>>) -> Option<(CodePlace, FrameCode)> {
        let place = entry.span().start;
        let raw = RawCode::deserialize(ValueDeserializer::from(entry));
        let raw = shaped(raw, (self.source, place), self.log)?;
        let (relation, states_relation) = self.relation(&raw);
        let terms = raw.terms.iter().filter_map(|term| self.term(term)).collect();
        let place = CodePlace { name: raw.name.span().start, theme: raw.theme.span().start, states_relation };
        let (name, theme) = (self.name(&raw.name), self.name(&raw.theme));
        let (label, definition) = (self.text(raw.label), self.text(raw.definition));
        let (include, exclude) = (self.text(raw.include), self.text(raw.exclude));
        let code =
            FrameCode { name: name?, theme: theme?, label, definition, include, exclude, terms, relation };
        Some((place, code))
    }

    /// What the code says of the version before, and whether it says anything.
    fn relation(&mut self, raw: &RawCode) -> (Relation, bool) {
        let Some(said) = raw.relation else {
            if let Some(was) = &raw.was {
                let message = "It says what it was, and not how it relates to it.".to_owned();
                self.report(FrameFindingCode::Relation, was.span().start, message);
            }
            return (Relation::New, false);
        };
        let was = raw.was.as_ref().and_then(|was| self.name(was));
        let relation = match (said, was) {
            (RawRelation::New, None) => Some(Relation::New),
            (RawRelation::Same, Some(was)) => Some(Relation::Same(was)),
            (RawRelation::Narrower, Some(was)) => Some(Relation::Narrower(was)),
            (RawRelation::Wider, Some(was)) => Some(Relation::Wider(was)),
            _ => None,
        };
        if relation.is_none() {
            let message = format!("`{}` says half of how it relates.", raw.name.get_ref());
            self.report(FrameFindingCode::Relation, raw.name.span().start, message);
        }
        (relation.unwrap_or(Relation::New), true)
    }

    fn name(&mut self, name: &Spanned<String>) -> Option<CodeName> {
        let read = CodeName::parse(name.get_ref()).ok();
        if read.is_none() {
            let message = format!("`{}` is not a name.", name.get_ref());
            self.report(FrameFindingCode::Name, name.span().start, message);
        }
        read
    }

    fn term(&mut self, term: &Spanned<String>) -> Option<Term> {
        let read = Term::parse(term.get_ref());
        if read.is_none() {
            let message = format!("`{}` is not a rule.", term.get_ref());
            self.report(FrameFindingCode::Term, term.span().start, message);
        }
        read
    }

    fn text(&mut self, text: Spanned<Text>) -> Text {
        let blank = |words: &str| words.trim().is_empty();
        let place = text.span().start;
        let text = text.into_inner();
        if blank(&text.en) || text.cy.as_deref().is_none_or(blank) {
            self.report(FrameFindingCode::Words, place, "Words are missing in one language.".to_owned());
        }
        text
    }

    fn report(&mut self, code: FrameFindingCode, place: usize, message: String) {
        self.log.report(code, (self.source, place), message);
    }
}
