//! Keeping what people were told at calls of what changed.

use fieldwork::{Id, Participant};
use improvement::{Response, Telling};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::Fault;
use crate::rows::{responses, tellings};

impl Tx {
    /// What was published by the force of a person, the latest first.
    pub async fn responses_to(&self, person: &Participant) -> Result<Vec<Response>, Fault> {
        self.reaches(person.id, "responses").await?;
        let found = responses::Entity::find()
            .filter(responses::Column::ForceCode.eq(person.force.as_str()))
            .filter(responses::Column::State.eq("published"))
            .order_by_desc(responses::Column::PublishedAt)
            .order_by_desc(responses::Column::Id);
        found.all(&self.transaction).await?.into_iter().map(Response::try_from).collect()
    }

    /// What a person was told, the earliest first.
    pub async fn tellings_of(&self, person: Id<Participant>) -> Result<Vec<Telling>, Fault> {
        Ok(self.tellings_with_words(person).await?.into_iter().map(|(telling, _)| telling).collect())
    }

    /// What a person was told, each with the response as it was published.
    pub async fn tellings_with_words(
        &self,
        person: Id<Participant>,
    ) -> Result<Vec<(Telling, Option<Response>)>, Fault> {
        self.reaches(person, "tellings").await?;
        let rows = tellings::Entity::find()
            .filter(tellings::Column::ParticipantId.eq(person.uuid()))
            .order_by_asc(tellings::Column::ToldAt)
            .order_by_asc(tellings::Column::Id)
            .all(&self.transaction)
            .await?;
        let ids: Vec<_> = rows.iter().map(|row| row.response_id).collect();
        let found = responses::Entity::find().filter(responses::Column::Id.is_in(ids));
        let found = found.all(&self.transaction).await?.into_iter().map(Response::try_from);
        let said: Vec<Response> = found.collect::<Result<_, _>>()?;
        let with = |row: tellings::Model| {
            let telling = Telling::try_from(row)?;
            let response = said.iter().find(|response| response.id == telling.response).cloned();
            Ok((telling, response))
        };
        rows.into_iter().map(with).collect()
    }

    /// Keeps that a person was told. Of two at once the first stands.
    pub async fn add_telling(&self, telling: &Telling) -> Result<(), Fault> {
        self.reaches(telling.participant, "tellings").await?;
        let known = [tellings::Column::ParticipantId, tellings::Column::ResponseId];
        tellings::Entity::insert(tellings::row(telling))
            .on_conflict(OnConflict::columns(known).do_nothing().to_owned())
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }

    /// Deletes what a person was told, with everything else they chose and said.
    pub(super) async fn delete_tellings(&self, person: Id<Participant>) -> Result<(), Fault> {
        tellings::Entity::delete_many()
            .filter(tellings::Column::ParticipantId.eq(person.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
