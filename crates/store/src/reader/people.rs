//! The people on the panel, as the coordinator works with them.

use std::collections::BTreeMap;

use access::{Permit, Scope, permission::ViewPeople};
use fieldwork::{
    Appointment, Call, Case, Consent, History, Id, Interview, Participant, RecordedOutcome, Reference,
    RiskAssessment, SafeContactPlan,
};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::Reader;
use crate::rows::{
    appointments, audit, calls, cases, consents, interviews, investigation_events, participants,
    recorded_outcomes, safe_contact_plans,
};
use crate::{AuditEntry, Fault, PeopleFilter, Person, PersonRow, risks, within};

impl Reader {
    /// The people within the scope, the latest referred first.
    pub async fn people(
        &self,
        permit: &Permit<ViewPeople>,
        filter: &PeopleFilter,
    ) -> Result<Vec<PersonRow>, Fault> {
        self.rows(permit.scope(), wanted(filter)).await
    }

    /// One person with everything that happened.
    pub async fn person(
        &self,
        permit: &Permit<ViewPeople>,
        reference: &Reference,
    ) -> Result<Option<Person>, Fault> {
        let row = participants::Entity::find()
            .filter(within::people(permit.scope()))
            .filter(participants::Column::Reference.eq(reference.as_str()))
            .one(&self.connection)
            .await?;
        match row.map(Participant::try_from).transpose()? {
            Some(participant) => self.whole(participant).await.map(Some),
            None => Ok(None),
        }
    }

    async fn whole(&self, participant: Participant) -> Result<Person, Fault> {
        let id = participant.id;
        Ok(Person {
            consent: self.last_consent(id).await?,
            plan: self.plan(id).await?,
            history: self.history(id).await?,
            risk: self.risk(id).await?,
            cases: self.cases(id).await?,
            appointments: self.appointments(id).await?,
            calls: self.calls_to(id).await?,
            interviews: self.interviews(id).await?,
            recorded: self.recorded(id).await?,
            timeline: self.timeline(&participant.reference).await?,
            participant,
        })
    }

    /// People within a scope that fit a condition, with what a list says about them: the same few queries however many.
    pub(super) async fn rows(&self, scope: &Scope, condition: Condition) -> Result<Vec<PersonRow>, Fault> {
        let chosen = participants::Entity::find().filter(within::people(scope)).filter(condition);
        let ids = || chosen.clone().select_only().column(participants::Column::Id).into_query();
        let mut consents = self.last_consents(ids()).await?;
        let mut expiries = self.expiries(ids()).await?;
        let mut histories = self.histories(ids()).await?;
        let risks = risks::standings(&self.connection, ids).await?;
        let mut cases = self.cases_by_person(ids()).await?;
        let people =
            chosen.order_by_desc(participants::Column::ReferenceNumber).all(&self.connection).await?;
        let row = |row: participants::Model| {
            Ok(PersonRow {
                consent: consents.remove(&row.id),
                plan_expires_on: expiries.remove(&row.id),
                history: histories.remove(&row.id).unwrap_or_default(),
                risk: risks.get(&row.id).copied(),
                cases: cases.remove(&row.id).unwrap_or_default(),
                participant: row.try_into()?,
            })
        };
        people.into_iter().map(row).collect()
    }

    async fn last_consents(&self, people: SelectStatement) -> Result<BTreeMap<Uuid, Consent>, Fault> {
        // In the order of their numbers, so that the newest of a person overwrites the earlier ones.
        let rows = consents::Entity::find()
            .filter(consents::Column::ParticipantId.in_subquery(people))
            .order_by_asc(consents::Column::Number)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(|row| Ok((row.participant_id, row.try_into()?))).collect()
    }

    async fn expiries(&self, people: SelectStatement) -> Result<BTreeMap<Uuid, chrono::NaiveDate>, Fault> {
        let rows: Vec<(Uuid, chrono::NaiveDate)> = safe_contact_plans::Entity::find()
            .select_only()
            .column(safe_contact_plans::Column::ParticipantId)
            .column(safe_contact_plans::Column::ExpiresOn)
            .filter(safe_contact_plans::Column::ParticipantId.in_subquery(people))
            .into_tuple()
            .all(&self.connection)
            .await?;
        Ok(rows.into_iter().collect())
    }

    pub(super) async fn histories(&self, people: SelectStatement) -> Result<BTreeMap<Uuid, History>, Fault> {
        let rows = investigation_events::Entity::find()
            .filter(investigation_events::Column::ParticipantId.in_subquery(people))
            .all(&self.connection)
            .await?;
        investigation_events::histories(rows)
    }

    pub(super) async fn cases_by_person(
        &self,
        people: SelectStatement,
    ) -> Result<BTreeMap<Uuid, Vec<Case>>, Fault> {
        let rows = cases::Entity::find()
            .filter(cases::Column::ParticipantId.in_subquery(people))
            .order_by_asc(cases::Column::Opens)
            .all(&self.connection)
            .await?;
        let mut by_person: BTreeMap<Uuid, Vec<Case>> = BTreeMap::new();
        for row in rows {
            by_person.entry(row.participant_id).or_default().push(row.try_into()?);
        }
        Ok(by_person)
    }

    pub(super) async fn last_consent(&self, person: Id<Participant>) -> Result<Option<Consent>, Fault> {
        let newest = consents::Entity::find()
            .filter(consents::Column::ParticipantId.eq(person.uuid()))
            .order_by_desc(consents::Column::Number);
        newest.one(&self.connection).await?.map(Consent::try_from).transpose()
    }

    /// The safe-contact plan of a person whose row was found inside a scope.
    pub(super) async fn plan(&self, person: Id<Participant>) -> Result<Option<SafeContactPlan>, Fault> {
        let row = safe_contact_plans::Entity::find_by_id(person.uuid()).one(&self.connection).await?;
        let key = self.key_of(person).await?;
        let (Some(row), Some(key)) = (row, key) else { return Ok(None) };
        row.open(&key).map(Some)
    }

    /// What is known of the investigation of a person whose row was found inside a scope.
    pub(super) async fn history(&self, person: Id<Participant>) -> Result<History, Fault> {
        let theirs = investigation_events::Entity::find()
            .filter(investigation_events::Column::ParticipantId.eq(person.uuid()));
        let rows = theirs.all(&self.connection).await?;
        Ok(investigation_events::histories(rows)?.remove(&person.uuid()).unwrap_or_default())
    }

    /// The assessment of risk that stands for a person whose row was found inside a scope.
    pub(super) async fn risk(&self, person: Id<Participant>) -> Result<Option<RiskAssessment>, Fault> {
        let key = self.key_of(person).await?;
        risks::standing(&self.connection, person, key.as_ref()).await
    }

    async fn cases(&self, person: Id<Participant>) -> Result<Vec<Case>, Fault> {
        let theirs = cases::Entity::find().filter(cases::Column::ParticipantId.eq(person.uuid()));
        let rows = theirs.order_by_asc(cases::Column::Opens).all(&self.connection).await?;
        rows.into_iter().map(Case::try_from).collect()
    }

    async fn appointments(&self, person: Id<Participant>) -> Result<Vec<Appointment>, Fault> {
        let theirs =
            appointments::Entity::find().filter(appointments::Column::CaseId.in_subquery(cases_of(person)));
        let rows = theirs.order_by_asc(appointments::Column::StartsAt).all(&self.connection).await?;
        rows.into_iter().map(Appointment::try_from).collect()
    }

    async fn calls_to(&self, person: Id<Participant>) -> Result<Vec<Call>, Fault> {
        let theirs = calls::Entity::find().filter(calls::Column::CaseId.in_subquery(cases_of(person)));
        let rows = theirs.order_by_asc(calls::Column::DialledAt).all(&self.connection).await?;
        rows.into_iter().map(Call::try_from).collect()
    }

    async fn interviews(&self, person: Id<Participant>) -> Result<Vec<Interview>, Fault> {
        let theirs =
            interviews::Entity::find().filter(interviews::Column::CaseId.in_subquery(cases_of(person)));
        let rows = theirs.order_by_asc(interviews::Column::StartedAt).all(&self.connection).await?;
        rows.into_iter().map(Interview::try_from).collect()
    }

    async fn recorded(&self, person: Id<Participant>) -> Result<Vec<RecordedOutcome>, Fault> {
        let theirs = recorded_outcomes::Entity::find()
            .filter(recorded_outcomes::Column::ParticipantId.eq(person.uuid()));
        let rows = theirs.order_by_asc(recorded_outcomes::Column::RecordedAt).all(&self.connection).await?;
        match self.key_of(person).await? {
            Some(key) => rows.into_iter().map(|row| row.open(&key)).collect(),
            None => rows.into_iter().map(recorded_outcomes::Model::closed).collect(),
        }
    }

    async fn timeline(&self, reference: &Reference) -> Result<Vec<AuditEntry>, Fault> {
        let about = audit::Entity::find().filter(audit::Column::Subject.eq(reference.as_str()));
        let rows = about.order_by_asc(audit::Column::Number).all(&self.connection).await?;
        rows.into_iter().map(AuditEntry::try_from).collect()
    }
}

fn wanted(filter: &PeopleFilter) -> Condition {
    let force = filter.force.as_ref().map(|force| participants::Column::ForceCode.eq(force.as_str()));
    let language = filter.language.map(|language| participants::Column::Language.eq(language.code()));
    let reference =
        filter.reference.as_ref().map(|reference| participants::Column::Reference.eq(reference.as_str()));
    Condition::all().add_option(force).add_option(language).add_option(reference)
}

fn cases_of(person: Id<Participant>) -> SelectStatement {
    Query::select()
        .column(cases::Column::Id)
        .from(cases::Entity)
        .cond_where(cases::Column::ParticipantId.eq(person.uuid()))
        .take()
}
