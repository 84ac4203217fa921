//! An interview as its pages read it: what was asked with, what was answered, where that leads.

use access::permission::{ViewCalls, ViewInterview};
use fieldwork::{Id, Interview, InterviewState};
use operations::{Problem, interview_facts};
use questionnaire::{Questionnaire, Route};
use store::InterviewView;

use crate::{PageError, SignedIn};

/// An interview that is going on or paused.
pub(crate) struct Opened<'a> {
    /// The interview, its case and what was answered.
    pub(crate) view: InterviewView,
    /// What is asked.
    pub(crate) questionnaire: &'a Questionnaire,
    /// Where the answers lead.
    pub(crate) route: Route,
}

impl Opened<'_> {
    /// Whether the questions are being asked now, rather than waiting for another call.
    pub(crate) fn is_going_on(&self) -> bool {
        self.view.interview.state == InterviewState::InProgress
    }
}

/// Opens an interview of this interviewer that can still take answers.
pub(crate) async fn open<'a>(who: &'a SignedIn, id: &str) -> Result<Opened<'a>, PageError> {
    let permit = who.permit::<ViewInterview>()?;
    let id = Id::<Interview>::parse(id).map_err(|_| PageError::NotFound)?;
    let view = who.reader().interview(&permit, id).await?.ok_or(PageError::NotFound)?;
    if !view.interview.takes_answers() {
        return Err(Problem::InterviewOver.into());
    }
    with_nobody_else(who, &view.interview).await?;
    let questionnaire = who.platform.questionnaire(view.interview.questionnaire)?;
    let facts = interview_facts(&who.platform, &view.participant, &view.interview, view.prior.as_ref());
    let route = questionnaire.route(&view.sheet.answers(), &facts);
    Ok(Opened { view, questionnaire, route })
}

/// A colleague who is talking with the person has the interview to themself.
pub(super) async fn with_nobody_else(who: &SignedIn, interview: &Interview) -> Result<(), PageError> {
    let going_on = interview.state == InterviewState::InProgress;
    if !going_on || interview.interviewer == who.account.id {
        return Ok(());
    }
    let call = who.reader().call(&who.permit::<ViewCalls>()?, interview.case, who.platform.now()).await?;
    let name = call.and_then(|call| call.colleague).unwrap_or_default();
    Err(Problem::WithColleague { name }.into())
}
