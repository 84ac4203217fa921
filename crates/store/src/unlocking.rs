//! The keys the database knows: a new one is let in by one it knows already, and one that was retired seals nothing more.

use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, IntoActiveModel, Set,
    TransactionTrait,
};

use crate::open::immediate;
use crate::rows::vault_keys::{ActiveModel, Entity, Model};
use crate::trouble::Trouble;
use crate::vault::{Chance, HashingKey, Keyring, Vault, VaultKey, opened_hashing, strangers};
use crate::{Fault, SealFault};

/// Opens the vault. The database of a new panel takes any key; later one of the keys must be one it knows.
pub(crate) async fn unlock(
    writer: &DatabaseConnection,
    keyring: Keyring,
    chance: Chance,
) -> Result<Vault, Trouble> {
    let transaction = writer.begin_with_options(immediate()).await?;
    let known = Entity::find().all(&transaction).await?;
    let hashing = match hashing(&known, &keyring)? {
        Some(hashing) => hashing,
        None if known.is_empty() => HashingKey::new(chance.bytes()),
        None => return Err(Trouble::OtherKey),
    };
    let vault = Vault::new(keyring, hashing, chance);
    let seals = vault.keyring().seals();
    let row = known.into_iter().find(|row| row.key_id == seals.name());
    introduce(&transaction, &vault, (&seals, row)).await?;
    transaction.commit().await?;
    Ok(vault)
}

/// The hashing key, from under the seal of any key that is in use. A database from before it had one of its own hashes with
/// what was made of the key it had then.
fn hashing(known: &[Model], keyring: &Keyring) -> Result<Option<HashingKey>, Trouble> {
    let keys = keyring.keys();
    for key in keys.all() {
        let Some(row) = known.iter().find(|row| row.key_id == key.name()) else { continue };
        match (&row.hashing, row.retired_at) {
            (_, Some(_)) if row.key_id == keyring.seals().name() => return Err(Trouble::RetiredKey),
            (_, Some(_)) => {}
            (Some(sealed), None) => return Ok(Some(opened_hashing(key, sealed)?)),
            (None, None) => return Ok(Some(key.first_hashing())),
        }
    }
    Ok(None)
}

/// Puts the key that seals on record, with the hashing key under its seal.
async fn introduce(
    database: &impl ConnectionTrait,
    vault: &Vault,
    (key, row): (&VaultKey, Option<Model>),
) -> Result<(), Trouble> {
    let hashing = Set(Some(vault.sealed_hashing(key)?));
    match row {
        Some(row) if row.hashing.is_some() => {}
        Some(row) => {
            ActiveModel { hashing, ..row.into_active_model() }.update(database).await?;
        }
        None => {
            let row = ActiveModel { key_id: Set(key.name()), hashing, retired_at: Set(None) };
            Entity::insert(row).exec_without_returning(database).await?;
        }
    }
    Ok(())
}

/// Sees to it that what this transaction seals is sealed with a key that is in use. Another program may have put a new key in
/// the place of the one that sealed here so far.
pub(crate) async fn still_seals(database: &impl ConnectionTrait, vault: &Vault) -> Result<(), Fault> {
    if in_use(database, vault).await? {
        return Ok(());
    }
    if take_what_is_given(database, vault.keyring()).await? && in_use(database, vault).await? {
        return Ok(());
    }
    Err(SealFault::Retired.into())
}

/// Takes the keys that are given now in the place of those that were, if one of them opens a row of the keys in use: a file that was
/// overwritten with a fresh key must not drive the last good ones out of memory.
pub(crate) async fn take_what_is_given(
    database: &impl ConnectionTrait,
    keyring: &Keyring,
) -> Result<bool, Fault> {
    let Some(given) = keyring.given_now() else { return Ok(false) };
    let known = Entity::find().all(database).await?;
    let opens = given.all().any(|key| known.iter().any(|row| is_theirs(key, row)));
    if opens {
        keyring.take(given);
    } else {
        strangers();
    }
    Ok(opens)
}

/// The row is in use and this key's: it opens what is under seal there. One from before hashing had a key of its own is known by its
/// name alone.
fn is_theirs(key: &VaultKey, row: &Model) -> bool {
    let hashing = row.hashing.as_ref();
    let opens = hashing.is_none_or(|sealed| opened_hashing(key, sealed).is_ok());
    row.retired_at.is_none() && row.key_id == key.name() && opens
}

async fn in_use(database: &impl ConnectionTrait, vault: &Vault) -> Result<bool, Fault> {
    let seals = vault.keyring().seals();
    match Entity::find_by_id(seals.name()).one(database).await? {
        Some(row) => Ok(row.retired_at.is_none()),
        None => introduce(database, vault, (&seals, None)).await.map(|()| true).map_err(fault),
    }
}

fn fault(trouble: Trouble) -> Fault {
    match trouble {
        Trouble::Database(fault) | Trouble::Upgrade(fault) => fault.into(),
        Trouble::Seal(fault) => fault.into(),
        Trouble::Numbers(fault) => fault,
        _ => DbErr::RecordNotInserted.into(),
    }
}
