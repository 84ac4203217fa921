//! Whether anything was done to the audit: the chain followed link by link, and held against ends noted elsewhere.

use std::collections::BTreeMap;

use access::Role;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::link::{BEGINNING, Link};
use crate::rows::audit::{Column, Entity, Model};
use crate::{Fault, Reader};

/// How many entries are checked at a time.
const PIECE: u64 = 5_000;

/// A chain that was checked and is sound up to its end.
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
    /// The chain is sound in itself, but it was made anew: at this entry it is not what was noted.
    Rewritten {
        /// The number of the last entry that was noted and is another.
        at: u64,
    },
    /// The chain is sound in itself, but its end is gone.
    CutOff {
        /// How many entries were noted.
        noted: u64,
        /// How many there are.
        found: u64,
    },
}

/// Checks the whole chain by itself.
pub async fn verify(reader: &Reader) -> Result<Verdict, Fault> {
    verify_against(reader, &[]).await
}

/// Checks the whole chain, and holds it against ends that were noted elsewhere, in any order.
pub async fn verify_against(reader: &Reader, noted: &[Verified]) -> Result<Verdict, Fault> {
    follow(reader.connection(), Verified { entries: 0, head: BEGINNING.to_owned() }, noted).await
}

/// Checks what was added after an end that was noted, and that it was added to that end.
pub async fn audit_since(reader: &Reader, noted: &Verified) -> Result<Verdict, Fault> {
    let Ok(last) = i64::try_from(noted.entries) else {
        return Ok(Verdict::CutOff { noted: noted.entries, found: 0 });
    };
    match Entity::find_by_id(last).one(reader.connection()).await? {
        Some(row) if row.hash == noted.head => follow(reader.connection(), noted.clone(), &[]).await,
        Some(_) => Ok(Verdict::Rewritten { at: noted.entries }),
        None => verify_against(reader, std::slice::from_ref(noted)).await,
    }
}

/// Whether anybody but the program itself has done anything yet.
pub async fn people_acted(reader: &Reader) -> Result<bool, Fault> {
    let people = Entity::find().filter(Column::ActorRole.ne(Role::System.slug()));
    Ok(people.limit(1).one(reader.connection()).await?.is_some())
}

/// Follows the chain from a place on. It is read in pieces: no single statement may run for as long as a long chain takes.
pub(super) async fn follow(
    database: &DatabaseConnection,
    from: Verified,
    noted: &[Verified],
) -> Result<Verdict, Fault> {
    let noted: BTreeMap<u64, &str> = noted.iter().map(|it| (it.entries, it.head.as_str())).collect();
    let mut last = if from.entries == 0 { i64::MIN } else { i64::try_from(from.entries).unwrap_or(i64::MAX) };
    let mut chain = from;
    loop {
        let piece = Entity::find().filter(Column::Number.gt(last)).order_by_asc(Column::Number);
        let piece = piece.limit(PIECE).all(database).await?;
        let Some(end) = piece.last() else { return Ok(chain.ended(&noted)) };
        last = end.number;
        for row in piece {
            chain = match chain.followed_by(row) {
                Ok(longer) => longer,
                Err(at) => return Ok(Verdict::Broken { at }),
            };
            if noted.get(&chain.entries).is_some_and(|head| *head != chain.head) {
                return Ok(Verdict::Rewritten { at: chain.entries });
            }
        }
    }
}

impl Verified {
    /// The chain with this entry at its end, or the number at which it does not follow.
    fn followed_by(&self, row: Model) -> Result<Self, u64> {
        let next = self.entries.saturating_add(1);
        let follows = u64::try_from(row.number) == Ok(next)
            && row.previous_hash == self.head
            && row.hash == Link::from(&row).hash();
        if follows { Ok(Self { entries: next, head: row.hash }) } else { Err(next) }
    }

    /// What a chain that followed to here comes to: entries that were noted and are not there were cut off.
    fn ended(self, noted: &BTreeMap<u64, &str>) -> Verdict {
        match noted.last_key_value() {
            Some((longest, _)) if *longest > self.entries => {
                Verdict::CutOff { noted: *longest, found: self.entries }
            }
            _ => Verdict::Sound(self),
        }
    }
}
