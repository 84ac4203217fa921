//! Who was let in, and who is to be.

use access::Permit;
use access::permission::{ConfirmAccountAct, ViewAccountActs};
use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Reader;
use super::names::named;
use crate::rows::account_acts as acts;
use crate::{AccountAct, ActState, Fault, NamedAct};

/// How many are shown at most.
const MOST: u64 = 500;

impl Reader {
    /// What was asked for since a moment, the latest first, with the names of those it concerns.
    pub async fn account_acts(
        &self,
        _: &Permit<ViewAccountActs>,
        since: DateTime<Utc>,
    ) -> Result<Vec<NamedAct>, Fault> {
        let rows = acts::Entity::find()
            .filter(acts::Column::AskedAt.gte(since))
            .order_by_desc(acts::Column::AskedAt)
            .order_by_desc(acts::Column::Id)
            .limit(MOST)
            .all(&self.connection)
            .await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let names = self.names().await?;
        let name = |id: Id<Account>| named(&names, id.uuid());
        let named = |act: AccountAct| NamedAct {
            name: name(act.account),
            asked: act.asked_by.map(name),
            ended: act.ended_by.map(name),
            act,
        };
        rows.into_iter().map(|row| AccountAct::try_from(row).map(named)).collect()
    }

    /// What waits for an account and can still be confirmed.
    pub async fn account_acts_that_wait(
        &self,
        _: &Permit<ConfirmAccountAct>,
        account: Id<Account>,
        now: DateTime<Utc>,
    ) -> Result<Vec<AccountAct>, Fault> {
        let rows = acts::Entity::find()
            .filter(acts::Column::AccountId.eq(account.uuid()))
            .filter(acts::Column::State.eq(ActState::Waits.slug()))
            .order_by_asc(acts::Column::AskedAt)
            .all(&self.connection)
            .await?;
        let acts: Vec<AccountAct> = rows.into_iter().map(AccountAct::try_from).collect::<Result<_, _>>()?;
        Ok(acts.into_iter().filter(|act| act.waits(now)).collect())
    }
}
