//! The side of the store that reads: its connections cannot write, and every question begins inside a permit's scope.
//!
//! What pages see of a person is a pseudonym. Two things of the vault are opened here and nowhere else: what a person
//! likes to be called and their safe-contact plan, for the interviewer who is to ring them; and the force's own
//! reference, for the officer who gave it. Everything else needs [`crate::Tx::identity`], which is audited.

mod account_acts;
mod api;
mod approvals;
mod asks;
mod audit_search;
mod audits;
mod calls;
mod closing;
mod codings;
mod comments;
mod concerns;
mod diary;
mod earlier;
mod editions;
mod fieldwork;
mod history;
mod imports;
mod improvements;
mod interviews;
mod jobs;
mod looking;
mod mail;
mod microdata;
mod months;
mod names;
mod outcomes;
mod people;
mod referrals;
mod register;
mod reminders;
mod responses;
mod rosters;
mod safety;
mod safety_steps;
mod sheets;
mod sign_in;
mod snapshot;
mod taken_over;
mod tellings;
mod today;
mod told;
mod told_codes;
mod withdrawals;

use std::sync::Arc;

use access::{AccountRecord, EmailAddress, Session, TokenHash};
use sea_orm::DatabaseConnection;

use crate::sessions::Sessions;
use crate::vault::Vault;
use crate::{Fault, lookup};

pub use approvals::AsksQuestionnaires;
pub use asks::CountsAsks;
pub use closing::MakesEditions;
pub use editions::ReadsEditions;
pub use fieldwork::ReadsFieldwork;
pub use history::HandlesHistory;
pub use imports::HandlesImports;
pub use months::CountsMonths;
pub(crate) use months::kept;
pub use outcomes::ReadsOutcomes;
pub use register::ReadsRegister;
pub use rosters::ArrangesCalls;
pub(crate) use taken_over::standing;
pub use told::ReadsTold;

/// The side of the store that reads. Cloning is cheap.
#[derive(Clone)]
pub struct Reader {
    connection: DatabaseConnection,
    vault: Vault,
    sessions: Arc<Sessions>,
    /// Whose sealed rows were opened, where somebody is to be held to account for it.
    looked_at: Option<looking::Seen>,
}

impl Reader {
    pub(crate) fn new(connection: DatabaseConnection, vault: Vault) -> Self {
        Self { connection, vault, sessions: Arc::default(), looked_at: None }
    }

    pub(crate) fn connection(&self) -> &DatabaseConnection {
        &self.connection
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.vault
    }

    pub(crate) async fn close(self) -> Result<(), Fault> {
        Ok(self.connection.close().await?)
    }

    /// The session with this secret. Asked before anybody is known, so it has no permit; it says nothing but who acts.
    pub async fn session(&self, token: &TokenHash) -> Result<Option<Session>, Fault> {
        self.sessions.find(&self.connection, token).await
    }

    /// The account somebody wants to sign in with. Asked before anybody is known, so it has no permit.
    pub async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<AccountRecord>, Fault> {
        lookup::account_by_email(&self.connection, email).await
    }
}
