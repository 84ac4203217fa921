//! Sessions begun, proved anew and ended; links by which passwords are set.

use access::{PasswordHash, SecondFactor, TokenHash};
use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::Tx;
use crate::rows::{accounts, sessions, sign_in_links, stored};
use crate::{Begun, Fault, SignInLink};

impl Tx {
    /// Begins a session. Only the hash of its secret is kept.
    pub async fn begin_session(
        &self,
        (token, now): (&TokenHash, DateTime<Utc>),
        account: Id<Account>,
        begun: Begun<'_>,
    ) -> Result<(), Fault> {
        let vouched = begun.second == Some(SecondFactor::Organisation);
        let second = begun.second.filter(|_| !vouched);
        self.insert(sessions::ActiveModel {
            token_hash: Set(token.as_str().to_owned()),
            account_id: Set(account.uuid()),
            opened_at: Set(stored(now)),
            last_seen_at: Set(stored(now)),
            proved_at: Set(Some(stored(now))),
            second: Set(second.map(|second| second.slug().to_owned())),
            browser: Set(begun.browser.map(str::to_owned)),
            organisation: Set(begun.organisation.map(str::to_owned)),
            vouched: Set(vouched),
        })
        .await
    }

    /// Notes that somebody proved in a session who they are, and by what; the session goes on under another secret, so that
    /// whoever knew the one before has nothing. False if there is no such session.
    pub async fn prove_session(
        &self,
        (before, after): (&TokenHash, &TokenHash),
        second: Option<SecondFactor>,
    ) -> Result<bool, Fault> {
        let mut proved = sessions::Entity::update_many()
            .col_expr(sessions::Column::TokenHash, Expr::value(after.as_str()))
            .col_expr(sessions::Column::ProvedAt, Expr::value(self.now))
            .filter(sessions::Column::TokenHash.eq(before.as_str()));
        if let Some(second) = second {
            proved = proved.col_expr(sessions::Column::Second, Expr::value(second.slug()));
        }
        Ok(proved.exec(&self.transaction).await?.rows_affected > 0)
    }

    /// Whether a second factor was given in a session; nothing if there is no such session.
    pub async fn gave_second(&self, token: &TokenHash) -> Result<Option<bool>, Fault> {
        let row = sessions::Entity::find_by_id(token.as_str()).one(&self.transaction).await?;
        Ok(row.map(|row| row.second.is_some()))
    }

    /// Ends a session.
    pub async fn remove_session(&self, token: &TokenHash) -> Result<(), Fault> {
        sessions::Entity::delete_by_id(token.as_str()).exec(&self.transaction).await?;
        Ok(())
    }

    /// Ends one session of an account by the hash of its secret. False if there is none.
    pub async fn end_session(&self, account: Id<Account>, hash: &str) -> Result<bool, Fault> {
        let ended = sessions::Entity::delete_many()
            .filter(sessions::Column::AccountId.eq(account.uuid()))
            .filter(sessions::Column::TokenHash.eq(hash))
            .exec(&self.transaction)
            .await?;
        Ok(ended.rows_affected > 0)
    }

    /// Ends every session of an account, but for one where one is named.
    pub async fn end_sessions(&self, account: Id<Account>, but: Option<&TokenHash>) -> Result<u64, Fault> {
        let mut theirs =
            sessions::Entity::delete_many().filter(sessions::Column::AccountId.eq(account.uuid()));
        if let Some(but) = but {
            theirs = theirs.filter(sessions::Column::TokenHash.ne(but.as_str()));
        }
        Ok(theirs.exec(&self.transaction).await?.rows_affected)
    }

    /// Gives an account another password. Links to set one are over.
    pub async fn set_password(&self, account: Id<Account>, password: &PasswordHash) -> Result<(), Fault> {
        accounts::Entity::update_many()
            .col_expr(accounts::Column::Password, Expr::value(password.as_str()))
            .filter(accounts::Column::Id.eq(account.uuid()))
            .exec(&self.transaction)
            .await?;
        self.end_links(account).await
    }

    /// Keeps a link, in place of those the account had.
    pub async fn add_link(&self, link: &SignInLink, secret: &TokenHash) -> Result<(), Fault> {
        self.end_links(link.account).await?;
        self.insert(sign_in_links::ActiveModel {
            id: Set(link.id.uuid()),
            secret_hash: Set(secret.as_str().to_owned()),
            account_id: Set(link.account.uuid()),
            kind: Set(link.kind.slug().to_owned()),
            made_at: Set(stored(link.made_at)),
            expires_at: Set(stored(link.expires_at)),
            ended_at: Set(None),
        })
        .await
    }

    /// The link with this secret.
    pub async fn link(&self, secret: &TokenHash) -> Result<Option<SignInLink>, Fault> {
        let found =
            sign_in_links::Entity::find().filter(sign_in_links::Column::SecretHash.eq(secret.as_str()));
        found.one(&self.transaction).await?.map(SignInLink::try_from).transpose()
    }

    /// The link an account was given last.
    pub async fn latest_link(&self, account: Id<Account>) -> Result<Option<SignInLink>, Fault> {
        let latest = sign_in_links::Entity::find()
            .filter(sign_in_links::Column::AccountId.eq(account.uuid()))
            .order_by_desc(sign_in_links::Column::MadeAt);
        latest.one(&self.transaction).await?.map(SignInLink::try_from).transpose()
    }

    /// Ends every link to set the password of an account.
    pub async fn end_links(&self, account: Id<Account>) -> Result<(), Fault> {
        sign_in_links::Entity::update_many()
            .col_expr(sign_in_links::Column::EndedAt, Expr::value(self.now))
            .filter(sign_in_links::Column::AccountId.eq(account.uuid()))
            .filter(sign_in_links::Column::EndedAt.is_null())
            .exec(&self.transaction)
            .await?;
        Ok(())
    }
}
