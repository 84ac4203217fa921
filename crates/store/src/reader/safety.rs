//! A person's safety, as the coordinator works with it.

use access::permission::{AddDoNotContact, ViewPeople, ViewToday};
use access::{Permit, Scope};
use fieldwork::{Id, Participant, Reference, Wall};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::Reader;
use super::names::named;
use crate::rows::{
    Spot, call_checks, consents, do_not_contact, identities, participants, risk_assessments, wall_changes,
};
use crate::{
    Alert, AlertKind, CheckRecord, ConsentRecord, Fault, Listing, NumberFlags, RiskRecord, WallRecord,
    numbers, risks, within,
};

impl Reader {
    /// Everything the person was asked to agree to, the latest first.
    pub async fn consents(
        &self,
        permit: &Permit<ViewPeople>,
        reference: &Reference,
    ) -> Result<Vec<ConsentRecord>, Fault> {
        let Some(person) = self.seen(permit.scope(), reference).await? else { return Ok(Vec::new()) };
        let rows = consents::Entity::find()
            .filter(consents::Column::ParticipantId.eq(person.uuid()))
            .order_by_desc(consents::Column::Number)
            .all(&self.connection)
            .await?;
        let names = self.names().await?;
        let record = |row: consents::Model| {
            let recorded_by = row.recorded_by.map(|by| named(&names, by)).unwrap_or_default();
            Ok(ConsentRecord { consent: row.try_into()?, recorded_by })
        };
        rows.into_iter().map(record).collect()
    }

    /// Every assessment of the risk to the person, the latest first.
    pub async fn risks(
        &self,
        permit: &Permit<ViewPeople>,
        reference: &Reference,
    ) -> Result<Vec<RiskRecord>, Fault> {
        let Some(person) = self.seen(permit.scope(), reference).await? else { return Ok(Vec::new()) };
        let rows = risk_assessments::Entity::find()
            .filter(risk_assessments::Column::ParticipantId.eq(person.uuid()))
            .order_by_desc(risk_assessments::Column::DecidedAt)
            .all(&self.connection)
            .await?;
        let (names, key) = (self.names().await?, self.key_of(person).await?);
        let record = |row: risk_assessments::Model| {
            let decided_by = named(&names, row.decided_by);
            Ok(RiskRecord { assessment: row.open(key.as_ref())?, decided_by })
        };
        rows.into_iter().map(record).collect()
    }

    /// Every check before a call to the person, the latest first.
    pub async fn call_checks(
        &self,
        permit: &Permit<ViewPeople>,
        reference: &Reference,
    ) -> Result<Vec<CheckRecord>, Fault> {
        let Some(person) = self.seen(permit.scope(), reference).await? else { return Ok(Vec::new()) };
        let rows = call_checks::Entity::find()
            .filter(call_checks::Column::ParticipantId.eq(person.uuid()))
            .order_by_desc(call_checks::Column::CheckedAt)
            .all(&self.connection)
            .await?;
        let (names, key) = (self.names().await?, self.key_of(person).await?);
        let record = |row: call_checks::Model| {
            let checked_by = named(&names, row.interviewer_id);
            Ok(CheckRecord { check: row.open(key.as_ref())?, checked_by })
        };
        rows.into_iter().map(record).collect()
    }

    /// Every wall that went up in front of the person or came down, the latest first.
    pub async fn walls(
        &self,
        permit: &Permit<ViewPeople>,
        reference: &Reference,
    ) -> Result<Vec<WallRecord>, Fault> {
        let Some(person) = self.seen(permit.scope(), reference).await? else { return Ok(Vec::new()) };
        let rows = wall_changes::Entity::find()
            .filter(wall_changes::Column::ParticipantId.eq(person.uuid()))
            .order_by_desc(wall_changes::Column::Number)
            .all(&self.connection)
            .await?;
        let (names, key) = (self.names().await?, self.key_of(person).await?);
        let record = |row: wall_changes::Model| {
            Ok(WallRecord {
                wall: row.wall()?,
                reason: row.reason(key.as_ref())?,
                changed_by: named(&names, row.changed_by),
                changed_at: row.changed_at,
            })
        };
        rows.into_iter().map(record).collect()
    }

    /// What is remarkable about the person's number.
    pub async fn number_flags(
        &self,
        permit: &Permit<ViewPeople>,
        reference: &Reference,
    ) -> Result<NumberFlags, Fault> {
        let Some(person) = self.seen(permit.scope(), reference).await? else {
            return Ok(NumberFlags::default());
        };
        let row = identities::Entity::find_by_id(person.uuid()).one(&self.connection).await?;
        let Some(row) = row else { return Ok(NumberFlags::default()) };
        Ok(NumberFlags {
            shared_with: self.sharing(permit.scope(), person).await?,
            differs_from_referral: row.number_hash != row.referral_number_hash,
            listed: numbers::is_person_listed(&self.connection, person).await?,
        })
    }

    /// Others within the scope with the same number, by reference.
    async fn sharing(&self, scope: &Scope, person: Id<Participant>) -> Result<Vec<Reference>, Fault> {
        let having = Query::select()
            .column(identities::Column::ParticipantId)
            .from(identities::Entity)
            .cond_where(identities::Column::NumberHash.in_subquery(numbers::of(person)))
            .take();
        let rows = participants::Entity::find()
            .filter(within::people(scope))
            .filter(participants::Column::Id.in_subquery(having))
            .filter(participants::Column::Id.ne(person.uuid()))
            .order_by_asc(participants::Column::ReferenceNumber)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(|row| Ok(Participant::try_from(row)?.reference)).collect()
    }

    /// The do-not-contact list, the latest entry first.
    pub async fn do_not_contact(&self, _permit: &Permit<AddDoNotContact>) -> Result<Vec<Listing>, Fault> {
        let rows = do_not_contact::Entity::find()
            .order_by_desc(do_not_contact::Column::Number)
            .all(&self.connection)
            .await?;
        let names = self.names().await?;
        let listing = |row: do_not_contact::Model| {
            Ok(Listing {
                wall: Spot::new("do_not_contact", row.number).read("wall", Wall::parse(&row.wall))?,
                added_by: named(&names, row.added_by),
                number: row.number,
                added_at: row.added_at,
                lifted_at: row.lifted_at,
            })
        };
        rows.into_iter().map(listing).collect()
    }

    /// The calls that were held before ringing and that no coordinator has decided about since, the latest first.
    pub async fn alerts(&self, permit: &Permit<ViewToday>) -> Result<Vec<Alert>, Fault> {
        let people = participants::Entity::find()
            .filter(within::people(permit.scope()))
            .filter(participants::Column::Wall.is_null());
        let ids = || people.clone().select_only().column(participants::Column::Id).into_query();
        let held = risks::unanswered_holds(&self.connection, ids).await?;
        let names = self.names().await?;
        let mut alerts = Vec::with_capacity(held.len());
        for check in held {
            let Some(person) = self.participant(Id::from_uuid(check.participant_id)).await? else { continue };
            alerts.push(Alert {
                reference: person.reference,
                case: Id::from_uuid(check.case_id),
                what: AlertKind::Held { interviewer: named(&names, check.interviewer_id) },
                at: check.checked_at,
            });
        }
        alerts.extend(self.step_alerts(permit.scope(), &ids).await?);
        Ok(alerts)
    }

    /// The person with this reference, if they lie within the scope.
    async fn seen(&self, scope: &Scope, reference: &Reference) -> Result<Option<Id<Participant>>, Fault> {
        let row = participants::Entity::find()
            .filter(within::people(scope))
            .filter(participants::Column::Reference.eq(reference.as_str()))
            .one(&self.connection)
            .await?;
        Ok(row.map(|row| Id::from_uuid(row.id)))
    }
}
