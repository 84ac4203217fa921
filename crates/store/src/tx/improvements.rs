//! Keeping findings, actions with what becomes of them, and responses.

use fieldwork::{ForceCode, Id};
use improvement::{Action, Finding, Response, ResponseState, Taken};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

use super::Tx;
use crate::rows::{Spot, action_steps, actions, findings, responses, stored};
use crate::{Fault, improvements};

impl Tx {
    /// A force's finding.
    pub async fn finding(&self, force: &ForceCode, id: Id<Finding>) -> Result<Option<Finding>, Fault> {
        self.within_force(force, "findings")?;
        let found =
            findings::Entity::find_by_id(id.uuid()).filter(findings::Column::ForceCode.eq(force.as_str()));
        found.one(&self.transaction).await?.map(Finding::try_from).transpose()
    }

    /// Keeps a finding.
    pub async fn add_finding(&self, finding: &Finding) -> Result<(), Fault> {
        self.within_force(&finding.force, "findings")?;
        let spot = Spot::new("findings", finding.id);
        self.insert(findings::ActiveModel {
            id: Set(finding.id.uuid()),
            force_code: Set(finding.force.to_string()),
            what: Set(finding.what.clone()),
            cites: Set(spot.read("cites", serde_json::to_string(&finding.cites))?),
            recorded_by: Set(finding.recorded_by.uuid()),
            recorded_at: Set(stored(finding.recorded_at)),
        })
        .await
    }

    /// A force's action, with what became of it.
    pub async fn action(&self, force: &ForceCode, id: Id<Action>) -> Result<Option<Action>, Fault> {
        self.within_force(force, "actions")?;
        // Held until the transaction ends: two steps at once are decided one after the other.
        let found = actions::Entity::find_by_id(id.uuid())
            .filter(actions::Column::ForceCode.eq(force.as_str()))
            .lock_exclusive();
        Ok(improvements::actions(&self.transaction, found).await?.pop())
    }

    /// Keeps an action as it was planned.
    pub async fn add_action(&self, action: &Action) -> Result<(), Fault> {
        self.within_force(&action.force, "actions")?;
        let spot = Spot::new("actions", action.id);
        self.insert(actions::ActiveModel {
            id: Set(action.id.uuid()),
            force_code: Set(action.force.to_string()),
            plan: Set(action.plan.clone()),
            theme: Set(action.theme.clone()),
            owner: Set(action.owner.clone()),
            finding_id: Set(action.finding.map(|finding| finding.uuid())),
            what_en: Set(action.what.en.clone()),
            what_cy: Set(action.what.cy.clone()),
            moves: Set(spot.read("moves", serde_json::to_string(&action.moves))?),
            first_due: Set(action.first_due),
            planned_by: Set(action.planned_by.uuid()),
            planned_at: Set(stored(action.planned_at)),
        })
        .await
    }

    /// Keeps the last step of an action. Of two that were decided at once, the second finds its place taken and fails.
    pub async fn add_action_step(&self, action: &Action, taken: &Taken) -> Result<(), Fault> {
        self.within_force(&action.force, "action_steps")?;
        let spot = Spot::new("action_steps", action.id);
        let place = spot.read("place", i64::try_from(action.steps.len()))?;
        self.insert(action_steps::ActiveModel {
            action_id: Set(action.id.uuid()),
            place: Set(place),
            step: Set(spot.read("step", serde_json::to_string(&taken.step))?),
            taken_by: Set(taken.by.uuid()),
            taken_at: Set(stored(taken.at)),
        })
        .await
    }

    /// A force's response.
    pub async fn response(&self, force: &ForceCode, id: Id<Response>) -> Result<Option<Response>, Fault> {
        self.within_force(force, "responses")?;
        let found = responses::Entity::find_by_id(id.uuid())
            .filter(responses::Column::ForceCode.eq(force.as_str()))
            .lock_exclusive();
        found.one(&self.transaction).await?.map(Response::try_from).transpose()
    }

    /// Keeps a draft.
    pub async fn add_response(&self, response: &Response) -> Result<(), Fault> {
        self.within_force(&response.force, "responses")?;
        self.insert(responses::ActiveModel {
            id: Set(response.id.uuid()),
            force_code: Set(response.force.to_string()),
            finding_id: Set(response.finding.uuid()),
            said_en: Set(response.said.en.clone()),
            said_cy: Set(response.said.cy.clone()),
            done_en: Set(response.done.en.clone()),
            done_cy: Set(response.done.cy.clone()),
            written_by: Set(response.written_by.uuid()),
            written_at: Set(stored(response.written_at)),
            state: Set("draft".to_owned()),
            published_by: Set(None),
            published_at: Set(None),
            retracted_by: Set(None),
            retracted_at: Set(None),
        })
        .await
    }

    /// Keeps how a response stands now. Its words stay.
    pub async fn save_response_state(&self, response: &Response) -> Result<(), Fault> {
        self.within_force(&response.force, "responses")?;
        let id = response.id.uuid();
        let unchanged = responses::ActiveModel { id: Set(id), ..Default::default() };
        let row = match response.state {
            ResponseState::Draft => return Ok(()),
            ResponseState::Published { by, at } => responses::ActiveModel {
                state: Set("published".to_owned()),
                published_by: Set(Some(by.uuid())),
                published_at: Set(Some(stored(at))),
                ..unchanged
            },
            ResponseState::Retracted { by, at } => responses::ActiveModel {
                state: Set("retracted".to_owned()),
                retracted_by: Set(Some(by.uuid())),
                retracted_at: Set(Some(stored(at))),
                ..unchanged
            },
        };
        self.update(row, "responses", response.id).await
    }
}
