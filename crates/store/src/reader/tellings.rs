//! Who was told at a call what changed, and what decides whether somebody is told.

use std::collections::BTreeMap;

use access::{Permit, permission::RecordTelling, permission::ViewPeople};
use fieldwork::{Call, Case, Id, Participant};
use improvement::Telling;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::Reader;
use crate::rows::{participants, tellings};
use crate::{Fault, Listener, numbers, within};

impl Reader {
    /// The person of a case within the caseload, with what decides whether they are told what changed.
    pub async fn listener(
        &self,
        permit: &Permit<RecordTelling>,
        case: Id<Case>,
    ) -> Result<Option<Listener>, Fault> {
        let Some((case, participant)) = self.case_and_person(permit.scope(), case).await? else {
            return Ok(None);
        };
        let id = participant.id;
        let told = tellings::Entity::find().filter(tellings::Column::ParticipantId.eq(id.uuid()));
        let told = told.all(&self.connection).await?.into_iter().map(Telling::try_from);
        Ok(Some(Listener {
            consent: self.last_consent(id).await?,
            plan: self.plan(id).await?,
            history: self.history(id).await?,
            risk: self.risk(id).await?,
            listed: numbers::is_person_listed(&self.connection, id).await?,
            open_call: self.calls_for(case.id).await?.into_iter().find(Call::is_open),
            tellings: told.collect::<Result<_, _>>()?,
            participant,
        }))
    }

    /// What everybody within the scope was told, by person.
    pub async fn tellings(
        &self,
        permit: &Permit<ViewPeople>,
    ) -> Result<BTreeMap<Id<Participant>, Vec<Telling>>, Fault> {
        let people = participants::Entity::find().filter(within::people(permit.scope()));
        let people = people.select_only().column(participants::Column::Id).into_query();
        let rows = tellings::Entity::find()
            .filter(tellings::Column::ParticipantId.in_subquery(people))
            .all(&self.connection)
            .await?;
        let mut told: BTreeMap<Id<Participant>, Vec<Telling>> = BTreeMap::new();
        for row in rows {
            let telling = Telling::try_from(row)?;
            told.entry(telling.participant).or_default().push(telling);
        }
        Ok(told)
    }
}
