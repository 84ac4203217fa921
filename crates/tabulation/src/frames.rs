//! Records of fieldwork as frames, and the polars steps that join and count them: each a named function, so that
//! [`crate::settled_quarters`] reads as a sentence.

use fieldwork::{Ask, Fate, Passage, ResponseRecord, Step};
use polars::prelude::*;
use statistics::Month;

use crate::referrals::Fieldwork;

/// Who it is; none of somebody who was asked and never referred.
const PERSON: &str = "person";
/// The quarter in which they were asked, counted from the year nought.
pub(crate) const QUARTER: &str = "quarter";
/// Their team.
pub(crate) const TEAM: &str = "team";
/// How far they came, as [`PARTS`] has it.
const CAME: &str = "came";
/// Whether the wave may still bring something.
pub(crate) const WAITS: &str = "waits";
/// What was asked of people about themselves.
pub(crate) const KIND: &str = "kind";
/// What they said.
pub(crate) const GROUP: &str = "group";

/// The three parts of all referrals, by how far they came: without agreement, agreed and not interviewed, interviewed.
pub(crate) const PARTS: [(&str, i32); 3] =
    [("without_agreement", 0), ("not_interviewed", 1), ("interviewed", 2)];

/// The number of the quarter a month is in.
pub(crate) fn quarter(month: Month) -> i32 {
    let of_year = month.month().saturating_sub(1) / 3;
    month.year().saturating_mul(4).saturating_add_unsigned(of_year)
}

/// Everybody once: those referred with how far they came in the wave, and the asks that came to nothing.
pub(crate) fn everybody(fieldwork: &Fieldwork) -> PolarsResult<LazyFrame> {
    let columns = [PERSON, QUARTER, TEAM, CAME, WAITS].map(col);
    let referred =
        referrals(fieldwork)?.lazy().left_join(passages(fieldwork)?.lazy(), col(PERSON), col(PERSON));
    let asked = asks(&fieldwork.asks)?.lazy();
    concat([referred.select(columns.clone()), asked.select(columns)], UnionArgs::default())
}

/// The same with the group of one kind each is in. Whoever did not say, or was never asked, is in one of their own.
pub(crate) fn grouped(everybody: LazyFrame, fieldwork: &Fieldwork, kind: &str) -> PolarsResult<LazyFrame> {
    let said = said(fieldwork, kind)?.lazy();
    let group = col(GROUP).fill_null(lit(ResponseRecord::NOT_KNOWN));
    let with_group = everybody.left_join(said, col(PERSON), col(PERSON)).with_column(group);
    Ok(with_group.with_column(lit(kind.to_owned()).alias(KIND)))
}

/// How many came how far, by quarter and whatever else.
pub(crate) fn parts_by(people: LazyFrame, others: &[&str]) -> LazyFrame {
    let keys: Vec<Expr> = [QUARTER].iter().chain(others).map(|name| col(*name)).collect();
    let parts = PARTS.map(|(part, came)| col(CAME).eq(lit(came)).sum().cast(DataType::UInt32).alias(part));
    people.group_by(keys).agg(parts)
}

/// The first quarter there is.
pub(crate) fn first(people: LazyFrame) -> LazyFrame {
    people.select([col(QUARTER).min()])
}

fn referrals(fieldwork: &Fieldwork) -> PolarsResult<DataFrame> {
    let people = &fieldwork.referrals;
    df!(
        PERSON => people.iter().map(|it| it.person.to_string()).collect::<Vec<_>>(),
        QUARTER => people.iter().map(|it| quarter(it.asked_in)).collect::<Vec<_>>(),
        TEAM => people.iter().map(|it| team(it.team.as_ref())).collect::<Vec<_>>(),
    )
}

fn passages(fieldwork: &Fieldwork) -> PolarsResult<DataFrame> {
    let passages = &fieldwork.passages;
    df!(
        PERSON => passages.iter().map(|(person, _)| person.to_string()).collect::<Vec<_>>(),
        CAME => passages.iter().map(|(_, passage)| came(passage)).collect::<Vec<_>>(),
        WAITS => passages.iter().map(|(_, passage)| waits(passage)).collect::<Vec<_>>(),
    )
}

fn asks(asks: &[Ask]) -> PolarsResult<DataFrame> {
    let passages: Vec<Passage> = asks.iter().map(|ask| ask.counted().passage).collect();
    df!(
        PERSON => vec![None::<String>; asks.len()],
        QUARTER => asks.iter().map(|ask| quarter(Month::of(ask.asked_on))).collect::<Vec<_>>(),
        TEAM => asks.iter().map(|ask| team(ask.team.as_ref())).collect::<Vec<_>>(),
        CAME => passages.iter().map(came).collect::<Vec<_>>(),
        WAITS => passages.iter().map(waits).collect::<Vec<_>>(),
    )
}

fn said(fieldwork: &Fieldwork, kind: &str) -> PolarsResult<DataFrame> {
    let said = || fieldwork.said.iter().filter_map(|(person, groups)| Some((person, groups.get(kind)?)));
    df!(
        PERSON => said().map(|(person, _)| person.to_string()).collect::<Vec<_>>(),
        GROUP => said().map(|(_, group)| group.clone()).collect::<Vec<_>>(),
    )
}

fn team(known: Option<&String>) -> String {
    known.cloned().unwrap_or_else(|| ResponseRecord::NOT_KNOWN.to_owned())
}

fn came(passage: &Passage) -> i32 {
    i32::from(passage.reached(Step::Agreed)) + i32::from(passage.reached(Step::Interviewed))
}

const fn waits(passage: &Passage) -> bool {
    matches!(passage.fate, Fate::Waiting(_))
}
