//! What the report on fieldwork counts: everybody who was asked in a period, and what became of them. No name, no plan, no
//! word of theirs is read.

use std::collections::BTreeMap;

use access::{Permission, Permit, Scope, permission};
use chrono::NaiveDate;
use fieldwork::{Call, Consent, Participant, RecordedOutcome, london_date};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::Reader;
use crate::rows::{calls, cases, consents, participants, recorded_outcomes, risk_assessments};
use crate::{Cohort, Fault, TrackRow, within};

/// Permissions of whoever may read how the fieldwork went.
pub trait ReadsFieldwork: Permission {}

impl ReadsFieldwork for permission::ViewFieldwork {}
impl ReadsFieldwork for permission::DownloadFieldwork {}
impl ReadsFieldwork for permission::DownloadAsking {}
impl ReadsFieldwork for permission::ReadResponseBias {}
impl ReadsFieldwork for permission::DownloadResponseBias {}

impl Reader {
    /// Everybody of a cohort, in the order they were referred.
    pub async fn tracks<P: ReadsFieldwork>(
        &self,
        permit: &Permit<P>,
        cohort: &Cohort,
    ) -> Result<Vec<TrackRow>, Fault> {
        let chosen = participants::Entity::find().filter(asked(permit.scope(), cohort));
        let ids = || chosen.clone().select_only().column(participants::Column::Id).into_query();
        let mut consents = self.every_consent(ids()).await?;
        let mut cleared = self.clearances(ids()).await?;
        let mut histories = self.histories(ids()).await?;
        let mut cases = self.cases_by_person(ids()).await?;
        let mut calls = self.calls_by_person(ids()).await?;
        let mut recorded = self.recorded_by_person(ids()).await?;
        let rows = chosen.order_by_asc(participants::Column::ReferenceNumber).all(&self.connection).await?;
        let row = |row: participants::Model| {
            Ok(TrackRow {
                consents: consents.remove(&row.id).unwrap_or_default(),
                cleared: cleared.remove(&row.id).unwrap_or_default(),
                history: histories.remove(&row.id).unwrap_or_default(),
                cases: cases.remove(&row.id).unwrap_or_default(),
                calls: calls.remove(&row.id).unwrap_or_default(),
                recorded: recorded.remove(&row.id).unwrap_or_default(),
                participant: Participant::try_from(row)?,
            })
        };
        rows.into_iter().map(row).collect()
    }

    async fn every_consent(&self, people: SelectStatement) -> Result<BTreeMap<Uuid, Vec<Consent>>, Fault> {
        let rows = consents::Entity::find()
            .filter(consents::Column::ParticipantId.in_subquery(people))
            .order_by_asc(consents::Column::Number)
            .all(&self.connection)
            .await?;
        let mut by_person: BTreeMap<Uuid, Vec<Consent>> = BTreeMap::new();
        for row in rows {
            by_person.entry(row.participant_id).or_default().push(row.try_into()?);
        }
        Ok(by_person)
    }

    /// The days on which contact with each was found safe.
    async fn clearances(&self, people: SelectStatement) -> Result<BTreeMap<Uuid, Vec<NaiveDate>>, Fault> {
        let rows = risk_assessments::Entity::find()
            .filter(risk_assessments::Column::ParticipantId.in_subquery(people))
            .order_by_asc(risk_assessments::Column::DecidedAt)
            .all(&self.connection)
            .await?;
        let mut cleared: BTreeMap<Uuid, Vec<NaiveDate>> = BTreeMap::new();
        for row in rows {
            if row.outcome()?.goes() {
                cleared.entry(row.participant_id).or_default().push(london_date(row.decided_at));
            }
        }
        Ok(cleared)
    }

    async fn calls_by_person(&self, people: SelectStatement) -> Result<BTreeMap<Uuid, Vec<Call>>, Fault> {
        let theirs = Query::select()
            .column(cases::Column::Id)
            .from(cases::Entity)
            .cond_where(cases::Column::ParticipantId.in_subquery(people.clone()))
            .take();
        let owners: BTreeMap<Uuid, Uuid> = cases::Entity::find()
            .select_only()
            .column(cases::Column::Id)
            .column(cases::Column::ParticipantId)
            .filter(cases::Column::ParticipantId.in_subquery(people))
            .into_tuple::<(Uuid, Uuid)>()
            .all(&self.connection)
            .await?
            .into_iter()
            .collect();
        let rows = calls::Entity::find()
            .filter(calls::Column::CaseId.in_subquery(theirs))
            .order_by_asc(calls::Column::DialledAt)
            .all(&self.connection)
            .await?;
        let mut by_person: BTreeMap<Uuid, Vec<Call>> = BTreeMap::new();
        for row in rows {
            let Some(owner) = owners.get(&row.case_id) else { continue };
            by_person.entry(*owner).or_default().push(row.try_into()?);
        }
        Ok(by_person)
    }

    async fn recorded_by_person(
        &self,
        people: SelectStatement,
    ) -> Result<BTreeMap<Uuid, Vec<RecordedOutcome>>, Fault> {
        let rows = recorded_outcomes::Entity::find()
            .filter(recorded_outcomes::Column::ParticipantId.in_subquery(people))
            .order_by_asc(recorded_outcomes::Column::RecordedAt)
            .all(&self.connection)
            .await?;
        let mut by_person: BTreeMap<Uuid, Vec<RecordedOutcome>> = BTreeMap::new();
        for row in rows {
            by_person.entry(row.participant_id).or_default().push(row.closed()?);
        }
        Ok(by_person)
    }
}

/// The people within the scope who were asked in the period, of the force and the team.
fn asked(scope: &Scope, cohort: &Cohort) -> Condition {
    let force = cohort.force.as_ref().map(|force| participants::Column::ForceCode.eq(force.as_str()));
    let team = cohort.team.as_deref().map(|team| participants::Column::Team.eq(team));
    within::people(scope)
        .add_option(force)
        .add_option(team)
        .add_option(cohort.from.map(|day| participants::Column::AgreedOn.gte(day)))
        .add_option(cohort.until.map(|day| participants::Column::AgreedOn.lte(day)))
}
