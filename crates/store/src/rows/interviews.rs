//! Interviews, each with the questionnaire it was asked with.

use chrono::{DateTime, Utc};
use fieldwork::{Completeness, ContactMode, ForceCode, Id, Interview, InterviewState, london_date};
use questionnaire::QuestionnaireId;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::installed_questionnaires::digest;
use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interviews")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub force_code: String,
    pub questionnaire: String,
    pub digest: String,
    pub language: String,
    pub interviewer_id: Uuid,
    pub started_at: DateTimeUtc,
    pub state: String,
    pub finished_at: Option<DateTimeUtc>,
    pub finished_on: Option<Date>,
    pub completeness: Option<String>,
    pub answers: Option<String>,
    pub mode: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(interview: &Interview, force: &ForceCode) -> ActiveModel {
    let ended = ended(&interview.state).map(stored);
    ActiveModel {
        id: Set(interview.id.uuid()),
        case_id: Set(interview.case.uuid()),
        force_code: Set(force.to_string()),
        questionnaire: Set(interview.questionnaire.to_string()),
        digest: Set(interview.digest.to_string()),
        language: Set(interview.language.code().to_owned()),
        interviewer_id: Set(interview.interviewer.uuid()),
        started_at: Set(stored(interview.started_at)),
        state: Set(interview.state.name().to_owned()),
        finished_at: Set(ended),
        finished_on: Set(ended.map(london_date)),
        completeness: Set(completeness(&interview.state).map(str::to_owned)),
        answers: Set(answers(&interview.state).map(str::to_owned)),
        mode: Set(interview.mode.slug().to_owned()),
    }
}

fn ended(state: &InterviewState) -> Option<DateTime<Utc>> {
    match state {
        InterviewState::Finished { at, .. } | InterviewState::BrokenOff { at, .. } => Some(*at),
        _ => None,
    }
}

fn completeness(state: &InterviewState) -> Option<&'static str> {
    match state {
        InterviewState::Finished { completeness, .. } => Some(completeness.slug()),
        _ => None,
    }
}

fn answers(state: &InterviewState) -> Option<&'static str> {
    match state {
        InterviewState::BrokenOff { keep: true, .. } => Some("kept"),
        InterviewState::BrokenOff { keep: false, .. } => Some("deleted"),
        _ => None,
    }
}

impl TryFrom<Model> for Interview {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("interviews", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            case: Id::from_uuid(row.case_id),
            questionnaire: spot.read("questionnaire", QuestionnaireId::parse(&row.questionnaire))?,
            digest: digest(&spot, &row.digest)?,
            language: spot.language(&row.language)?,
            mode: spot.read("mode", ContactMode::parse(&row.mode))?,
            interviewer: Id::from_uuid(row.interviewer_id),
            started_at: row.started_at,
            state: state(&spot, &row)?,
        })
    }
}

fn state(spot: &Spot, row: &Model) -> Result<InterviewState, Fault> {
    let at = || spot.some("finished_at", row.finished_at);
    match row.state.as_str() {
        "in-progress" => Ok(InterviewState::InProgress),
        "paused" => Ok(InterviewState::Paused),
        "finished" => {
            let completeness = match row.completeness.as_deref() {
                Some("full") => Completeness::Full,
                Some("partial") => Completeness::Partial,
                _ => return Err(spot.corrupt("completeness")),
            };
            Ok(InterviewState::Finished { at: at()?, completeness })
        }
        "broken-off" => {
            let keep = row.answers.as_deref() == Some("kept");
            Ok(InterviewState::BrokenOff { at: at()?, keep })
        }
        _ => Err(spot.corrupt("state")),
    }
}
