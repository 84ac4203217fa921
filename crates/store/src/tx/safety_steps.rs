//! Steps taken for safety in an interview.

use fieldwork::{Id, Interview, Participant, SafetyStep};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use super::withdrawals::interviews_of;
use crate::Fault;
use crate::rows::safety_steps;

impl Tx {
    /// Keeps a step. The same step sent again changes nothing.
    pub async fn add_safety_step(&self, interview: &Interview, step: &SafetyStep) -> Result<(), Fault> {
        self.whose(interview.case, "safety_steps").await?;
        let known = [safety_steps::Column::InterviewId, safety_steps::Column::StepId];
        safety_steps::Entity::insert(safety_steps::row(interview.id, step))
            .on_conflict(OnConflict::columns(known).do_nothing().to_owned())
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }

    /// Every step taken in an interview, the earliest first.
    pub async fn safety_steps(&self, interview: &Interview) -> Result<Vec<SafetyStep>, Fault> {
        self.whose(interview.case, "safety_steps").await?;
        let rows = safety_steps::Entity::find()
            .filter(safety_steps::Column::InterviewId.eq(interview.id.uuid()))
            .order_by_asc(safety_steps::Column::TakenAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(SafetyStep::try_from).collect()
    }

    /// Deletes every step taken in the interviews with a person.
    pub(super) async fn delete_safety_steps(&self, participant: Id<Participant>) -> Result<(), Fault> {
        safety_steps::Entity::delete_many()
            .filter(safety_steps::Column::InterviewId.in_subquery(interviews_of(participant)))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
