//! Who has been on the panel for long enough to be looked at for erasure.

use chrono::{DateTime, Utc};
use fieldwork::Participant;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::{erasures, participants};
use crate::{Fault, within};

impl Tx {
    /// The people who were referred before this moment and have not been erased, in the order of their references.
    pub async fn people_referred_before(&self, moment: DateTime<Utc>) -> Result<Vec<Participant>, Fault> {
        let erased = Query::select().column(erasures::Column::ParticipantId).from(erasures::Entity).take();
        let rows = participants::Entity::find()
            .filter(within::people(self.scope()))
            .filter(participants::Column::ReferredAt.lt(moment))
            .filter(participants::Column::Id.not_in_subquery(erased))
            .order_by_asc(participants::Column::ReferenceNumber)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Participant::try_from).collect()
    }
}
