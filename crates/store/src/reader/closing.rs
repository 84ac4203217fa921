//! What closing a month has to know before it writes: what earlier months came to, what stands already, and what was
//! true when each interview began.

use std::collections::BTreeMap;

use access::{Permit, permission::CloseMonth};
use fieldwork::{ForceCode, Id, Interview, Participant};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use statistics::Month;

use super::Reader;
use super::months::finished_in;
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

    /// The interviews that count in a month, each with its person: what the facts of its questionnaire are made from.
    pub async fn interviewed_in(
        &self,
        permit: &Permit<CloseMonth>,
        force: &ForceCode,
        month: Month,
    ) -> Result<BTreeMap<Id<Interview>, (Interview, Participant)>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(BTreeMap::new());
        }
        let finished =
            interviews::Entity::find().filter(finished_in(force, month)).all(&self.connection).await?;
        let mut people = BTreeMap::new();
        for interview in finished.into_iter().map(Interview::try_from) {
            let interview = interview?;
            let person = self.person_of(&interview).await?;
            people.insert(interview.id, (interview, person));
        }
        Ok(people)
    }

    async fn person_of(&self, interview: &Interview) -> Result<Participant, Fault> {
        let spot = Spot::new("interviews", interview.id);
        let case = cases::Entity::find_by_id(interview.case.uuid()).one(&self.connection).await?;
        let person = spot.some("case_id", case)?.participant_id;
        let row = participants::Entity::find_by_id(person).one(&self.connection).await?;
        spot.some("participant_id", row)?.try_into()
    }
}
