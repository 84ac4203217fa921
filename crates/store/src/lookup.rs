//! The two questions that are asked before anybody is known, and so have no permit: whose address, whose session.

use access::{AccountRecord, EmailAddress, Session, TokenHash};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::Fault;
use crate::rows::{accounts, interviews, sessions};

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
