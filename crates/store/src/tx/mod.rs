//! One transaction: what a verb may read and write while it decides, inside its actor's scope.
//!
//! What lies outside the scope is not there: a query for it finds nothing, and writing it is a fault.

mod account_acts;
mod accounts;
mod api;
mod appointments;
mod approvals;
mod asks;
mod backups;
mod calls;
mod cases;
mod codings;
mod comments;
mod concerns;
mod corrections;
mod diary;
mod due;
pub(crate) mod editions;
mod events;
mod everything;
mod history;
mod imports;
mod improvements;
mod interview_notes;
mod interviews;
mod jobs;
mod journal;
mod keeping;
mod legal;
mod mail;
mod microdata;
mod organisations;
mod outcomes;
mod participants;
mod past_cells;
mod questionnaires;
mod recorded;
mod register;
mod risk;
mod safety;
mod safety_steps;
mod second_factors;
mod sessions;
mod spans;
mod stale;
mod tellings;
pub(crate) mod told;
mod told_codes;
mod touched;
mod walls;
mod withdrawals;

use std::fmt::Display;
use std::sync::{Mutex, MutexGuard, PoisonError};

use access::{Actor, Scope};
use chrono::{DateTime, Utc};
use fieldwork::{Account, ForceCode, Id, Participant};
use sea_orm::{
    ActiveModelTrait, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel, PrimaryKeyTrait, QueryFilter,
};

use crate::rows::participants as people;
use crate::vault::{PersonKey, Vault};
use crate::{Fault, SealFault, keys, within};

use touched::Touched;

pub use journal::Rev;
pub use participants::OpensVault;

/// One transaction.
pub struct Tx {
    transaction: DatabaseTransaction,
    vault: Vault,
    actor: Actor,
    now: DateTime<Utc>,
    touched: Mutex<Touched>,
}

impl Tx {
    pub(crate) fn new(
        transaction: DatabaseTransaction,
        vault: Vault,
        actor: Actor,
        now: DateTime<Utc>,
    ) -> Self {
        Self { transaction, vault, actor, now, touched: Mutex::default() }
    }

    /// Says what the act is about, for its audit entry: a reference, never a name. The last one said holds.
    pub fn about(&self, subject: impl Display) {
        self.touched().subject = Some(subject.to_string());
    }

    /// Whose act this is.
    pub fn acting(&self) -> Id<Account> {
        self.actor.account
    }

    /// The moment the transaction was begun, as it is stored.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The force the act concerned and what it was about, for its audit entry.
    pub(crate) fn told(&self) -> (Option<ForceCode>, Option<String>) {
        let touched = self.touched();
        (touched.force.clone(), touched.subject.clone())
    }

    pub(crate) fn connection(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.vault
    }

    pub(crate) async fn commit(self) -> Result<(), Fault> {
        Ok(self.transaction.commit().await?)
    }

    pub(crate) async fn rollback(self) -> Result<(), Fault> {
        Ok(self.transaction.rollback().await?)
    }

    fn scope(&self) -> &Scope {
        &self.actor.scope
    }

    /// Whether the scope reaches a force as a whole; the act then concerns it.
    pub(crate) fn reaches_force(&self, force: &ForceCode) -> bool {
        let reached = self.scope().reaches(force);
        if reached {
            self.touched().concern(force);
        }
        reached
    }

    fn touched(&self) -> MutexGuard<'_, Touched> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The key of a person; a person without one has been erased.
    async fn key(&self, person: Id<Participant>) -> Result<PersonKey, Fault> {
        let known = self.touched().key(person);
        if let Some(key) = known {
            return Ok(key);
        }
        let key = keys::of(&self.transaction, &self.vault, person).await?.ok_or(SealFault::KeyDestroyed)?;
        self.touched().add_key(person, key.clone());
        Ok(key)
    }

    /// Before anything of a person's is read or written: they lie within the scope.
    async fn reaches(&self, person: Id<Participant>, table: &'static str) -> Result<(), Fault> {
        if self.touched().person(person) {
            return Ok(());
        }
        let row = people::Entity::find_by_id(person.uuid())
            .filter(within::people(self.scope()))
            .one(&self.transaction)
            .await?
            .ok_or(Fault::OutsideScope { table })?;
        let found = Participant::try_from(row)?;
        self.touched().add_person(found.id, &found.force);
        Ok(())
    }

    async fn insert<A>(&self, row: A) -> Result<(), Fault>
    where
        A: ActiveModelTrait,
    {
        A::Entity::insert(row).exec_without_returning(&self.transaction).await?;
        Ok(())
    }

    async fn update<A>(&self, row: A, table: &'static str, id: impl Display) -> Result<(), Fault>
    where
        A: ActiveModelTrait + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
        <A::Entity as EntityTrait>::PrimaryKey: PrimaryKeyTrait,
    {
        match A::Entity::update(row).exec(&self.transaction).await {
            Err(DbErr::RecordNotUpdated) => Err(Fault::Missing { table, id: id.to_string() }),
            outcome => Ok(outcome.map(|_| ())?),
        }
    }
}
