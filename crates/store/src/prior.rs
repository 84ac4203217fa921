//! What a person said in the six-week interview, for the one at the close of their case: only as far as they agreed.

use fieldwork::{AnswerSheet, Consent, Interview, Participant, Wall};
use questionnaire::Wave;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::rows::{cases, consents, interviews, journal, stored};
use crate::{Fault, Prior};

/// The earlier interview, if this is the later one and the two may be joined: they had agreed to both before this one began,
/// and have not taken their agreement back since. What they agree to at its end is about what comes after.
pub(crate) async fn prior(
    database: &impl ConnectionTrait,
    interview: &Interview,
    person: &Participant,
) -> Result<Option<Prior>, Fault> {
    let closing = interview.questionnaire.wave == Wave::CaseClosure;
    let taken_back = matches!(person.wall, Some(Wall::Refused | Wall::Withdrawn));
    if !closing || taken_back || !agreed(database, interview, person).await? {
        return Ok(None);
    }
    let finished = interviews::Entity::find()
        .filter(interviews::Column::CaseId.in_subquery(six_week_cases(person)))
        .filter(interviews::Column::State.eq("finished"))
        .filter(interviews::Column::FinishedAt.lte(stored(interview.started_at)))
        .order_by_desc(interviews::Column::FinishedAt);
    match finished.one(database).await? {
        Some(row) => said(database, row.try_into()?).await.map(Some),
        None => Ok(None),
    }
}

async fn agreed(
    database: &impl ConnectionTrait,
    interview: &Interview,
    person: &Participant,
) -> Result<bool, Fault> {
    let newest = consents::Entity::find()
        .filter(consents::Column::ParticipantId.eq(person.id.uuid()))
        .filter(consents::Column::RecordedAt.lt(stored(interview.started_at)))
        .order_by_desc(consents::Column::Number);
    let consent = newest.one(database).await?.map(Consent::try_from).transpose()?;
    Ok(consent.is_some_and(|consent| consent.joins_interviews()))
}

async fn said(database: &impl ConnectionTrait, interview: Interview) -> Result<Prior, Fault> {
    let rows = journal::Entity::find()
        .filter(journal::Column::InterviewId.eq(interview.id.uuid()))
        .order_by_asc(journal::Column::Position)
        .all(database)
        .await?;
    let entries = rows.iter().map(journal::Model::coded).collect::<Result<Vec<_>, _>>()?;
    Ok(Prior { interview, answers: AnswerSheet::fold(entries).answers() })
}

fn six_week_cases(person: &Participant) -> SelectStatement {
    Query::select()
        .column(cases::Column::Id)
        .from(cases::Entity)
        .cond_where(cases::Column::ParticipantId.eq(person.id.uuid()))
        .cond_where(cases::Column::Wave.eq(Wave::SixWeek.slug()))
        .take()
}
