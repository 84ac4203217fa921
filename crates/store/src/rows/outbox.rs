//! Letters that wait, and what became of those that do not.

use fieldwork::Id;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::{Fault, LetterState, OutboxLetter};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub about: String,
    pub account_id: Uuid,
    pub force_code: Option<String>,
    pub content: String,
    pub queued_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
    pub attempts: i64,
    pub state: String,
    pub holder: Option<Uuid>,
    pub held_until: Option<DateTimeUtc>,
    pub why: Option<String>,
    pub ended_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for OutboxLetter {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("outbox", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            account: Id::from_uuid(row.account_id),
            queued_at: row.queued_at,
            attempts: spot.count("attempts", row.attempts)?,
            state: spot.some("state", LetterState::parse(&row.state))?,
            ended_at: row.ended_at,
            why: row.why,
            kind: row.kind,
            content: row.content,
        })
    }
}
