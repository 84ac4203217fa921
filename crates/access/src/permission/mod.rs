//! Every permission, and the roles that have it.
//!
//! A permission is named for one verb: the operation, its audit entry and its page carry the same word. Which role has
//! which is stated once, here; the matrix in the documentation is printed from [`ALL`].

mod accounts;
mod interviews;
mod months;
mod people;
mod questionnaires;
mod views;

use crate::Role;
use sealed::Sealed;

pub use accounts::{AddAccount, RefuseSignIn, SignIn, SignOut};
pub use interviews::{
    BreakOff, FinishInterview, PauseInterview, RecordCall, RevealNumber, SaveAnswers, StartInterview,
};
pub use months::{CloseMonth, DownloadEdition, InstallQuestionnaires, PublishEdition};
pub use people::{
    BookAppointment, CancelAppointment, OpenDueCases, RecordClosure, RecordConsent, RecordSafeContact, Refer,
};
pub use questionnaires::{ApproveQuestionnaire, RehearseQuestionnaire};
pub use views::{
    ReadIdentity, ViewAccounts, ViewAudit, ViewCalls, ViewDashboard, ViewDownloads, ViewEditions,
    ViewInterview, ViewPaper, ViewPeople, ViewPractice, ViewQuestionnaires, ViewReferrals, ViewToday,
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
    entry::<RecordClosure>(),
    entry::<RecordConsent>(),
    entry::<RecordSafeContact>(),
    entry::<OpenDueCases>(),
    entry::<BookAppointment>(),
    entry::<CancelAppointment>(),
    entry::<RevealNumber>(),
    entry::<RecordCall>(),
    entry::<StartInterview>(),
    entry::<SaveAnswers>(),
    entry::<PauseInterview>(),
    entry::<BreakOff>(),
    entry::<FinishInterview>(),
    entry::<CloseMonth>(),
    entry::<PublishEdition>(),
    entry::<DownloadEdition>(),
    entry::<InstallQuestionnaires>(),
    entry::<RehearseQuestionnaire>(),
    entry::<ApproveQuestionnaire>(),
    entry::<AddAccount>(),
    entry::<SignIn>(),
    entry::<RefuseSignIn>(),
    entry::<SignOut>(),
    entry::<ViewToday>(),
    entry::<ViewPeople>(),
    entry::<ReadIdentity>(),
    entry::<ViewReferrals>(),
    entry::<ViewCalls>(),
    entry::<ViewInterview>(),
    entry::<ViewEditions>(),
    entry::<ViewDashboard>(),
    entry::<ViewDownloads>(),
    entry::<ViewAccounts>(),
    entry::<ViewQuestionnaires>(),
    entry::<ViewPractice>(),
    entry::<ViewPaper>(),
    entry::<ViewAudit>(),
];

const fn entry<P: Permission>() -> (&'static str, &'static [Role]) {
    (P::NAME, P::ROLES)
}

/// Keeps every other crate from making a permission of its own, with roles of its own.
mod sealed {
    /// A permission of this module.
    pub trait Sealed {}
}
