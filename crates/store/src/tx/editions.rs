//! A month's cells, and the editions made from them.

use fieldwork::ForceCode;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, UpdateMany,
};
use statistics::Month;

use super::Tx;
use crate::rows::{Spot, editions, month_cells};
use crate::{Base, Draft, Fault, Life, MonthBytes, Release, StoredEdition, within};

/// What may still be replaced.
const UNPUBLISHED: [Life; 2] = [Life::Draft, Life::Reviewed];

impl Tx {
    /// A force's months of cells up to and including one, the earliest first.
    pub async fn month_cells(&self, force: &ForceCode, until: Month) -> Result<Vec<MonthBytes>, Fault> {
        self.within_force(force, "month_cells")?;
        let rows = month_cells::Entity::find()
            .filter(month_cells::Column::ForceCode.eq(force.as_str()))
            .filter(month_cells::Column::Month.lte(until.to_string()))
            .order_by_asc(month_cells::Column::Month)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(MonthBytes::try_from).collect()
    }

    /// Keeps a month's cells in place of any earlier ones.
    pub async fn save_month_cells(&self, force: &ForceCode, month: Month, bytes: &[u8]) -> Result<(), Fault> {
        self.within_force(force, "month_cells")?;
        let row = month_cells::ActiveModel {
            force_code: Set(force.to_string()),
            month: Set(month.to_string()),
            cells: Set(bytes.to_vec()),
        };
        let replace = OnConflict::columns([month_cells::Column::ForceCode, month_cells::Column::Month])
            .update_column(month_cells::Column::Cells)
            .to_owned();
        month_cells::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }

    /// The draft of a month, reviewed or not, if there is one.
    pub async fn draft(&self, force: &ForceCode, month: Month) -> Result<Option<StoredEdition>, Fault> {
        let row = self.latest(force, month, &UNPUBLISHED).await?;
        row.map(StoredEdition::try_from).transpose()
    }

    /// The published edition of a month.
    pub async fn edition(&self, force: &ForceCode, month: Month) -> Result<Option<StoredEdition>, Fault> {
        let row = self.latest(force, month, &[Life::Published]).await?;
        row.map(StoredEdition::try_from).transpose()
    }

    /// The newest published edition of a force, as the one that the next goes on from.
    pub async fn base(&self, force: &ForceCode) -> Result<Option<Base>, Fault> {
        self.within_force(force, "editions")?;
        newest_published(&self.transaction, force).await?.map(editions::Model::base).transpose()
    }

    async fn latest(
        &self,
        force: &ForceCode,
        month: Month,
        lives: &[Life],
    ) -> Result<Option<editions::Model>, Fault> {
        let found = editions::Entity::find()
            .filter(within::editions(self.scope()))
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.to_string()))
            .filter(editions::Column::State.is_in(lives.iter().map(|life| life.slug())))
            .order_by_desc(editions::Column::Version);
        Ok(found.one(&self.transaction).await?)
    }

    /// Keeps a draft in place of any earlier draft of the month, reviewed or not. Published editions are left as they are.
    pub async fn save_draft(&self, force: &ForceCode, draft: Draft<'_>) -> Result<(), Fault> {
        self.within_force(force, "editions")?;
        let month = draft.edition.month.to_string();
        editions::Entity::delete_many()
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.as_str()))
            .filter(editions::Column::State.is_in(UNPUBLISHED.map(Life::slug)))
            .exec(&self.transaction)
            .await?;
        let version = self.last_version(force, &month).await?.saturating_add(1);
        let spot = Spot::new("editions", format!("{force} {month} {version}"));
        self.insert(editions::ActiveModel {
            force_code: Set(force.to_string()),
            month: Set(month),
            version: Set(version),
            state: Set(Life::Draft.slug().to_owned()),
            digest: Set(spot.read("content", draft.edition.digest())?),
            content: Set(spot.read("content", draft.edition.to_json())?),
            ledger: Set(None),
            base_month: Set(draft.base.map(|base| base.month.to_string())),
            base_version: Set(draft.base.map(|base| i64::from(base.version))),
            reason: Set(draft.reason.map(|reason| reason.slug().to_owned())),
            drafted_at: Set(self.now),
            ..Default::default()
        })
        .await
    }

    async fn last_version(&self, force: &ForceCode, month: &str) -> Result<i64, Fault> {
        let last: Option<i64> = editions::Entity::find()
            .select_only()
            .column(editions::Column::Version)
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month))
            .order_by_desc(editions::Column::Version)
            .into_tuple()
            .one(&self.transaction)
            .await?;
        Ok(last.unwrap_or(0))
    }

    /// Notes that the actor has read the draft of a month with this digest.
    pub async fn review(&self, force: &ForceCode, month: Month, digest: &str) -> Result<(), Fault> {
        self.within_force(force, "editions")?;
        let reviewed = of(force, month, Life::Draft)
            .filter(editions::Column::Digest.eq(digest))
            .col_expr(editions::Column::State, Expr::value(Life::Reviewed.slug()))
            .col_expr(editions::Column::ReviewedAt, Expr::value(self.now))
            .col_expr(editions::Column::ReviewedBy, Expr::value(self.actor.account.uuid()))
            .exec(&self.transaction)
            .await?;
        one(reviewed.rows_affected, force, month)
    }

    /// Publishes the reviewed draft of a month in the actor's name, with its ledger and its signed manifest; the version that
    /// was published before is superseded. From then on the database itself refuses to change it.
    pub async fn publish(&self, force: &ForceCode, month: Month, release: Release<'_>) -> Result<(), Fault> {
        self.within_force(force, "editions")?;
        of(force, month, Life::Published)
            .col_expr(editions::Column::State, Expr::value(Life::Superseded.slug()))
            .col_expr(editions::Column::SupersededAt, Expr::value(self.now))
            .exec(&self.transaction)
            .await?;
        let published = of(force, month, Life::Reviewed)
            .col_expr(editions::Column::State, Expr::value(Life::Published.slug()))
            .col_expr(editions::Column::PublishedAt, Expr::value(self.now))
            .col_expr(editions::Column::PublishedBy, Expr::value(self.actor.account.uuid()))
            .col_expr(
                editions::Column::BaseMonth,
                Expr::value(release.base.map(|base| base.month.to_string())),
            )
            .col_expr(
                editions::Column::BaseVersion,
                Expr::value(release.base.map(|base| i64::from(base.version))),
            )
            .col_expr(editions::Column::Ledger, Expr::value(release.ledger.to_vec()))
            .col_expr(editions::Column::Manifest, Expr::value(release.manifest.to_vec()))
            .col_expr(editions::Column::Signature, Expr::value(release.signature.to_vec()))
            .col_expr(editions::Column::Salt, Expr::value(release.salt.to_vec()))
            .exec(&self.transaction)
            .await?;
        one(published.rows_affected, force, month)
    }

    pub(super) fn within_force(&self, force: &ForceCode, table: &'static str) -> Result<(), Fault> {
        if !self.scope().reaches(force) {
            return Err(Fault::OutsideScope { table });
        }
        self.touched().concern(force);
        Ok(())
    }
}

/// The editions of a month at one point of their life, to be changed.
fn of(force: &ForceCode, month: Month, life: Life) -> UpdateMany<editions::Entity> {
    editions::Entity::update_many()
        .filter(editions::Column::ForceCode.eq(force.as_str()))
        .filter(editions::Column::Month.eq(month.to_string()))
        .filter(editions::Column::State.eq(life.slug()))
}

fn one(changed: u64, force: &ForceCode, month: Month) -> Result<(), Fault> {
    match changed {
        0 => Err(Fault::Missing { table: "editions", id: format!("{force} {month}") }),
        _ => Ok(()),
    }
}

/// The latest month a force has published.
pub(crate) async fn newest_published(
    database: &impl ConnectionTrait,
    force: &ForceCode,
) -> Result<Option<editions::Model>, Fault> {
    let newest = editions::Entity::find()
        .filter(editions::Column::ForceCode.eq(force.as_str()))
        .filter(editions::Column::State.eq(Life::Published.slug()))
        .order_by_desc(editions::Column::Month)
        .order_by_desc(editions::Column::Version);
    Ok(newest.one(database).await?)
}
