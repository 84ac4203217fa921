//! Every permission, and the roles that have it.
//!
//! A permission is named for one verb: the operation, its audit entry and its page carry the same word. Which role has
//! which is stated once, here; the matrix in the documentation is printed from [`ALL`].

mod accounts;
mod coding;
mod concerns;
mod diary;
mod history;
mod improvement;
mod intake;
mod interviews;
mod jobs;
mod mail;
mod microdata;
mod months;
mod outcomes;
mod people;
mod questionnaires;
mod register;
mod reports;
mod rights;
mod safety;
mod sign_in;
mod upkeep;
mod views;
mod words;

use crate::Role;
use sealed::Sealed;

pub use accounts::{
    AddAccount, ChangeAccount, CloseAccount, ConfirmAccountAct, EndApiToken, RefuseAccountAct, RefuseSignIn,
    ReopenAccount, SetShortcuts, SignIn, SignOut, ViewAccountActs, ViewPrograms,
};
pub use coding::{
    CodeComment, DownloadCodebook, ReadForCoding, ReconcileCoding, ViewAgreement, ViewCodeFrame, ViewCoding,
};
pub use concerns::{AcknowledgeConcern, AddToConcern, CloseConcern, RaiseConcern, ReadConcern, ViewConcerns};
pub use diary::{
    CloseDebrief, HandOver, MakeCalendarAddress, MoveAppointment, RecordAvailability, RecordProfile,
    RequestDebrief, RevokeCalendarAddress, ViewBookings, ViewDebriefs, ViewDiary, ViewTeam,
};
pub use history::{
    CheckHistory, CommitHistory, DiscardHistory, DownloadHistoryRows, UploadHistory, ViewHistory,
};
pub use improvement::{
    ChangeAction, MarkChange, PlanAction, PublishResponse, RecordFinding, RetractResponse, ViewImprovement,
    WriteResponse,
};
pub use intake::{
    CheckImport, CommitImport, DiscardImport, DownloadFaultyRows, MakeApiToken, RecordAsk, RevokeApiToken,
    UploadImport, ViewApiTokens, ViewImports, ViewReceipts,
};
pub use interviews::{
    BreakOff, CorrectAnswer, FinishInterview, KeepNote, PauseInterview, ReadInterviewRecord, RecordCall,
    RecordSafetyStep, RecordTelling, RevealNumber, SaveAnswers, StartInterview,
};
pub use jobs::{RetryJob, RunJob, ViewJobs};
pub use mail::{ChooseMail, RemindStaff, RetryMail, SendMail, ViewMail};
pub use microdata::{BeginMicrodataSeries, DownloadMicrodata, ViewMicrodata};
pub use months::{
    CloseMonth, DownloadEdition, DownloadReport, InstallQuestionnaires, PublishEdition, RebuildEdition,
    RestateMonth, ReviewEdition,
};
pub use outcomes::{DownloadOutcomes, EnterOutcomes, ViewOutcomes};
pub use people::{
    BookAppointment, CancelAppointment, HoldPerson, LookAtPerson, OpenDueCases, RecordConsent, RecordEvent,
    RecordSafeContact, Refer, ReleaseHold,
};
pub use questionnaires::{ApproveQuestionnaire, RehearseQuestionnaire};
pub use register::{
    AddRegisterRisk, CloseRegisterRisk, DownloadAsking, DownloadRegister, RecordProcessChange,
    RecordRegisterMeeting, ReviseRegisterRisk, ViewAskingCard, ViewRegister,
};
pub use reports::{
    CloseCase, DownloadFieldwork, DownloadResponseBias, ReadProvisional, ReadResponseBias, RecordOutcome,
    ViewFieldwork,
};
pub use rights::{
    AnswerMaterialRequest, ErasePerson, LiftLegalHold, LogMaterialRequest, MakeSubjectAccessBundle,
    PlaceLegalHold, ReadMaterialRequest, RecountMonths, ViewWithdrawals, Withdraw,
};
pub use safety::{AddDoNotContact, AssessRisk, ChangeNumber, CheckBeforeCall, LiftWall, RaiseWall};
pub use sign_in::{
    AddPasskey, AskForLink, BindOrganisation, ChangePassword, EndSession, FollowOrganisation,
    GiveSecondFactor, LinkOrganisation, MakeRecoveryCodes, ProveAgain, RemoveSecondFactor, ResetSecondFactor,
    SendSignInLink, SetPassword, SetUpCodes, SignOutAccount, UnlinkOrganisation, ViewSecurity,
};
pub use upkeep::{
    ApplyRetention, BeginSignedEnds, DownloadAudit, EraseAgain, MakeBackup, ReadRetention, RotateKey,
    WatchWorkings,
};
pub use views::{
    ReadIdentity, ViewAccounts, ViewAudit, ViewCalls, ViewDashboard, ViewDownloads, ViewEditions,
    ViewInterview, ViewPaper, ViewPeople, ViewPractice, ViewQuestionnaires, ViewReferrals, ViewToday,
};
pub use words::{
    GatherComments, HoldComment, PassCommentOn, ReadComment, RedactComment, ReleaseComment, ReopenComment,
    ViewWords,
};

/// Something that can be permitted. Only the types of this module are one.
pub trait Permission: Sealed {
    /// The verb, as the audit record has it: `book_appointment`.
    const NAME: &'static str;
    /// The roles that have it.
    const ROLES: &'static [Role];
}

/// Every permission's name and roles.
pub const ALL: &[(&str, &[Role])] = &[
    entry::<Refer>(),
    entry::<RecordEvent>(),
    entry::<HoldPerson>(),
    entry::<LookAtPerson>(),
    entry::<ReleaseHold>(),
    entry::<RecordAsk>(),
    entry::<UploadImport>(),
    entry::<CheckImport>(),
    entry::<CommitImport>(),
    entry::<DiscardImport>(),
    entry::<DownloadFaultyRows>(),
    entry::<UploadHistory>(),
    entry::<CheckHistory>(),
    entry::<CommitHistory>(),
    entry::<DiscardHistory>(),
    entry::<DownloadHistoryRows>(),
    entry::<ViewHistory>(),
    entry::<RecordConsent>(),
    entry::<RecordSafeContact>(),
    entry::<ChangeNumber>(),
    entry::<AssessRisk>(),
    entry::<RaiseWall>(),
    entry::<LiftWall>(),
    entry::<AddDoNotContact>(),
    entry::<OpenDueCases>(),
    entry::<BookAppointment>(),
    entry::<CancelAppointment>(),
    entry::<MoveAppointment>(),
    entry::<HandOver>(),
    entry::<RecordProfile>(),
    entry::<RecordAvailability>(),
    entry::<RequestDebrief>(),
    entry::<CloseDebrief>(),
    entry::<MakeCalendarAddress>(),
    entry::<RevokeCalendarAddress>(),
    entry::<RecordOutcome>(),
    entry::<CloseCase>(),
    entry::<CheckBeforeCall>(),
    entry::<RevealNumber>(),
    entry::<RecordCall>(),
    entry::<RecordTelling>(),
    entry::<StartInterview>(),
    entry::<SaveAnswers>(),
    entry::<RecordSafetyStep>(),
    entry::<PauseInterview>(),
    entry::<BreakOff>(),
    entry::<FinishInterview>(),
    entry::<KeepNote>(),
    entry::<ReadInterviewRecord>(),
    entry::<CorrectAnswer>(),
    entry::<RaiseConcern>(),
    entry::<ReadConcern>(),
    entry::<AcknowledgeConcern>(),
    entry::<AddToConcern>(),
    entry::<CloseConcern>(),
    entry::<ViewCoding>(),
    entry::<ReadForCoding>(),
    entry::<CodeComment>(),
    entry::<ViewAgreement>(),
    entry::<ReconcileCoding>(),
    entry::<ViewCodeFrame>(),
    entry::<DownloadCodebook>(),
    entry::<ViewWords>(),
    entry::<GatherComments>(),
    entry::<ReadComment>(),
    entry::<RedactComment>(),
    entry::<PassCommentOn>(),
    entry::<ReleaseComment>(),
    entry::<HoldComment>(),
    entry::<ReopenComment>(),
    entry::<Withdraw>(),
    entry::<ErasePerson>(),
    entry::<PlaceLegalHold>(),
    entry::<LiftLegalHold>(),
    entry::<LogMaterialRequest>(),
    entry::<ReadMaterialRequest>(),
    entry::<AnswerMaterialRequest>(),
    entry::<MakeSubjectAccessBundle>(),
    entry::<RecountMonths>(),
    entry::<CloseMonth>(),
    entry::<ReviewEdition>(),
    entry::<PublishEdition>(),
    entry::<RestateMonth>(),
    entry::<RebuildEdition>(),
    entry::<DownloadEdition>(),
    entry::<DownloadReport>(),
    entry::<DownloadFieldwork>(),
    entry::<ReadResponseBias>(),
    entry::<DownloadResponseBias>(),
    entry::<ReadProvisional>(),
    entry::<ViewMicrodata>(),
    entry::<BeginMicrodataSeries>(),
    entry::<DownloadMicrodata>(),
    entry::<EnterOutcomes>(),
    entry::<ViewOutcomes>(),
    entry::<DownloadOutcomes>(),
    entry::<AddRegisterRisk>(),
    entry::<ReviseRegisterRisk>(),
    entry::<CloseRegisterRisk>(),
    entry::<RecordRegisterMeeting>(),
    entry::<RecordProcessChange>(),
    entry::<ViewRegister>(),
    entry::<DownloadRegister>(),
    entry::<ViewAskingCard>(),
    entry::<DownloadAsking>(),
    entry::<RecordFinding>(),
    entry::<PlanAction>(),
    entry::<ChangeAction>(),
    entry::<MarkChange>(),
    entry::<WriteResponse>(),
    entry::<PublishResponse>(),
    entry::<RetractResponse>(),
    entry::<ViewImprovement>(),
    entry::<InstallQuestionnaires>(),
    entry::<RehearseQuestionnaire>(),
    entry::<ApproveQuestionnaire>(),
    entry::<AddAccount>(),
    entry::<CloseAccount>(),
    entry::<ReopenAccount>(),
    entry::<ChangeAccount>(),
    entry::<SignIn>(),
    entry::<RefuseSignIn>(),
    entry::<SignOut>(),
    entry::<GiveSecondFactor>(),
    entry::<ProveAgain>(),
    entry::<ViewSecurity>(),
    entry::<SetUpCodes>(),
    entry::<AddPasskey>(),
    entry::<RemoveSecondFactor>(),
    entry::<MakeRecoveryCodes>(),
    entry::<ChangePassword>(),
    entry::<EndSession>(),
    entry::<AskForLink>(),
    entry::<SendSignInLink>(),
    entry::<SetPassword>(),
    entry::<ResetSecondFactor>(),
    entry::<SignOutAccount>(),
    entry::<LinkOrganisation>(),
    entry::<UnlinkOrganisation>(),
    entry::<BindOrganisation>(),
    entry::<FollowOrganisation>(),
    entry::<SetShortcuts>(),
    entry::<ChooseMail>(),
    entry::<SendMail>(),
    entry::<RemindStaff>(),
    entry::<RetryMail>(),
    entry::<MakeApiToken>(),
    entry::<RevokeApiToken>(),
    entry::<ViewApiTokens>(),
    entry::<ViewReceipts>(),
    entry::<ViewToday>(),
    entry::<ViewPeople>(),
    entry::<ViewFieldwork>(),
    entry::<ReadIdentity>(),
    entry::<ViewReferrals>(),
    entry::<ViewImports>(),
    entry::<ViewCalls>(),
    entry::<ViewBookings>(),
    entry::<ViewTeam>(),
    entry::<ViewDebriefs>(),
    entry::<ViewDiary>(),
    entry::<ViewInterview>(),
    entry::<ViewConcerns>(),
    entry::<ViewWithdrawals>(),
    entry::<ViewEditions>(),
    entry::<ViewDashboard>(),
    entry::<ViewDownloads>(),
    entry::<ViewAccounts>(),
    entry::<ViewMail>(),
    entry::<ViewQuestionnaires>(),
    entry::<ViewPractice>(),
    entry::<ViewPaper>(),
    entry::<ViewAudit>(),
    entry::<DownloadAudit>(),
    entry::<RotateKey>(),
    entry::<ReadRetention>(),
    entry::<ApplyRetention>(),
    entry::<MakeBackup>(),
    entry::<WatchWorkings>(),
    entry::<EraseAgain>(),
    entry::<ConfirmAccountAct>(),
    entry::<RefuseAccountAct>(),
    entry::<ViewAccountActs>(),
    entry::<ViewPrograms>(),
    entry::<EndApiToken>(),
    entry::<BeginSignedEnds>(),
    entry::<RunJob>(),
    entry::<ViewJobs>(),
    entry::<RetryJob>(),
];

/// What cannot be taken back, hands data out, or lets somebody in: whoever does it has proved lately that it is them. The
/// pages ask for it; a program's token never gets so far, since none of these is in a token's scope.
pub const PROVED_LATELY: &[&str] = &[
    ErasePerson::NAME,
    MakeSubjectAccessBundle::NAME,
    PublishEdition::NAME,
    DownloadMicrodata::NAME,
    MakeApiToken::NAME,
    AddAccount::NAME,
    CloseAccount::NAME,
    ReopenAccount::NAME,
    ChangeAccount::NAME,
    EndSession::NAME,
    SendSignInLink::NAME,
    ResetSecondFactor::NAME,
    SetUpCodes::NAME,
    AddPasskey::NAME,
    RemoveSecondFactor::NAME,
    MakeRecoveryCodes::NAME,
    LinkOrganisation::NAME,
    ConfirmAccountAct::NAME,
    EndApiToken::NAME,
];

/// Whether whoever does it must have proved lately that it is them.
pub fn asks_for_proof<P: Permission>() -> bool {
    PROVED_LATELY.contains(&P::NAME)
}

const fn entry<P: Permission>() -> (&'static str, &'static [Role]) {
    (P::NAME, P::ROLES)
}

/// Keeps every other crate from making a permission of its own, with roles of its own.
mod sealed {
    /// A permission of this module.
    pub trait Sealed {}
}
