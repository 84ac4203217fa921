//! `[[question]]`: one question of a set.

use super::choice_file::Lists;
use super::expressions::Origin;
use super::kind_file;
use super::log::Place;
use super::pipes::{self, PipeDraft};
use super::question_rules;
use super::reader::Reader;
use super::wording::Audience;
use crate::question::{Identifier, QuestionRole, Release, Sensitivity};
use crate::{Code, Concept, Constraint, Expression, Kind, NonAnswer, Question, QuestionName, QuestionSet};
use crate::{Severity, Text};

/// What a question needs to know of its set.
pub(super) struct SetContext<'c, 'd> {
    pub(super) header: &'c QuestionSet,
    pub(super) lists: &'c Lists<'d>,
    pub(super) text: &'c str,
}

/// A question, with where its parts stand.
#[derive(Clone)]
pub(super) struct QuestionDraft {
    pub(super) question: Question,
    /// Where its name stands.
    pub(super) at: Place,
    /// False where the type or its list is unknown: then nothing is said about expressions that use it.
    pub(super) kind_known: bool,
    pub(super) origins: Origins,
    /// The answers its words read out.
    pub(super) pipes: Vec<PipeDraft>,
}

/// Where the expressions of a question stand.
#[derive(Clone, Default)]
pub(super) struct Origins {
    pub(super) relevant: Option<Origin>,
    pub(super) constraint: Option<Origin>,
    pub(super) choice_filter: Option<Origin>,
    pub(super) calculation: Option<Origin>,
}

pub(crate) const ROLES: [(&str, QuestionRole); 4] = [
    ("outcome", QuestionRole::Outcome),
    ("driver", QuestionRole::Driver),
    ("process", QuestionRole::Process),
    ("open", QuestionRole::Open),
];
pub(crate) const SENSITIVITIES: [(&str, Sensitivity); 2] =
    [("normal", Sensitivity::Normal), ("high", Sensitivity::High)];
pub(crate) const IDENTIFIERS: [(&str, Identifier); 3] =
    [("none", Identifier::None), ("indirect", Identifier::Indirect), ("direct", Identifier::Direct)];
pub(crate) const RELEASES: [(&str, Release); 3] =
    [("never", Release::Never), ("internal", Release::Internal), ("published", Release::Published)];

/// Reads a question. None where it has no name: everything else in it has still been looked at.
pub(super) fn read(reader: &mut Reader<'_, '_>, context: &SetContext<'_, '_>) -> Option<QuestionDraft> {
    let name = reader.name("name").and_then(|(name, span)| Some((QuestionName::parse(name).ok()?, span)));
    let kind = kind_file::read(reader, context);
    let kind_known = kind.is_some();
    let (kind, calculation) = kind.unwrap_or((Kind::Acknowledge, None));
    let relevant = reader.expression("relevant", context.text);
    let constraint = reader.expression("constraint", context.text);
    let choice_filter = reader.expression("choice_filter", context.text);
    let (relevant, relevant_at) = relevant.unzip();
    let (test, constraint_at) = constraint.unzip();
    let (choice_filter, choice_filter_at) = choice_filter.unzip();
    let mut question = described(reader, context, kind);
    question.relevant = relevant;
    question.constraint = constraint_of(reader, context, test);
    question.choice_filter = choice_filter;
    if kind_known {
        question_rules::check(reader, &question);
    }
    reader.no_pipes(&pipes::NOT_SAID);
    let pipes = reader.pipes(&pipes::SAID);
    let (name, span) = name?;
    question.authored = name.clone();
    question.name = name;
    let origins = Origins {
        relevant: relevant_at,
        constraint: constraint_at,
        choice_filter: choice_filter_at,
        calculation,
    };
    Some(QuestionDraft { question, at: reader.place(&span), kind_known, origins, pipes })
}

fn described(reader: &mut Reader<'_, '_>, context: &SetContext<'_, '_>, kind: Kind) -> Question {
    let asked = !matches!(kind, Kind::Note | Kind::Calculate(_) | Kind::Hidden);
    let languages = &context.header.languages;
    let (label, short_label) = labels(reader, context, &kind);
    Question {
        name: QuestionName::unnamed(),
        authored: QuestionName::unnamed(),
        within: Vec::new(),
        set: context.header.id.clone(),
        concept: concept(reader, context, asked),
        theme: context.header.theme,
        kind,
        label,
        short_label,
        hint: reader.optional_text("hint", Audience::Seen, languages),
        guidance_hint: reader.optional_text("guidance_hint", Audience::Staff, languages),
        probe: reader.optional_text("probe", Audience::Asked, languages),
        required: reader.flag("required"),
        required_message: reader.optional_text("required_message", Audience::Staff, languages),
        relevant: None,
        constraint: None,
        choice_filter: None,
        default: reader.optional_string("default").map(|(text, _)| text.to_owned()),
        commentary: reader.flag("commentary"),
        non_answers: non_answers(reader),
        role: when_asked(reader, "role", &ROLES, asked).unwrap_or(QuestionRole::Process),
        victims_code_right: victims_code_right(reader),
        action_plan_theme: reader.optional_string("action_plan_theme").map(|(text, _)| text.to_owned()),
        sensitivity: reader.optional_word("sensitivity", &SENSITIVITIES).unwrap_or(Sensitivity::Normal),
        identifier: reader.optional_word("identifier", &IDENTIFIERS).unwrap_or(Identifier::None),
        disclosure_risk: reader.flag("disclosure_risk"),
        release: when_asked(reader, "release", &RELEASES, asked).unwrap_or(Release::Never),
    }
}

fn labels(reader: &mut Reader<'_, '_>, context: &SetContext<'_, '_>, kind: &Kind) -> (Text, Text) {
    let languages = &context.header.languages;
    if matches!(kind, Kind::Calculate(_) | Kind::Hidden) {
        let label = reader.optional_text("label", Audience::Staff, languages).unwrap_or_default();
        let short = reader.optional_text("short_label", Audience::Staff, languages);
        return (label.clone(), short.unwrap_or(label));
    }
    if matches!(kind, Kind::Note | Kind::Acknowledge) {
        let label = reader.text("label", Audience::Heard, languages);
        let short = reader.optional_text("short_label", Audience::Seen, languages);
        return (label.clone(), short.unwrap_or(label));
    }
    let label = reader.text("label", Audience::Asked, languages);
    (label, reader.text("short_label", Audience::Seen, languages))
}

fn concept(reader: &mut Reader<'_, '_>, context: &SetContext<'_, '_>, asked: bool) -> Concept {
    let text = if asked { reader.string("concept") } else { reader.optional_string("concept") };
    let own = || {
        let name = reader.peek("name").unwrap_or_default();
        Concept::parse(&format!("{}.{name}", context.header.id.name)).unwrap_or_else(|_| Concept::unnamed())
    };
    let Some((text, span)) = text else { return own() };
    Concept::parse(text).unwrap_or_else(|_| {
        let message = format!("`{text}` is not a concept.");
        reader.report(Code::BadName, &span, message, "Write names joined by dots: `respect.listened`.");
        Concept::unnamed()
    })
}

/// A word that only a question somebody is asked must have.
fn when_asked<T: Copy>(
    reader: &mut Reader<'_, '_>,
    key: &'static str,
    words: &[(&'static str, T)],
    asked: bool,
) -> Option<T> {
    if asked { reader.word(key, words) } else { reader.optional_word(key, words) }
}

fn non_answers(reader: &mut Reader<'_, '_>) -> Vec<NonAnswer> {
    let words = NonAnswer::OFFERED.map(|code| (code.name(), code));
    let mut codes = Vec::new();
    for (text, span) in reader.strings("non_answer") {
        match reader.as_word("non_answer", (text, &span), &words) {
            Some(code) if codes.contains(&code) => {
                let message = format!("`{text}` is offered twice.");
                reader.report(Code::DuplicateName, &span, message, "Take one of the two out.");
            }
            code => codes.extend(code),
        }
    }
    codes
}

fn victims_code_right(reader: &mut Reader<'_, '_>) -> Option<u8> {
    reader.optional_count("victims_code_right", 1..13).and_then(|right| u8::try_from(right).ok())
}

fn constraint_of(
    reader: &mut Reader<'_, '_>,
    context: &SetContext<'_, '_>,
    test: Option<Expression>,
) -> Option<Constraint> {
    let message = reader.optional_text("constraint_message", Audience::Seen, &context.header.languages);
    let severity = reader.optional_word("severity", &Severity::WORDS).unwrap_or(Severity::Error);
    test.map(|test| Constraint { test, message, severity })
}
