//! A month's cells, and the editions made from them.

use fieldwork::ForceCode;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use statistics::{Edition, Month};

use super::Tx;
use crate::rows::{Spot, editions, month_cells};
use crate::{Fault, MonthBytes, StoredEdition, within};

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

    /// The draft of a month, if there is one.
    pub async fn draft(&self, force: &ForceCode, month: Month) -> Result<Option<StoredEdition>, Fault> {
        self.latest(force, month, "draft").await
    }

    /// The published edition of a month, in its latest version.
    pub async fn edition(&self, force: &ForceCode, month: Month) -> Result<Option<StoredEdition>, Fault> {
        self.latest(force, month, "published").await
    }

    async fn latest(
        &self,
        force: &ForceCode,
        month: Month,
        state: &str,
    ) -> Result<Option<StoredEdition>, Fault> {
        let row = editions::Entity::find()
            .filter(within::editions(self.scope()))
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.to_string()))
            .filter(editions::Column::State.eq(state))
            .order_by_desc(editions::Column::Version)
            .one(&self.transaction)
            .await?;
        row.map(StoredEdition::try_from).transpose()
    }

    /// Keeps a draft in place of any earlier draft of the month. Published editions are left as they are.
    pub async fn save_draft(&self, force: &ForceCode, edition: &Edition) -> Result<(), Fault> {
        self.within_force(force, "editions")?;
        let month = edition.month.to_string();
        editions::Entity::delete_many()
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.as_str()))
            .filter(editions::Column::State.eq("draft"))
            .exec(&self.transaction)
            .await?;
        let version = self.last_version(force, &month).await?.saturating_add(1);
        let spot = Spot::new("editions", format!("{force} {month} {version}"));
        self.insert(editions::ActiveModel {
            force_code: Set(force.to_string()),
            month: Set(month),
            version: Set(version),
            state: Set("draft".to_owned()),
            digest: Set(spot.read("content", edition.digest())?),
            content: Set(spot.read("content", edition.to_json())?),
            drafted_at: Set(self.now),
            published_at: Set(None),
            published_by: Set(None),
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

    /// Publishes the draft of a month in the actor's name. From then on the database itself refuses to change it.
    pub async fn publish(&self, force: &ForceCode, month: Month) -> Result<(), Fault> {
        self.within_force(force, "editions")?;
        let published = editions::Entity::update_many()
            .col_expr(editions::Column::State, Expr::value("published"))
            .col_expr(editions::Column::PublishedAt, Expr::value(self.now))
            .col_expr(editions::Column::PublishedBy, Expr::value(self.actor.account.uuid()))
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.to_string()))
            .filter(editions::Column::State.eq("draft"))
            .exec(&self.transaction)
            .await?;
        match published.rows_affected {
            0 => Err(Fault::Missing { table: "editions", id: format!("{force} {month}") }),
            _ => Ok(()),
        }
    }

    pub(super) fn within_force(&self, force: &ForceCode, table: &'static str) -> Result<(), Fault> {
        if !self.scope().reaches(force) {
            return Err(Fault::OutsideScope { table });
        }
        self.touched().concern(force);
        Ok(())
    }
}
