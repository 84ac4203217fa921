//! Editions: drafts for the publisher, published ones for everybody who may read figures, with what was signed and why a
//! month was published anew.

use access::{Permission, Permit, Scope, permission};
use fieldwork::ForceCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use statistics::Month;

use super::Reader;
use crate::rows::editions::{self, HEAD, Head};
use crate::rows::{Spot, month_runs};
use crate::{EditionHead, Fault, Life, MonthRun, Restated, SignedEdition, StoredEdition, within};

/// Permissions that read published figures.
pub trait ReadsEditions: Permission {}

impl ReadsEditions for permission::ViewDashboard {}
impl ReadsEditions for permission::ViewDownloads {}
impl ReadsEditions for permission::ViewEditions {}
impl ReadsEditions for permission::DownloadEdition {}
impl ReadsEditions for permission::DownloadReport {}
impl ReadsEditions for permission::RebuildEdition {}

impl Reader {
    /// Drafts and published editions of the scope, the latest month first.
    pub async fn editions(
        &self,
        permit: &Permit<permission::ViewEditions>,
    ) -> Result<Vec<EditionHead>, Fault> {
        let found = editions::Entity::find()
            .filter(within::editions(permit.scope()))
            .order_by_desc(editions::Column::Month)
            .order_by_asc(editions::Column::ForceCode)
            .order_by_desc(editions::Column::Version);
        self.heads(found).await
    }

    /// Every version of a month, the latest first.
    pub async fn versions(
        &self,
        permit: &Permit<permission::ViewEditions>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Vec<EditionHead>, Fault> {
        let found = of_force(permit.scope(), force)
            .filter(editions::Column::Month.eq(month.to_string()))
            .order_by_desc(editions::Column::Version);
        self.heads(found).await
    }

    pub(super) async fn heads(&self, found: Select<editions::Entity>) -> Result<Vec<EditionHead>, Fault> {
        let rows = found.select_only().columns(HEAD).into_model::<Head>().all(&self.connection).await?;
        rows.into_iter().map(EditionHead::try_from).collect()
    }

    /// The first of them, whole.
    async fn stored(&self, found: Select<editions::Entity>) -> Result<Option<StoredEdition>, Fault> {
        found.one(&self.connection).await?.map(StoredEdition::try_from).transpose()
    }

    /// The draft of a month.
    pub async fn draft(
        &self,
        permit: &Permit<permission::ViewEditions>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Option<StoredEdition>, Fault> {
        let found = of_force(permit.scope(), force)
            .filter(editions::Column::Month.eq(month.to_string()))
            .filter(editions::Column::State.is_in([Life::Draft, Life::Reviewed].map(Life::slug)));
        self.stored(found).await
    }

    /// A force's published months, the latest first, each in the version that stands.
    pub async fn published<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Vec<EditionHead>, Fault> {
        self.heads(standing(permit.scope(), force).order_by_desc(editions::Column::Month)).await
    }

    /// The published edition of a month, in the version that stands.
    pub async fn edition<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Option<StoredEdition>, Fault> {
        let found = standing(permit.scope(), force).filter(editions::Column::Month.eq(month.to_string()));
        self.stored(found).await
    }

    /// The manifests of these months, each of the version that stands; nothing where none was signed.
    pub async fn manifests<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        months: &[Month],
    ) -> Result<Vec<(Month, Option<Vec<u8>>)>, Fault> {
        let rows: Vec<(String, Option<Vec<u8>>)> = standing(permit.scope(), force)
            .filter(editions::Column::Month.is_in(months.iter().map(Month::to_string)))
            .select_only()
            .columns([editions::Column::Month, editions::Column::Manifest])
            .into_tuple()
            .all(&self.connection)
            .await?;
        let read = |(month, manifest): (String, _)| {
            Ok((Spot::new("editions", &month).read("month", Month::parse(&month))?, manifest))
        };
        rows.into_iter().map(read).collect()
    }

    /// One published version of a month, whether or not it still stands, with what was signed.
    pub async fn signed_edition<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<SignedEdition>, Fault> {
        let row = self.released(permit, force, (month, version)).await?;
        row.map(SignedEdition::try_from).transpose()
    }

    /// One published version of a month, whether or not it still stands.
    pub async fn edition_version<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<StoredEdition>, Fault> {
        let row = self.released(permit, force, (month, version)).await?;
        row.map(StoredEdition::try_from).transpose()
    }

    async fn released<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<editions::Model>, Fault> {
        let key = (force.to_string(), month.to_string(), i64::from(version));
        let found = editions::Entity::find_by_id(key)
            .filter(within::editions(permit.scope()))
            .filter(editions::Column::PublishedAt.is_not_null());
        Ok(found.one(&self.connection).await?)
    }

    /// The published edition that stood before a month's draft: the latest of an earlier month or the month's own.
    pub async fn edition_before(
        &self,
        permit: &Permit<permission::ViewEditions>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Option<StoredEdition>, Fault> {
        let found = standing(permit.scope(), force)
            .filter(editions::Column::Month.lte(month.to_string()))
            .order_by_desc(editions::Column::Month);
        self.stored(found).await
    }

    /// The months of a force that were published anew, the latest first.
    pub async fn restatements<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Vec<Restated>, Fault> {
        let found = of_force(permit.scope(), force)
            .filter(editions::Column::PublishedAt.is_not_null())
            .filter(editions::Column::Reason.is_not_null())
            .order_by_desc(editions::Column::PublishedAt);
        Ok(self.heads(found).await?.iter().filter_map(EditionHead::restated).collect())
    }

    /// How far the closing of each month has come, the one that moved last first.
    pub async fn month_runs(
        &self,
        permit: &Permit<permission::ViewEditions>,
    ) -> Result<Vec<MonthRun>, Fault> {
        let rows = month_runs::Entity::find()
            .filter(within::of_force(permit.scope(), month_runs::Column::ForceCode))
            .order_by_desc(month_runs::Column::MovedAt)
            .order_by_asc(month_runs::Column::ForceCode)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(MonthRun::try_from).collect()
    }
}

/// A force's editions, as far as they lie within the scope.
fn of_force(scope: &Scope, force: &ForceCode) -> Select<editions::Entity> {
    let within = editions::Entity::find().filter(within::editions(scope));
    within.filter(editions::Column::ForceCode.eq(force.as_str()))
}

/// A force's published editions, each month in the version that stands.
fn standing(scope: &Scope, force: &ForceCode) -> Select<editions::Entity> {
    of_force(scope, force).filter(editions::Column::State.eq(Life::Published.slug()))
}
