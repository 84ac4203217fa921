//! Series of microdata files, for the agency alone: they are the whole panel's.

use access::permission::{DownloadMicrodata, ViewMicrodata};
use access::{Permit, Scope};
use fieldwork::Id;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Reader;
use crate::Fault;
use crate::microdata::{MicrodataFile, MicrodataSeries, Pseudonyms};
use crate::rows::{microdata_files, microdata_series};

impl Reader {
    /// Every series, the latest first.
    pub async fn microdata_series(
        &self,
        permit: &Permit<ViewMicrodata>,
    ) -> Result<Vec<MicrodataSeries>, Fault> {
        if *permit.scope() != Scope::Panel {
            return Ok(Vec::new());
        }
        let rows = microdata_series::Entity::find()
            .order_by_desc(microdata_series::Column::BegunAt)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(|row| row.open(&self.vault)).collect()
    }

    /// The files taken of a series, the latest first.
    pub async fn microdata_files(
        &self,
        permit: &Permit<ViewMicrodata>,
        series: Id<MicrodataSeries>,
    ) -> Result<Vec<MicrodataFile>, Fault> {
        if *permit.scope() != Scope::Panel {
            return Ok(Vec::new());
        }
        let rows = microdata_files::Entity::find()
            .filter(microdata_files::Column::SeriesId.eq(series.uuid()))
            .order_by_desc(microdata_files::Column::TakenAt)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(|row| row.open(&self.vault)).collect()
    }

    /// A series with its pseudonyms, for a file of it.
    pub async fn pseudonyms(
        &self,
        permit: &Permit<DownloadMicrodata>,
        series: Id<MicrodataSeries>,
    ) -> Result<Option<(MicrodataSeries, Pseudonyms)>, Fault> {
        if *permit.scope() != Scope::Panel {
            return Ok(None);
        }
        let row = microdata_series::Entity::find_by_id(series.uuid()).one(&self.connection).await?;
        let open = |row: microdata_series::Model| {
            let pseudonyms = row.pseudonyms(&self.vault)?;
            Ok((row.open(&self.vault)?, pseudonyms))
        };
        row.map(open).transpose()
    }
}
