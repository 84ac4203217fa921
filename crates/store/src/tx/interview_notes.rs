//! What interviewers note for themselves on a call.

use fieldwork::{Account, Id, Interview, InterviewNote, Participant};
use sea_orm::sea_query::{OnConflict, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use super::withdrawals::interviews_of;
use crate::Fault;
use crate::rows::interview_notes;

impl Tx {
    /// Keeps a note in the place of the author's earlier one.
    pub async fn save_interview_note(&self, note: &InterviewNote) -> Result<(), Fault> {
        let key = self.key_of_interview(note.interview).await?;
        let again =
            OnConflict::columns([interview_notes::Column::InterviewId, interview_notes::Column::AuthorId])
                .update_columns([interview_notes::Column::Words, interview_notes::Column::ChangedAt])
                .to_owned();
        interview_notes::Entity::insert(interview_notes::row(note, &key)?)
            .on_conflict(again)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }

    /// The author's own note about an interview.
    pub async fn interview_note(
        &self,
        interview: Id<Interview>,
        author: Id<Account>,
    ) -> Result<Option<InterviewNote>, Fault> {
        let key = self.key_of_interview(interview).await?;
        let row = interview_notes::Entity::find_by_id((interview.uuid(), author.uuid()))
            .one(&self.transaction)
            .await?;
        row.map(|row| row.open(&key)).transpose()
    }

    /// Every note about a person, the earliest first: for the person, when they ask for everything.
    pub async fn interview_notes_of(&self, person: Id<Participant>) -> Result<Vec<InterviewNote>, Fault> {
        self.reaches(person, "interview_notes").await?;
        let rows = interview_notes::Entity::find()
            .filter(interview_notes::Column::InterviewId.in_subquery(interviews_of(person)))
            .order_by_asc(interview_notes::Column::ChangedAt)
            .all(&self.transaction)
            .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let key = self.key(person).await?;
        rows.into_iter().map(|row| row.open(&key)).collect()
    }

    /// Takes an author's note away.
    pub async fn delete_interview_note(
        &self,
        interview: Id<Interview>,
        author: Id<Account>,
    ) -> Result<(), Fault> {
        self.key_of_interview(interview).await?;
        interview_notes::Entity::delete_by_id((interview.uuid(), author.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// Takes every note about these interviews away, together with what was said in them.
    pub(super) async fn delete_interview_notes(&self, interviews: SelectStatement) -> Result<(), Fault> {
        interview_notes::Entity::delete_many()
            .filter(interview_notes::Column::InterviewId.in_subquery(interviews))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
