//! Programs that speak for an account.

use access::{AccountRecord, Permit, TokenHash, permission::ViewApiTokens};
use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Reader;
use crate::rows::{accounts, api_tokens};
use crate::{ApiReply, ApiRequest, ApiTokenRow, Fault, lookup};

impl Reader {
    /// The account a program speaks for with this secret, if the token holds. Asked before anybody is known, so it has no
    /// permit; it says nothing but who acts.
    pub async fn api_account(
        &self,
        token: &TokenHash,
        now: DateTime<Utc>,
    ) -> Result<Option<AccountRecord>, Fault> {
        let found = api_tokens::Entity::find()
            .filter(api_tokens::Column::TokenHash.eq(token.as_str()))
            .filter(api_tokens::Column::RevokedAt.is_null())
            .filter(api_tokens::Column::ExpiresAt.gt(now))
            .one(&self.connection)
            .await?;
        let Some(found) = found else { return Ok(None) };
        let account = accounts::Entity::find_by_id(found.account_id).one(&self.connection).await?;
        account.map(AccountRecord::try_from).transpose()
    }

    /// The tokens of one's own account, the latest first.
    pub async fn api_tokens(&self, permit: &Permit<ViewApiTokens>) -> Result<Vec<ApiTokenRow>, Fault> {
        let rows = api_tokens::Entity::find()
            .filter(api_tokens::Column::AccountId.eq(permit.account().uuid()))
            .order_by_desc(api_tokens::Column::MadeAt)
            .all(&self.connection)
            .await?;
        Ok(rows.into_iter().map(ApiTokenRow::from).collect())
    }

    /// What an account was told under this key before. The caller holds the permit of what is asked for.
    pub async fn api_reply(
        &self,
        account: Id<Account>,
        request: &ApiRequest,
    ) -> Result<Option<ApiReply>, Fault> {
        let found = lookup::api_reply(&self.connection, account, request).await?;
        let same = self.vault.keyed_hash(lookup::REQUEST, &request.text);
        Ok(found.map(|row| match row.request_hash == same {
            true => ApiReply::Same(row.reply),
            false => ApiReply::OtherRequest,
        }))
    }
}
