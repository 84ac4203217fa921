//! A force's published outcomes.

use std::collections::BTreeMap;

use access::permission::{DownloadOutcomes, EnterOutcomes, ViewOutcomes};
use access::{AccountRecord, Permission, Permit, Role};
use fieldwork::{Account, ForceCode, Id};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Reader;
use crate::rows::{accounts, outcome_months};
use crate::{EnteredOutcomes, Fault, outcomes};

/// Permissions of those who read a force's outcomes.
pub trait ReadsOutcomes: Permission {}

impl ReadsOutcomes for ViewOutcomes {}
impl ReadsOutcomes for EnterOutcomes {}
impl ReadsOutcomes for DownloadOutcomes {}

impl Reader {
    /// The months that stand, the earliest first.
    pub async fn outcomes<P: ReadsOutcomes>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Vec<EnteredOutcomes>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        outcomes::of(&self.connection, force).await
    }

    /// What those who entered the months that stand do here, by account: for those who enter such months themselves. Names are
    /// not told, since police and the commissioner's office both enter.
    pub async fn who_entered_outcomes(
        &self,
        permit: &Permit<EnterOutcomes>,
        force: &ForceCode,
    ) -> Result<BTreeMap<Id<Account>, Role>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(BTreeMap::new());
        }
        let theirs = Query::select()
            .column(outcome_months::Column::EnteredBy)
            .from(outcome_months::Entity)
            .and_where(outcome_months::Column::ForceCode.eq(force.as_str()))
            .and_where(outcome_months::Column::ReplacedAt.is_null())
            .take();
        let found = accounts::Entity::find().filter(accounts::Column::Id.in_subquery(theirs));
        let found = found.all(&self.connection).await?.into_iter().map(AccountRecord::try_from);
        found.map(|account| account.map(|it| (it.id, it.role))).collect()
    }
}
