//! Matters by the keyed hash of the force's own reference: found again, and never kept.

use std::collections::BTreeSet;

use fieldwork::{ForceCode, matter};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::Fault;
use crate::rows::participants;
use crate::vault::Vault;

/// What a matter is found by. Written with other spaces or in small letters it is the same matter.
pub(crate) fn hash(vault: &Vault, force_reference: &str) -> String {
    vault.keyed_hash("force_reference", &matter(force_reference))
}

/// The hashes of every matter the force has referred.
pub(crate) async fn known(
    database: &impl ConnectionTrait,
    force: &ForceCode,
) -> Result<BTreeSet<String>, Fault> {
    let hashes: Vec<String> = participants::Entity::find()
        .select_only()
        .column(participants::Column::ForceReferenceHash)
        .filter(participants::Column::ForceCode.eq(force.as_str()))
        .into_tuple()
        .all(database)
        .await?;
    Ok(hashes.into_iter().collect())
}
