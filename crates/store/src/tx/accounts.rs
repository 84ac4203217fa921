//! Accounts.

use access::{AccountRecord, EmailAddress, Role};
use fieldwork::{Account, Id};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::rows::accounts;
use crate::{Fault, lookup};

impl Tx {
    /// The account.
    pub async fn account(&self, id: Id<Account>) -> Result<Option<AccountRecord>, Fault> {
        let row = accounts::Entity::find_by_id(id.uuid()).one(&self.transaction).await?;
        row.map(AccountRecord::try_from).transpose()
    }

    /// The account somebody signs in with.
    pub async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<AccountRecord>, Fault> {
        lookup::account_by_email(&self.transaction, email).await
    }

    /// The interviewer with this account, if it is one and may sign in.
    pub async fn interviewer(&self, id: Id<Account>) -> Result<Option<AccountRecord>, Fault> {
        let account = self.account(id).await?;
        Ok(account.filter(|account| account.active && account.role == Role::Interviewer))
    }

    /// Every account, by name.
    pub async fn accounts(&self) -> Result<Vec<AccountRecord>, Fault> {
        let rows =
            accounts::Entity::find().order_by_asc(accounts::Column::Name).all(&self.transaction).await?;
        rows.into_iter().map(AccountRecord::try_from).collect()
    }

    /// Adds an account.
    pub async fn add_account(&self, account: &AccountRecord) -> Result<(), Fault> {
        self.insert(accounts::row(account)).await
    }

    /// Switches the keys of the interview page on or off.
    pub async fn set_shortcuts(&self, id: Id<Account>, shortcuts: bool) -> Result<(), Fault> {
        accounts::Entity::update_many()
            .col_expr(accounts::Column::Shortcuts, Expr::value(shortcuts))
            .filter(accounts::Column::Id.eq(id.uuid()))
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
