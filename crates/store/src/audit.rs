//! The audit: every write leaves an entry, and each entry's hash takes in the one before, so that no entry can be
//! changed, taken out or put in without it showing.
//!
//! Cutting entries off at the end leaves a shorter chain that is sound in itself: compare [`Verified::head`] with one
//! that was noted elsewhere.

use access::{Actor, Role};
use chrono::{DateTime, SecondsFormat, Utc};
use fieldwork::{Account, ForceCode, Id};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use sha2::{Digest, Sha256};

use crate::rows::audit::{ActiveModel, Column, Entity, Model};
use crate::vault::hex;
use crate::{Fault, Reader};

/// What comes before the first entry.
const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// How many entries are checked at a time.
const PIECE: u64 = 5_000;

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

/// A chain that was checked from its beginning and is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many entries it has.
    pub entries: u64,
    /// The hash of the last one.
    pub head: String,
}

/// What checking the audit came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was changed.
    Sound(Verified),
    /// Something was: the first place where it shows.
    Broken {
        /// The number of the entry that does not follow from the one before.
        at: u64,
    },
}

/// Checks the whole chain. It is read in pieces: no single statement may run for as long as a long chain takes.
pub async fn verify(reader: &Reader) -> Result<Verdict, Fault> {
    let mut chain = Verified { entries: 0, head: BEGINNING.to_owned() };
    let mut last = i64::MIN;
    loop {
        let piece = Entity::find().filter(Column::Number.gt(last)).order_by_asc(Column::Number);
        let piece = piece.limit(PIECE).all(reader.connection()).await?;
        let Some(end) = piece.last() else { return Ok(Verdict::Sound(chain)) };
        last = end.number;
        for row in piece {
            match chain.followed_by(row) {
                Ok(longer) => chain = longer,
                Err(at) => return Ok(Verdict::Broken { at }),
            }
        }
    }
}

impl Verified {
    /// The chain with this entry at its end, or the number at which it does not follow.
    fn followed_by(&self, row: Model) -> Result<Self, u64> {
        let next = self.entries + 1;
        let follows = u64::try_from(row.number) == Ok(next)
            && row.previous_hash == self.head
            && row.hash == Link::from(&row).hash();
        if follows { Ok(Self { entries: next, head: row.hash }) } else { Err(next) }
    }
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

/// The fields of an entry in the one order and spelling that is hashed.
#[derive(serde::Serialize)]
struct Link<'a> {
    previous: &'a str,
    number: i64,
    at: String,
    action: &'a str,
    actor: String,
    name: &'a str,
    role: &'a str,
    force: Option<&'a str>,
    subject: Option<&'a str>,
}

impl<'a> From<&'a Model> for Link<'a> {
    fn from(row: &'a Model) -> Self {
        Self {
            previous: &row.previous_hash,
            number: row.number,
            at: row.at.to_rfc3339_opts(SecondsFormat::Micros, true),
            action: &row.action,
            actor: row.actor_id.to_string(),
            name: &row.actor_name,
            role: &row.actor_role,
            force: row.force_code.as_deref(),
            subject: row.subject.as_deref(),
        }
    }
}

impl Link<'_> {
    fn hash(&self) -> String {
        // Text and numbers always have a JSON; the empty fallback would only make the chain fail its check.
        let canonical = serde_json::to_vec(self).unwrap_or_default();
        hex(&Sha256::digest(canonical))
    }
}
