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
mod diaries;
mod enrolment;
mod fault;
mod forgetting;
mod improvements;
mod investigations;
mod jobs;
mod keys;
mod leases;
mod left;
mod listener;
mod lookup;
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
mod saving;
mod sessions;
mod sqlite;
mod times;
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
pub use enrolment::{NewPerson, SealedPerson};
pub use fault::{DatabaseFault, Fault, SealFault};
pub use investigations::{Investigation, Investigations};
pub use listener::Listener;
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
pub use saving::{Kept, PageSave, Standing};
pub use times::{CORRECTION, END, InterviewTimes, START};
pub use tx::{OpensVault, Rev, Tx};
pub use vault::{Chance, KeyFault, Keyring, VaultKey, VaultKeys};
pub use views::{
    Alert, AlertKind, ApiReceipt, ApiReply, ApiRequest, ApiTokenRow, Approval, AuditFilter, AuditPage, Base,
    Begun, CalendarEntry, CallRow, CallView, CheckRecord, CodeApp, CodedComment, CodesFrom, Cohort,
    CommentCodes, CommentRow, ConsentRecord, DebriefRow, Draft, EditionHead, HandedIn, HistoryMonth,
    HistoryStanding, InstalledQuestionnaire, InterviewView, Interviewer, InterviewerDiary, Job, JobBook,
    JobHold, JobState, KeptProvisional, LetterEnd, LetterHold, LetterState, Life, LinkKind, Listing,
    MailWish, MonthBytes, NewJob, NewLetter, NewProvisional, NumberFlags, OrganisationLink, Outbox,
    OutboxLetter, PasskeyRow, PastCells, PeopleFilter, Person, PersonRow, PlacedWords, Prior, Receipts,
    Receiver, Referral, Release, Response, Restated, RiskRecord, RiskStanding, SecuredAccount, Security,
    SessionRow, SignInLink, SignedEdition, StoredEdition, StoredRehearsal, TakenBack, TellWords, Today,
    ToldBefore, ToldCodes, TrackRow, WallRecord,
};
pub use workings::{BackupEnd, Health, KeptBackup, Pool, Workings};
pub use writer::Writer;
