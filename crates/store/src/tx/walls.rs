//! Walls as they go up and come down, and the numbers nobody rings.

use chrono::{DateTime, Utc};
use fieldwork::{Id, Participant, PhoneNumber, Wall};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::Tx;
use crate::rows::wall_changes::{self, Nth};
use crate::rows::{do_not_contact, identities, participants};
use crate::{Fault, keys, numbers};

impl Tx {
    /// Keeps that a wall went up, or came down where there is none, and why. The words are under seal; somebody who has
    /// been erased has no key to seal them with, and they are not kept.
    pub async fn add_wall_change(
        &self,
        participant: Id<Participant>,
        wall: Option<Wall>,
        words: Option<&str>,
    ) -> Result<(), Fault> {
        self.reaches(participant, "wall_changes").await?;
        let nth = Nth { participant, number: self.next_wall_change(participant).await? };
        let key = keys::of(&self.transaction, &self.vault, participant).await?;
        let sealed = words.zip(key.as_ref()).map(|(words, key)| wall_changes::seal(nth, words, key));
        let force = self.force_within(participant, "wall_changes").await?;
        let (change, act) = ((wall, sealed.transpose()?), (&self.actor, self.now));
        self.insert(wall_changes::row(nth, &force, change, act)).await
    }

    async fn next_wall_change(&self, participant: Id<Participant>) -> Result<i64, Fault> {
        let last: Option<Option<i64>> = wall_changes::Entity::find()
            .select_only()
            .column_as(wall_changes::Column::Number.max(), "last")
            .filter(wall_changes::Column::ParticipantId.eq(participant.uuid()))
            .into_tuple()
            .one(&self.transaction)
            .await?;
        Ok(last.flatten().unwrap_or_default().saturating_add(1))
    }

    /// Puts the person's number on the do-not-contact list. It stays there when they are erased.
    pub async fn list_number_of(&self, participant: Id<Participant>, wall: Wall) -> Result<(), Fault> {
        self.reaches(participant, "do_not_contact").await?;
        match self.number_hash(participant).await? {
            Some(hash) => numbers::list(&self.transaction, hash, wall, self.by()).await,
            None => Ok(()),
        }
    }

    /// Puts a number on the do-not-contact list.
    pub async fn list_number(&self, number: &PhoneNumber, wall: Wall) -> Result<(), Fault> {
        numbers::list(&self.transaction, numbers::hash(&self.vault, number), wall, self.by()).await
    }

    /// The number is on the do-not-contact list.
    pub async fn is_listed(&self, number: &PhoneNumber) -> Result<bool, Fault> {
        numbers::is_listed(&self.transaction, &numbers::hash(&self.vault, number)).await
    }

    /// The person's number is on the do-not-contact list, whosever wish put it there.
    pub async fn is_person_listed(&self, participant: Id<Participant>) -> Result<bool, Fault> {
        self.reaches(participant, "do_not_contact").await?;
        numbers::is_person_listed(&self.transaction, participant).await
    }

    /// Somebody else who is still on the panel has this person's number, and stands behind a wall of their own.
    pub async fn number_walled_for_another(&self, participant: Id<Participant>) -> Result<bool, Fault> {
        self.reaches(participant, "do_not_contact").await?;
        let having = Query::select()
            .column(identities::Column::ParticipantId)
            .from(identities::Entity)
            .cond_where(identities::Column::NumberHash.in_subquery(numbers::of(participant)))
            .take();
        let others = participants::Entity::find()
            .filter(participants::Column::Id.in_subquery(having))
            .filter(participants::Column::Id.ne(participant.uuid()))
            .filter(participants::Column::Wall.is_not_null());
        Ok(others.count(&self.transaction).await? > 0)
    }

    /// The people with this number who stand in front of no wall.
    pub async fn reachable_by(&self, number: &PhoneNumber) -> Result<Vec<Id<Participant>>, Fault> {
        let hash = numbers::hash(&self.vault, number);
        let ids: Vec<Uuid> = identities::Entity::find()
            .select_only()
            .column(identities::Column::ParticipantId)
            .filter(identities::Column::NumberHash.eq(hash))
            .into_tuple()
            .all(&self.transaction)
            .await?;
        let mut people = Vec::new();
        for id in ids.into_iter().map(Id::from_uuid) {
            people.extend(
                self.participant(id).await?.filter(|person| person.wall.is_none()).map(|person| person.id),
            );
        }
        Ok(people)
    }

    /// Takes the person's number off the do-not-contact list. The entries stay on record as lifted.
    pub async fn lift_number_of(&self, participant: Id<Participant>) -> Result<(), Fault> {
        self.reaches(participant, "do_not_contact").await?;
        let (by, at) = self.by();
        do_not_contact::Entity::update_many()
            .col_expr(do_not_contact::Column::LiftedAt, Expr::value(at))
            .col_expr(do_not_contact::Column::LiftedBy, Expr::value(by))
            .filter(do_not_contact::Column::NumberHash.in_subquery(numbers::of(participant)))
            .filter(do_not_contact::Column::LiftedAt.is_null())
            .exec(&self.transaction)
            .await?;
        Ok(())
    }

    /// Another number of the person, in place of the one before, under seal.
    pub async fn save_number(&self, participant: Id<Participant>, number: &PhoneNumber) -> Result<(), Fault> {
        self.reaches(participant, "identities").await?;
        let key = self.key(participant).await?;
        let hash = numbers::hash(&self.vault, number);
        let row = identities::other_number(participant, number, (&key, hash))?;
        self.update(row, "identities", participant).await
    }

    async fn number_hash(&self, participant: Id<Participant>) -> Result<Option<String>, Fault> {
        let row = identities::Entity::find_by_id(participant.uuid()).one(&self.transaction).await?;
        Ok(row.and_then(|row| row.number_hash))
    }

    fn by(&self) -> (Uuid, DateTime<Utc>) {
        (self.actor.account.uuid(), self.now)
    }
}
