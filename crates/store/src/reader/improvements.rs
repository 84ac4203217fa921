//! Findings, actions and responses of a force, the actions of a plan, the marks on its charts, and what everybody may read.

use access::permission::{self, ViewImprovement};
use access::{Permission, Permit};
use fieldwork::{ForceCode, Id};
use improvement::{Action, Finding, Plan, Response};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use statistics::charts::MarkedChange;

use super::{Reader, ReadsEditions};
use crate::rows::{actions, findings, responses};
use crate::{Fault, improvements};

impl ReadsEditions for permission::ViewImprovement {}
impl ReadsEditions for permission::RecordFinding {}
impl ReadsEditions for permission::PlanAction {}

impl Reader {
    /// What a force says it changed, and when: the marks on its charts, the earliest first.
    pub async fn marked_changes<P: ReadsEditions + Permission>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Vec<MarkedChange>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let own = actions::Entity::find().filter(actions::Column::ForceCode.eq(force.as_str()));
        let found = improvements::actions(&self.connection, own).await?;
        let mut changes: Vec<MarkedChange> = found.iter().filter_map(Action::mark).collect();
        changes.sort_by_key(|change| change.month);
        Ok(changes)
    }

    /// A force's actions, in the order they were planned.
    pub async fn actions(
        &self,
        permit: &Permit<ViewImprovement>,
        force: &ForceCode,
    ) -> Result<Vec<Action>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let own = actions::Entity::find().filter(actions::Column::ForceCode.eq(force.as_str()));
        improvements::actions(&self.connection, own).await
    }

    /// The actions of a plan as a force sees it: those of everybody who shares it, or its own.
    pub async fn plan_actions(
        &self,
        permit: &Permit<ViewImprovement>,
        force: &ForceCode,
        plan: &Plan,
    ) -> Result<Vec<Action>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let seen = improvements::codes(&plan.seen_by(force));
        let shared = actions::Entity::find()
            .filter(actions::Column::Plan.eq(plan.code.as_str()))
            .filter(actions::Column::ForceCode.is_in(seen));
        improvements::actions(&self.connection, shared).await
    }

    /// A force's findings, the latest first.
    pub async fn findings(
        &self,
        permit: &Permit<ViewImprovement>,
        force: &ForceCode,
    ) -> Result<Vec<Finding>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let found = findings::Entity::find()
            .filter(findings::Column::ForceCode.eq(force.as_str()))
            .order_by_desc(findings::Column::RecordedAt)
            .order_by_desc(findings::Column::Id);
        found.all(&self.connection).await?.into_iter().map(Finding::try_from).collect()
    }

    /// The responses to a finding, the latest first.
    pub async fn responses_of(
        &self,
        permit: &Permit<ViewImprovement>,
        force: &ForceCode,
        finding: Id<Finding>,
    ) -> Result<Vec<Response>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let found = responses::Entity::find()
            .filter(responses::Column::ForceCode.eq(force.as_str()))
            .filter(responses::Column::FindingId.eq(finding.uuid()))
            .order_by_desc(responses::Column::WrittenAt)
            .order_by_desc(responses::Column::Id);
        found.all(&self.connection).await?.into_iter().map(Response::try_from).collect()
    }

    /// What a force has published, the latest first. Everybody may read it, so it has no permit; it says nothing else.
    pub async fn what_changed(&self, force: &ForceCode) -> Result<Vec<Response>, Fault> {
        let found = responses::Entity::find()
            .filter(responses::Column::ForceCode.eq(force.as_str()))
            .filter(responses::Column::State.eq("published"))
            .order_by_desc(responses::Column::PublishedAt)
            .order_by_desc(responses::Column::Id);
        found.all(&self.connection).await?.into_iter().map(Response::try_from).collect()
    }
}
