//! Who the nightly step has to look at.

use chrono::{Days, NaiveDate};
use fieldwork::{Id, PanelPolicy, Participant};
use questionnaire::Wave;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::Tx;
use crate::rows::{cases, investigation_events, participants};
use crate::{Fault, within};

impl Tx {
    /// The people for whom a case may have to be opened or lapsed today: in the window of a wave they have no case in
    /// by the rules of any force, or that a hold has moved, or with an unbegun case that is over or overtaken. It may name a person too many, never one too few: what is to
    /// be done, if anything, the schedule decides.
    pub async fn participants_due(
        &self,
        today: NaiveDate,
        policy: &PanelPolicy,
    ) -> Result<Vec<Id<Participant>>, Fault> {
        let opening = Condition::all()
            .add(participants::Column::Wall.is_null())
            .add(Condition::any().add(six_week(today, policy)).add(closure(today, policy)).add(held()));
        let due = Condition::any().add(opening).add(participants::Column::Id.in_subquery(stale(today)));
        let ids: Vec<Uuid> = participants::Entity::find()
            .select_only()
            .column(participants::Column::Id)
            .filter(within::people(self.scope()))
            .filter(due)
            .order_by_asc(participants::Column::ReferenceNumber)
            .into_tuple()
            .all(&self.transaction)
            .await?;
        Ok(ids.into_iter().map(Id::from_uuid).collect())
    }
}

fn six_week(today: NaiveDate, policy: &PanelPolicy) -> Condition {
    let [first, last] = events(today, policy, |policy| policy.six_week_due_days);
    Condition::all()
        .add(participants::Column::ReportDate.gte(first))
        .add(participants::Column::ReportDate.lte(last))
        .add(participants::Column::Id.not_in_subquery(having(Wave::SixWeek)))
}

fn closure(today: NaiveDate, policy: &PanelPolicy) -> Condition {
    let [first, last] = events(today, policy, |policy| policy.closure_due_days);
    Condition::all()
        .add(participants::Column::ClosedOn.gte(first))
        .add(participants::Column::ClosedOn.lte(last))
        .add(participants::Column::Id.not_in_subquery(having(Wave::CaseClosure)))
}

/// The first and the last day on which a report or a closure can lie whose window is open today, by the rules of the
/// force that waits longest and of the one that begins soonest.
fn events(today: NaiveDate, policy: &PanelPolicy, due: fn(&PanelPolicy) -> u32) -> [NaiveDate; 2] {
    let longest = policy.every().map(|policy| due(policy).saturating_add(policy.window_after_days)).max();
    let shortest = policy.every().map(|policy| due(policy).saturating_sub(policy.opens_before_days)).min();
    [before(today, longest.unwrap_or_default()), before(today, shortest.unwrap_or_default())]
}

/// Those whose investigation was ever held: their windows lie wherever the schedule puts them.
fn held() -> Condition {
    let events = Query::select()
        .column(investigation_events::Column::ParticipantId)
        .from(investigation_events::Entity)
        .cond_where(
            Condition::any()
                .add(investigation_events::Column::Kind.eq("hold"))
                .add(investigation_events::Column::Outcome.eq(OUTCOME_THAT_HOLDS)),
        )
        .take();
    Condition::all().add(participants::Column::Id.in_subquery(events))
}

/// Home Office outcome 13.
const OUTCOME_THAT_HOLDS: i64 = 13;

fn having(wave: Wave) -> SelectStatement {
    Query::select()
        .column(cases::Column::ParticipantId)
        .from(cases::Entity)
        .cond_where(cases::Column::Wave.eq(wave.slug()))
        .take()
}

/// Unbegun cases that are over, or that the end of the investigation has overtaken.
fn stale(today: NaiveDate) -> SelectStatement {
    let closed = Query::select()
        .column(participants::Column::Id)
        .from(participants::Entity)
        .cond_where(participants::Column::ClosedOn.is_not_null())
        .take();
    let overtaken = Condition::all()
        .add(cases::Column::Wave.eq(Wave::SixWeek.slug()))
        .add(cases::Column::ParticipantId.in_subquery(closed));
    Query::select()
        .column(cases::Column::ParticipantId)
        .from(cases::Entity)
        .cond_where(cases::Column::State.is_in(["open", "booked"]))
        .cond_where(Condition::any().add(cases::Column::Closes.lt(today)).add(overtaken))
        .take()
}

fn before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MIN)
}
