//! A month's interviews as the figures count them.

use access::Permit;
use fieldwork::{ForceCode, ResponseRecord};
use questionnaire::Questionnaire;
use statistics::Month;
use store::{CountsMonths, Response};
use tabulation::{Counting, MonthCells, TabulationFault};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use crate::error::of_figures;
use crate::{Error, Platform, Problem, interview_facts};

/// How many interviews may wait to be counted.
const WAITING: usize = 64;

/// Counts a force's finished interviews of a month: one is read while the one before it is counted, and no more than a few
/// are in memory.
///
/// Each counts with the answers that count, and with every question its route left aside marked as that. The journal is not
/// touched: what is marked here was never answered, and nothing says it was.
///
/// Interviews taken over from an earlier panel are counted beside them, from the counts that were kept.
///
/// # Errors
/// When the questionnaire of one is not loaded, or the database does not answer.
pub async fn count_responses<P: CountsMonths>(
    platform: &Platform,
    permit: &Permit<P>,
    force: &ForceCode,
    month: Month,
) -> Result<MonthCells, Error> {
    let here = count_here(platform, permit, force, month).await?;
    let brought = platform.store.reader().history_cells(permit, (force, month), None).await?;
    with_history(here, brought.iter().map(Vec::as_slice)).map_err(of_figures)
}

/// The counts of a month with those that files of an earlier panel brought.
pub(crate) fn with_history<'a>(
    here: MonthCells,
    mut brought: impl Iterator<Item = &'a [u8]>,
) -> Result<MonthCells, TabulationFault> {
    brought.try_fold(here, |cells, brought| cells.plus(&MonthCells::decode(brought)?))
}

/// The interviews of this panel alone.
pub(crate) async fn count_here<P: CountsMonths>(
    platform: &Platform,
    permit: &Permit<P>,
    force: &ForceCode,
    month: Month,
) -> Result<MonthCells, Error> {
    let (send, mut waiting) = mpsc::channel::<Response>(WAITING);
    let counting_platform = platform.clone();
    // Away from the threads that save answers.
    let counting = spawn_blocking(move || {
        let mut counting = Counting::of(&counting_platform.library, month);
        while let Some(response) = waiting.blocking_recv() {
            counting.add(&routed(&counting_platform, response)?).map_err(of_figures)?;
        }
        Ok(counting.cells())
    });
    // Where counting has failed nobody listens any more, and what failed is told below.
    let hand_over = async |response| {
        _ = send.send(response).await;
        Ok::<(), Error>(())
    };
    let read = platform.store.reader().each_response(permit, (force, month), hand_over).await;
    drop(send);
    let counted: Result<MonthCells, Error> = counting.await?;
    read.and(counted)
}

/// The questionnaire an interview was asked with, to the byte.
pub(crate) fn asked_with<'a>(
    platform: &'a Platform,
    response: &Response,
) -> Result<&'a Questionnaire, Problem> {
    let id = response.record.questionnaire;
    let loaded = platform.library.interview(id.wave, id.version);
    loaded.filter(|it| it.digest == response.interview.digest).ok_or(Problem::QuestionnaireMissing(id))
}

/// An interview as the figures count it: its route worked out, and what the person said of themselves.
pub(crate) fn routed(platform: &Platform, response: Response) -> Result<ResponseRecord, Problem> {
    let questionnaire = asked_with(platform, &response)?;
    let Response { record, interview, participant, prior } = response;
    let facts = interview_facts(platform, &participant, &interview, prior.as_ref());
    let answers = questionnaire.counted(&record.answers, &facts);
    let groups = ResponseRecord::groups_of(questionnaire, &answers);
    Ok(ResponseRecord { groups, answers, ..record })
}
