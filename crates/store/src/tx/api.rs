//! Programs that speak for an account, and what they were told.

use access::TokenHash;
use fieldwork::{Account, Id};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::Tx;
use crate::rows::{api_replies, api_tokens, stored};
use crate::{ApiRequest, ApiTokenRow, Fault, lookup};

impl Tx {
    /// Keeps a program's token. Only the hash of its secret is kept.
    pub async fn add_api_token(&self, token: &ApiTokenRow, hash: &TokenHash) -> Result<(), Fault> {
        self.insert(api_tokens::ActiveModel {
            id: Set(token.id.uuid()),
            account_id: Set(token.account.uuid()),
            name: Set(token.name.clone()),
            token_hash: Set(hash.as_str().to_owned()),
            made_at: Set(stored(token.made_at)),
            expires_at: Set(stored(token.expires_at)),
            revoked_at: Set(None),
            used_at: Set(None),
            scopes: Set(token.scopes.to_string()),
        })
        .await
    }

    /// Ends a token of this account. False if there is none that holds.
    pub async fn revoke_api_token(
        &self,
        account: Id<Account>,
        token: Id<ApiTokenRow>,
    ) -> Result<bool, Fault> {
        let ended = api_tokens::Entity::update_many()
            .col_expr(api_tokens::Column::RevokedAt, Expr::value(self.now()))
            .filter(api_tokens::Column::Id.eq(token.uuid()))
            .filter(api_tokens::Column::AccountId.eq(account.uuid()))
            .filter(api_tokens::Column::RevokedAt.is_null())
            .exec(&self.transaction)
            .await?;
        Ok(ended.rows_affected > 0)
    }

    /// Ends a token, whoever's it is, and says whose. Nothing if there is none that holds.
    pub async fn end_api_token(&self, token: Id<ApiTokenRow>) -> Result<Option<Id<Account>>, Fault> {
        let found = api_tokens::Entity::find_by_id(token.uuid()).one(&self.transaction).await?;
        let Some(row) = found else { return Ok(None) };
        let owner = Id::from_uuid(row.account_id);
        let ended = row.expires_at > self.now && self.revoke_api_token(owner, token).await?;
        Ok(ended.then_some(owner))
    }

    /// Ends every token of an account. Says how many held.
    pub async fn end_tokens(&self, account: Id<Account>) -> Result<u64, Fault> {
        let ended = api_tokens::Entity::update_many()
            .col_expr(api_tokens::Column::RevokedAt, Expr::value(self.now()))
            .filter(api_tokens::Column::AccountId.eq(account.uuid()))
            .filter(api_tokens::Column::RevokedAt.is_null())
            .exec(&self.transaction)
            .await?;
        Ok(ended.rows_affected)
    }

    /// What this account was told under this key, if it was.
    pub async fn api_reply(&self, request: &ApiRequest) -> Result<Option<String>, Fault> {
        let reply = lookup::api_reply(&self.transaction, self.actor.account, request).await?;
        Ok(reply.map(|reply| reply.reply))
    }

    /// Keeps what the account is told under this key.
    pub async fn keep_api_reply(&self, request: &ApiRequest, reply: &str) -> Result<(), Fault> {
        self.insert(api_replies::ActiveModel {
            account_id: Set(self.actor.account.uuid()),
            key: Set(request.key.clone()),
            request_hash: Set(self.vault.keyed_hash(lookup::REQUEST, &request.text)),
            reply: Set(reply.to_owned()),
            replied_at: Set(self.now()),
        })
        .await
    }
}
