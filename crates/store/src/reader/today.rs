//! A coordinator's day.

use std::ops::RangeInclusive;

use access::{Permit, Scope, permission::ViewToday};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use fieldwork::{Appointment, london_date};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Reader;
use super::calls::bounds;
use crate::rows::{appointments, calls, cases, participants};
use crate::{CallRow, Fault, Today, within};

/// This week and the next.
const DAYS: u64 = 14;

impl Reader {
    /// The calls of the day and of the week, and the people something may be waiting for.
    pub async fn today(&self, permit: &Permit<ViewToday>, day: NaiveDate) -> Result<Today, Fault> {
        Ok(Today {
            calls: self.call_rows(permit.scope(), &(day..=day)).await?,
            people: self.rows(permit.scope(), waiting()).await?,
            unrecorded: self.unrecorded(permit.scope()).await?,
            week: self.calls_by_day(permit.scope(), day).await?,
        })
    }

    /// Calls whose outcome nobody has recorded, the earliest first.
    async fn unrecorded(&self, scope: &Scope) -> Result<Vec<CallRow>, Fault> {
        let open = Query::select()
            .column(calls::Column::AppointmentId)
            .from(calls::Entity)
            .cond_where(calls::Column::Outcome.is_null())
            .take();
        let found = appointments::Entity::find()
            .filter(within::appointments(scope))
            .filter(appointments::Column::Id.in_subquery(open))
            .order_by_asc(appointments::Column::StartsAt)
            .all(&self.connection)
            .await?;
        let mut rows = Vec::with_capacity(found.len());
        for row in found {
            rows.extend(self.call_row(Appointment::try_from(row)?).await?);
        }
        Ok(rows)
    }

    /// How many calls are arranged on each day of this week and the next, from Monday.
    async fn calls_by_day(&self, scope: &Scope, day: NaiveDate) -> Result<Vec<(NaiveDate, u32)>, Fault> {
        let days = two_weeks(day);
        let (from, until) = bounds(&days);
        let starts: Vec<DateTime<Utc>> = appointments::Entity::find()
            .select_only()
            .column(appointments::Column::StartsAt)
            .filter(within::appointments(scope))
            .filter(appointments::Column::State.ne("cancelled"))
            .filter(appointments::Column::StartsAt.gte(from))
            .filter(appointments::Column::StartsAt.lt(until))
            .into_tuple()
            .all(&self.connection)
            .await?;
        let on = |day: NaiveDate| starts.iter().filter(|start| london_date(**start) == day).count();
        let counted = |day: NaiveDate| (day, u32::try_from(on(day)).unwrap_or(u32::MAX));
        Ok(days.start().iter_days().take_while(|day| day <= days.end()).map(counted).collect())
    }
}

fn two_weeks(day: NaiveDate) -> RangeInclusive<NaiveDate> {
    let monday = day - Days::new(u64::from(day.weekday().num_days_from_monday()));
    let last = monday.checked_add_days(Days::new(DAYS - 1)).unwrap_or(day);
    monday..=last
}

/// No wall stands, and a case is open or none has been opened.
fn waiting() -> Condition {
    let open = Condition::any()
        .add(
            participants::Column::Id
                .in_subquery(having_case(Condition::all().add(cases::Column::State.ne("closed")))),
        )
        .add(participants::Column::Id.not_in_subquery(having_case(Condition::all())));
    Condition::all().add(participants::Column::Wall.is_null()).add(open)
}

fn having_case(condition: Condition) -> SelectStatement {
    Query::select().column(cases::Column::ParticipantId).from(cases::Entity).cond_where(condition).take()
}
