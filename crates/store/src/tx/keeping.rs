//! Who has been on the panel for long enough to be looked at for erasure.

use chrono::{DateTime, Utc};
use fieldwork::Participant;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::{cases, erasures, participants};
use crate::{Fault, within};

impl Tx {
    /// The people who were referred before this moment, have no case that is open and have not been erased, in the order of
    /// their references. A row that cannot be read is a fault of its own: it does not hide the others.
    pub async fn people_long_over(
        &self,
        moment: DateTime<Utc>,
    ) -> Result<Vec<Result<Participant, Fault>>, Fault> {
        let erased = Query::select().column(erasures::Column::ParticipantId).from(erasures::Entity).take();
        let open = Query::select()
            .column(cases::Column::ParticipantId)
            .from(cases::Entity)
            .and_where(cases::Column::ClosedOn.is_null())
            .take();
        let rows = participants::Entity::find()
            .filter(within::people(self.scope()))
            .filter(participants::Column::ReferredAt.lt(moment))
            .filter(participants::Column::Id.not_in_subquery(erased))
            .filter(participants::Column::Id.not_in_subquery(open))
            .order_by_asc(participants::Column::ReferenceNumber)
            .all(&self.transaction)
            .await?;
        Ok(rows.into_iter().map(Participant::try_from).collect())
    }
}
