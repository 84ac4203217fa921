//! Fetching a person's key from where it is kept, wrapped.

use std::collections::BTreeMap;

use fieldwork::{Id, Participant};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::Fault;
use crate::rows::person_keys;
use crate::vault::{PersonKey, Vault};

/// The person's key, or nothing if it was destroyed or never made.
pub(crate) async fn of(
    database: &impl ConnectionTrait,
    vault: &Vault,
    participant: Id<Participant>,
) -> Result<Option<PersonKey>, Fault> {
    let row = person_keys::Entity::find_by_id(participant.uuid()).one(database).await?;
    Ok(row.map(|row| vault.person(participant, &row.wrapped)).transpose()?)
}

/// The keys of the people a query chooses, without those that were destroyed.
pub(crate) async fn of_many(
    database: &impl ConnectionTrait,
    vault: &Vault,
    people: SelectStatement,
) -> Result<BTreeMap<Id<Participant>, PersonKey>, Fault> {
    let rows = person_keys::Entity::find()
        .filter(person_keys::Column::ParticipantId.in_subquery(people))
        .all(database)
        .await?;
    let unwrap = |row: person_keys::Model| {
        let person = Id::from_uuid(row.participant_id);
        Ok((person, vault.person(person, &row.wrapped)?))
    };
    rows.into_iter().map(unwrap).collect()
}

/// Makes the person's key and keeps it.
pub(crate) async fn make(
    database: &impl ConnectionTrait,
    vault: &Vault,
    participant: Id<Participant>,
) -> Result<PersonKey, Fault> {
    let (key, wrapped) = vault.new_person(participant)?;
    let row = person_keys::ActiveModel { participant_id: Set(participant.uuid()), wrapped: Set(wrapped) };
    person_keys::Entity::insert(row).exec_without_returning(database).await?;
    Ok(key)
}
