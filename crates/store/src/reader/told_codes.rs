//! What people spoke of, as it was told with an edition.

use std::collections::BTreeSet;

use access::Permit;
use fieldwork::ForceCode;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use statistics::Month;
use statistics::spoken::Spoken;

use super::{MakesEditions, Reader, ReadsEditions};
use crate::coded::{coded, told};
use crate::rows::{Spot, told_codes};
use crate::{CodesFrom, Fault};

impl Reader {
    /// What codes of a force are counted from, until a month. What a permit does not reach is as if there were none.
    pub async fn coded<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        until: Month,
    ) -> Result<CodesFrom, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(CodesFrom::default());
        }
        coded(&self.connection, force, until).await
    }

    /// What an edition of a force tells of what people spoke of; nothing where nothing was told yet.
    pub async fn spoken<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<Spoken>, Fault> {
        let spot = Spot::new("told_codes", format!("{force} {month} {version}"));
        let content = self.spoken_bytes(permit, force, (month, version)).await?;
        content.map(|content| spot.read("content", Spoken::from_json(&content))).transpose()
    }

    /// The editions of a force that something of what people spoke of is told with, by month and version.
    pub async fn editions_with_codes<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<BTreeSet<(Month, u32)>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(BTreeSet::new());
        }
        let keys = told(force)
            .select_only()
            .columns([told_codes::Column::Month, told_codes::Column::Version])
            .into_tuple::<(String, i64)>()
            .all(&self.connection)
            .await?;
        let spot = Spot::new("told_codes", force);
        let key = |(month, version): (String, i64)| {
            Ok((spot.read("month", Month::parse(&month))?, spot.count("version", version)?))
        };
        keys.into_iter().map(key).collect()
    }

    /// The same, byte for byte: what the digest in the manifest is of.
    pub async fn spoken_bytes<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<Vec<u8>>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        self.spoken_content(force, (month, version)).await
    }

    /// The same for whoever makes an edition again to see whether it is what was signed.
    pub async fn spoken_of<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        edition: (Month, u32),
    ) -> Result<Option<Vec<u8>>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        self.spoken_content(force, edition).await
    }

    async fn spoken_content(
        &self,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<Vec<u8>>, Fault> {
        let row = told(force)
            .filter(told_codes::Column::Month.eq(month.to_string()))
            .filter(told_codes::Column::Version.eq(i64::from(version)))
            .one(&self.connection)
            .await?;
        Ok(row.map(|row| row.content))
    }
}
