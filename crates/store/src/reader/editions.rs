//! Editions: drafts for the publisher, published ones for everybody who may read figures.

use access::{Permission, Permit, permission};
use fieldwork::ForceCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use statistics::Month;

use super::Reader;
use crate::rows::editions;
use crate::{EditionHead, Fault, StoredEdition, within};

/// Permissions that read published figures.
pub trait ReadsEditions: Permission {}

impl ReadsEditions for permission::ViewDashboard {}
impl ReadsEditions for permission::ViewDownloads {}
impl ReadsEditions for permission::ViewEditions {}
impl ReadsEditions for permission::DownloadEdition {}

impl Reader {
    /// Drafts and published editions of the scope, the latest month first.
    pub async fn editions(
        &self,
        permit: &Permit<permission::ViewEditions>,
    ) -> Result<Vec<EditionHead>, Fault> {
        let rows = editions::Entity::find()
            .filter(within::editions(permit.scope()))
            .order_by_desc(editions::Column::Month)
            .order_by_asc(editions::Column::ForceCode)
            .order_by_desc(editions::Column::Version)
            .all(&self.connection)
            .await?;
        rows.iter().map(editions::Model::head).collect()
    }

    /// The draft of a month.
    pub async fn draft(
        &self,
        permit: &Permit<permission::ViewEditions>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Option<StoredEdition>, Fault> {
        let row = editions::Entity::find()
            .filter(within::editions(permit.scope()))
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.to_string()))
            .filter(editions::Column::State.eq("draft"))
            .one(&self.connection)
            .await?;
        row.map(StoredEdition::try_from).transpose()
    }

    /// A force's published months, the latest first, each in its latest version.
    pub async fn published<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Vec<EditionHead>, Fault> {
        let rows = editions::Entity::find()
            .filter(within::editions(permit.scope()))
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::State.eq("published"))
            .order_by_desc(editions::Column::Month)
            .order_by_desc(editions::Column::Version)
            .all(&self.connection)
            .await?;
        let mut heads = rows.iter().map(editions::Model::head).collect::<Result<Vec<_>, _>>()?;
        heads.dedup_by_key(|head| head.month);
        Ok(heads)
    }

    /// The published edition of a month, in its latest version.
    pub async fn edition<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Option<StoredEdition>, Fault> {
        let row = editions::Entity::find()
            .filter(within::editions(permit.scope()))
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.to_string()))
            .filter(editions::Column::State.eq("published"))
            .order_by_desc(editions::Column::Version)
            .one(&self.connection)
            .await?;
        row.map(StoredEdition::try_from).transpose()
    }
}
