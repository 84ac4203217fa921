//! Begin an interview in the call that is open, or go on with one after a break.

use access::{Permit, permission::StartInterview};
use fieldwork::{
    Account, Call, Case, CaseState, ContactMode, Id, Interview, InterviewState, JournalEntry, london_date,
};
use questionnaire::{Language, Question};
use store::{Approvers, START, Tx};

use crate::in_use::in_use;
use crate::known::Known;
use crate::{Error, Platform, Problem, colleague};

/// How an interview opens: in which language, and how it is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// The language.
    pub language: Language,
    /// How this call is held. An interview that goes on is held as its latest call is.
    pub mode: ContactMode,
}

/// By telephone, as most are.
impl From<Language> for Opening {
    fn from(language: Language) -> Self {
        Self { language, mode: ContactMode::default() }
    }
}

/// Begins the interview with the questionnaire in use today for the wave, and pins its version and content: whatever
/// changes later, this interview stays what it was. A paused interview goes on; one that is going on is given back.
pub async fn start_interview(
    platform: &Platform,
    permit: &Permit<StartInterview>,
    case: Id<Case>,
    opening: impl Into<Opening>,
) -> Result<Interview, Error> {
    let (interviewer, opening) = (permit.account(), opening.into());
    platform
        .write(permit, async |tx| {
            let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            let call = tx.open_call(case.id).await?.ok_or(Problem::NoOpenCall)?;
            colleague::not_with_another(tx, &call, interviewer).await?;
            let begun = match case.interview() {
                Some(interview) => Some(tx.interview(interview).await?.ok_or(Problem::NoSuchInterview)?),
                None => None,
            };
            match (begun, &case.state) {
                (Some(interview), CaseState::Paused { .. }) => {
                    let interview = Interview { mode: opening.mode, ..interview };
                    resume(platform, tx, (case, call), interview).await
                }
                (Some(interview), _) => Ok(interview),
                (None, _) => begin(platform, tx, (case, call), opening).await,
            }
        })
        .await
}

async fn begin(
    platform: &Platform,
    tx: &Tx,
    (case, call): (Case, Call),
    opening: Opening,
) -> Result<Interview, Error> {
    let interview = pinned(platform, &tx.approvers().await?, (&case, call.interviewer), opening)?;
    let person = Known::read(tx, case.participant).await?;
    let appointment = tx.appointment(call.appointment).await?.ok_or(Problem::NoSuchAppointment)?;
    let rules = platform.rules_for(&case.force);
    let case = case.start(interview.id, &call, &person.standing(), &rules)?;
    tx.add_interview(&interview).await?;
    begin_with_defaults(platform, tx, &interview).await?;
    tx.save_appointment(&appointment.kept()).await?;
    tx.save_case(&case).await?;
    Ok(interview)
}

/// A default is an answer from the start, as it is in XLSForm.
async fn begin_with_defaults(platform: &Platform, tx: &Tx, interview: &Interview) -> Result<(), Error> {
    let asked = platform.questionnaire(interview.questionnaire)?;
    let entry = |question: &Question| {
        Some(JournalEntry {
            question: question.name.clone(),
            answer: Some(question.starting_answer()?),
            words: None,
            language: interview.language,
            seq: 0,
        })
    };
    let entries: Vec<_> = asked.questions().filter(|it| it.is_asked()).filter_map(entry).collect();
    if !entries.is_empty() {
        tx.append_journal(interview.id, platform.environment.uuid(), START, &entries).await?;
    }
    Ok(())
}

/// The interview with the questionnaire it will always be.
fn pinned(
    platform: &Platform,
    approvers: &Approvers,
    (case, interviewer): (&Case, Id<Account>),
    Opening { language, mode }: Opening,
) -> Result<Interview, Problem> {
    let (wave, on) = (case.wave, platform.today());
    let found = in_use(&platform.library, approvers, wave, on);
    let questionnaire = found.ok_or(Problem::NoLiveQuestionnaire { wave, on })?;
    Ok(Interview {
        id: platform.id(),
        case: case.id,
        questionnaire: questionnaire.id,
        digest: questionnaire.digest.clone(),
        language,
        mode,
        interviewer,
        started_at: platform.now(),
        state: InterviewState::InProgress,
    })
}

/// Goes on, in a call of today and with whoever rings now.
async fn resume(
    platform: &Platform,
    tx: &Tx,
    (case, call): (Case, Call),
    interview: Interview,
) -> Result<Interview, Error> {
    if london_date(call.dialled_at) != platform.today() {
        return Err(Problem::CallStillOpen.into());
    }
    let person = Known::read(tx, case.participant).await?;
    let rules = platform.rules_for(&case.force);
    let case = case.resume(&person.standing(), &rules)?;
    let interview = Interview { interviewer: call.interviewer, ..interview.resume()? };
    tx.save_interview(&interview).await?;
    tx.save_case(&case).await?;
    Ok(interview)
}
