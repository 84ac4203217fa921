//! Appointments.

use fieldwork::{Appointment, Case, Id};
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
        self.insert(appointments::row(appointment, &case.force)).await?;
        self.keep_time(appointment).await
    }

    /// Keeps what has become of an appointment.
    pub async fn save_appointment(&self, appointment: &Appointment) -> Result<(), Fault> {
        let case = self.whose(appointment.case, "appointments").await?;
        self.update(appointments::row(appointment, &case.force), "appointments", appointment.id).await?;
        self.keep_time(appointment).await
    }
}
