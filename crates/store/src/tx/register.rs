//! Writing in the risk register. What was written is never changed: every change is a row of its own.

use access::Scope;
use fieldwork::ForceCode;
use improvement::{ProcessChange, Register, RegisterMeeting, RegisterRisk, RegisterVersion};
use sea_orm::{EntityTrait, QueryOrder, Set};

use super::Tx;
use crate::rows::{process_changes, register_meetings, register_risks, register_seats, register_versions};
use crate::{Fault, register};

impl Tx {
    /// The register within the scope, as it stands in this transaction.
    pub async fn register(&self) -> Result<Register, Fault> {
        register::all(&self.transaction, self.scope()).await
    }

    /// The number of the next risk.
    pub async fn next_risk_number(&self) -> Result<u32, Fault> {
        let last = register_risks::Entity::find()
            .order_by_desc(register_risks::Column::Number)
            .one(&self.transaction)
            .await?;
        let last = last.map_or(0, |row| row.number);
        Ok(u32::try_from(last).unwrap_or(u32::MAX).saturating_add(1))
    }

    /// Puts a risk on the register, with its first version.
    pub async fn add_register_risk(&self, risk: &RegisterRisk) -> Result<(), Fault> {
        self.writes_register(risk.force.as_ref(), "register_risks")?;
        self.insert(register_risks::ActiveModel {
            id: Set(risk.id.uuid()),
            number: Set(risk.number.into()),
            force_code: Set(risk.force.as_ref().map(ToString::to_string)),
        })
        .await?;
        self.insert(register_versions::row(risk.id, &risk.latest)).await
    }

    /// Adds a version to a risk.
    pub async fn add_register_version(
        &self,
        risk: &RegisterRisk,
        version: &RegisterVersion,
    ) -> Result<(), Fault> {
        self.writes_register(risk.force.as_ref(), "register_versions")?;
        self.insert(register_versions::row(risk.id, version)).await
    }

    /// Keeps a meeting with those who sat at it.
    pub async fn add_register_meeting(&self, meeting: &RegisterMeeting) -> Result<(), Fault> {
        self.writes_register(meeting.force.as_ref(), "register_meetings")?;
        self.insert(register_meetings::row(meeting)).await?;
        for seat in &meeting.held.seats {
            let row = register_seats::ActiveModel {
                meeting_id: Set(meeting.id.uuid()),
                seat: Set(seat.slug().to_owned()),
            };
            self.insert(row).await?;
        }
        Ok(())
    }

    /// Keeps a change of the process.
    pub async fn add_process_change(&self, change: &ProcessChange) -> Result<(), Fault> {
        self.writes_register(change.force.as_ref(), "process_changes")?;
        self.insert(process_changes::row(change)).await
    }

    /// The whole panel's part is written by those who see the whole panel.
    fn writes_register(&self, force: Option<&ForceCode>, table: &'static str) -> Result<(), Fault> {
        match force {
            Some(force) => self.within_force(force, table),
            None if *self.scope() == Scope::Panel => Ok(()),
            None => Err(Fault::OutsideScope { table }),
        }
    }
}
