//! Whether the risk to people lets them be contacted, from the decisions on record: the newest assessment, what a check
//! before a call found since, and nothing that is older than a wall that came down.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use fieldwork::{CallCheck, Id, Participant, RiskAssessment};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::rows::{call_checks, risk_assessments, wall_changes};
use crate::vault::PersonKey;
use crate::{Fault, RiskStanding};

/// The assessment that stands for a person.
pub(crate) async fn standing(
    database: &impl ConnectionTrait,
    person: Id<Participant>,
    key: Option<&PersonKey>,
) -> Result<Option<RiskAssessment>, Fault> {
    let newest = risk_assessments::Entity::find()
        .filter(risk_assessments::Column::ParticipantId.eq(person.uuid()))
        .order_by_desc(risk_assessments::Column::DecidedAt)
        .one(database)
        .await?;
    let lifted = last_lift(database, person).await?;
    let Some(risk) = newest.filter(|row| lifted.is_none_or(|lifted| row.decided_at > lifted)) else {
        return Ok(None);
    };
    let risk = risk.open(key)?;
    let check = last_check(database, person).await?.map(|row| row.open(key)).transpose()?;
    Ok(Some(check.iter().fold(risk, |risk, check: &CallCheck| risk.after(check))))
}

/// How the risk to many people stands, for a list: no words are opened.
pub(crate) async fn standings(
    database: &impl ConnectionTrait,
    people: impl Fn() -> SelectStatement,
) -> Result<BTreeMap<Uuid, RiskStanding>, Fault> {
    let lifts = lifts(database, people()).await?;
    let holds = holds(database, people()).await?;
    // In the order of time, so that the newest of a person overwrites the earlier ones.
    let rows = risk_assessments::Entity::find()
        .filter(risk_assessments::Column::ParticipantId.in_subquery(people()))
        .order_by_asc(risk_assessments::Column::DecidedAt)
        .all(database)
        .await?;
    let mut standings = BTreeMap::new();
    for row in rows {
        let person = row.participant_id;
        if lifts.get(&person).is_some_and(|lifted| row.decided_at <= *lifted) {
            standings.remove(&person);
            continue;
        }
        let held = holds.get(&person).is_some_and(|held| *held >= row.decided_at);
        let outcome = if held { fieldwork::RiskOutcome::Hold } else { row.outcome()? };
        standings.insert(person, RiskStanding { outcome, review_on: row.review_on });
    }
    Ok(standings)
}

/// When a person's wall last came down.
async fn last_lift(
    database: &impl ConnectionTrait,
    person: Id<Participant>,
) -> Result<Option<DateTime<Utc>>, Fault> {
    let lift = wall_changes::Entity::find()
        .filter(wall_changes::Column::ParticipantId.eq(person.uuid()))
        .filter(wall_changes::Column::Wall.is_null())
        .order_by_desc(wall_changes::Column::Number);
    Ok(lift.one(database).await?.map(|row| row.changed_at))
}

async fn lifts(
    database: &impl ConnectionTrait,
    people: SelectStatement,
) -> Result<BTreeMap<Uuid, DateTime<Utc>>, Fault> {
    let rows = wall_changes::Entity::find()
        .filter(wall_changes::Column::ParticipantId.in_subquery(people))
        .filter(wall_changes::Column::Wall.is_null())
        .order_by_asc(wall_changes::Column::Number)
        .all(database)
        .await?;
    Ok(rows.into_iter().map(|row| (row.participant_id, row.changed_at)).collect())
}

/// The newest check before a call to a person, in whichever case.
pub(crate) async fn last_check(
    database: &impl ConnectionTrait,
    person: Id<Participant>,
) -> Result<Option<call_checks::Model>, Fault> {
    let newest = call_checks::Entity::find()
        .filter(call_checks::Column::ParticipantId.eq(person.uuid()))
        .order_by_desc(call_checks::Column::CheckedAt);
    Ok(newest.one(database).await?)
}

/// When the newest check of each person came to a hold, of those of whom it did.
async fn holds(
    database: &impl ConnectionTrait,
    people: SelectStatement,
) -> Result<BTreeMap<Uuid, DateTime<Utc>>, Fault> {
    let mut holds = BTreeMap::new();
    for (person, check) in newest_checks(database, people).await? {
        if !check.outcome()?.goes() {
            holds.insert(person, check.checked_at);
        }
    }
    Ok(holds)
}

/// The newest check of each person that came to a hold and after which nobody has assessed the risk, the latest first.
pub(crate) async fn unanswered_holds(
    database: &impl ConnectionTrait,
    people: impl Fn() -> SelectStatement,
) -> Result<Vec<call_checks::Model>, Fault> {
    let assessed = last_assessed(database, people()).await?;
    let mut held = Vec::new();
    for (person, check) in newest_checks(database, people()).await? {
        let answered = assessed.get(&person).is_some_and(|decided| *decided > check.checked_at);
        if !answered && !check.outcome()?.goes() {
            held.push(check);
        }
    }
    held.sort_by_key(|check| std::cmp::Reverse(check.checked_at));
    Ok(held)
}

async fn newest_checks(
    database: &impl ConnectionTrait,
    people: SelectStatement,
) -> Result<BTreeMap<Uuid, call_checks::Model>, Fault> {
    let rows = call_checks::Entity::find()
        .filter(call_checks::Column::ParticipantId.in_subquery(people))
        .order_by_asc(call_checks::Column::CheckedAt)
        .all(database)
        .await?;
    Ok(rows.into_iter().map(|row| (row.participant_id, row)).collect())
}

pub(crate) async fn last_assessed(
    database: &impl ConnectionTrait,
    people: SelectStatement,
) -> Result<BTreeMap<Uuid, DateTime<Utc>>, Fault> {
    let rows = risk_assessments::Entity::find()
        .filter(risk_assessments::Column::ParticipantId.in_subquery(people))
        .order_by_asc(risk_assessments::Column::DecidedAt)
        .all(database)
        .await?;
    Ok(rows.into_iter().map(|row| (row.participant_id, row.decided_at)).collect())
}
