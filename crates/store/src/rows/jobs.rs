//! Jobs: what is due, who is at it, and what came of it.

use fieldwork::{ForceCode, Id};
use sea_orm::entity::prelude::*;
use statistics::Month;

use super::Spot;
use crate::{Fault, Job, JobState};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub about: String,
    pub force_code: Option<String>,
    pub month: Option<String>,
    pub due_at: DateTimeUtc,
    pub tries: i64,
    pub state: String,
    pub holder: Option<Uuid>,
    pub held_until: Option<DateTimeUtc>,
    pub node: Option<String>,
    pub began_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    pub why: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for Job {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("jobs", row.id);
        let force = row.force_code.as_deref().map(|code| spot.read("force_code", ForceCode::parse(code)));
        let month = row.month.as_deref().map(|month| spot.read("month", Month::parse(month)));
        Ok(Self {
            id: Id::from_uuid(row.id),
            force: force.transpose()?,
            month: month.transpose()?,
            tries: spot.count("tries", row.tries)?,
            state: spot.some("state", JobState::parse(&row.state))?,
            kind: row.kind,
            about: row.about,
            due_at: row.due_at,
            held_until: row.held_until,
            node: row.node,
            began_at: row.began_at,
            ended_at: row.ended_at,
            why: row.why,
        })
    }
}
