//! The journal of an interview: answers as they are given, each save once.

use fieldwork::{AnswerSheet, Case, Id, Interview, JournalEntry};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use uuid::Uuid;

use super::Tx;
use super::touched::Whose;
use crate::rows::journal::{self, Line};
use crate::rows::{Spot, interviews, saves};
use crate::vault::PersonKey;
use crate::{Fault, pages};

/// How many saves an interview has had. A page that knows a lower one has not seen the latest.
pub type Rev = u64;

impl Tx {
    /// Adds what a page saved. The same save sent again changes nothing and is answered as the first time.
    pub async fn append_journal(
        &self,
        interview: Id<Interview>,
        save_id: Uuid,
        page: &str,
        entries: &[JournalEntry],
    ) -> Result<Rev, Fault> {
        if let Some(rev) = self.saved(interview, save_id).await? {
            return Ok(rev);
        }
        let key = self.key_of_interview(interview).await?;
        let rev = self.rev(interview).await?.saturating_add(1);
        self.insert(self.save_row(interview, save_id, page, rev)?).await?;
        let mut line =
            Line { interview: interview.uuid(), save: save_id, position: self.length(interview).await? };
        let mut rows = Vec::with_capacity(entries.len());
        for entry in entries {
            line.position = line.position.saturating_add(1);
            rows.push(journal::row(line, entry, &key)?);
        }
        if !rows.is_empty() {
            journal::Entity::insert_many(rows).exec_without_returning(&self.transaction).await?;
        }
        Ok(rev)
    }

    /// What a save was answered with, if it has been made.
    pub async fn saved(&self, interview: Id<Interview>, save_id: Uuid) -> Result<Option<Rev>, Fault> {
        self.whose_interview(interview).await?;
        let row = saves::Entity::find_by_id((interview.uuid(), save_id)).one(&self.transaction).await?;
        row.map(|row| pages::rev(interview, row.rev)).transpose()
    }

    /// How many saves the interview has had.
    pub async fn rev(&self, interview: Id<Interview>) -> Result<Rev, Fault> {
        self.whose_interview(interview).await?;
        pages::last_rev(&self.transaction, interview).await
    }

    /// The answers of the interview as they stand, words and all.
    pub async fn sheet(&self, interview: Id<Interview>) -> Result<AnswerSheet, Fault> {
        let key = self.key_of_interview(interview).await?;
        pages::sheet(&self.transaction, interview, &key).await
    }

    /// Deletes every answer of the interview: the person took back their agreement, or did not let them be kept. That
    /// there were saves stays on record; what the interviewer noted goes with them.
    pub async fn delete_journal(&self, interview: Id<Interview>) -> Result<(), Fault> {
        self.key_of_interview(interview).await?;
        journal::Entity::delete_many()
            .filter(journal::Column::InterviewId.eq(interview.uuid()))
            .exec(&self.transaction)
            .await?;
        self.delete_interview_notes(only(interview)).await
    }

    pub(super) async fn key_of_interview(&self, interview: Id<Interview>) -> Result<PersonKey, Fault> {
        let whose = self.whose_interview(interview).await?;
        self.key(whose.participant).await
    }

    async fn whose_interview(&self, interview: Id<Interview>) -> Result<Whose, Fault> {
        let case = self.case_of_interview(interview).await?;
        self.whose(case, "journal").await
    }

    async fn case_of_interview(&self, id: Id<Interview>) -> Result<Id<Case>, Fault> {
        let known = self.touched().interview(id);
        if let Some(case) = known {
            return Ok(case);
        }
        let row = interviews::Entity::find_by_id(id.uuid()).one(&self.transaction).await?;
        let missing = || Fault::Missing { table: "interviews", id: id.to_string() };
        let interview = Interview::try_from(row.ok_or_else(missing)?)?;
        self.touched().add_interview(&interview);
        Ok(interview.case)
    }

    fn save_row(
        &self,
        interview: Id<Interview>,
        save_id: Uuid,
        page: &str,
        rev: Rev,
    ) -> Result<saves::ActiveModel, Fault> {
        let spot = Spot::new("saves", save_id);
        Ok(saves::ActiveModel {
            interview_id: Set(interview.uuid()),
            save_id: Set(save_id),
            page: Set(page.to_owned()),
            rev: Set(spot.read("rev", i64::try_from(rev))?),
            saved_at: Set(self.now),
        })
    }

    async fn length(&self, interview: Id<Interview>) -> Result<i64, Fault> {
        let last: Option<i64> = journal::Entity::find()
            .select_only()
            .column(journal::Column::Position)
            .filter(journal::Column::InterviewId.eq(interview.uuid()))
            .order_by_desc(journal::Column::Position)
            .into_tuple()
            .one(&self.transaction)
            .await?;
        Ok(last.unwrap_or(0))
    }
}

fn only(interview: Id<Interview>) -> SelectStatement {
    Query::select()
        .column(interviews::Column::Id)
        .from(interviews::Entity)
        .cond_where(interviews::Column::Id.eq(interview.uuid()))
        .take()
}
