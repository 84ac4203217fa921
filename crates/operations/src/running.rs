//! An interview as a transaction found it, with the case and the person it belongs to.

use fieldwork::{AnswerSheet, Case, Disposition, Id, Interview, JournalEntry, Participant};
use questionnaire::{Answer, Answers, NonAnswer, QuestionName, Questionnaire, Route};
use store::{END, Prior, Tx};

use crate::{Error, Platform, Problem, interview_facts, wall};

/// An interview, its case and its person, read together.
pub(crate) struct Running {
    pub(crate) participant: Participant,
    pub(crate) case: Case,
    pub(crate) interview: Interview,
    prior: Option<Prior>,
}

impl Running {
    /// Reads the interview, and says in the audit whose it is.
    pub(crate) async fn read(tx: &Tx, id: Id<Interview>) -> Result<Self, Error> {
        let interview = tx.interview(id).await?.ok_or(Problem::NoSuchInterview)?;
        let case = tx.case(interview.case).await?.ok_or(Problem::NoSuchCase)?;
        let participant = tx.participant(case.participant).await?.ok_or(Problem::NoSuchPerson)?;
        tx.about(&case.reference);
        let prior = tx.prior(&interview, &participant).await?;
        Ok(Self { participant, case, interview, prior })
    }

    /// The questionnaire this interview was begun with.
    pub(crate) fn questionnaire<'a>(&self, platform: &'a Platform) -> Result<&'a Questionnaire, Problem> {
        platform.questionnaire(self.interview.questionnaire)
    }

    /// What the person is asked, given their answers so far.
    pub(crate) fn route(&self, platform: &Platform, answers: &Answers) -> Result<Route, Problem> {
        let facts = interview_facts(platform, &self.participant, &self.interview, self.prior.as_ref());
        Ok(self.questionnaire(platform)?.route(answers, &facts))
    }

    /// Writes down which questions on the route were not reached. What lies off the route is left as it is.
    pub(crate) async fn mark_not_reached(&self, tx: &Tx, platform: &Platform) -> Result<Route, Error> {
        let sheet = tx.sheet(self.interview.id).await?;
        let route = self.route(platform, &sheet.answers())?;
        self.mark_open(tx, platform, (&route, &sheet), END).await?;
        Ok(route)
    }

    /// Marks the questions on this route that have no answer, in the name of what brought it about.
    pub(crate) async fn mark_open(
        &self,
        tx: &Tx,
        platform: &Platform,
        (route, sheet): (&Route, &AnswerSheet),
        page: &str,
    ) -> Result<(), Error> {
        let asked = self.questionnaire(platform)?.questions().filter(|question| question.is_asked());
        let open = asked
            .map(|question| &question.name)
            .filter(|name| route.asks(name) && sheet.answer(name).is_none());
        let marks: Vec<JournalEntry> = open.map(|name| self.mark(name, sheet)).collect();
        if !marks.is_empty() {
            tx.append_journal(self.interview.id, platform.environment.uuid(), page, &marks).await?;
        }
        Ok(())
    }

    fn mark(&self, question: &QuestionName, sheet: &AnswerSheet) -> JournalEntry {
        JournalEntry {
            question: question.clone(),
            answer: Some(Answer::Missing(NonAnswer::NotReached)),
            words: sheet.words(question).map(str::to_owned),
            language: self.interview.language,
            seq: next_seq(sheet, question),
        }
    }
}

/// The number of the next entry of a question.
pub(crate) fn next_seq(sheet: &AnswerSheet, question: &QuestionName) -> u64 {
    sheet.seq(question).map_or(0, |seq| seq.saturating_add(1))
}

/// Gives the call in which the interview ended its outcome, and keeps no further appointment for the case.
pub(crate) async fn end_call(
    tx: &Tx,
    platform: &Platform,
    case: &Case,
    outcome: &Disposition,
) -> Result<(), Error> {
    if let Some(mut call) = tx.open_call(case.id).await? {
        if let Some(appointment) = tx.appointment(call.appointment).await? {
            tx.save_appointment(&appointment.after(outcome)).await?;
        }
        call.outcome = Some(outcome.code.clone());
        tx.save_call(&call).await?;
    }
    wall::call_off(tx, platform, case).await
}
