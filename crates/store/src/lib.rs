//! Everything that is kept, and the only SQL: a [`Reader`] that can only read, a [`Writer`] that can only write with an
//! audit entry, and the vault that alone knows who a pseudonym is.
//!
//! It must never let a query or a write begin outside its actor's scope, never hand out an identity without a permit
//! that opens the vault, never change a published edition or an audit entry, and never acknowledge what is not on
//! disk. It has no clock and no random source: both are given.
//!
//! Start reading at [`Writer::write`], then [`Tx`] (what a verb may do), [`Reader`] (what a page may see), and
//! [`Store::open`].

mod address;
mod approved;
mod audit;
mod fault;
mod keys;
mod lookup;
mod open;
mod pages;
mod postgres;
mod prior;
mod reader;
mod rows;
mod sqlite;
mod trouble;
mod tx;
mod vault;
mod views;
mod within;
mod writer;

pub use address::{Address, AddressFault};
pub use approved::Approvers;
pub use audit::{AuditEntry, Verdict, Verified, verify};
pub use fault::{DatabaseFault, Fault, SealFault};
pub use open::{Durability, OpenError, Store};
pub use reader::{ArrangesCalls, AsksQuestionnaires, Reader, ReadsEditions};
pub use tx::{OpensVault, Rev, Tx};
pub use vault::{Chance, KeyFault, VaultKey};
pub use views::{
    Approval, AuditPage, CallRow, CallView, EditionHead, InstalledQuestionnaire, InterviewView, Interviewer,
    MonthBytes, PeopleFilter, Person, PersonRow, Prior, Referral, Response, StoredEdition, StoredRehearsal,
    Today,
};
pub use writer::Writer;
