//! Codings of comments: two by two people, and the act that decides where they part.

use fieldwork::{Id, Participant};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use verbatim::Comment;
use verbatim::coding::{Coding, Reconciliation};

use super::Tx;
use crate::rows::{codings, comments, reconciliations};
use crate::{Fault, HandedIn};

impl Tx {
    /// What was handed in for a comment so far.
    pub async fn handed_in(&self, comment: &Comment) -> Result<HandedIn, Fault> {
        self.reaches(comment.participant, "codings").await?;
        self.handed_in_for(comment.id).await
    }

    /// Keeps what somebody handed in, in the next place. A third finds no place: the database refuses it.
    pub async fn add_coding(&self, comment: &Comment, coding: &Coding) -> Result<(), Fault> {
        let before = self.handed_in(comment).await?.codings.len();
        let place = if before == 0 { 1 } else { 2 };
        self.insert(codings::row(comment.id, &comment.force, place, coding)).await
    }

    /// Takes away what was handed in for a comment, and what was decided: it was about another text.
    pub async fn delete_codings(&self, comment: &Comment) -> Result<(), Fault> {
        self.reaches(comment.participant, "codings").await?;
        reconciliations::Entity::delete_by_id(comment.id.uuid()).exec(&self.transaction).await?;
        codings::Entity::delete_many()
            .filter(codings::Column::CommentId.eq(comment.id.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// Keeps what was decided where two people parted.
    pub async fn add_reconciliation(&self, comment: &Comment, decided: &Reconciliation) -> Result<(), Fault> {
        self.reaches(comment.participant, "reconciliations").await?;
        self.insert(reconciliations::row(comment.id, &comment.force, decided)).await
    }

    /// What was handed in for each of a person's comments, for the person when they ask for everything.
    pub async fn codings_of(&self, person: Id<Participant>) -> Result<Vec<HandedIn>, Fault> {
        self.reaches(person, "codings").await?;
        let theirs = comments::Entity::find()
            .filter(comments::Column::ParticipantId.eq(person.uuid()))
            .order_by_asc(comments::Column::Id)
            .all(&self.transaction)
            .await?;
        let mut found = Vec::new();
        for comment in theirs {
            let handed_in = self.handed_in_for(Id::from_uuid(comment.id)).await?;
            found.extend((!handed_in.codings.is_empty()).then_some(handed_in));
        }
        Ok(found)
    }

    async fn handed_in_for(&self, comment: Id<Comment>) -> Result<HandedIn, Fault> {
        let rows = codings::Entity::find()
            .filter(codings::Column::CommentId.eq(comment.uuid()))
            .order_by_asc(codings::Column::Place)
            .all(&self.transaction)
            .await?;
        let decided = reconciliations::Entity::find_by_id(comment.uuid()).one(&self.transaction).await?;
        Ok(HandedIn {
            codings: rows.into_iter().map(Coding::try_from).collect::<Result<_, _>>()?,
            reconciliation: decided.map(Reconciliation::try_from).transpose()?,
        })
    }
}
