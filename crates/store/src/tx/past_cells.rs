//! What stays of counts that others take the place of, and what an auditor came to.

use fieldwork::ForceCode;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, Set};
use statistics::Month;

use super::Tx;
use crate::rows::{edition_audits, past_cells};
use crate::{EditionHead, Fault};

impl Tx {
    /// Keeps a month's counts as they stood until an edition, by month and version, had been published. What is kept up to
    /// that edition already stays: it was made from that, and what came in between was never published.
    pub async fn keep_past_cells(
        &self,
        force: &ForceCode,
        month: Month,
        until: (Month, u32),
        bytes: &[u8],
    ) -> Result<(), Fault> {
        self.within_force(force, "past_cells")?;
        let (until_month, until_version) = (until.0.to_string(), i64::from(until.1));
        let key = (force.to_string(), month.to_string(), until_month.clone(), until_version);
        if past_cells::Entity::find_by_id(key).one(&self.transaction).await?.is_some() {
            return Ok(());
        }
        self.insert(past_cells::ActiveModel {
            force_code: Set(force.to_string()),
            month: Set(month.to_string()),
            until_month: Set(until_month),
            until_version: Set(until_version),
            cells: Set(bytes.to_vec()),
        })
        .await
    }

    /// Notes how many counts were attacked before an edition was reviewed, none of which was found.
    pub async fn note_audit(&self, edition: &EditionHead, attacked: u64) -> Result<(), Fault> {
        self.within_force(&edition.force, "edition_audits")?;
        let row = edition_audits::ActiveModel {
            force_code: Set(edition.force.to_string()),
            month: Set(edition.month.to_string()),
            version: Set(i64::from(edition.version)),
            digest: Set(edition.digest.clone()),
            attacked: Set(i64::try_from(attacked).unwrap_or(i64::MAX)),
            audited_at: Set(self.now),
        };
        let key = [
            edition_audits::Column::ForceCode,
            edition_audits::Column::Month,
            edition_audits::Column::Version,
        ];
        let said = [
            edition_audits::Column::Digest,
            edition_audits::Column::Attacked,
            edition_audits::Column::AuditedAt,
        ];
        edition_audits::Entity::insert(row)
            .on_conflict(OnConflict::columns(key).update_columns(said).to_owned())
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }
}
