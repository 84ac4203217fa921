//! The stretches of the week in which interviewers take calls.

use chrono::{NaiveTime, TimeDelta, Timelike};
use fieldwork::{Account, Id, WEEK, WorkingHours};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interviewer_hours")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub weekday: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub from_minute: i64,
    pub until_minute: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(account: Id<Account>, hours: &WorkingHours) -> ActiveModel {
    ActiveModel {
        account_id: Set(account.uuid()),
        weekday: Set(i64::from(hours.day.number_from_monday())),
        from_minute: Set(minute(hours.from)),
        until_minute: Set(minute(hours.until)),
    }
}

fn minute(time: NaiveTime) -> i64 {
    i64::from(time.num_seconds_from_midnight() / 60)
}

impl TryFrom<Model> for WorkingHours {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("interviewer_hours", row.account_id);
        let day = WEEK.into_iter().find(|day| i64::from(day.number_from_monday()) == row.weekday);
        Ok(Self {
            day: spot.some("weekday", day)?,
            from: spot.some("from_minute", time(row.from_minute))?,
            until: spot.some("until_minute", time(row.until_minute))?,
        })
    }
}

fn time(minute: i64) -> Option<NaiveTime> {
    let (time, days) = NaiveTime::MIN.overflowing_add_signed(TimeDelta::try_minutes(minute)?);
    (days == 0).then_some(time)
}
