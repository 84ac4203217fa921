//! Noting jobs, taking one to do it, and putting it back for later. None of these is an act of anybody's, so none needs a permit
//! or leaves an audit entry; what a job does, does, and so does giving one up.

use chrono::{DateTime, Utc};
use fieldwork::{ForceCode, Id};
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, OnConflict, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Set, UpdateMany};
use statistics::Month;
use uuid::Uuid;

use crate::rows::{jobs, stored};
use crate::{Fault, Job, JobHold, JobState, NewJob, Writer};

impl Writer {
    /// Notes a job that is due. One of the same kind about the same thing stays as it is, done or not.
    pub async fn queue_job(&self, job: &NewJob) -> Result<(), Fault> {
        self.insert_job(row(job)).await
    }

    /// Notes something that a node did by itself, when it is over: it went well, or came to nothing for this reason.
    pub async fn note_job(
        &self,
        job: &NewJob,
        (node, ended_at): (&str, DateTime<Utc>),
        came: Result<(), &str>,
    ) -> Result<(), Fault> {
        let state = if came.is_ok() { JobState::Done } else { JobState::Failed };
        self.insert_job(jobs::ActiveModel {
            tries: Set(1),
            state: Set(state.slug().to_owned()),
            node: Set(Some(node.to_owned())),
            began_at: Set(Some(stored(job.due_at))),
            ended_at: Set(Some(stored(ended_at))),
            why: Set(came.err().map(str::to_owned)),
            ..row(job)
        })
        .await
    }

    async fn insert_job(&self, row: jobs::ActiveModel) -> Result<(), Fault> {
        let known = [jobs::Column::Kind, jobs::Column::About];
        jobs::Entity::insert(row)
            .on_conflict(OnConflict::columns(known).do_nothing().to_owned())
            .exec_without_returning(self.connection())
            .await?;
        Ok(())
    }

    /// Takes the job that has been due for longest, of the kinds that this program knows, for as long as the hold lasts. Two nodes
    /// never have the same: PostgreSQL passes over rows that another is taking, and SQLite has one writer. Each taking counts as a
    /// try, so that a job which ends its node every time comes to an end too.
    pub async fn hold_job(
        &self,
        now: DateTime<Utc>,
        hold: &JobHold,
        kinds: &[&str],
    ) -> Result<Option<Job>, Fault> {
        let now = stored(now);
        let due = || due(now).add(jobs::Column::Kind.is_in(kinds.iter().copied()));
        let next = Query::select()
            .column(jobs::Column::Id)
            .from(jobs::Entity)
            .cond_where(due())
            .order_by(jobs::Column::DueAt, sea_orm::Order::Asc)
            .limit(1)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .to_owned();
        let taken = jobs::Entity::update_many()
            .col_expr(jobs::Column::Holder, Expr::value(hold.holder))
            .col_expr(jobs::Column::HeldUntil, Expr::value(stored(hold.until)))
            .col_expr(jobs::Column::Node, Expr::value(hold.node.as_str()))
            .col_expr(jobs::Column::BeganAt, Expr::value(now))
            .col_expr(jobs::Column::Tries, Expr::col(jobs::Column::Tries).add(1))
            .filter(Expr::col(jobs::Column::Id).eq(Expr::from(next)))
            // Said again of the row itself: whoever waited for it looks again.
            .filter(due())
            .exec_with_returning(self.connection())
            .await?;
        taken.into_iter().next().map(Job::try_from).transpose()
    }

    /// Holds a job for longer. False where somebody else has it by now.
    pub async fn keep_job(
        &self,
        (job, holder): (Id<Job>, Uuid),
        until: DateTime<Utc>,
    ) -> Result<bool, Fault> {
        let kept = jobs::Entity::update_many()
            .col_expr(jobs::Column::HeldUntil, Expr::value(stored(until)))
            .filter(held(job, holder))
            .exec(self.connection())
            .await?;
        Ok(kept.rows_affected > 0)
    }

    /// Notes that a job is done. Nothing happens where somebody else has it by now.
    pub async fn end_job(&self, (job, holder): (Id<Job>, Uuid), now: DateTime<Utc>) -> Result<(), Fault> {
        let_go(job, holder)
            .col_expr(jobs::Column::State, Expr::value(JobState::Done.slug()))
            .col_expr(jobs::Column::EndedAt, Expr::value(stored(now)))
            .col_expr(jobs::Column::Why, Expr::value(Option::<String>::None))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Puts a job back to be tried again at this time. Nothing happens where somebody else has it by now.
    pub async fn defer_job(
        &self,
        (job, holder): (Id<Job>, Uuid),
        due_at: DateTime<Utc>,
        why: &str,
    ) -> Result<(), Fault> {
        let_go(job, holder)
            .col_expr(jobs::Column::DueAt, Expr::value(stored(due_at)))
            .col_expr(jobs::Column::Why, Expr::value(why))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Forgets jobs that were over before a moment, and says how many those were.
    pub async fn forget_jobs(&self, before: DateTime<Utc>) -> Result<u64, Fault> {
        let old = jobs::Entity::delete_many().filter(jobs::Column::EndedAt.lt(stored(before)));
        Ok(old.exec(self.connection()).await?.rows_affected)
    }
}

/// What is done with a job that somebody has, and has no longer.
fn let_go(job: Id<Job>, holder: Uuid) -> UpdateMany<jobs::Entity> {
    jobs::Entity::update_many()
        .col_expr(jobs::Column::Holder, Expr::value(Option::<Uuid>::None))
        .col_expr(jobs::Column::HeldUntil, Expr::value(Option::<DateTime<Utc>>::None))
        .filter(held(job, holder))
}

fn row(job: &NewJob) -> jobs::ActiveModel {
    jobs::ActiveModel {
        id: Set(job.id.uuid()),
        kind: Set(job.kind.to_owned()),
        about: Set(job.about.clone()),
        force_code: Set(job.force.as_ref().map(ForceCode::to_string)),
        month: Set(job.month.as_ref().map(Month::to_string)),
        due_at: Set(stored(job.due_at)),
        tries: Set(0),
        state: Set(JobState::Waiting.slug().to_owned()),
        ..Default::default()
    }
}

/// It is this holder's.
pub(crate) fn held(job: Id<Job>, holder: Uuid) -> Condition {
    Condition::all().add(jobs::Column::Id.eq(job.uuid())).add(jobs::Column::Holder.eq(holder))
}

/// It waits, its time has come, and nobody is at it.
fn due(now: DateTime<Utc>) -> Condition {
    let free = Condition::any().add(jobs::Column::HeldUntil.is_null()).add(jobs::Column::HeldUntil.lte(now));
    Condition::all()
        .add(jobs::Column::State.eq(JobState::Waiting.slug()))
        .add(jobs::Column::DueAt.lte(now))
        .add(free)
}
