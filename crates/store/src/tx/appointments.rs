//! Appointments.

use chrono::{Days, NaiveDate, NaiveTime};
use fieldwork::{Account, Appointment, Case, Id};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::appointments;
use crate::{Fault, within};

impl Tx {
    /// The appointment.
    pub async fn appointment(&self, id: Id<Appointment>) -> Result<Option<Appointment>, Fault> {
        let row = appointments::Entity::find_by_id(id.uuid())
            .filter(within::appointments(self.scope()))
            .one(&self.transaction)
            .await?;
        row.map(Appointment::try_from).transpose()
    }

    /// An interviewer's appointments around a day: on it, the day before and the day after, so that none that reaches
    /// over midnight is missed.
    pub async fn appointments_of(
        &self,
        interviewer: Id<Account>,
        day: NaiveDate,
    ) -> Result<Vec<Appointment>, Fault> {
        let from = day.checked_sub_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN).and_utc();
        let until = day.checked_add_days(Days::new(2)).unwrap_or(day).and_time(NaiveTime::MIN).and_utc();
        let rows = appointments::Entity::find()
            .filter(within::appointments(self.scope()))
            .filter(appointments::Column::InterviewerId.eq(interviewer.uuid()))
            .filter(appointments::Column::StartsAt.gte(from))
            .filter(appointments::Column::StartsAt.lt(until))
            .order_by_asc(appointments::Column::StartsAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Appointment::try_from).collect()
    }

    /// The appointments of a case, the earliest first.
    pub async fn appointments_of_case(&self, case: Id<Case>) -> Result<Vec<Appointment>, Fault> {
        self.whose(case, "appointments").await?;
        let rows = appointments::Entity::find()
            .filter(appointments::Column::CaseId.eq(case.uuid()))
            .order_by_asc(appointments::Column::StartsAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Appointment::try_from).collect()
    }

    /// Adds an appointment.
    pub async fn add_appointment(&self, appointment: &Appointment) -> Result<(), Fault> {
        let case = self.whose(appointment.case, "appointments").await?;
        self.insert(appointments::row(appointment, &case.force)).await
    }

    /// Keeps what has become of an appointment.
    pub async fn save_appointment(&self, appointment: &Appointment) -> Result<(), Fault> {
        let case = self.whose(appointment.case, "appointments").await?;
        self.update(appointments::row(appointment, &case.force), "appointments", appointment.id).await
    }
}
