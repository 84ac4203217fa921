//! When an interview was talked and its answers were kept: moments and questions, and nothing of what was said.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use fieldwork::{Id, Interview, SavedAt, Span};
use questionnaire::{QuestionName, QuestionnaireId};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::Fault;
use crate::rows::{Spot, interview_spans, interviews, journal, saves};

/// What stands in the place of the page for the defaults an interview begins with.
pub const START: &str = "start";

/// The same for the marks made at its end.
pub const END: &str = "end";

/// The same for what was put right later.
pub const CORRECTION: &str = "correction";

/// What no interviewer entered while talking.
const NOT_ENTERED: [&str; 3] = [START, END, CORRECTION];

/// When one interview was talked and its answers were kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterviewTimes {
    /// What it was asked with.
    pub questionnaire: QuestionnaireId,
    /// The stretches of talking, the earliest first.
    pub spans: Vec<Span>,
    /// Each save of each question.
    pub saves: Vec<SavedAt>,
}

/// The times of an interview that was found inside a scope.
pub(crate) async fn of(
    database: &impl ConnectionTrait,
    interview: &Interview,
    now: DateTime<Utc>,
) -> Result<InterviewTimes, Fault> {
    let only = Condition::all().add(interviews::Column::Id.eq(interview.id.uuid()));
    let found = among(database, only, now).await?.remove(&interview.id);
    let nothing =
        || InterviewTimes { questionnaire: interview.questionnaire, spans: Vec::new(), saves: Vec::new() };
    Ok(found.unwrap_or_else(nothing))
}

/// The times of every interview the condition chooses, in four queries however many there are.
pub(crate) async fn among(
    database: &impl ConnectionTrait,
    chosen: Condition,
    now: DateTime<Utc>,
) -> Result<BTreeMap<Id<Interview>, InterviewTimes>, Fault> {
    let rows = interviews::Entity::find()
        .select_only()
        .columns([interviews::Column::Id, interviews::Column::Questionnaire])
        .filter(chosen.clone())
        .into_tuple::<(Uuid, String)>()
        .all(database)
        .await?;
    let mut spans = spans(database, ids(&chosen), now).await?;
    let mut saves = saves_of(database, &chosen).await?;
    let times = |(id, questionnaire): (Uuid, String)| {
        let spot = Spot::new("interviews", id);
        let times = InterviewTimes {
            questionnaire: spot.read("questionnaire", QuestionnaireId::parse(&questionnaire))?,
            spans: spans.remove(&id).unwrap_or_default(),
            saves: saves.remove(&id).unwrap_or_default(),
        };
        Ok((Id::from_uuid(id), times))
    };
    rows.into_iter().map(times).collect()
}

async fn spans(
    database: &impl ConnectionTrait,
    chosen: SelectStatement,
    now: DateTime<Utc>,
) -> Result<BTreeMap<Uuid, Vec<Span>>, Fault> {
    let rows = interview_spans::Entity::find()
        .filter(interview_spans::Column::InterviewId.in_subquery(chosen))
        .all(database)
        .await?;
    let mut spans: BTreeMap<Uuid, Vec<Span>> = BTreeMap::new();
    for row in rows {
        spans.entry(row.interview_id).or_default().push(row.span(now));
    }
    spans.values_mut().for_each(|spans| spans.sort_unstable());
    Ok(spans)
}

async fn saves_of(
    database: &impl ConnectionTrait,
    chosen: &Condition,
) -> Result<BTreeMap<Uuid, Vec<SavedAt>>, Fault> {
    let kept = saves::Entity::find()
        .select_only()
        .columns([saves::Column::InterviewId, saves::Column::SaveId, saves::Column::SavedAt])
        .filter(saves::Column::InterviewId.in_subquery(ids(chosen)))
        .filter(saves::Column::Page.is_not_in(NOT_ENTERED))
        .into_tuple::<(Uuid, Uuid, DateTime<Utc>)>()
        .all(database)
        .await?;
    let moments: BTreeMap<(Uuid, Uuid), DateTime<Utc>> =
        kept.into_iter().map(|(interview, save, at)| ((interview, save), at)).collect();
    let entries = journal::Entity::find()
        .select_only()
        .columns([journal::Column::InterviewId, journal::Column::SaveId, journal::Column::Question])
        .filter(journal::Column::InterviewId.in_subquery(ids(chosen)))
        .into_tuple::<(Uuid, Uuid, String)>()
        .all(database)
        .await?;
    let mut saves: BTreeMap<Uuid, Vec<SavedAt>> = BTreeMap::new();
    for (interview, save, question) in entries {
        let Some(at) = moments.get(&(interview, save)).copied() else { continue };
        let question = Spot::new("journal", interview).read("question", QuestionName::parse(&question))?;
        saves.entry(interview).or_default().push(SavedAt { at, question });
    }
    Ok(saves)
}

fn ids(chosen: &Condition) -> SelectStatement {
    sea_orm::sea_query::Query::select()
        .column(interviews::Column::Id)
        .from(interviews::Entity)
        .cond_where(chosen.clone())
        .take()
}
