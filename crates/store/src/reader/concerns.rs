//! Which concerns there are, without a word of what they are about.

use access::{Permit, permission::ViewConcerns};
use fieldwork::Concern;
use sea_orm::{EntityTrait, QueryFilter, QueryOrder};

use super::Reader;
use super::names::named;
use crate::rows::concerns;
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
            let raised_by = named(&names, row.raised_by);
            Ok(ConcernRow { concern: Concern::try_from(row)?, raised_by })
        };
        rows.into_iter().map(row).collect()
    }
}
