//! Comments: kept when an interview ends, read one at a time, told with an edition, and gone when the person leaves.

use std::collections::BTreeMap;

use fieldwork::{Consent, ForceCode, Id, Interview, Participant};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use statistics::Month;
use verbatim::{Comment, CommentLife};

use super::Tx;
use crate::rows::told_words::With;
use crate::rows::{comments, consents, interviews, journal, told_words};
use crate::{Fault, SealFault, TellWords, ToldBefore, keys, within};

/// How many words are written in one statement.
const AT_ONCE: usize = 500;

impl Tx {
    /// The comment with what was said, if it lies within the scope.
    pub async fn comment(&self, id: Id<Comment>) -> Result<Option<Comment>, Fault> {
        let row = comments::Entity::find_by_id(id.uuid())
            .filter(within::of_force(self.scope(), comments::Column::ForceCode))
            .one(&self.transaction)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let person = Id::from_uuid(row.participant_id);
        self.reaches(person, "comments").await?;
        let key = self.key(person).await?;
        row.open(&key).map(Some)
    }

    /// The comments of an interview, by question.
    pub async fn comments_of_interview(&self, interview: Id<Interview>) -> Result<Vec<Comment>, Fault> {
        let key = self.key_of_interview(interview).await?;
        let rows = comments::Entity::find()
            .filter(comments::Column::InterviewId.eq(interview.uuid()))
            .order_by_asc(comments::Column::Question)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| row.open(&key)).collect()
    }

    /// Everything of a person's that is in the queue, let out or kept back. Nothing once they are erased.
    pub async fn comments_of(&self, person: Id<Participant>) -> Result<Vec<Comment>, Fault> {
        self.reaches(person, "comments").await?;
        let Some(key) = keys::of(&self.transaction, &self.vault, person).await? else {
            return Ok(Vec::new());
        };
        let rows = comments::Entity::find()
            .filter(comments::Column::ParticipantId.eq(person.uuid()))
            .order_by_asc(comments::Column::Id)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(|row| row.open(&key)).collect()
    }

    /// The comments of a force at a stage, said until a month: `released` ones are what may be told and coded.
    pub async fn comments_in(
        &self,
        force: &ForceCode,
        life: CommentLife,
        until: Month,
    ) -> Result<Vec<Comment>, Fault> {
        self.within_force(force, "comments")?;
        let rows = comments::Entity::find()
            .filter(comments::Column::ForceCode.eq(force.as_str()))
            .filter(comments::Column::State.eq(life.slug()))
            .filter(comments::Column::Month.lte(until.to_string()))
            .order_by_asc(comments::Column::Id)
            .all(&self.transaction)
            .await?;
        let keys = keys::of_many(&self.transaction, &self.vault, people_of(force, life)).await?;
        let open = |row: comments::Model| {
            let key = keys.get(&Id::from_uuid(row.participant_id)).ok_or(SealFault::KeyDestroyed)?;
            row.open(key)
        };
        rows.into_iter().map(open).collect()
    }

    /// Everything that those people said of what they agree to whose comments are at a stage, the oldest first.
    pub async fn consents_in(
        &self,
        force: &ForceCode,
        life: CommentLife,
    ) -> Result<BTreeMap<Id<Participant>, Vec<Consent>>, Fault> {
        self.within_force(force, "consents")?;
        let rows = consents::Entity::find()
            .filter(consents::Column::ParticipantId.in_subquery(people_of(force, life)))
            .order_by_asc(consents::Column::Number)
            .all(&self.transaction)
            .await?;
        let mut said: BTreeMap<Id<Participant>, Vec<Consent>> = BTreeMap::new();
        for row in rows {
            said.entry(Id::from_uuid(row.participant_id)).or_default().push(Consent::try_from(row)?);
        }
        Ok(said)
    }

    /// What is told of a force already, with any edition, and was not taken back.
    pub async fn told_before(&self, force: &ForceCode) -> Result<Vec<ToldBefore>, Fault> {
        use told_words::Column::{CommentId, Language, Manner, ParticipantId, Quarter, Wave};
        self.within_force(force, "told_words")?;
        let rows = told_words::Entity::find()
            .select_only()
            .columns([ParticipantId, CommentId, Wave, Quarter, Manner, Language])
            .distinct()
            .filter(told_words::Column::ForceCode.eq(force.as_str()))
            .filter(told_words::Column::TakenBackAt.is_null())
            .into_tuple::<told_words::Before>()
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(told_words::before).collect()
    }

    /// Adds a comment, its words under seal.
    pub async fn add_comment(&self, comment: &Comment) -> Result<(), Fault> {
        self.reaches(comment.participant, "comments").await?;
        let key = self.key(comment.participant).await?;
        self.insert(comments::row(comment, &key)?).await
    }

    /// Keeps what became of a comment.
    pub async fn save_comment(&self, comment: &Comment) -> Result<(), Fault> {
        self.reaches(comment.participant, "comments").await?;
        let key = self.key(comment.participant).await?;
        self.update(comments::row(comment, &key)?, "comments", comment.id).await
    }

    /// Takes a comment away: its words were put right to nothing.
    pub async fn delete_comment(&self, comment: &Comment) -> Result<(), Fault> {
        self.reaches(comment.participant, "comments").await?;
        comments::Entity::delete_by_id(comment.id.uuid()).exec(&self.transaction).await?;
        Ok(())
    }

    /// Interviews that are over, with words under seal and no comment yet: the next so many after one, in a fixed order.
    pub async fn interviews_to_gather(
        &self,
        after: Option<Id<Interview>>,
        at_most: u64,
    ) -> Result<Vec<Interview>, Fault> {
        let after = after.map(|id| interviews::Column::Id.gt(id.uuid()));
        let rows = interviews::Entity::find()
            .filter(within::interviews(self.scope()))
            .filter(interviews::Column::State.is_in(["finished", "broken-off"]))
            .filter(Expr::exists(words_of_interview()))
            .filter(Expr::exists(comments_of_interview()).not())
            .filter(Condition::all().add_option(after))
            .order_by_asc(interviews::Column::Id)
            .limit(at_most)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Interview::try_from).collect()
    }

    /// Keeps what is told with an edition, in this order.
    pub async fn tell_words(
        &self,
        force: &ForceCode,
        edition: (Month, u32),
        words: &[TellWords],
    ) -> Result<(), Fault> {
        self.within_force(force, "told_words")?;
        let with = With { force, edition, at: self.now };
        let rows: Vec<_> =
            (1..).zip(words).map(|(place, words)| told_words::row(with, place, words)).collect();
        // A database takes only so many values in one statement.
        for rows in rows.chunks(AT_ONCE) {
            told_words::Entity::insert_many(rows.to_vec()).exec_without_returning(&self.transaction).await?;
        }
        Ok(())
    }

    /// Takes a person's comments away: out of the queue and out of everything that is to come, and their words out of what is
    /// published. That something was told stays, so that copies of it can be put right.
    pub async fn delete_comments(&self, person: Id<Participant>) -> Result<(), Fault> {
        self.reaches(person, "comments").await?;
        comments::Entity::delete_many()
            .filter(comments::Column::ParticipantId.eq(person.uuid()))
            .exec(&self.transaction)
            .await?;
        self.no_longer_told(told_words::Column::ParticipantId.eq(person.uuid())).await
    }

    /// Takes a comment's words out of what is published. That something was told stays.
    pub async fn take_back_words(&self, comment: &Comment) -> Result<(), Fault> {
        self.reaches(comment.participant, "told_words").await?;
        self.no_longer_told(told_words::Column::CommentId.eq(comment.id.uuid())).await
    }

    /// Takes a person's own words out of what is published: they no longer agree to that. A paraphrase is a reader's and stays.
    pub async fn take_back_quotes(&self, person: Id<Participant>) -> Result<(), Fault> {
        self.reaches(person, "told_words").await?;
        let theirs = told_words::Column::ParticipantId.eq(person.uuid());
        self.no_longer_told(theirs.and(told_words::Column::Manner.eq("quote"))).await
    }

    async fn no_longer_told(&self, which: Expr) -> Result<(), Fault> {
        let taken_back = told_words::ActiveModel {
            told: Set(None),
            taken_back_at: Set(Some(self.now)),
            ..Default::default()
        };
        told_words::Entity::update_many()
            .set(taken_back)
            .filter(which)
            .filter(told_words::Column::TakenBackAt.is_null())
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}

/// The people whose comments of a force are at a stage.
fn people_of(force: &ForceCode, life: CommentLife) -> SelectStatement {
    Query::select()
        .distinct()
        .column(comments::Column::ParticipantId)
        .from(comments::Entity)
        .and_where(comments::Column::ForceCode.eq(force.as_str()))
        .and_where(comments::Column::State.eq(life.slug()))
        .take()
}

/// Anything under seal in the journal of the interview that is being looked at.
fn words_of_interview() -> SelectStatement {
    Query::select()
        .column(journal::Column::Position)
        .from(journal::Entity)
        .and_where(
            Expr::col((journal::Entity, journal::Column::InterviewId))
                .equals((interviews::Entity, interviews::Column::Id)),
        )
        .and_where(Expr::col((journal::Entity, journal::Column::Sealed)).is_not_null())
        .take()
}

fn comments_of_interview() -> SelectStatement {
    Query::select()
        .column(comments::Column::Id)
        .from(comments::Entity)
        .and_where(
            Expr::col((comments::Entity, comments::Column::InterviewId))
                .equals((interviews::Entity, interviews::Column::Id)),
        )
        .take()
}
