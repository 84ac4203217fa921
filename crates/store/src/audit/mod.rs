//! The audit: every write leaves an entry, and each entry's hash takes in the one before, so that no entry can be
//! changed, taken out or put in without it showing.
//!
//! Cutting entries off at the end leaves a shorter chain that is sound in itself, and so does making every entry from a
//! place on anew: [`verify_against`] holds the chain against ends that were noted elsewhere.

mod check;
mod link;
mod record;

use access::{Actor, Role};
use chrono::{DateTime, Utc};
use fieldwork::{Account, ForceCode, Id};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder, Set};

use crate::rows::audit::{ActiveModel, Column, Entity, Model};
use link::{BEGINNING, Link};

pub use check::{Verdict, Verified, audit_since, people_acted, verify, verify_against};
pub use record::{Made, Record};

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its place in the chain, from 1 without a gap.
    pub number: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// The verb, spelt as its permission: `book_appointment`.
    pub action: String,
    /// Whose account did it.
    pub actor: Id<Account>,
    /// What they were called then.
    pub actor_name: String,
    /// Their role then.
    pub actor_role: Role,
    /// The force it concerned, where it concerned one.
    pub force: Option<ForceCode>,
    /// What it was about: a reference, never a name.
    pub subject: Option<String>,
}

/// What is written down about an act, beside who did it.
pub(crate) struct Act<'a> {
    pub(crate) action: &'static str,
    pub(crate) actor: &'a Actor,
    pub(crate) at: DateTime<Utc>,
    pub(crate) force: Option<ForceCode>,
    pub(crate) subject: Option<String>,
}

/// Adds an entry at the end of the chain, in the transaction of what it tells of.
pub(crate) async fn append(database: &impl ConnectionTrait, act: Act<'_>) -> Result<(), DbErr> {
    append_all(database, vec![act]).await
}

/// Adds entries at the end of the chain, one after the other, in the transaction of what they tell of.
pub(crate) async fn append_all(database: &impl ConnectionTrait, acts: Vec<Act<'_>>) -> Result<(), DbErr> {
    if acts.is_empty() {
        return Ok(());
    }
    let last = Entity::find().order_by_desc(Column::Number).one(database).await?;
    let (mut number, mut head) = last.map_or((0, BEGINNING.to_owned()), |last| (last.number, last.hash));
    let mut rows = Vec::with_capacity(acts.len());
    for act in acts {
        number = number.saturating_add(1);
        let row = act.after(number, head);
        head = row.hash.clone();
        rows.push(active(row));
    }
    Entity::insert_many(rows).exec_without_returning(database).await?;
    Ok(())
}

impl Act<'_> {
    /// The entry of this act, with this number, after the entry with this hash.
    fn after(self, number: i64, previous_hash: String) -> Model {
        let mut row = Model {
            number,
            at: self.at,
            action: self.action.to_owned(),
            actor_id: self.actor.account.uuid(),
            actor_name: self.actor.name.clone(),
            actor_role: self.actor.role.slug().to_owned(),
            force_code: self.force.map(String::from),
            subject: self.subject,
            previous_hash,
            hash: String::new(),
        };
        row.hash = Link::from(&row).hash();
        row
    }
}

fn active(row: Model) -> ActiveModel {
    ActiveModel {
        number: Set(row.number),
        at: Set(row.at),
        action: Set(row.action),
        actor_id: Set(row.actor_id),
        actor_name: Set(row.actor_name),
        actor_role: Set(row.actor_role),
        force_code: Set(row.force_code),
        subject: Set(row.subject),
        previous_hash: Set(row.previous_hash),
        hash: Set(row.hash),
    }
}
