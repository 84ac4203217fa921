//! What the reader hands to a page: facts put together, decisions left to the page.

mod audit;
mod calls;
mod coding;
mod comments;
mod counting;
mod diary;
mod editions;
mod history;
mod jobs;
mod letters;
mod people;
mod programs;
mod provisional;
mod questionnaires;
mod safety;
mod sign_in;
mod tracks;

pub use audit::{AuditFilter, AuditPage};
pub use calls::{CallRow, CallView, InterviewView, Prior};
pub use coding::{CodedComment, CodesFrom, CommentCodes, HandedIn, ToldCodes};
pub use comments::{CommentRow, PlacedWords, TakenBack, TellWords, ToldBefore};
pub use counting::{MonthBytes, PastCells, Response};
pub use diary::{CalendarEntry, DebriefRow, Interviewer, InterviewerDiary, Today};
pub use editions::{Base, Draft, EditionHead, Life, Release, Restated, SignedEdition, StoredEdition};
pub use history::{HistoryMonth, HistoryStanding};
pub use jobs::{Job, JobBook, JobHold, JobState, NewJob};
pub use letters::{LetterEnd, LetterHold, LetterState, MailWish, NewLetter, Outbox, OutboxLetter, Receiver};
pub use people::{PeopleFilter, Person, PersonRow, Referral};
pub use programs::{ApiReceipt, ApiReply, ApiRequest, ApiTokenRow, Receipts};
pub use provisional::{KeptProvisional, NewProvisional};
pub use questionnaires::{Approval, InstalledQuestionnaire, StoredRehearsal};
pub use safety::{
    Alert, AlertKind, CheckRecord, ConsentRecord, Listing, NumberFlags, RiskRecord, RiskStanding, WallRecord,
};
pub use sign_in::{
    Begun, CodeApp, LinkKind, OrganisationLink, PasskeyRow, SecuredAccount, Security, SessionRow, SignInLink,
};
pub use tracks::{Cohort, TrackRow};
