//! What an auditor reads: every edition that was ever published, and the counts each was made from.

use access::{Permit, permission};
use fieldwork::ForceCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use statistics::Month;

use super::Reader;
use super::closing::MakesEditions;
use crate::rows::{Spot, edition_audits, editions, past_cells};
use crate::{EditionHead, Fault, MonthBytes, PastCells, StoredEdition};

impl Reader {
    /// Every edition of a force that was ever published, superseded ones too, in the order in which they were.
    pub async fn ever_published<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Vec<StoredEdition>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let rows = editions::Entity::find()
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::PublishedAt.is_not_null())
            .order_by_asc(editions::Column::Month)
            .order_by_asc(editions::Column::Version)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(StoredEdition::try_from).collect()
    }

    /// A force's counts that others took the place of, by month, those of the earliest edition first.
    pub async fn past_cells<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Vec<PastCells>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let rows = past_cells::Entity::find()
            .filter(past_cells::Column::ForceCode.eq(force.as_str()))
            .order_by_asc(past_cells::Column::Month)
            .order_by_asc(past_cells::Column::UntilMonth)
            .order_by_asc(past_cells::Column::UntilVersion)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(PastCells::try_from).collect()
    }

    /// A force's months of cells as they stood when an edition, by month and version, was published: up to its month, the
    /// earliest first.
    pub async fn months_as_of<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        edition: (Month, u32),
    ) -> Result<Vec<MonthBytes>, Fault> {
        let past = self.past_cells(permit, force).await?;
        let mut months = self.closed_months(permit, force, edition.0).await?;
        for known in &mut months {
            let then = past.iter().find(|past| past.month == known.month && past.until >= edition);
            if let Some(then) = then {
                known.bytes.clone_from(&then.bytes);
            }
        }
        Ok(months)
    }

    /// How many counts were attacked before an edition was reviewed, none of which was found. None where it was not yet, or
    /// where another content of it was.
    pub async fn attacked(
        &self,
        permit: &Permit<permission::ViewEditions>,
        edition: &EditionHead,
    ) -> Result<Option<u64>, Fault> {
        if !permit.scope().reaches(&edition.force) {
            return Ok(None);
        }
        let key = (edition.force.to_string(), edition.month.to_string(), i64::from(edition.version));
        let row = edition_audits::Entity::find_by_id(key).one(&self.connection).await?;
        let Some(row) = row.filter(|row| row.digest == edition.digest) else { return Ok(None) };
        let spot = Spot::new("edition_audits", format!("{} {} {}", row.force_code, row.month, row.version));
        spot.read("attacked", u64::try_from(row.attacked)).map(Some)
    }
}
