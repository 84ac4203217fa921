//! Questions that are asked before anybody is known, and so have no permit: whose address, whose session; and what a
//! program was told before.

use std::collections::BTreeMap;

use access::{AccountRecord, EmailAddress, Factors, SecondFactor, Session, TokenHash};
use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};
use sea_orm::sea_query::{Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, Iterable, QueryFilter, QueryResult,
};

use crate::rows::{Spot, accounts, api_replies, code_apps, interviews, passkeys, sessions};
use crate::{ApiRequest, Fault};

/// What a program's request is hashed for.
pub(crate) const REQUEST: &str = "api_request";

/// What is read of a session beside its account.
const SESSION: [sessions::Column; 6] = [
    sessions::Column::TokenHash,
    sessions::Column::OpenedAt,
    sessions::Column::LastSeenAt,
    sessions::Column::ProvedAt,
    sessions::Column::Second,
    sessions::Column::Vouched,
];

/// Whether whoever is signed in holds an interview now.
const INTERVIEWING: &str = "interviewing";

/// Whether they have an app that shows codes.
const CODES: &str = "has_codes";

/// Whether they have a passkey.
const PASSKEYS: &str = "has_passkeys";

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

/// The sessions with these secrets, by the hash of each; or why one cannot be read. In one query: it is asked before
/// anything else of every request.
pub(crate) async fn sessions(
    database: &impl ConnectionTrait,
    tokens: &[&TokenHash],
) -> Result<BTreeMap<String, Result<Session, Fault>>, Fault> {
    let rows = database.query_all(&with_accounts(tokens)).await?;
    rows.iter().map(|row| Ok((row.try_get("", "token_hash")?, session(row)))).collect()
}

fn session(row: &QueryResult) -> Result<Session, Fault> {
    let opened_at = row.try_get("", "opened_at")?;
    let proved_at: Option<DateTime<Utc>> = row.try_get("", "proved_at")?;
    let second: Option<String> = row.try_get("", "second")?;
    let second = second.as_deref().map(SecondFactor::parse).transpose();
    let vouched: bool = row.try_get("", "vouched")?;
    Ok(Session {
        account: accounts::Model::from_query_result(row, "")?.try_into()?,
        opened_at,
        last_seen_at: row.try_get("", "last_seen_at")?,
        interviewing: row.try_get("", INTERVIEWING)?,
        proved_at: proved_at.unwrap_or(opened_at),
        second: Spot::new("sessions", "(one)")
            .read("second", second)?
            .or(vouched.then_some(SecondFactor::Organisation)),
        factors: Factors { codes: row.try_get("", CODES)?, passkeys: row.try_get("", PASSKEYS)? },
    })
}

/// The sessions, whose they are, and whether they hold an interview now.
fn with_accounts(tokens: &[&TokenHash]) -> SelectStatement {
    let account = (accounts::Entity, accounts::Column::Id);
    let holds = Query::select()
        .column(interviews::Column::Id)
        .from(interviews::Entity)
        .and_where(Expr::col((interviews::Entity, interviews::Column::InterviewerId)).equals(account))
        .and_where(interviews::Column::State.eq("in-progress"))
        .take();
    let app = Query::select()
        .column(code_apps::Column::AccountId)
        .from(code_apps::Entity)
        .and_where(Expr::col((code_apps::Entity, code_apps::Column::AccountId)).equals(account))
        .take();
    let passkey = Query::select()
        .column(passkeys::Column::Id)
        .from(passkeys::Entity)
        .and_where(Expr::col((passkeys::Entity, passkeys::Column::AccountId)).equals(account))
        .take();
    let theirs = Expr::col((sessions::Entity, sessions::Column::AccountId)).equals(account);
    Query::select()
        .columns(accounts::Column::iter().map(|column| (accounts::Entity, column)))
        .columns(SESSION.map(|column| (sessions::Entity, column)))
        .expr_as(Expr::exists(holds), INTERVIEWING)
        .expr_as(Expr::exists(app), CODES)
        .expr_as(Expr::exists(passkey), PASSKEYS)
        .from(sessions::Entity)
        .join(JoinType::InnerJoin, accounts::Entity, theirs)
        .and_where(sessions::Column::TokenHash.is_in(tokens.iter().map(|token| token.as_str())))
        .take()
}
