//! Who the nightly step has to look at.

use chrono::{Days, NaiveDate};
use fieldwork::{Id, PanelPolicy, Participant};
use questionnaire::Wave;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::Tx;
use crate::rows::{cases, participants};
use crate::{Fault, within};

impl Tx {
    /// The people for whom a case may have to be opened or lapsed today: in the window of a wave they have no case in,
    /// or with an unbegun case that is over or overtaken. It may name a person too many, never one too few: what is to
    /// be done, if anything, the schedule decides.
    pub async fn participants_due(
        &self,
        today: NaiveDate,
        policy: &PanelPolicy,
    ) -> Result<Vec<Id<Participant>>, Fault> {
        let opening = Condition::all()
            .add(participants::Column::Wall.is_null())
            .add(Condition::any().add(six_week(today, policy)).add(closure(today, policy)));
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
    let due = policy.six_week_due_days;
    Condition::all()
        .add(
            participants::Column::ReportDate.gte(before(today, due.saturating_add(policy.window_after_days))),
        )
        .add(
            participants::Column::ReportDate.lte(before(today, due.saturating_sub(policy.opens_before_days))),
        )
        .add(participants::Column::Id.not_in_subquery(having(Wave::SixWeek)))
}

fn closure(today: NaiveDate, policy: &PanelPolicy) -> Condition {
    let due = policy.closure_due_days;
    Condition::all()
        .add(participants::Column::ClosedOn.gte(before(today, due.saturating_add(policy.window_after_days))))
        .add(participants::Column::ClosedOn.lte(before(today, due.saturating_sub(policy.opens_before_days))))
        .add(participants::Column::Id.not_in_subquery(having(Wave::CaseClosure)))
}

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
