//! Grave steps taken in interviews, of which a coordinator is told until the risk to the person has been decided again.

use std::collections::{BTreeMap, BTreeSet};

use access::Scope;
use fieldwork::{Case, SafetyStepKind};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};
use uuid::Uuid;

use super::Reader;
use crate::rows::{Spot, cases, interviews, safety_steps};
use crate::{Alert, AlertKind, Fault, risks, within};

impl Reader {
    /// The newest grave step of each kind in each interview, the latest first.
    pub(super) async fn step_alerts(
        &self,
        scope: &Scope,
        people: &impl Fn() -> SelectStatement,
    ) -> Result<Vec<Alert>, Fault> {
        let assessed = risks::last_assessed(&self.connection, people()).await?;
        let cases = self.cases_with_steps(scope, people()).await?;
        let newest_first = grave_steps(scope).order_by_desc(safety_steps::Column::TakenAt);
        let (mut alerts, mut told) = (Vec::new(), BTreeSet::new());
        for step in newest_first.all(&self.connection).await? {
            let spot = Spot::new("safety_steps", step.step_id);
            let kind = spot.read("kind", SafetyStepKind::parse(&step.kind))?;
            let Some(case) = cases.get(&step.interview_id) else { continue };
            let decided = assessed.get(&case.participant.uuid()).is_some_and(|at| *at > step.taken_at);
            if !decided && told.insert((case.id, kind.slug())) {
                let (reference, what) = (case.reference.clone(), AlertKind::Step(kind));
                alerts.push(Alert { reference, case: case.id, what, at: step.taken_at });
            }
        }
        Ok(alerts)
    }

    /// The cases of interviews in which a grave step was taken, by interview, where the person is one of these.
    async fn cases_with_steps(
        &self,
        scope: &Scope,
        people: SelectStatement,
    ) -> Result<BTreeMap<Uuid, Case>, Fault> {
        let taken_in = grave_steps(scope).select_only().column(safety_steps::Column::InterviewId);
        let pairs: Vec<(Uuid, Uuid)> = interviews::Entity::find()
            .select_only()
            .columns([interviews::Column::Id, interviews::Column::CaseId])
            .filter(interviews::Column::Id.in_subquery(taken_in.clone().into_query()))
            .into_tuple()
            .all(&self.connection)
            .await?;
        let held = interviews::Entity::find().select_only().column(interviews::Column::CaseId);
        let held = held.filter(interviews::Column::Id.in_subquery(taken_in.into_query()));
        let rows = cases::Entity::find()
            .filter(cases::Column::Id.in_subquery(held.into_query()))
            .filter(cases::Column::ParticipantId.in_subquery(people))
            .all(&self.connection)
            .await?;
        let rows: BTreeMap<Uuid, cases::Model> = rows.into_iter().map(|row| (row.id, row)).collect();
        let case = |(interview, case)| rows.get(&case).map(|row| Ok((interview, row.clone().try_into()?)));
        pairs.into_iter().filter_map(case).collect()
    }
}

/// The grave steps of the interviews within the scope.
fn grave_steps(scope: &Scope) -> Select<safety_steps::Entity> {
    let grave = SafetyStepKind::ALL.into_iter().filter(|kind| kind.is_grave());
    let seen = interviews::Entity::find().select_only().column(interviews::Column::Id);
    let seen = seen.filter(within::interviews(scope));
    safety_steps::Entity::find()
        .filter(safety_steps::Column::Kind.is_in(grave.map(SafetyStepKind::slug)))
        .filter(safety_steps::Column::InterviewId.in_subquery(seen.into_query()))
}
