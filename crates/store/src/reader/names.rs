//! What colleagues call each other.

use std::collections::BTreeMap;

use sea_orm::EntityTrait;
use uuid::Uuid;

use super::Reader;
use crate::Fault;
use crate::rows::accounts;

impl Reader {
    /// What colleagues call each other, by account.
    pub(super) async fn names(&self) -> Result<BTreeMap<Uuid, String>, Fault> {
        let accounts = accounts::Entity::find().all(&self.connection).await?;
        Ok(accounts.into_iter().map(|account| (account.id, account.name)).collect())
    }
}

/// What an account is called, among [`Reader::names`].
pub(super) fn named(names: &BTreeMap<Uuid, String>, account: Uuid) -> String {
    names.get(&account).cloned().unwrap_or_default()
}
