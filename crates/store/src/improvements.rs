//! Findings, actions and responses: rows put together into what they are.

use fieldwork::{ForceCode, Id};
use improvement::{Action, Finding, Response, ResponseState, Taken};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use statistics::Wording;

use crate::Fault;
use crate::rows::{Spot, action_steps, actions, findings, responses};

/// Codes of forces as rows have them.
pub(crate) fn codes(forces: &[ForceCode]) -> Vec<String> {
    forces.iter().map(ToString::to_string).collect()
}

/// The actions a query finds, each with its steps, in the order they were planned.
pub(crate) async fn actions(
    connection: &impl ConnectionTrait,
    found: Select<actions::Entity>,
) -> Result<Vec<Action>, Fault> {
    let rows = found
        .order_by_asc(actions::Column::PlannedAt)
        .order_by_asc(actions::Column::Id)
        .all(connection)
        .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let steps = action_steps::Entity::find()
        .filter(action_steps::Column::ActionId.is_in(ids))
        .order_by_asc(action_steps::Column::Place)
        .all(connection)
        .await?;
    rows.into_iter().map(|row| action(row, &steps)).collect()
}

fn action(row: actions::Model, steps: &[action_steps::Model]) -> Result<Action, Fault> {
    let spot = Spot::new("actions", row.id);
    let own = steps.iter().filter(|step| step.action_id == row.id);
    Ok(Action {
        id: Id::from_uuid(row.id),
        force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
        plan: row.plan,
        theme: row.theme,
        owner: row.owner,
        finding: row.finding_id.map(Id::from_uuid),
        what: Wording { en: row.what_en, cy: row.what_cy },
        moves: spot.read("moves", serde_json::from_str(&row.moves))?,
        first_due: row.first_due,
        planned_by: Id::from_uuid(row.planned_by),
        planned_at: row.planned_at,
        steps: own.map(taken).collect::<Result<_, _>>()?,
    })
}

fn taken(row: &action_steps::Model) -> Result<Taken, Fault> {
    let spot = Spot::new("action_steps", format!("{} {}", row.action_id, row.place));
    Ok(Taken {
        by: Id::from_uuid(row.taken_by),
        at: row.taken_at,
        step: spot.read("step", serde_json::from_str(&row.step))?,
    })
}

impl TryFrom<findings::Model> for Finding {
    type Error = Fault;

    fn try_from(row: findings::Model) -> Result<Self, Fault> {
        let spot = Spot::new("findings", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            cites: spot.read("cites", serde_json::from_str(&row.cites))?,
            what: row.what,
            recorded_by: Id::from_uuid(row.recorded_by),
            recorded_at: row.recorded_at,
        })
    }
}

impl TryFrom<responses::Model> for Response {
    type Error = Fault;

    fn try_from(row: responses::Model) -> Result<Self, Fault> {
        let spot = Spot::new("responses", row.id);
        let by =
            |column, account: Option<sea_orm::prelude::Uuid>| spot.some(column, account.map(Id::from_uuid));
        let state = match row.state.as_str() {
            "draft" => ResponseState::Draft,
            "published" => ResponseState::Published {
                by: by("published_by", row.published_by)?,
                at: spot.some("published_at", row.published_at)?,
            },
            "retracted" => ResponseState::Retracted {
                by: by("retracted_by", row.retracted_by)?,
                at: spot.some("retracted_at", row.retracted_at)?,
            },
            other => return Err(spot.corrupt(format!("state: {other}"))),
        };
        Ok(Self {
            id: Id::from_uuid(row.id),
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            finding: Id::from_uuid(row.finding_id),
            said: Wording { en: row.said_en, cy: row.said_cy },
            done: Wording { en: row.done_en, cy: row.done_cy },
            written_by: Id::from_uuid(row.written_by),
            written_at: row.written_at,
            state,
        })
    }
}
