//! The catalogue of problems: what a person can put right, each with a code that never changes and words that say what
//! to do. The pages translate the code; the words here are the English.

use chrono::NaiveDate;
use fieldwork::{CaseRefusal, FieldError};
use questionnaire::{QuestionnaireId, Wave};
use statistics::Month;

/// What a person can put right.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Problem {
    /// Fields of a form were refused; nothing was saved.
    #[error("Some of the answers on this form need to be changed. Look at each one and try again.")]
    Form(Vec<FieldError>),
    /// Wrong address or password, or an account that is not in use: the same words for all.
    #[error("The email address or password is not right. Check both and try again.")]
    SignInRefused,
    /// The address already has an account.
    #[error(
        "There is already an account with this email address. Use another address, or change that account."
    )]
    AccountExists,
    /// No force with this code takes part.
    #[error("No force with the code {code} takes part in this panel. Check the code in config/forces.toml.")]
    NoSuchForce {
        /// The code that was asked for.
        code: String,
    },
    /// No such person, or not one this account may see.
    #[error("There is no person with this reference. Check the reference and try again.")]
    NoSuchPerson,
    /// No such case, or not one this account may see.
    #[error("There is no such case. Go back to the list and choose it again.")]
    NoSuchCase,
    /// No such appointment, or not one this account may see.
    #[error("There is no such appointment. Go back to the list and choose it again.")]
    NoSuchAppointment,
    /// No such call, or not one this account may see.
    #[error("There is no such call. Go back to your calls and choose it again.")]
    NoSuchCall,
    /// No such interview, or not one this account may see.
    #[error("There is no such interview. Go back to your calls and choose it again.")]
    NoSuchInterview,
    /// The force's own reference was referred before.
    #[error(
        "This force reference has already been referred. Nothing was saved. If it is another person, check the \
         reference; if it is the same person, there is nothing more to do."
    )]
    AlreadyReferred,
    /// The person has not agreed, so nothing may be arranged.
    #[error("There is no agreement to take part on record. Record it before you go on.")]
    NoConsent,
    /// There is no safe-contact plan, so nobody may be called.
    #[error("There is no safe-contact plan. Record one before you go on.")]
    NoSafeContact,
    /// The rules of fieldwork refuse it.
    #[error("{0}")]
    Case(CaseRefusal),
    /// The account chosen cannot take calls.
    #[error("The person chosen cannot take calls. Choose an interviewer whose account is in use.")]
    NotAnInterviewer,
    /// Another call for this case has no outcome yet.
    #[error("The last call has no outcome yet. Record what came of it before you call again.")]
    CallStillOpen,
    /// No number was shown, so there is no call to work in.
    #[error("There is no call open for this case. Show the number and call first.")]
    NoOpenCall,
    /// The call already has an outcome.
    #[error("An outcome is already recorded for this call. Nothing was changed.")]
    CallOver,
    /// The outcome is not one an interviewer may choose.
    #[error("This is not one of the outcomes offered. Choose one from the list.")]
    OutcomeNotOffered,
    /// No questionnaire is in use for the wave on that day.
    #[error("No {wave} questionnaire is in use on {on}. Ask an administrator to bring one into use.", wave = .wave.slug())]
    NoLiveQuestionnaire {
        /// The wave of the case.
        wave: Wave,
        /// The day of the interview.
        on: NaiveDate,
    },
    /// The questionnaire an interview was begun with is not among those loaded.
    #[error("The questionnaire {0} is not loaded. Put its file back and start the program again.")]
    QuestionnaireMissing(QuestionnaireId),
    /// No questionnaire with this name and version is loaded.
    #[error("There is no questionnaire {0}. Check its name and version.")]
    NoSuchQuestionnaire(QuestionnaireId),
    /// The version is the first of its wave, so there is nothing to replay.
    #[error(
        "{0} is the first version of its interview. It takes the place of none, so there is nothing to rehearse."
    )]
    NothingToRehearse(QuestionnaireId),
    /// A version that takes the place of another was not rehearsed with the content it has.
    #[error(
        "{id} takes the place of {before} and has not been rehearsed as it now stands. Rehearse it, read the report, \
         then approve it."
    )]
    NotRehearsed {
        /// The version.
        id: QuestionnaireId,
        /// The one it takes the place of.
        before: QuestionnaireId,
    },
    /// One person approves once.
    #[error("You have already approved {0} as it now stands. Somebody else has to approve it too.")]
    ApprovedBefore(QuestionnaireId),
    /// The interview is finished or broken off.
    #[error("This interview is over. Its answers can no longer be changed here.")]
    InterviewOver,
    /// Installed questionnaires never change.
    #[error(
        "{} changed after being installed, and interviews may have used it. Put the old text back, and make the \
         change in a copy with the next version number.", listed(.0)
    )]
    QuestionnaireChanged(Vec<QuestionnaireId>),
    /// The month is still going on.
    #[error("{} ends on {}. Close it after that day.", spelled(*.0), day(.0.last_day()))]
    MonthNotOver(Month),
    /// Nobody was interviewed in the month.
    #[error("Nobody was interviewed in {}. No edition was made.", spelled(*.0))]
    NobodyInterviewed(Month),
    /// An earlier month has interviews that were never counted.
    #[error("{} has interviews and is not closed yet. Close it first.", spelled(*.0))]
    EarlierMonthOpen(Month),
    /// The month is published, and its figures would now be different.
    #[error(
        "{} is published, and its figures would now be different. A published edition is never changed; it needs a \
         restatement.", spelled(*.0)
    )]
    NeedsRestatement(Month),
    /// There is no draft of the month.
    #[error("There is no draft for {}. Close the month first.", spelled(*.0))]
    NoDraft(Month),
    /// The month is already published.
    #[error("{} is already published. A published edition is never changed.", spelled(*.0))]
    AlreadyPublished(Month),
    /// An earlier month waits to be published.
    #[error("{} is not published yet. Publish the months in order, earliest first.", spelled(*.0))]
    EarlierDraft(Month),
    /// The month has no published edition.
    #[error("There is no published edition for {}. Choose a month from the list.", spelled(*.0))]
    NotPublished(Month),
}

impl Problem {
    /// The code the pages translate by. It never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form(_) => "form",
            Self::SignInRefused => "sign-in-refused",
            Self::AccountExists => "account-exists",
            Self::NoSuchForce { .. } => "no-such-force",
            Self::NoSuchPerson => "no-such-person",
            Self::NoSuchCase => "no-such-case",
            Self::NoSuchAppointment => "no-such-appointment",
            Self::NoSuchCall => "no-such-call",
            Self::NoSuchInterview => "no-such-interview",
            Self::AlreadyReferred => "already-referred",
            Self::NoConsent => "no-consent",
            Self::NoSafeContact => "no-safe-contact",
            Self::Case(refusal) => refusal.code(),
            Self::NotAnInterviewer => "not-an-interviewer",
            Self::CallStillOpen => "call-still-open",
            Self::NoOpenCall => "no-open-call",
            Self::CallOver => "call-over",
            Self::OutcomeNotOffered => "outcome-not-offered",
            Self::NoLiveQuestionnaire { .. } => "no-live-questionnaire",
            Self::QuestionnaireMissing(_) => "questionnaire-missing",
            Self::NoSuchQuestionnaire(_) => "no-such-questionnaire",
            Self::NothingToRehearse(_) => "nothing-to-rehearse",
            Self::NotRehearsed { .. } => "not-rehearsed",
            Self::ApprovedBefore(_) => "approved-before",
            Self::InterviewOver => "interview-over",
            Self::QuestionnaireChanged(_) => "questionnaire-changed",
            Self::MonthNotOver(_) => "month-not-over",
            Self::NobodyInterviewed(_) => "nobody-interviewed",
            Self::EarlierMonthOpen(_) => "earlier-month-open",
            Self::NeedsRestatement(_) => "needs-restatement",
            Self::NoDraft(_) => "no-draft",
            Self::AlreadyPublished(_) => "already-published",
            Self::EarlierDraft(_) => "earlier-draft",
            Self::NotPublished(_) => "not-published",
        }
    }

    /// Whether the thing asked for does not exist for this account, so that a page answers "not found".
    pub fn is_absence(&self) -> bool {
        matches!(
            self,
            Self::NoSuchPerson
                | Self::NoSuchCase
                | Self::NoSuchAppointment
                | Self::NoSuchCall
                | Self::NoSuchInterview
                | Self::NoSuchQuestionnaire(_)
                | Self::NotPublished(_)
        )
    }
}

fn spelled(month: Month) -> String {
    month.first_day().format("%B %Y").to_string()
}

fn day(date: NaiveDate) -> String {
    date.format("%-d %B").to_string()
}

fn listed(ids: &[QuestionnaireId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
