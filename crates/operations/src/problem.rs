//! The catalogue of problems: what a person can put right, each with a code that never changes and words that say what
//! to do. The pages translate the code; the words here are the English.

use chrono::NaiveDate;
use fieldwork::{CaseRefusal, ConcernRefusal, CorrectionRefusal, FieldError, FileFault};
use improvement::{ActionRefusal, RegisterRefusal, ResponseRefusal};
use questionnaire::{QuestionnaireId, Wave};
use statistics::{Month, Period};
use verbatim::CommentRefusal;

use crate::OrganisationRefusal;
use crate::outcome_file::OutcomeFault;

/// What a person can put right.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Problem {
    /// Fields of a form were refused; nothing was saved.
    #[error("Some of the answers on this form need to be changed. Look at each one and try again.")]
    Form(Vec<FieldError>),
    /// Wrong address or password, or an account that is not in use: the same words for all.
    #[error("The email address or password is not right. Check both and try again.")]
    SignInRefused,
    /// More passwords wait to be looked at than are worth waiting for.
    #[error("Many people are signing in just now. Try again in a moment.")]
    TooBusy,
    /// A second factor, or a password given once more, is not right.
    #[error("That is not right, or it has been used already. Wait for the next code, or use another way.")]
    SecondRefused,
    /// The last second factor of somebody who has to have one.
    #[error(
        "You have to have a second step to sign in with. Set up another one before you take this one away."
    )]
    LastSecondFactor,
    /// Recovery codes are for whoever has a second factor.
    #[error("You have no second step yet. Set one up first, then make recovery codes.")]
    NoSecondFactor,
    /// The session was ended, or the password or the second steps were changed, while this was being done.
    #[error(
        "Your account was changed meanwhile, and nothing was done here. Sign in again and look at your account."
    )]
    SessionOver,
    /// A link to set a password was used, is too old, or was never made.
    #[error("This link does not work any more. Ask for a new one.")]
    LinkOver,
    /// No such organisation to sign in with.
    #[error(
        "Nobody signs in here with this organisation. Go back to the sign-in page and choose another way."
    )]
    NoSuchOrganisation,
    /// The organisation cannot speak for the address of the account.
    #[error(
        "This organisation has no addresses like the one of this account. Choose another, or change the configuration."
    )]
    OrganisationUnfit,
    /// Somebody does not get in with the account of their organisation.
    #[error(
        "You could not be signed in with your organisation. Try again, or ask whoever looks after accounts here."
    )]
    Organisation(OrganisationRefusal),
    /// No such second factor, or not one of this account.
    #[error("There is no such second step. Go back to your account and look again.")]
    NoSuchFactor,
    /// No such account, or none that is in use.
    #[error("There is no such account. Go back to the list and choose it again.")]
    NoSuchAccount,
    /// It is one's own account.
    #[error("This is your own account. Ask another administrator to do it.")]
    OwnAccount,
    /// Two administrators have to be left.
    #[error(
        "Two other administrators have to be left, since two people approve a questionnaire. Give somebody else \
         that work first."
    )]
    LastAdministrators,
    /// An interviewer's calls and interviews that are not over.
    #[error("People are waiting for a call from this interviewer: {cases}. Hand their calls over first.")]
    CallsToHandOver {
        /// The references of the cases.
        cases: String,
    },
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
    /// No such concern, or not one this account may read.
    #[error("There is no such concern. Go back to the list and choose it again.")]
    NoSuchConcern,
    /// No such legal hold that still stands.
    #[error("There is no such legal hold. Go back to the person and look again.")]
    NoSuchLegalHold,
    /// No such request for material.
    #[error("There is no such request. Go back to the list and choose it again.")]
    NoSuchRequest,
    /// No such comment to code, or not one that is let out.
    #[error("There is no such comment to code. Go back to the list and choose another.")]
    NoSuchCoding,
    /// Whoever asks has handed in their codes already.
    #[error("You have already coded this comment. What you handed in is kept as it is.")]
    CodedBefore,
    /// Two others have coded it.
    #[error("Two people have already coded this comment. Choose another.")]
    CodedByTwo,
    /// The two agree.
    #[error("Both coders gave this comment the same codes. There is nothing to decide.")]
    NothingToReconcile,
    /// Somebody has decided.
    #[error("Somebody has already decided which codes this comment has.")]
    ReconciledBefore,
    /// No version of a frame is live, or the one that was used is gone.
    #[error("There is no code frame to code with. Check the files in config/code-frames.")]
    NoCodeFrame,
    /// The concern's state refuses it.
    #[error("{0}")]
    Concern(ConcernRefusal),
    /// No such risk on the register, or not one this account may see or change.
    #[error("There is no such risk. Go back to the register and choose it again.")]
    NoSuchRegisterRisk,
    /// The risk's state refuses it.
    #[error("{0}")]
    Register(RegisterRefusal),
    /// No such comment, or not one this account may read.
    #[error("There is no such comment. Go back to the list and choose the next one.")]
    NoSuchComment,
    /// Somebody marked the comment, or its answer was put right, since it was read.
    #[error("This comment has changed since you read it. Read it again before you decide.")]
    CommentChanged,
    /// Nobody has marked the comment.
    #[error("Mark this comment first: choose what to take out, or say that there is nothing.")]
    CommentNotMarked,
    /// The comment's state refuses it.
    #[error("{0}")]
    Comment(CommentRefusal),
    /// The person has withdrawn already.
    #[error("This person has already withdrawn. There is nothing more to do.")]
    AlreadyWithdrawn,
    /// The person has been erased.
    #[error("This person has been erased. Nothing about them can be read or kept any more.")]
    Erased,
    /// A legal hold stops erasure.
    #[error("A legal hold stands, so nothing is erased. Lift it first, if it is no longer needed.")]
    UnderLegalHold,
    /// A concern is not closed.
    #[error("There is a concern about this person that is not closed. Close it before you erase them.")]
    ConcernsOpen,
    /// The request has an answer.
    #[error("This request has already been answered. Log a new one if there is more.")]
    RequestAnswered,
    /// Answers went while a month was counted.
    #[error("Somebody’s answers were deleted while {} was counted. Close it again.", spelled(*.0))]
    AnswersGone(Month),
    /// The force's own reference was referred before.
    #[error(
        "This force reference has already been referred. Nothing was saved. If it is another person, check the \
         reference; if it is the same person, there is nothing more to do."
    )]
    AlreadyReferred,
    /// A file cannot be read.
    #[error("The file cannot be read. Nothing was saved. Put right what is named and send it again.")]
    BadFile(Vec<FileFault>),
    /// No such series of microdata files.
    #[error("There is no such series of files. Go back to the list and choose it again.")]
    NoSuchSeries,
    /// Nothing of the force is published, so there is no figure to speak of.
    #[error(
        "Nothing is published for this force yet, so there is no figure to stand on. Wait for the first month."
    )]
    NothingPublished,
    /// No such finding, or not one this account may see.
    #[error("There is no such finding. Go back to the list and choose it again.")]
    NoSuchFinding,
    /// No such action, or not one this account may change.
    #[error("There is no such action. Go back to the list and choose it again.")]
    NoSuchAction,
    /// No such response, or not one this account may see.
    #[error("There is no such response. Go back to the finding and choose it again.")]
    NoSuchResponse,
    /// The action's state refuses it.
    #[error("{0}")]
    Action(ActionRefusal),
    /// The response's state refuses it.
    #[error("{0}")]
    Response(ResponseRefusal),
    /// A file of outcomes cannot be taken.
    #[error("The file cannot be taken. Nothing was saved. Put right what is named and send it again.")]
    BadOutcomes(Vec<OutcomeFault>),
    /// No such file, or not one this account may see.
    #[error("There is no such file. Go back to the list and choose it again.")]
    NoSuchImport,
    /// A file is being worked on, or its import is over.
    #[error("This file is being worked on, or its import is over. Nothing was changed.")]
    ImportNotOpen,
    /// No row of the file can be taken in.
    #[error("There is no row to take in. Put the rows right and send the file again.")]
    NothingToImport,
    /// No such file of an earlier panel, or not one this account may see.
    #[error("There is no such file. Go back to the list and choose it again.")]
    NoSuchHistory,
    /// The file was taken in or thrown away, or was checked anew meanwhile.
    #[error("This file has been taken in, thrown away or checked again meanwhile. Nothing was changed.")]
    HistoryNotOpen,
    /// Something in the file is not understood, or nothing in it is ready.
    #[error(
        "Not everything in this file is understood, or no row is ready. Check it again before you take it in."
    )]
    HistoryNotReady,
    /// The same bytes count already.
    #[error("This very file has been taken in before. Nothing was changed.")]
    HistoryKnown,
    /// A month of the file was published or brought by another file since it was checked.
    #[error(
        "A month in this file has been published or taken in from another file since it was checked. Check it again."
    )]
    HistoryOutdated,
    /// A published edition counts what the file brought.
    #[error(
        "What this file brought is in the edition of {}, which is published and stays as it is. It cannot be taken back.",
        spelled(*.0)
    )]
    HistoryPublished(Month),
    /// A program used a key for another request.
    #[error("This idempotency key was used for another request. Send a new key with a new request.")]
    KeyUsed,
    /// No such letter, or it was not given up.
    #[error("There is no letter that was given up. Go back to the list and look again.")]
    NoSuchLetter,
    /// No such job, or it was not given up.
    #[error("There is no job that was given up. Go back to the list and look again.")]
    NoSuchJob,
    /// No mail server is set up, so there are no letters to ask for.
    #[error("This panel sends no email. Ask whoever runs Candour to set up a mail server.")]
    NoPost,
    /// No such act on an account, or it does not wait for anybody any more.
    #[error("This does not wait for anybody any more. Go back to the list and look again.")]
    NoSuchAccountAct,
    /// Whoever asked, or whose account it is, cannot be the second person.
    #[error(
        "Another administrator confirms this: neither the one who asked nor the one whose account it is."
    )]
    AnotherConfirms,
    /// No such token, or not one of this account.
    #[error("There is no such token. Go back to the list and choose it again.")]
    NoSuchToken,
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
    /// The interviewer has not looked at everything again today, or held the call.
    #[error("Check before you call: read the plan again and say whether to go on. Then show the number.")]
    CheckFirst,
    /// Nothing keeps the person from being contacted.
    #[error("Contact with this person has not ended. There is nothing to take back.")]
    NoWall,
    /// The number belongs to somebody else behind a wall too.
    #[error(
        "Somebody else on the panel has this number and asked not to be contacted. Record another number for this \
         person first."
    )]
    NumberOfAnother,
    /// Another call for this case has no outcome yet.
    #[error("The last call has no outcome yet. Record what came of it before you call again.")]
    CallStillOpen,
    /// A colleague is on a call with the person, or talking with them.
    #[error(
        "{name} is on a call with this person. Nothing was changed. Wait until they have recorded what came of it."
    )]
    WithColleague {
        /// What the colleague is called.
        name: String,
    },
    /// No appointment stands and no interview is paused, or neither is this account's own.
    #[error("There is no booked call and no paused interview of yours to hand over. Look at the list again.")]
    NothingToHandOver,
    /// No such debrief.
    #[error("There is no such debrief. Go back to the list and choose it again.")]
    NoSuchDebrief,
    /// The debrief was held already.
    #[error("This debrief was held already. Nothing was changed.")]
    DebriefOver,
    /// No calendar has this address.
    #[error("There is no calendar at this address. Ask for a new address.")]
    NoSuchCalendar,
    /// No number was shown, so there is no call to work in.
    #[error("There is no call open for this case. Show the number and call first.")]
    NoOpenCall,
    /// Between the page and the form something was taken back, told already, or is not to be told any more.
    #[error("What there is to tell this person has changed. Nothing was recorded. Look at the call again.")]
    NothingToTell,
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
    /// The interview cannot be put right, or not by this account any more.
    #[error("{0}")]
    Correction(CorrectionRefusal),
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
    /// Another program is closing the month.
    #[error("{} is being closed by another program. Wait a few minutes and look again.", spelled(*.0))]
    BeingClosed(Month),
    /// A later month of the force is published.
    #[error(
        "{} is published already, so no earlier month is published or restated any more. Restate that month: its edition \
         shows every period.", spelled(*.0)
    )]
    LaterPublished(Month),
    /// The draft is not the one that was read, or its figures would now be different.
    #[error("The draft of {} is no longer what was read. Close the month again, and read the new draft.", spelled(*.0))]
    DraftOutdated(Month),
    /// Somebody has read the draft already.
    #[error("The draft of {} has been reviewed already. It can be published.", spelled(*.0))]
    AlreadyReviewed(Month),
    /// Nobody has read the draft.
    #[error("The draft of {} has not been reviewed. Ask somebody to review it. Then it can be published.", spelled(*.0))]
    NotReviewed(Month),
    /// One person may not review and publish.
    #[error("You reviewed {} yourself. Somebody else publishes it.", spelled(*.0))]
    ReviewerPublishes(Month),
    /// The figures would be the same.
    #[error("The figures of {} would be the same as those that are published. Nothing was changed.", spelled(*.0))]
    NothingToRestate(Month),
    /// A reader could work out a count that has to stay hidden.
    #[error(
        "{} cannot be published: with what was published before, a reader could work out a number that has to stay hidden \
         ({wave}, {question}, {}). Nothing was changed. Ask whoever runs Candour to raise the thresholds of \
         disclosure control, close the month again and report this sentence to whoever looks after the program.",
        spelled(*.month), months(*.period)
    )]
    AuditFound {
        /// The month.
        month: Month,
        /// The wave in which the number is.
        wave: String,
        /// The question.
        question: String,
        /// Its months.
        period: Period,
    },
    /// The attack on the figures could not be finished.
    #[error(
        "{} cannot be published: it could not be checked against what was published before ({why}). Nothing was changed. \
         Ask whoever runs Candour to make the published months again with `candour rebuild`; where one comes out \
         otherwise, its counts are not those it was published from: restore them from a backup.",
        spelled(*.month)
    )]
    AuditUnfinished {
        /// The month.
        month: Month,
        /// What stopped it: a wave, a question and months, and never a number of people.
        why: String,
    },
    /// A file of the audit would be too long.
    #[error("more than {0} entries of the audit are wanted; choose a shorter period, a person or an act")]
    AuditTooLong(u64),
    /// There is no key to sign with.
    #[error(
        "There is no key to sign published figures with. Ask whoever runs Candour to make one with \
         `candour new-signing-key`."
    )]
    NoSigningKey,
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
            Self::TooBusy => "too-busy",
            Self::SecondRefused => "second-refused",
            Self::LastSecondFactor => "last-second-factor",
            Self::NoSecondFactor => "no-second-factor",
            Self::SessionOver => "session-over",
            Self::LinkOver => "link-over",
            Self::NoSuchFactor => "no-such-factor",
            Self::NoSuchOrganisation => "no-such-organisation",
            Self::OrganisationUnfit => "organisation-unfit",
            Self::Organisation(refusal) => refusal.code(),
            Self::NoSuchAccount => "no-such-account",
            Self::OwnAccount => "own-account",
            Self::LastAdministrators => "last-administrators",
            Self::CallsToHandOver { .. } => "calls-to-hand-over",
            Self::AccountExists => "account-exists",
            Self::NoSuchForce { .. } => "no-such-force",
            Self::NoSuchPerson => "no-such-person",
            Self::NoSuchCase => "no-such-case",
            Self::NoSuchAppointment => "no-such-appointment",
            Self::NoSuchCall => "no-such-call",
            Self::NoSuchInterview => "no-such-interview",
            Self::NoSuchConcern => "no-such-concern",
            Self::NoSuchLegalHold => "no-such-legal-hold",
            Self::NoSuchRequest => "no-such-request",
            Self::NoSuchCoding => "no-such-coding",
            Self::CodedBefore => "coded-before",
            Self::CodedByTwo => "coded-by-two",
            Self::NothingToReconcile => "nothing-to-reconcile",
            Self::ReconciledBefore => "reconciled-before",
            Self::NoCodeFrame => "no-code-frame",
            Self::Concern(refusal) => refusal.code(),
            Self::NoSuchRegisterRisk => "no-such-register-risk",
            Self::Register(refusal) => refusal.code(),
            Self::NoSuchComment => "no-such-comment",
            Self::CommentChanged => "comment-changed",
            Self::CommentNotMarked => "comment-not-marked",
            Self::Comment(refusal) => refusal.code(),
            Self::AlreadyWithdrawn => "already-withdrawn",
            Self::Erased => "erased",
            Self::UnderLegalHold => "under-legal-hold",
            Self::ConcernsOpen => "concerns-open",
            Self::RequestAnswered => "request-answered",
            Self::AnswersGone(_) => "answers-gone",
            Self::AlreadyReferred => "already-referred",
            Self::BadFile(_) => "bad-file",
            Self::NoSuchSeries => "no-such-series",
            Self::NothingPublished => "nothing-published",
            Self::NoSuchFinding => "no-such-finding",
            Self::NoSuchAction => "no-such-action",
            Self::NoSuchResponse => "no-such-response",
            Self::Action(refusal) => refusal.code(),
            Self::Response(refusal) => refusal.code(),
            Self::BadOutcomes(_) => "bad-outcomes",
            Self::NoSuchImport => "no-such-import",
            Self::ImportNotOpen => "import-not-open",
            Self::NothingToImport => "nothing-to-import",
            Self::NoSuchHistory => "no-such-history",
            Self::HistoryNotOpen => "history-not-open",
            Self::HistoryNotReady => "history-not-ready",
            Self::HistoryKnown => "history-known",
            Self::HistoryOutdated => "history-outdated",
            Self::HistoryPublished(_) => "history-published",
            Self::KeyUsed => "key-used",
            Self::NoSuchLetter => "no-such-letter",
            Self::NoSuchJob => "no-such-job",
            Self::NoPost => "no-post",
            Self::NoSuchAccountAct => "no-such-account-act",
            Self::AnotherConfirms => "another-confirms",
            Self::NoSuchToken => "no-such-token",
            Self::NoConsent => "no-consent",
            Self::NoSafeContact => "no-safe-contact",
            Self::Case(refusal) => refusal.code(),
            Self::NotAnInterviewer => "not-an-interviewer",
            Self::CheckFirst => "check-first",
            Self::NoWall => "no-wall",
            Self::NumberOfAnother => "number-of-another",
            Self::CallStillOpen => "call-still-open",
            Self::WithColleague { .. } => "with-colleague",
            Self::NothingToHandOver => "nothing-to-hand-over",
            Self::NoSuchDebrief => "no-such-debrief",
            Self::DebriefOver => "debrief-over",
            Self::NoSuchCalendar => "no-such-calendar",
            Self::NoOpenCall => "no-open-call",
            Self::NothingToTell => "nothing-to-tell",
            Self::CallOver => "call-over",
            Self::OutcomeNotOffered => "outcome-not-offered",
            Self::NoLiveQuestionnaire { .. } => "no-live-questionnaire",
            Self::QuestionnaireMissing(_) => "questionnaire-missing",
            Self::NoSuchQuestionnaire(_) => "no-such-questionnaire",
            Self::NothingToRehearse(_) => "nothing-to-rehearse",
            Self::NotRehearsed { .. } => "not-rehearsed",
            Self::ApprovedBefore(_) => "approved-before",
            Self::InterviewOver => "interview-over",
            Self::Correction(refusal) => refusal.code(),
            Self::QuestionnaireChanged(_) => "questionnaire-changed",
            Self::MonthNotOver(_) => "month-not-over",
            Self::NobodyInterviewed(_) => "nobody-interviewed",
            Self::EarlierMonthOpen(_) => "earlier-month-open",
            Self::NeedsRestatement(_) => "needs-restatement",
            Self::NoDraft(_) => "no-draft",
            Self::AlreadyPublished(_) => "already-published",
            Self::EarlierDraft(_) => "earlier-draft",
            Self::BeingClosed(_) => "being-closed",
            Self::LaterPublished(_) => "later-published",
            Self::DraftOutdated(_) => "draft-outdated",
            Self::AlreadyReviewed(_) => "already-reviewed",
            Self::NotReviewed(_) => "not-reviewed",
            Self::ReviewerPublishes(_) => "reviewer-publishes",
            Self::NothingToRestate(_) => "nothing-to-restate",
            Self::AuditFound { .. } => "audit-found",
            Self::AuditUnfinished { .. } => "audit-unfinished",
            Self::AuditTooLong(_) => "audit-too-long",
            Self::NoSigningKey => "no-signing-key",
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
                | Self::NoSuchConcern
                | Self::NoSuchComment
                | Self::NoSuchLegalHold
                | Self::NoSuchRequest
                | Self::NoSuchRegisterRisk
                | Self::NoSuchDebrief
                | Self::NoSuchCoding
                | Self::NoSuchCalendar
                | Self::NoSuchToken
                | Self::NoSuchAccountAct
                | Self::NoSuchFactor
                | Self::NoSuchOrganisation
                | Self::NoSuchAccount
                | Self::NoSuchLetter
                | Self::NoSuchJob
                | Self::NoSuchSeries
                | Self::NoSuchFinding
                | Self::NoSuchAction
                | Self::NoSuchResponse
                | Self::NoSuchImport
                | Self::NoSuchHistory
                | Self::NoSuchQuestionnaire(_)
                | Self::NotPublished(_)
        )
    }
}

fn spelled(month: Month) -> String {
    month.first_day().format("%B %Y").to_string()
}

fn months(Period { from, to }: Period) -> String {
    if from == to { spelled(to) } else { format!("{} to {}", spelled(from), spelled(to)) }
}

fn day(date: NaiveDate) -> String {
    date.format("%-d %B").to_string()
}

fn listed(ids: &[QuestionnaireId]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
