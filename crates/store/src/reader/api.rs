//! Programs that speak for an account.

use access::{
    AccountRecord, Permit, TokenHash,
    permission::{ViewApiTokens, ViewPrograms, ViewReceipts},
};
use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::Reader;
use crate::rows::{accounts, api_replies, api_tokens};
use crate::{ApiReceipt, ApiReply, ApiRequest, ApiTokenRow, Fault, Receipts, lookup};

impl Reader {
    /// The token with this secret, if it holds, and the account a program speaks for with it. Asked before anybody is known,
    /// so it has no permit; it says nothing but who acts.
    pub async fn api_account(
        &self,
        token: &TokenHash,
        now: DateTime<Utc>,
    ) -> Result<Option<(ApiTokenRow, AccountRecord)>, Fault> {
        let found = api_tokens::Entity::find()
            .filter(api_tokens::Column::TokenHash.eq(token.as_str()))
            .filter(api_tokens::Column::RevokedAt.is_null())
            .filter(api_tokens::Column::ExpiresAt.gt(now))
            .one(&self.connection)
            .await?;
        let Some(found) = found else { return Ok(None) };
        let account = accounts::Entity::find_by_id(found.account_id).one(&self.connection).await?;
        let Some(account) = account else { return Ok(None) };
        Ok(Some((found.try_into()?, account.try_into()?)))
    }

    /// The tokens of one's own account, the latest first.
    pub async fn api_tokens(&self, permit: &Permit<ViewApiTokens>) -> Result<Vec<ApiTokenRow>, Fault> {
        let rows = api_tokens::Entity::find()
            .filter(api_tokens::Column::AccountId.eq(permit.account().uuid()))
            .order_by_desc(api_tokens::Column::MadeAt)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(ApiTokenRow::try_from).collect()
    }

    /// The tokens that hold now, of everybody, the latest first, each with the account it speaks for.
    pub async fn programs(
        &self,
        _: &Permit<ViewPrograms>,
        now: DateTime<Utc>,
    ) -> Result<Vec<(ApiTokenRow, AccountRecord)>, Fault> {
        let rows = api_tokens::Entity::find()
            .filter(api_tokens::Column::RevokedAt.is_null())
            .filter(api_tokens::Column::ExpiresAt.gt(now))
            .order_by_desc(api_tokens::Column::MadeAt)
            .all(&self.connection)
            .await?;
        let owners = rows.iter().map(|row| row.account_id);
        let owners = accounts::Entity::find().filter(accounts::Column::Id.is_in(owners));
        let owners = owners.all(&self.connection).await?;
        let mut programs = Vec::with_capacity(rows.len());
        for row in rows {
            let Some(owner) = owners.iter().find(|owner| owner.id == row.account_id) else { continue };
            programs.push((row.try_into()?, owner.clone().try_into()?));
        }
        Ok(programs)
    }

    /// What programs were told that speak for one's own account, the latest first. A key that was never used finds nothing.
    pub async fn receipts(
        &self,
        permit: &Permit<ViewReceipts>,
        wanted: &Receipts,
    ) -> Result<Vec<ApiReceipt>, Fault> {
        let own =
            || api_replies::Entity::find().filter(api_replies::Column::AccountId.eq(permit.account().uuid()));
        let under = |key: &str| own().filter(api_replies::Column::Key.eq(key));
        let found = match wanted {
            Receipts::Under(key) => under(key),
            Receipts::Before(None, limit) => latest_first(own()).limit(*limit),
            Receipts::Before(Some(key), limit) => {
                let Some(last) = under(key).one(&self.connection).await? else { return Ok(Vec::new()) };
                latest_first(own()).filter(before(&last)).limit(*limit)
            }
        };
        let receipt = |row: api_replies::Model| ApiReceipt {
            key: row.key,
            reply: row.reply,
            replied_at: row.replied_at,
        };
        Ok(found.all(&self.connection).await?.into_iter().map(receipt).collect())
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

/// In the order in which they were given, the latest first; those of one moment by their keys.
fn latest_first(found: Select<api_replies::Entity>) -> Select<api_replies::Entity> {
    found.order_by_desc(api_replies::Column::RepliedAt).order_by_desc(api_replies::Column::Key)
}

/// Those after this one in that order.
fn before(last: &api_replies::Model) -> Condition {
    let same_moment = Condition::all()
        .add(api_replies::Column::RepliedAt.eq(last.replied_at))
        .add(api_replies::Column::Key.lt(last.key.as_str()));
    Condition::any().add(api_replies::Column::RepliedAt.lt(last.replied_at)).add(same_moment)
}
