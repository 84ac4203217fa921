//! Everything that is kept, and the only SQL: a [`Reader`] that can only read, a [`Writer`] that can only write with an
//! audit entry, and the vault that alone knows who a pseudonym is.
//!
//! It must never let a query or a write begin outside its actor's scope, never hand out an identity without a permit
//! that opens the vault, never change a published edition or an audit entry, and never acknowledge what is not on
//! disk. It has no clock and no random source: both are given.
//!
//! Start reading at [`Writer::write`], then [`Tx`] (what a verb may do), [`Reader`] (what a page may see), and
//! [`Store::open`].

mod account_acts;
mod address;
mod approved;
mod audit;
mod backup;
mod coded;
mod coding_views;
mod comment_views;
mod diaries;
mod edition_views;
mod enrolment;
mod fault;
mod forgetting;
mod history_views;
mod improvements;
mod investigations;
mod job_views;
mod jobs;
mod keys;
mod leases;
mod left;
mod listener;
mod lookup;
mod mail_views;
mod matters;
mod microdata;
mod month_runs;
mod moving;
mod numbers;
mod open;
mod outbox;
mod outcomes;
mod pages;
mod passing;
mod postgres;
mod prior;
mod reader;
mod register;
mod rights;
mod risks;
mod rotation;
mod rows;
mod safety_views;
mod saving;
mod sessions;
mod sign_in_views;
mod sqlite;
mod times;
mod told_views;
mod trouble;
mod tx;
mod unlocking;
mod vault;
mod views;
mod within;
mod workings;
mod writer;

pub use account_acts::{AccountAct, ActKind, ActState, NamedAct};
pub use address::{Address, AddressFault};
pub use approved::Approvers;
pub use audit::{
    AuditEntry, Made, Record, Verdict, Verified, audit_since, people_acted, verify, verify_against,
};
pub use backup::{
    BackupKeyFault, BackupKeys, Inventory, Opening, Programs, Sealing, Still, TableCount, copy_file,
    make_beside, remove_beside,
};
pub use coding_views::{CodedComment, CodesFrom, CommentCodes, HandedIn, ToldCodes};
pub use comment_views::{CommentRow, PlacedWords, TakenBack, TellWords, ToldBefore};
pub use edition_views::{Base, Draft, EditionHead, Life, Release, Restated, SignedEdition, StoredEdition};
pub use enrolment::{NewPerson, SealedPerson};
pub use fault::{DatabaseFault, Fault, SealFault};
pub use history_views::{HistoryMonth, HistoryStanding};
pub use investigations::{Investigation, Investigations};
pub use job_views::{Job, JobBook, JobHold, JobState, NewJob};
pub use listener::Listener;
pub use mail_views::{
    LetterEnd, LetterHold, LetterState, MailWish, NewLetter, Outbox, OutboxLetter, Receiver,
};
pub use microdata::{MicrodataFile, MicrodataSeries, Pseudonyms};
pub use month_runs::{MonthRun, Step};
pub use moving::{MoveError, TableMoved, transfer};
pub use open::{Durability, OpenError, Store};
pub use outcomes::EnteredOutcomes;
pub use reader::{
    ArrangesCalls, AsksQuestionnaires, CountsAsks, CountsMonths, HandlesHistory, HandlesImports,
    MakesEditions, Reader, ReadsEditions, ReadsFieldwork, ReadsOutcomes, ReadsRegister, ReadsTold,
};
pub use rights::{ConcernRow, Rights, Stale, StaleMonth};
pub use rotation::sealed_columns;
pub use safety_views::{
    Alert, AlertKind, CheckRecord, ConsentRecord, Listing, NumberFlags, RiskRecord, RiskStanding, WallRecord,
};
pub use saving::{Kept, PageSave, Standing};
pub use sign_in_views::{
    Begun, CodeApp, LinkKind, OrganisationLink, PasskeyRow, SecuredAccount, Security, SessionRow, SignInLink,
};
pub use times::{CORRECTION, END, InterviewTimes, START};
pub use told_views::{KeptProvisional, NewProvisional};
pub use tx::{OpensVault, Rev, Tx};
pub use vault::{Chance, KeyFault, Keyring, VaultKey, VaultKeys};
pub use views::{
    ApiReceipt, ApiReply, ApiRequest, ApiTokenRow, Approval, AuditFilter, AuditPage, CalendarEntry, CallRow,
    CallView, Cohort, DebriefRow, InstalledQuestionnaire, InterviewView, Interviewer, InterviewerDiary,
    MonthBytes, PastCells, PeopleFilter, Person, PersonRow, Prior, Receipts, Referral, Response,
    StoredRehearsal, Today, TrackRow,
};
pub use workings::{BackupEnd, Health, KeptBackup, Pool, Workings};
pub use writer::Writer;
