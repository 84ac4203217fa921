//! What a coordinator records about a case.

use fieldwork::{Id, Participant, RecordedOutcome};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Tx;
use crate::Fault;
use crate::rows::recorded_outcomes;

impl Tx {
    /// Keeps what was recorded, its note under seal.
    pub async fn add_recorded_outcome(&self, recorded: &RecordedOutcome) -> Result<(), Fault> {
        let whose = self.whose(recorded.case, "recorded_outcomes").await?;
        let key = self.key(whose.participant).await?;
        self.insert(recorded_outcomes::row(whose.participant, &whose.force, recorded, &key)?).await
    }

    /// Takes the notes about a person away for good; that something was recorded stays.
    pub async fn erase_recorded_notes(&self, person: Id<Participant>) -> Result<(), Fault> {
        self.reaches(person, "recorded_outcomes").await?;
        recorded_outcomes::Entity::update_many()
            .col_expr(recorded_outcomes::Column::Note, Expr::value(Option::<Vec<u8>>::None))
            .filter(recorded_outcomes::Column::ParticipantId.eq(person.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
