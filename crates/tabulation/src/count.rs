//! A month's records reduced to counts, in one pass.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fieldwork::ResponseRecord;
use questionnaire::{Library, QuestionnaireId};
use statistics::Month;

use crate::slots::Slots;
use crate::unit::Unit;
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
    let mut counting = Counting::of(library, month);
    records.iter().try_for_each(|record| counting.add(record))?;
    Ok(counting.cells())
}

/// A month that is being counted, one interview after another, so that nobody holds a month's answers at once.
pub struct Counting<'a> {
    library: &'a Library,
    month: Month,
    questionnaires: BTreeMap<QuestionnaireId, Asked>,
    /// Where the interview at hand counts; kept to save its memory.
    places: Vec<usize>,
}

/// The counts of one questionnaire: for each unit an array over its slots.
struct Asked {
    slots: Slots,
    units: HashMap<Unit, Vec<u32>>,
}

impl<'a> Counting<'a> {
    /// Nobody is counted yet.
    pub const fn of(library: &'a Library, month: Month) -> Self {
        Self { library, month, questionnaires: BTreeMap::new(), places: Vec::new() }
    }

    /// Counts one interview: once in the force, once in its team, and once for each thing the person said of themselves.
    ///
    /// # Errors
    /// When it was finished in another month, or holds what its questionnaire does not ask.
    pub fn add(&mut self, record: &ResponseRecord) -> Result<(), TabulationFault> {
        if Month::of(record.finished_on) != self.month {
            return Err(TabulationFault::AnotherMonth(self.month));
        }
        let id = record.questionnaire;
        if !self.questionnaires.contains_key(&id) {
            let asked = self.library.interview(id.wave, id.version);
            let slots = Slots::of(asked.ok_or(TabulationFault::UnknownQuestionnaire(id))?);
            self.questionnaires.insert(id, Asked { slots, units: HashMap::new() });
        }
        let Some(asked) = self.questionnaires.get_mut(&id) else { return Ok(()) };
        asked.slots.places(|question| record.answers.get(question), &mut self.places)?;
        for unit in Unit::of(record) {
            asked.add(unit, &self.places);
        }
        Ok(())
    }

    /// What was counted.
    pub fn cells(&self) -> MonthCells {
        let mut cells = MonthCells { month: self.month, counts: BTreeMap::new(), imported: BTreeSet::new() };
        for asked in self.questionnaires.values() {
            for (unit, people) in &asked.units {
                asked.slots.counted(unit, people, &mut cells);
            }
        }
        cells
    }
}

impl Asked {
    fn add(&mut self, unit: Unit, places: &[usize]) {
        let width = self.slots.len();
        let people = self.units.entry(unit).or_insert_with(|| vec![0; width]);
        for place in places {
            if let Some(people) = people.get_mut(*place) {
                *people += 1;
            }
        }
    }
}
