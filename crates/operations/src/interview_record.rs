//! An interview that is over, as whoever may put it right sees it.

use std::collections::BTreeMap;

use access::{Actor, Role};
use chrono::{DateTime, Utc};
use fieldwork::{
    Account, AnswerSheet, Case, Correction, Corrector, Id, Interview, JournalEntry, Paradata, paradata,
};
use questionnaire::{Answers, QuestionName, Route};
use statistics::Month;
use store::Tx;
use uuid::Uuid;

use crate::leaving::is_published;
use crate::running::Running;
use crate::{Error, Platform, Problem};

/// What was said in an interview that is over, and what was put right since.
#[derive(Debug, Clone)]
pub struct InterviewRecord {
    /// The interview.
    pub interview: Interview,
    /// Its case.
    pub case: Case,
    /// The answers as they stand.
    pub sheet: AnswerSheet,
    /// Where they lead.
    pub route: Route,
    /// What was put right, the latest first.
    pub corrections: Vec<Corrected>,
    /// What colleagues call those who did it.
    pub names: BTreeMap<Id<Account>, String>,
    /// How the time was spent.
    pub paradata: Paradata,
    /// What the reader noted for themselves on the call.
    pub note: Option<String>,
    /// Until when the reader may put it right: nothing where there is no end to it.
    pub until: Option<DateTime<Utc>>,
    /// Whether the reader may put it right now.
    pub correctable: bool,
    /// A published edition counts it: it stays as it was published, whatever is put right.
    pub published: bool,
}

/// One answer that was put right: what it was and what it became.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// Which, who, when and why.
    pub correction: Correction,
    /// What stood there before, if anything did.
    pub before: Option<JournalEntry>,
    /// What it became.
    pub after: Option<JournalEntry>,
}

/// As whom this account reads and puts right: the interviewer their own interviews, a coordinator everybody's.
pub(crate) fn corrector(actor: &Actor, interview: &Interview) -> Result<Corrector, Problem> {
    match (actor.role, actor.account) {
        (Role::Interviewer, account) if account == interview.interviewer => Ok(Corrector::Interviewer),
        (Role::Coordinator, _) => Ok(Corrector::Coordinator),
        _ => Err(Problem::NoSuchInterview),
    }
}

/// The interview, if it is over, its answers are on record and this account may know of it.
pub(crate) async fn over(tx: &Tx, actor: &Actor, id: Id<Interview>) -> Result<(Running, Corrector), Error> {
    let running = Running::read(tx, id).await?;
    let by = corrector(actor, &running.interview)?;
    running.interview.on_record()?;
    if tx.erased(running.participant.id).await? {
        return Err(Problem::Erased.into());
    }
    Ok((running, by))
}

/// Reads everything there is to show.
pub(crate) async fn record(
    tx: &Tx,
    platform: &Platform,
    (running, by, reader): (Running, Corrector, Id<Account>),
) -> Result<InterviewRecord, Error> {
    let id = running.interview.id;
    let journal = tx.journal_by_save(id).await?;
    let corrections = corrected(tx.corrections(id).await?, &journal);
    let sheet = AnswerSheet::fold(journal.into_iter().map(|(_, entry)| entry));
    let times = tx.interview_times(&running.interview).await?;
    let topics = paradata::topics_of(running.questionnaire(platform)?);
    Ok(InterviewRecord {
        route: running.route(platform, &given(&sheet))?,
        paradata: paradata::of(&times.spans, &times.saves, &topics),
        note: tx.interview_note(id, reader).await?.map(|note| note.words),
        names: tx.names().await?,
        until: running.interview.correctable_until().ok().filter(|_| by == Corrector::Interviewer),
        correctable: running.interview.may_be_corrected(by, platform.now()).is_ok(),
        published: published(tx, &running).await?.is_some_and(|(_, published)| published),
        interview: running.interview,
        case: running.case,
        corrections,
        sheet,
    })
}

/// The answers that were given, without the marks that say what was not reached: those follow from the answers.
pub(crate) fn given(sheet: &AnswerSheet) -> Answers {
    let given = |entry: &JournalEntry| {
        let answer = entry.answer.clone().filter(|answer| !answer.is_mark())?;
        Some((entry.question.clone(), answer))
    };
    sheet.entries().filter_map(given).collect()
}

/// The month that counts the interview, and whether a published figure counts it.
pub(crate) async fn published(tx: &Tx, running: &Running) -> Result<Option<(Month, bool)>, Error> {
    let Some((day, _)) = running.interview.counts() else { return Ok(None) };
    let month = Month::of(day);
    let wave = running.interview.questionnaire.wave;
    let newest = tx.newest_edition_about(running.participant.id).await?;
    Ok(Some((month, newest.is_some_and(|stored| is_published(&stored.edition, wave, month)))))
}

/// Each correction with the entry it made, and the one that stood there before it.
fn corrected(corrections: Vec<Correction>, journal: &[(Uuid, JournalEntry)]) -> Vec<Corrected> {
    let find = |correction: Correction| {
        let about = |name: &QuestionName| *name == correction.question;
        let at =
            journal.iter().position(|(save, entry)| *save == correction.id.uuid() && about(&entry.question));
        let earlier = journal.get(..at.unwrap_or_default()).unwrap_or_default();
        let before = earlier.iter().rev().find(|(_, entry)| about(&entry.question));
        Corrected {
            before: before.map(|(_, entry)| entry.clone()),
            after: at.and_then(|at| journal.get(at)).map(|(_, entry)| entry.clone()),
            correction,
        }
    };
    corrections.into_iter().rev().map(find).collect()
}
