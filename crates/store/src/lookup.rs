//! Questions that are asked before anybody is known, and so have no permit: whose address, whose session; and what a
//! program was told before.

use access::{AccountRecord, EmailAddress, Session, TokenHash};
use fieldwork::{Account, Id};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::rows::{accounts, api_replies, interviews, sessions};
use crate::{ApiRequest, Fault};

/// What a program's request is hashed for.
pub(crate) const REQUEST: &str = "api_request";

pub(crate) async fn api_reply(
    database: &impl ConnectionTrait,
    account: Id<Account>,
    request: &ApiRequest,
) -> Result<Option<api_replies::Model>, Fault> {
    let key = (account.uuid(), request.key.clone());
    Ok(api_replies::Entity::find_by_id(key).one(database).await?)
}

pub(crate) async fn account_by_email(
    database: &impl ConnectionTrait,
    email: &EmailAddress,
) -> Result<Option<AccountRecord>, Fault> {
    let row =
        accounts::Entity::find().filter(accounts::Column::Email.eq(email.as_str())).one(database).await?;
    row.map(AccountRecord::try_from).transpose()
}

pub(crate) async fn session(
    database: &impl ConnectionTrait,
    token: &TokenHash,
) -> Result<Option<Session>, Fault> {
    let Some(row) = sessions::Entity::find_by_id(token.as_str()).one(database).await? else {
        return Ok(None);
    };
    let account = accounts::Entity::find_by_id(row.account_id).one(database).await?;
    let Some(account) = account.map(AccountRecord::try_from).transpose()? else { return Ok(None) };
    let running = interviews::Entity::find()
        .filter(interviews::Column::InterviewerId.eq(account.id.uuid()))
        .filter(interviews::Column::State.eq("in-progress"))
        .count(database)
        .await?;
    Ok(Some(Session {
        account,
        opened_at: row.opened_at,
        last_seen_at: row.last_seen_at,
        interviewing: running > 0,
    }))
}
