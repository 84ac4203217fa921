//! Jobs: what ran, what waits, what was given up.

use access::Permit;
use access::permission::ViewJobs;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::Reader;
use crate::rows::jobs;
use crate::{Fault, Job, JobBook, JobState, LetterState};

/// How many jobs are shown of each sort.
const MOST: u64 = 100;

impl Reader {
    /// The jobs as they stand. Of a kind only those, where one is asked for.
    pub async fn jobs(&self, _: &Permit<ViewJobs>, kind: Option<&str>) -> Result<JobBook, Fault> {
        let of_kind = || match kind {
            Some(kind) => jobs::Entity::find().filter(jobs::Column::Kind.eq(kind)),
            None => jobs::Entity::find(),
        };
        let standing = |state: JobState| of_kind().filter(jobs::Column::State.eq(state.slug()));
        let over = [JobState::Done.slug(), JobState::Failed.slug()];
        let over = of_kind().filter(jobs::Column::State.is_in(over));
        let given_up = standing(JobState::GivenUp).order_by_desc(jobs::Column::EndedAt);
        Ok(JobBook {
            given_up: self.some_jobs(given_up).await?,
            open: self.some_jobs(standing(JobState::Waiting).order_by_asc(jobs::Column::DueAt)).await?,
            over: self.some_jobs(over.order_by_desc(jobs::Column::EndedAt)).await?,
            letters_waiting: self.letters(LetterState::Waiting.slug()).await?,
            letters_given_up: self.letters(LetterState::GivenUp.slug()).await?,
        })
    }

    async fn some_jobs(&self, found: Select<jobs::Entity>) -> Result<Vec<Job>, Fault> {
        let rows = found.limit(MOST).all(&self.connection).await?;
        rows.into_iter().map(Job::try_from).collect()
    }
}
