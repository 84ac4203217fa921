//! What happens when a person leaves the panel: they count in nothing that is not published, their cases close or are coded
//! again, and what they said is deleted.

use fieldwork::{Case, Completeness, ForceCode, Interview, Participant, Wall};
use questionnaire::Wave;
use statistics::disclosure::Ledger;
use statistics::spoken::is_told;
use statistics::{Edition, Month};
use store::Tx;

use crate::error::of_figures;
use crate::running::end_call;
use crate::{Error, Platform, wall};

/// What a person who left had given.
pub(crate) struct Left {
    /// The most complete interview there had been, if there had been any.
    pub(crate) interviewed: Option<Completeness>,
    /// A published edition counts an interview of theirs.
    pub(crate) published: bool,
    /// A legal hold keeps what they said.
    pub(crate) held: bool,
}

/// Ends everything with this person. Under a legal hold their answers count in nothing and stay where they are until it is
/// lifted.
pub(crate) async fn leave(tx: &Tx, platform: &Platform, person: Participant) -> Result<Left, Error> {
    let held = tx.under_legal_hold(person.id).await?;
    let interviews = tx.interviews_with(person.id).await?;
    let left = Left {
        interviewed: interviews.iter().filter_map(given).min_by_key(|it| *it == Completeness::Partial),
        published: uncount(tx, &person, &interviews).await?,
        held,
    };
    for interview in interviews {
        tx.save_interview(&interview.withdraw(platform.now())).await?;
    }
    for case in tx.cases_of(person.id).await? {
        close(tx, platform, case).await?;
    }
    // Under a legal hold what was said stays where it was said; it leaves the queue, and what is published, all the same.
    tx.delete_comments(person.id).await?;
    if !held {
        tx.delete_answers(person.id).await?;
    }
    wall::raise(tx, platform, person, Wall::Withdrawn).await?;
    Ok(left)
}

/// How complete an interview is whose answers there were until now.
fn given(interview: &Interview) -> Option<Completeness> {
    let running = interview.takes_answers().then_some(Completeness::Partial);
    interview.counts().map(|(_, completeness)| completeness).or(running)
}

/// Has the months of the interviews counted again. True where a published edition counts one: what it tells stays as it was
/// published, because its difference from a later edition would be what this one person had said.
async fn uncount(tx: &Tx, person: &Participant, interviews: &[Interview]) -> Result<bool, Error> {
    let edition = tx.newest_edition(&person.force).await?;
    let codes = told_ledger(tx, &person.force).await?;
    let mut published = false;
    for interview in interviews {
        let Some((day, _)) = interview.counts() else { continue };
        let month = Month::of(day);
        let wave = interview.questionnaire.wave;
        let counts = edition.as_ref().is_some_and(|stored| is_published(&stored.edition, wave, month));
        // Counts of codes close by themselves: a month may be told there and wait in the figures.
        published |= counts || is_told(&codes, wave.slug(), month);
        tx.make_stale(&person.force, month).await?;
    }
    Ok(published)
}

/// What was ever told of what people spoke of.
async fn told_ledger(tx: &Tx, force: &ForceCode) -> Result<Ledger, Error> {
    let told = tx.newest_told_codes(force).await?;
    let ledger = told.as_ref().map_or(&[][..], |told| told.ledger.as_slice());
    Ledger::decode(ledger).map_err(|fault| of_figures(fault.into()))
}

/// A published figure counts this wave's interviews of the month. Months that wait to be joined with later ones are in no
/// figure yet.
pub(crate) fn is_published(edition: &Edition, wave: Wave, month: Month) -> bool {
    let figures = edition.waves.iter().find(|figures| figures.wave == wave.slug());
    figures.and_then(|figures| figures.periods.last()).is_some_and(|last| last.period.to >= month)
}

async fn close(tx: &Tx, platform: &Platform, case: Case) -> Result<(), Error> {
    let Some(outcome) = case.outcome_of_withdrawal(&platform.dispositions) else { return Ok(()) };
    if !case.is_closed() {
        end_call(tx, platform, &case, outcome).await?;
    }
    Ok(tx.save_case(&case.withdraw(&platform.dispositions, &platform.rules())?).await?)
}

/// Drives what was deleted out of the database file. Where a page is being read just then it is left to the night.
pub(crate) async fn purge(platform: &Platform) {
    match platform.store.writer().purge().await {
        Ok(true) => {}
        Ok(false) => tracing::warn!("deleted rows are still in the file; the nightly step drives them out"),
        Err(fault) => tracing::error!(%fault, "deleted rows are still in the file"),
    }
}
