//! What was put right after the end of an interview.

use fieldwork::{Correction, Id, Interview, JournalEntry, Participant};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::Tx;
use super::withdrawals::interviews_of;
use crate::Fault;
use crate::rows::{corrections, interview_spans, journal};

impl Tx {
    /// Keeps that an answer was put right, beside the save that did it.
    pub async fn add_correction(&self, correction: &Correction) -> Result<(), Fault> {
        let key = self.key_of_interview(correction.interview).await?;
        self.insert(corrections::row(correction, &key)?).await
    }

    /// Everything that was put right in an interview, the earliest first.
    pub async fn corrections(&self, interview: Id<Interview>) -> Result<Vec<Correction>, Fault> {
        let key = self.key_of_interview(interview).await?;
        let rows = corrections::Entity::find()
            .filter(corrections::Column::InterviewId.eq(interview.uuid()))
            .order_by_asc(corrections::Column::CorrectedAt)
            .order_by_asc(corrections::Column::SaveId)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| row.open(&key)).collect()
    }

    /// Every entry of the journal in its order, each with the save it came in.
    pub async fn journal_by_save(
        &self,
        interview: Id<Interview>,
    ) -> Result<Vec<(Uuid, JournalEntry)>, Fault> {
        let key = self.key_of_interview(interview).await?;
        let rows = journal::Entity::find()
            .filter(journal::Column::InterviewId.eq(interview.uuid()))
            .order_by_asc(journal::Column::Position)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| Ok((row.save_id, row.open(&key)?))).collect()
    }

    /// Takes away why a person's answers were put right; that they were stays.
    pub(super) async fn erase_correction_reasons(&self, person: Id<Participant>) -> Result<(), Fault> {
        corrections::Entity::update_many()
            .col_expr(corrections::Column::Reason, Expr::value(Option::<Vec<u8>>::None))
            .filter(corrections::Column::InterviewId.in_subquery(interviews_of(person)))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// Takes away what was put right, and when a person's interviews were talked: the answers it was about are going.
    pub(super) async fn delete_corrections(&self, person: Id<Participant>) -> Result<(), Fault> {
        corrections::Entity::delete_many()
            .filter(corrections::Column::InterviewId.in_subquery(interviews_of(person)))
            .exec(&self.transaction)
            .await?;
        interview_spans::Entity::delete_many()
            .filter(interview_spans::Column::InterviewId.in_subquery(interviews_of(person)))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
