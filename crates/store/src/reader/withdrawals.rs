//! Who withdrew and who was erased, by reference; which requests and holds there are; what is left to do.

use access::{Permit, permission};
use fieldwork::{Erasure, ForceCode, LegalHold, MaterialRequest, Reference, Withdrawal};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{CountsMonths, Reader};
use crate::left::left;
use crate::rows::{erasures, legal_holds, material_requests, stale_months, withdrawals};
use crate::{Fault, Rights, StaleMonth};

impl Reader {
    /// Everything about rights that a list says: no words of anybody's.
    pub async fn rights(&self, permit: &Permit<permission::ViewWithdrawals>) -> Result<Rights, Fault> {
        if *permit.scope() != access::Scope::Panel {
            return Ok(Rights::default());
        }
        Ok(Rights {
            withdrawals: self.withdrawals().await?,
            erasures: self.erasures().await?,
            holds: self.holds().await?,
            requests: self.requests().await?,
            stale: self.stale().await?,
        })
    }

    /// The same for one person.
    pub async fn rights_of(
        &self,
        permit: &Permit<permission::ViewWithdrawals>,
        reference: &Reference,
    ) -> Result<Rights, Fault> {
        let mut rights = self.rights(permit).await?;
        rights.withdrawals.retain(|it| it.reference == *reference);
        rights.erasures.retain(|it| it.reference == *reference);
        rights.holds.retain(|it| it.reference == *reference);
        rights.requests.retain(|it| it.reference == *reference);
        rights.stale.clear();
        Ok(rights)
    }

    /// The months whose counts no longer fit, and the drafts that wait to be made again, the earliest first.
    pub async fn stale_months(
        &self,
        _permit: &Permit<permission::RecountMonths>,
    ) -> Result<Vec<StaleMonth>, Fault> {
        self.stale().await
    }

    /// How many people of a force have left.
    pub async fn withdrawn<P: CountsMonths>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<u64, Fault> {
        if permit.scope().reaches(force) { left(&self.connection, force).await } else { Ok(0) }
    }

    async fn stale(&self) -> Result<Vec<StaleMonth>, Fault> {
        let rows = stale_months::Entity::find()
            .order_by_asc(stale_months::Column::Month)
            .order_by_asc(stale_months::Column::ForceCode)
            .order_by_asc(stale_months::Column::What)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(StaleMonth::try_from).collect()
    }

    async fn withdrawals(&self) -> Result<Vec<Withdrawal>, Fault> {
        let latest = withdrawals::Entity::find().order_by_desc(withdrawals::Column::RecordedAt);
        latest.all(&self.connection).await?.into_iter().map(Withdrawal::try_from).collect()
    }

    async fn erasures(&self) -> Result<Vec<Erasure>, Fault> {
        let latest = erasures::Entity::find().order_by_desc(erasures::Column::ErasedAt);
        latest.all(&self.connection).await?.into_iter().map(Erasure::try_from).collect()
    }

    /// The holds that stand, without their reasons.
    async fn holds(&self) -> Result<Vec<LegalHold>, Fault> {
        let standing = legal_holds::Entity::find()
            .filter(legal_holds::Column::LiftedAt.is_null())
            .order_by_desc(legal_holds::Column::PlacedAt);
        standing.all(&self.connection).await?.into_iter().map(|row| row.open(None)).collect()
    }

    async fn requests(&self) -> Result<Vec<MaterialRequest>, Fault> {
        let latest = material_requests::Entity::find().order_by_desc(material_requests::Column::LoggedAt);
        latest.all(&self.connection).await?.into_iter().map(|row| row.open(None)).collect()
    }
}
