//! Jobs: giving one up, and letting one be tried again.

use chrono::{DateTime, Utc};
use fieldwork::Id;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::Tx;
use crate::jobs::held;
use crate::rows::jobs;
use crate::{Fault, Job, JobState};

impl Tx {
    /// Leaves a job to an administrator. False where somebody else has it by now.
    pub async fn give_up_job(&self, (job, holder): (Id<Job>, Uuid), why: &str) -> Result<bool, Fault> {
        let given_up = jobs::Entity::update_many()
            .col_expr(jobs::Column::State, Expr::value(JobState::GivenUp.slug()))
            .col_expr(jobs::Column::Why, Expr::value(why))
            .col_expr(jobs::Column::EndedAt, Expr::value(self.now))
            .col_expr(jobs::Column::Holder, Expr::value(Option::<Uuid>::None))
            .col_expr(jobs::Column::HeldUntil, Expr::value(Option::<DateTime<Utc>>::None))
            .filter(held(job, holder))
            .exec(&self.transaction)
            .await?;
        Ok(given_up.rows_affected > 0)
    }

    /// A job.
    pub async fn job(&self, job: Id<Job>) -> Result<Option<Job>, Fault> {
        let row = jobs::Entity::find_by_id(job.uuid()).one(&self.transaction).await?;
        row.map(Job::try_from).transpose()
    }

    /// Lets a job that was given up be tried again, at once and as often as a new one. False if there is none.
    pub async fn revive_job(&self, job: Id<Job>) -> Result<bool, Fault> {
        let revived = jobs::Entity::update_many()
            .col_expr(jobs::Column::State, Expr::value(JobState::Waiting.slug()))
            .col_expr(jobs::Column::EndedAt, Expr::value(Option::<DateTime<Utc>>::None))
            .col_expr(jobs::Column::DueAt, Expr::value(self.now))
            .col_expr(jobs::Column::Tries, Expr::value(0_i64))
            .filter(jobs::Column::Id.eq(job.uuid()))
            .filter(jobs::Column::State.eq(JobState::GivenUp.slug()))
            .exec(&self.transaction)
            .await?;
        Ok(revived.rows_affected > 0)
    }
}
