//! The rows of an earlier panel's file, read: the same when it is checked and again when it is taken in, because months are
//! closed and published between the two.

use std::collections::BTreeMap;

use access::Permit;
use fieldwork::{
    EarlierOutcome, FileFault, HistoryBounds, HistoryCheck, HistoryFile, HistoryKind, Id, ResponseRecord,
    Sheet, read_contacts, read_responses,
};
use questionnaire::{Library, Questionnaire, QuestionnaireId};
use statistics::Month;
use store::{HandlesHistory, HistoryMonth, HistoryStanding, Tx};
use tabulation::{Counting, TabulationFault};
use tokio::task::spawn_blocking;

use crate::error::of_figures;
use crate::{Error, Platform, Problem};

/// What the rows of a file came to.
pub(crate) struct Historic {
    pub(crate) check: HistoryCheck,
    /// The interviews, counted by month.
    pub(crate) months: Vec<HistoryMonth>,
    /// What came of the cases.
    pub(crate) outcomes: Vec<EarlierOutcome>,
}

/// The sheet of a file: a workbook's first, or what a CSV holds.
pub(crate) fn sheet(bytes: &[u8]) -> Result<Sheet, Vec<FileFault>> {
    match Sheet::read(bytes) {
        Err(faults) if faults == [FileFault::Workbook] => {
            let rows = interchange::table(bytes).map_err(|fault| match fault {
                interchange::TableFault::NotAWorkbook => vec![FileFault::Damaged],
                interchange::TableFault::TooLarge(_) => vec![FileFault::TooLarge],
            })?;
            Sheet::of_table(rows)
        }
        read => read,
    }
}

/// A questionnaire of the library.
pub(crate) fn asked_with(library: &Library, id: QuestionnaireId) -> Result<&Questionnaire, Problem> {
    library.interview(id.wave, id.version).ok_or(Problem::QuestionnaireMissing(id))
}

/// Goes through the rows of a file, away from the threads that save answers.
pub(crate) async fn look<P: HandlesHistory>(
    platform: &Platform,
    permit: &Permit<P>,
    file: &HistoryFile,
) -> Result<Historic, Error> {
    let reader = platform.store.reader();
    let bytes = reader.history_bytes(permit, file.id).await?.ok_or(Problem::HistoryNotOpen)?;
    let of = (file.kind, file.questionnaire.wave);
    let standing = reader.history_standing(permit, &file.force, of).await?;
    let bounds = bounds(platform, file.kind, &standing);
    let (platform, file) = (platform.clone(), file.clone());
    spawn_blocking(move || {
        let sheet = sheet(&bytes).map_err(Problem::BadFile)?;
        match file.kind {
            HistoryKind::Responses => responses(&platform.library, &file, &sheet, &bounds),
            HistoryKind::Contacts => {
                let (check, outcomes) = read_contacts(&sheet, &file.mapping, &platform.dispositions, &bounds);
                Ok(Historic { check, months: Vec::new(), outcomes })
            }
        }
    })
    .await?
}

/// What came of cases is in no edition, so it may come late.
fn bounds(platform: &Platform, kind: HistoryKind, standing: &HistoryStanding) -> HistoryBounds {
    let published = standing.published.filter(|_| kind == HistoryKind::Responses);
    HistoryBounds {
        now: Month::of(platform.today()).first_day(),
        published: published.map(Month::first_day),
        taken: standing.taken.iter().map(|month| month.first_day()).collect(),
    }
}

fn responses(
    library: &Library,
    file: &HistoryFile,
    sheet: &Sheet,
    bounds: &HistoryBounds,
) -> Result<Historic, Error> {
    let questionnaire = asked_with(library, file.questionnaire)?;
    let mut counting: BTreeMap<Month, Counting<'_>> = BTreeMap::new();
    let mut fault: Option<TabulationFault> = None;
    let each = |record: ResponseRecord| {
        let month = Month::of(record.finished_on);
        let counted = counting.entry(month).or_insert_with(|| Counting::of(library, month)).add(&record);
        fault = fault.take().or(counted.err());
    };
    let check = read_responses(file, sheet, questionnaire, bounds, each);
    if let Some(fault) = fault {
        return Err(of_figures(fault));
    }
    let people = |month: Month| check.months.get(&month.first_day()).copied().unwrap_or_default();
    let month = |(month, counting): (Month, Counting<'_>)| HistoryMonth {
        month,
        people: people(month),
        cells: counting.cells().taken_over().encode(),
    };
    let months = counting.into_iter().map(month).collect();
    Ok(Historic { check, months, outcomes: Vec::new() })
}

/// The file, to be worked on.
pub(crate) async fn opened(tx: &Tx, id: Id<HistoryFile>) -> Result<HistoryFile, Error> {
    tx.about(id);
    let file = tx.history_file(id).await?.ok_or(Problem::NoSuchHistory)?;
    if file.is_open() { Ok(file) } else { Err(Problem::HistoryNotOpen.into()) }
}
