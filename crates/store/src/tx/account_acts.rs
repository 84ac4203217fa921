//! Letting somebody in: asked for, confirmed, turned down.

use fieldwork::{Account, Id};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::account_acts as acts;
use crate::{AccountAct, ActState, Fault};

impl Tx {
    /// Keeps an act. One of the same kind that waits for the same account gives way to it.
    pub async fn add_account_act(&self, act: &AccountAct) -> Result<(), Fault> {
        let waiting = self.account_acts_that_wait(act.account).await?;
        for before in waiting.iter().filter(|before| before.what == act.what) {
            self.end_account_act(before.id, (ActState::Refused, act.asked_by)).await?;
        }
        self.insert(acts::row(act)).await
    }

    /// The act.
    pub async fn account_act(&self, id: Id<AccountAct>) -> Result<Option<AccountAct>, Fault> {
        let row = acts::Entity::find_by_id(id.uuid()).one(&self.transaction).await?;
        row.map(AccountAct::try_from).transpose()
    }

    /// What waits for an account, the first that was asked for first.
    pub async fn account_acts_that_wait(&self, account: Id<Account>) -> Result<Vec<AccountAct>, Fault> {
        let rows = acts::Entity::find()
            .filter(acts::Column::AccountId.eq(account.uuid()))
            .filter(acts::Column::State.eq(ActState::Waits.slug()))
            .order_by_asc(acts::Column::AskedAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(AccountAct::try_from).collect()
    }

    /// Says what became of it, and by whom. False if that was said before.
    pub async fn end_account_act(
        &self,
        id: Id<AccountAct>,
        (state, by): (ActState, Option<Id<Account>>),
    ) -> Result<bool, Fault> {
        let ended = acts::Entity::update_many()
            .col_expr(acts::Column::State, Expr::value(state.slug()))
            .col_expr(acts::Column::EndedBy, Expr::value(by.map(|id| id.uuid())))
            .col_expr(acts::Column::EndedAt, Expr::value(self.now))
            .filter(acts::Column::Id.eq(id.uuid()))
            .filter(acts::Column::State.eq(ActState::Waits.slug()))
            .exec(&self.transaction)
            .await?;
        Ok(ended.rows_affected > 0)
    }
}
