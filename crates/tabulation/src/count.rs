//! A month's records reduced to counts.

use std::collections::BTreeMap;

use fieldwork::ResponseRecord;
use polars::prelude::*;
use questionnaire::{Library, QuestionnaireId};
use statistics::Month;

use crate::answers::{CODE, CONCEPT, QUESTIONNAIRE, tables};
use crate::cells::{Key, Measure};
use crate::steps::{MEASURE, PEOPLE, counts};
use crate::{MonthCells, TabulationFault};

/// Counts one force's finished interviews of one month, in any order.
///
/// The records are of one force: the reader who fetched them saw to that. They hold the answers that count: what the
/// route left out is marked so, by whoever knew the case ([`questionnaire::Questionnaire::counted`]), and is not worked
/// out again here. An interview that was broken off counts for the questions it answered; for the others it is
/// `not_reached`.
pub fn count(
    library: &Library,
    month: Month,
    records: &[ResponseRecord],
) -> Result<MonthCells, TabulationFault> {
    if records.iter().any(|record| Month::of(record.finished_on) != month) {
        return Err(TabulationFault::AnotherMonth(month));
    }
    if records.is_empty() {
        return Ok(MonthCells { month, counts: BTreeMap::new() });
    }
    let table = counts(tables(library, records)?)?.collect()?;
    Ok(MonthCells { month, counts: read(&table)? })
}

fn read(table: &DataFrame) -> Result<BTreeMap<Key, u32>, TabulationFault> {
    let text = |name| table.column(name)?.str();
    let (questionnaires, concepts) = (text(QUESTIONNAIRE)?, text(CONCEPT)?);
    let (measures, codes) = (text(MEASURE)?, text(CODE)?);
    let people = table.column(PEOPLE)?.u32()?;
    let cell = |row| {
        let key = Key {
            questionnaire: QuestionnaireId::parse(questionnaires.get(row)?).ok()?,
            concept: concepts.get(row)?.to_owned(),
            measure: Measure::parse(measures.get(row)?)?,
            code: codes.get(row)?.to_owned(),
        };
        Some((key, people.get(row)?))
    };
    let unreadable = || TabulationFault::Unreadable("a row of the counted table".to_owned());
    (0..table.height()).map(|row| cell(row).ok_or_else(unreadable)).collect()
}
