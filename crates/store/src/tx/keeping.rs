//! Who has been on the panel for long enough to be looked at for erasure.

use chrono::{DateTime, Utc};
use fieldwork::Participant;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};

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
        let over = participants::Column::Id.not_in_subquery(with_an_open_case());
        self.read(self.referred_before(moment).filter(over)).await
    }

    /// The people who were referred before this moment, have a case that is open and have not been erased, as above.
    pub async fn people_long_open(
        &self,
        moment: DateTime<Utc>,
    ) -> Result<Vec<Result<Participant, Fault>>, Fault> {
        let open = participants::Column::Id.in_subquery(with_an_open_case());
        self.read(self.referred_before(moment).filter(open)).await
    }

    fn referred_before(&self, moment: DateTime<Utc>) -> Select<participants::Entity> {
        let erased = Query::select().column(erasures::Column::ParticipantId).from(erasures::Entity).take();
        participants::Entity::find()
            .filter(within::people(self.scope()))
            .filter(participants::Column::ReferredAt.lt(moment))
            .filter(participants::Column::Id.not_in_subquery(erased))
            .order_by_asc(participants::Column::ReferenceNumber)
    }

    async fn read(
        &self,
        people: Select<participants::Entity>,
    ) -> Result<Vec<Result<Participant, Fault>>, Fault> {
        Ok(people.all(&self.transaction).await?.into_iter().map(Participant::try_from).collect())
    }
}

fn with_an_open_case() -> SelectStatement {
    Query::select()
        .column(cases::Column::ParticipantId)
        .from(cases::Entity)
        .and_where(cases::Column::ClosedOn.is_null())
        .take()
}
