//! Grave steps taken in interviews, of which a coordinator is told until the risk to the person has been decided again.

use access::Scope;
use fieldwork::{Case, SafetyStepKind};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
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
        let mut alerts: Vec<Alert> = Vec::new();
        for step in self.grave_steps(scope).await? {
            let spot = Spot::new("safety_steps", step.step_id);
            let kind = spot.read("kind", SafetyStepKind::parse(&step.kind))?;
            let Some(case) = self.case_within(step.interview_id, people()).await? else { continue };
            let decided = assessed.get(&case.participant.uuid()).is_some_and(|at| *at > step.taken_at);
            let what = AlertKind::Step(kind);
            let told = alerts.iter().any(|alert| alert.case == case.id && alert.what == what);
            if !decided && !told {
                alerts.push(Alert { reference: case.reference, case: case.id, what, at: step.taken_at });
            }
        }
        Ok(alerts)
    }

    async fn grave_steps(&self, scope: &Scope) -> Result<Vec<safety_steps::Model>, Fault> {
        let grave = SafetyStepKind::ALL.into_iter().filter(|kind| kind.is_grave());
        let seen = interviews::Entity::find().select_only().column(interviews::Column::Id);
        let seen = seen.filter(within::interviews(scope));
        let rows = safety_steps::Entity::find()
            .filter(safety_steps::Column::Kind.is_in(grave.map(SafetyStepKind::slug)))
            .filter(safety_steps::Column::InterviewId.in_subquery(seen.into_query()))
            .order_by_desc(safety_steps::Column::TakenAt);
        Ok(rows.all(&self.connection).await?)
    }

    /// The case of an interview, where the person is one of these.
    async fn case_within(&self, interview: Uuid, people: SelectStatement) -> Result<Option<Case>, Fault> {
        let Some(row) = interviews::Entity::find_by_id(interview).one(&self.connection).await? else {
            return Ok(None);
        };
        let case =
            cases::Entity::find_by_id(row.case_id).filter(cases::Column::ParticipantId.in_subquery(people));
        case.one(&self.connection).await?.map(Case::try_from).transpose()
    }
}
