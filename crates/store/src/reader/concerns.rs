//! Which concerns there are, without a word of what they are about.

use std::collections::BTreeMap;

use access::{Permit, permission::ViewConcerns};
use fieldwork::Concern;
use sea_orm::{EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::Reader;
use crate::rows::{accounts, concerns};
use crate::{ConcernRow, Fault, within};

impl Reader {
    /// The concerns within the scope, those that are soonest due first: for an interviewer, the ones they raised.
    pub async fn concerns(&self, permit: &Permit<ViewConcerns>) -> Result<Vec<ConcernRow>, Fault> {
        let rows = concerns::Entity::find()
            .filter(within::concerns(permit.scope()))
            .order_by_asc(concerns::Column::ActBy)
            .order_by_asc(concerns::Column::Id)
            .all(&self.connection)
            .await?;
        let names = self.names().await?;
        let row = |row: concerns::Model| {
            let raised_by = names.get(&row.raised_by).cloned().unwrap_or_default();
            Ok(ConcernRow { concern: Concern::try_from(row)?, raised_by })
        };
        rows.into_iter().map(row).collect()
    }

    /// What colleagues call each other, by account.
    pub(super) async fn names(&self) -> Result<BTreeMap<Uuid, String>, Fault> {
        let accounts = accounts::Entity::find().all(&self.connection).await?;
        Ok(accounts.into_iter().map(|account| (account.id, account.name)).collect())
    }
}
