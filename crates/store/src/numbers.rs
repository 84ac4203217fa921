//! Telephone numbers found again without being opened: a keyed hash stands beside each number under seal, and the
//! do-not-contact list knows numbers by nothing else.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use fieldwork::{Id, Participant, PhoneNumber, Wall};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    Set, TransactionTrait,
};
use uuid::Uuid;

use crate::open::immediate;
use crate::rows::{do_not_contact, identities, participants, stored};
use crate::vault::Vault;
use crate::{Fault, keys};

/// The hash of a number. However it is written, a number has one international form.
pub(crate) fn hash(vault: &Vault, number: &PhoneNumber) -> String {
    vault.keyed_hash("number", number.international())
}

/// The number is on the do-not-contact list, and was not lifted from it.
pub(crate) async fn is_listed(database: &impl ConnectionTrait, hash: &str) -> Result<bool, Fault> {
    let entries = do_not_contact::Entity::find()
        .filter(do_not_contact::Column::NumberHash.eq(hash))
        .filter(do_not_contact::Column::LiftedAt.is_null());
    Ok(entries.count(database).await? > 0)
}

/// Every number that is on the list.
pub(crate) async fn listed(database: &impl ConnectionTrait) -> Result<BTreeSet<String>, Fault> {
    let hashes: Vec<String> = do_not_contact::Entity::find()
        .select_only()
        .column(do_not_contact::Column::NumberHash)
        .filter(do_not_contact::Column::LiftedAt.is_null())
        .into_tuple()
        .all(database)
        .await?;
    Ok(hashes.into_iter().collect())
}

/// The person's number is on the list. Somebody who has been erased has none.
pub(crate) async fn is_person_listed(
    database: &impl ConnectionTrait,
    person: Id<Participant>,
) -> Result<bool, Fault> {
    let entries = do_not_contact::Entity::find()
        .filter(do_not_contact::Column::NumberHash.in_subquery(of(person)))
        .filter(do_not_contact::Column::LiftedAt.is_null());
    Ok(entries.count(database).await? > 0)
}

/// The hash of a person's number, as a subquery.
pub(crate) fn of(person: Id<Participant>) -> SelectStatement {
    Query::select()
        .column(identities::Column::NumberHash)
        .from(identities::Entity)
        .cond_where(identities::Column::ParticipantId.eq(person.uuid()))
        .take()
}

/// Puts a number on the list, unless it is there already for this reason.
pub(crate) async fn list(
    database: &impl ConnectionTrait,
    hash: String,
    wall: Wall,
    (by, at): (Uuid, DateTime<Utc>),
) -> Result<(), Fault> {
    let there = do_not_contact::Entity::find()
        .filter(do_not_contact::Column::NumberHash.eq(&hash))
        .filter(do_not_contact::Column::Wall.eq(wall.slug()))
        .filter(do_not_contact::Column::LiftedAt.is_null());
    if there.count(database).await? > 0 {
        return Ok(());
    }
    let row = do_not_contact::ActiveModel {
        number: Set(next(database).await?),
        number_hash: Set(hash),
        wall: Set(wall.slug().to_owned()),
        added_at: Set(stored(at)),
        added_by: Set(by),
        lifted_at: Set(None),
        lifted_by: Set(None),
    };
    do_not_contact::Entity::insert(row).exec_without_returning(database).await?;
    Ok(())
}

async fn next(database: &impl ConnectionTrait) -> Result<i64, Fault> {
    let last: Option<Option<i64>> = do_not_contact::Entity::find()
        .select_only()
        .column_as(do_not_contact::Column::Number.max(), "last")
        .into_tuple()
        .one(database)
        .await?;
    Ok(last.flatten().unwrap_or_default().saturating_add(1))
}

/// Gives the numbers of a database that is older than the list their hashes, and lists those of people behind a wall.
/// It finds nothing to do the second time.
pub(crate) async fn fill(writer: &DatabaseConnection, vault: &Vault) -> Result<(), Fault> {
    let transaction = writer.begin_with_options(immediate()).await?;
    let without = identities::Entity::find().filter(identities::Column::NumberHash.is_null());
    for row in without.all(&transaction).await? {
        let person = Id::from_uuid(row.participant_id);
        let Some(key) = keys::of(&transaction, vault, person).await? else { continue };
        let hash = hash(vault, &row.open(&key)?.number);
        for column in [identities::Column::NumberHash, identities::Column::ReferralNumberHash] {
            identities::Entity::update_many()
                .col_expr(column, Expr::value(hash.clone()))
                .filter(identities::Column::ParticipantId.eq(person.uuid()))
                .exec(&transaction)
                .await?;
        }
        list_behind_wall(&transaction, person, hash).await?;
    }
    Ok(transaction.commit().await?)
}

async fn list_behind_wall(
    database: &impl ConnectionTrait,
    person: Id<Participant>,
    hash: String,
) -> Result<(), Fault> {
    let row = participants::Entity::find_by_id(person.uuid()).one(database).await?;
    let Some(person) = row.map(Participant::try_from).transpose()? else { return Ok(()) };
    match person.wall {
        // When the wall went up is not known; when the person came is the earliest it can have been.
        Some(wall) => list(database, hash, wall, (Uuid::nil(), person.referred_at)).await,
        None => Ok(()),
    }
}
