//! Accounts and sessions.

use access::{AccountRecord, EmailAddress, Role, TokenHash};
use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::Tx;
use crate::rows::{accounts, sessions, stored};
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

    /// Begins a session. Only the hash of its secret is kept.
    pub async fn add_session(
        &self,
        token: &TokenHash,
        account: Id<Account>,
        now: DateTime<Utc>,
    ) -> Result<(), Fault> {
        self.insert(sessions::ActiveModel {
            token_hash: Set(token.as_str().to_owned()),
            account_id: Set(account.uuid()),
            opened_at: Set(stored(now)),
            last_seen_at: Set(stored(now)),
        })
        .await
    }

    /// Ends a session.
    pub async fn remove_session(&self, token: &TokenHash) -> Result<(), Fault> {
        sessions::Entity::delete_by_id(token.as_str()).exec(&self.transaction).await?;
        Ok(())
    }
}
