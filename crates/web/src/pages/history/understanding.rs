//! What the rows of a file came to: the months, the values nobody has given a meaning, the rows to put right.

use askama::Template;
use fieldwork::{
    Dispositions, HistoryCheck, HistoryField, HistoryFile, HistoryFinding, NO_ANSWER, UnknownValue,
    history_fields,
};
use questionnaire::{NonAnswer, Question, Questionnaire};
use statistics::Month;

use super::address;
use super::views::{called, unit};
use crate::{Form, Frame, Item, Message, spoken};

/// Findings shown on the page; the file has them all.
const SHOWN: usize = 20;

/// What the rows came to.
#[derive(Template)]
#[template(path = "history/checked.html")]
pub(super) struct Checked {
    frame: Frame,
    form: Form,
    address: String,
    unit: &'static str,
    months: Vec<MonthRow>,
    ready: u32,
    left_out: u32,
    faulty: usize,
    unknown: Vec<Unknown>,
    words: Vec<String>,
    findings: Vec<(u32, Message)>,
    more: usize,
    can_commit: bool,
}

struct MonthRow {
    month: String,
    people: u32,
    /// Interviews of this panel count in it too.
    shared: bool,
}

/// A value to be given a meaning.
struct Unknown {
    number: usize,
    /// The name of the box that chooses its meaning.
    name: String,
    field: String,
    /// The field and the value.
    label: String,
    value: String,
    rows: Message,
    options: Vec<Item>,
}

/// What is shown of a file.
pub(super) struct Shown<'a> {
    pub(super) file: &'a HistoryFile,
    pub(super) check: &'a HistoryCheck,
    /// Months in which interviews of this panel count too.
    pub(super) shared: &'a [Month],
}

pub(super) fn checked(
    frame: Frame,
    (questionnaire, dispositions): (Option<&Questionnaire>, &Dispositions),
    Shown { file, check, shared }: Shown<'_>,
) -> Checked {
    let fields = questionnaire.map(|it| history_fields(file.kind, it)).unwrap_or_default();
    let find = |name: &str| fields.iter().find(|field| field.name() == name);
    let unknown = |(number, value): (usize, &UnknownValue)| {
        let field = find(&value.field)?;
        Some(asked(&frame, (number, value), field, dispositions))
    };
    let month = |(day, people): (&chrono::NaiveDate, &u32)| {
        let month = Month::of(*day);
        MonthRow {
            month: spoken::month(frame.language, month),
            people: *people,
            shared: shared.contains(&month),
        }
    };
    Checked {
        form: Form::default(),
        address: address(file.id),
        unit: unit(file.kind),
        months: check.months.iter().map(month).collect(),
        ready: check.ready,
        left_out: check.left_out,
        faulty: check.findings.len(),
        unknown: check.unknown.iter().enumerate().filter_map(unknown).collect(),
        words: check.words.iter().filter_map(|name| find(name)).map(|it| called(&frame, it)).collect(),
        findings: check.findings.iter().take(SHOWN).map(|finding| said(&frame, *finding)).collect(),
        more: check.findings.len().saturating_sub(SHOWN),
        can_commit: check.can_be_committed(),
        frame,
    }
}

fn said(frame: &Frame, finding: HistoryFinding) -> (u32, Message) {
    (finding.row, frame.t(format!("history-fault-{}", finding.fault.slug())))
}

fn asked(
    frame: &Frame,
    (number, unknown): (usize, &UnknownValue),
    field: &HistoryField<'_>,
    dispositions: &Dispositions,
) -> Unknown {
    let meanings = match field {
        HistoryField::Question(question) => answers(frame, question),
        _ => outcomes(frame, dispositions),
    };
    let choose = Item::new("", frame.t("history-value-choose"));
    let none = Item::new(NO_ANSWER, frame.t("history-value-none"));
    Unknown {
        number,
        name: format!("value-{number}"),
        field: unknown.field.clone(),
        label: format!("{}: {}", called(frame, field), unknown.value),
        value: unknown.value.clone(),
        rows: frame.t("history-value-rows").count("rows", unknown.rows),
        options: std::iter::once(choose).chain(meanings).chain([none]).collect(),
    }
}

fn answers(frame: &Frame, question: &Question) -> Vec<Item> {
    let choices = question.choices().into_iter().flat_map(|list| &list.choices);
    let choices = choices.map(|choice| Item::new(&choice.name, choice.label.say(frame.language)));
    let reason = |reason: &NonAnswer| {
        Item::new(reason.name(), frame.t(format!("history-reason-{}", reason.name().replace('_', "-"))))
    };
    choices.chain(question.non_answers.iter().map(reason)).collect()
}

fn outcomes(frame: &Frame, dispositions: &Dispositions) -> Vec<Item> {
    dispositions.iter().map(|known| Item::new(&known.code, known.label.say(frame.language))).collect()
}
