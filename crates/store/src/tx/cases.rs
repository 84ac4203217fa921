//! Cases.

use fieldwork::{Case, Id, Participant};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use super::touched::Whose;
use crate::rows::cases;
use crate::{Fault, within};

impl Tx {
    /// The case.
    pub async fn case(&self, id: Id<Case>) -> Result<Option<Case>, Fault> {
        let row = cases::Entity::find_by_id(id.uuid())
            .filter(within::cases(self.scope()))
            .one(&self.transaction)
            .await?;
        let case = row.map(Case::try_from).transpose()?;
        case.iter().for_each(|case| self.touched().add_case(case));
        Ok(case)
    }

    /// All of a person's cases, the earliest first. Whoever may act on a person may close what else is arranged with
    /// them, so this follows the person, not the single case.
    pub async fn cases_of(&self, participant: Id<Participant>) -> Result<Vec<Case>, Fault> {
        self.reaches(participant, "cases").await?;
        let rows = cases::Entity::find()
            .filter(cases::Column::ParticipantId.eq(participant.uuid()))
            .order_by_asc(cases::Column::Opens)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Case::try_from).collect()
    }

    /// Adds a case.
    pub async fn add_case(&self, case: &Case) -> Result<(), Fault> {
        self.reaches(case.participant, "cases").await?;
        self.insert(cases::row(case)).await
    }

    /// Keeps how far a case has come.
    pub async fn save_case(&self, case: &Case) -> Result<(), Fault> {
        self.reaches(case.participant, "cases").await?;
        self.update(cases::row(case), "cases", case.id).await
    }

    /// Whose a case is, if they lie within the scope: what may be written about it.
    pub(super) async fn whose(&self, id: Id<Case>, table: &'static str) -> Result<Whose, Fault> {
        let known = self.touched().case(id);
        if let Some(whose) = known {
            return Ok(whose);
        }
        let row = cases::Entity::find_by_id(id.uuid()).one(&self.transaction).await?;
        let case = Case::try_from(row.ok_or_else(|| Fault::Missing { table: "cases", id: id.to_string() })?)?;
        self.reaches(case.participant, table).await?;
        self.touched().add_case(&case);
        Ok(Whose { participant: case.participant, force: case.force })
    }
}
