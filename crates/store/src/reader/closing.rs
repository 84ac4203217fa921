//! What closing a month has to know before it writes: what earlier months came to, what stands already, and what was
//! true when each interview began.

use access::{Permit, permission::CloseMonth};
use fieldwork::{ForceCode, Interview, Participant};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use statistics::Month;

use super::Reader;
use super::months::{CountsMonths, finished_in};
use crate::rows::{Spot, cases, editions, interviews, month_cells, participants};
use crate::{EditionHead, Fault, MonthBytes};

impl Reader {
    /// A force's months of cells up to and including one, the earliest first.
    pub async fn closed_months(
        &self,
        permit: &Permit<CloseMonth>,
        force: &ForceCode,
        until: Month,
    ) -> Result<Vec<MonthBytes>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let rows = month_cells::Entity::find()
            .filter(month_cells::Column::ForceCode.eq(force.as_str()))
            .filter(month_cells::Column::Month.lte(until.to_string()))
            .order_by_asc(month_cells::Column::Month)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(MonthBytes::try_from).collect()
    }

    /// The draft and the published editions of a month, the latest version first.
    pub async fn editions_of(
        &self,
        permit: &Permit<CloseMonth>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Vec<EditionHead>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let rows = editions::Entity::find()
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.to_string()))
            .order_by_desc(editions::Column::Version)
            .all(&self.connection)
            .await?;
        rows.iter().map(editions::Model::head).collect()
    }

    /// Whether any interview counts in a month.
    pub async fn anybody_interviewed_in<P: CountsMonths>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<bool, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(false);
        }
        let counted = interviews::Entity::find().filter(finished_in(force, month));
        Ok(counted.one(&self.connection).await?.is_some())
    }

    /// The person of an interview that was found inside a scope.
    pub(super) async fn person_of(&self, interview: &Interview) -> Result<Participant, Fault> {
        let spot = Spot::new("interviews", interview.id);
        let case = cases::Entity::find_by_id(interview.case.uuid()).one(&self.connection).await?;
        let person = spot.some("case_id", case)?.participant_id;
        let row = participants::Entity::find_by_id(person).one(&self.connection).await?;
        spot.some("participant_id", row)?.try_into()
    }
}
