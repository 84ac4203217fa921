//! The pages of an earlier panel's file in the states they can be in.

use access::{Role, Scope};
use fieldwork::{
    FieldError, FileFault, ForceCode, HistoryCheck, HistoryFault, HistoryFile, HistoryFinding, HistoryKind,
    HistoryMapping, HistoryState, Id, UnknownValue,
};
use operations::HistoryColumns;
use questionnaire::{Language, Questionnaire};
use statistics::Month;
use uuid::Uuid;

use super::ended::{Provenance, over};
use super::understanding::{Shown, checked};
use super::views::{columns, listed};
use crate::pages::asking::Around;
use crate::pages::fixtures::{at, dispositions, forces, questionnaire};
use crate::samples::Sample;
use crate::{Form, Frame, Section};

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    made(language).unwrap_or_default()
}

fn made(language: Language) -> Option<Vec<Sample>> {
    let (asked, outcomes, forces) = (questionnaire()?, dispositions()?, forces());
    let frame = || Frame::sample(language, Role::Publisher, Section::History);
    let around = Around { scope: &Scope::Panel, forces: &forces };
    let file = sample(&asked, HistoryKind::Responses, HistoryState::Checked)?;
    let contacts = sample(&asked, HistoryKind::Contacts, HistoryState::Checked)?;
    let unread = FieldError { field: "file", code: "import-file-unread" };
    let bad = Form::default().refused(vec![unread]);
    let missing = FieldError { field: "column-month", code: "history-column-required" };
    let missing = Some(Form::default().refused(vec![missing]));
    let listed = |form, found| listed(frame(), form, (&around, &[asked.id]), found);
    let months = [Month::new(2026, 4)?];
    let (full, clean, words) = (full(&asked)?, clean()?, words()?);
    let page =
        |file, check| checked(frame(), (Some(&asked), &outcomes), Shown { file, check, shared: &months });
    let from = |published| Provenance { sender: "Hafwen Dychmygol".to_owned(), published };
    let at_end = |state, published| {
        let file = HistoryFile { state, ..file.clone() };
        over(frame(), &file, &clean, from(published))
    };
    Some(vec![
        Sample::of("history/list", &listed(Form::default(), (std::slice::from_ref(&file), &[]))),
        Sample::of(
            "history/unread",
            &listed(bad, (&[], &[FileFault::Damaged, FileFault::NotText { row: 2 }])),
        ),
        Sample::of("history/columns", &columns(frame(), None, (&file, &asked), &names())),
        Sample::of("history/columns-refused", &columns(frame(), missing, (&file, &asked), &names())),
        Sample::of("history/contacts", &columns(frame(), None, (&contacts, &asked), &names())),
        Sample::of("history/checked", &page(&file, &full)),
        Sample::of("history/clean", &page(&file, &clean)),
        Sample::of("history/words", &page(&file, &words)),
        Sample::of("history/outcomes", &page(&contacts, &outcome()?)),
        Sample::of("history/committed", &at_end(HistoryState::Committed, false)),
        Sample::of("history/published", &at_end(HistoryState::Committed, true)),
        Sample::of("history/discarded", &at_end(HistoryState::Discarded, false)),
    ])
}

fn sample(asked: &Questionnaire, kind: HistoryKind, state: HistoryState) -> Option<HistoryFile> {
    Some(HistoryFile {
        id: Id::from_uuid(Uuid::from_u128(7)),
        force: ForceCode::parse("E23000099").ok()?,
        account: Id::from_uuid(Uuid::from_u128(8)),
        kind,
        questionnaire: asked.id,
        state,
        mapping: HistoryMapping::default(),
        digest: "0".repeat(64),
        rows: 120,
        uploaded_at: at(9, 0),
        moved_at: at(9, 5),
    })
}

fn names() -> HistoryColumns {
    let names = ["Interview month", "Listened", "In your own words"].map(str::to_owned).to_vec();
    HistoryColumns { names, words: vec!["In your own words".to_owned()] }
}

fn clean() -> Option<HistoryCheck> {
    let months = [(Month::new(2026, 3)?, 61), (Month::new(2026, 4)?, 59)];
    let months = months.map(|(month, people)| (month.first_day(), people)).into_iter().collect();
    Some(HistoryCheck { months, ready: 120, ..HistoryCheck::default() })
}

/// Everything that can be wrong with rows, and a value of every question.
fn full(asked: &Questionnaire) -> Option<HistoryCheck> {
    let findings = (2..).zip(HistoryFault::ALL).map(|(row, fault)| HistoryFinding { row, fault }).collect();
    let unknown = fieldwork::history_fields(HistoryKind::Responses, asked).into_iter().skip(2);
    let unknown =
        unknown.map(|field| UnknownValue { field: field.name(), value: "Kind of".to_owned(), rows: 3 });
    Some(HistoryCheck { findings, unknown: unknown.collect(), left_out: 2, ..clean()? })
}

fn words() -> Option<HistoryCheck> {
    Some(HistoryCheck { words: vec!["team".to_owned()], months: Default::default(), ..clean()? })
}

fn outcome() -> Option<HistoryCheck> {
    let value = UnknownValue { field: "outcome".to_owned(), value: "Left a card".to_owned(), rows: 1 };
    Some(HistoryCheck { unknown: vec![value], ..clean()? })
}
