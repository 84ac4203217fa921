//! The contact history of an earlier panel: what came of each case, counted.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::answers::{Places, cell};
use super::said::{self, Column, Said};
use super::{EarlierOutcome, HistoryBounds, HistoryCheck, HistoryFault, HistoryMapping};
use crate::{DispositionCode, Dispositions, Record, Sheet};

/// How one case ended, as far as the rows before have told.
type Ended = (NaiveDate, Option<String>, DispositionCode);

/// Reads the rows of a file as attempts or cases, and counts the cases by month, team and what came of them. Where a column
/// tells cases apart, a case counts once, with the last of its rows: that of the latest month, or the lower in the file.
pub fn read_contacts(
    sheet: &Sheet,
    mapping: &HistoryMapping,
    dispositions: &Dispositions,
    bounds: &HistoryBounds,
) -> (HistoryCheck, Vec<EarlierOutcome>) {
    let mut check = HistoryCheck::default();
    let places = Places::of(mapping, sheet);
    let case = mapping.place(sheet, "case");
    let mut column =
        mapping.place(sheet, "outcome").map(|place| said::outcomes(place, dispositions, mapping));
    let (mut alone, mut cases) = (Vec::new(), HashMap::new());
    for (row, cells) in sheet.rows() {
        match ended(cells, (&places, bounds), column.as_mut()) {
            Ok(Said::This(ended)) => {
                check.ready = check.ready.saturating_add(1);
                match cell(cells, case) {
                    "" => alone.push(ended),
                    name => last(&mut cases, name, ended),
                }
            }
            Ok(Said::NoAnswer) => check.left_out = check.left_out.saturating_add(1),
            Ok(_) => {}
            Err(fault) => check.find(row, fault),
        }
    }
    if let Some(column) = column {
        check.not_understood("outcome", column.into_unknown());
    }
    let outcomes = counted(alone.into_iter().chain(cases.into_values()));
    outcomes.iter().for_each(|outcome| check.count(outcome.month, outcome.cases));
    (check, outcomes)
}

fn ended(
    cells: &Record,
    (places, bounds): (&Places, &HistoryBounds),
    column: Option<&mut Column<'_, DispositionCode>>,
) -> Result<Said<Ended>, HistoryFault> {
    let month = places.month(cells, bounds)?;
    let team = places.team(cells)?;
    let column = column.ok_or(HistoryFault::OutcomeRequired)?;
    match column.say(cells.get(column.place).unwrap_or_default()) {
        Said::This(outcome) => Ok(Said::This((month, team, outcome))),
        Said::Nothing => Err(HistoryFault::OutcomeRequired),
        Said::NoAnswer => Ok(Said::NoAnswer),
        Said::Clash | Said::Unknown => Ok(Said::Unknown),
    }
}

/// The latest row of a case decides.
fn last(cases: &mut HashMap<String, Ended>, name: &str, ended: Ended) {
    match cases.get_mut(name) {
        Some(before) if before.0 > ended.0 => {}
        Some(before) => *before = ended,
        None => _ = cases.insert(name.to_owned(), ended),
    }
}

fn counted(cases: impl Iterator<Item = Ended>) -> Vec<EarlierOutcome> {
    let mut counts: BTreeMap<Ended, u32> = BTreeMap::new();
    for ended in cases {
        let so_far = counts.entry(ended).or_default();
        *so_far = so_far.saturating_add(1);
    }
    let outcome = |((month, team, outcome), cases)| EarlierOutcome { month, team, outcome, cases };
    counts.into_iter().map(outcome).collect()
}
