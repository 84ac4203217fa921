//! Let a program speak for one's own account.

use access::{ApiToken, Permit, TokenScope, TokenScopes, permission::MakeApiToken};
use chrono::TimeDelta;
use fieldwork::FieldError;
use store::ApiTokenRow;

use crate::{Error, Platform};

/// The longest a token holds, in days.
const LONGEST: i64 = 366;

/// The longest name of a token.
const LONGEST_NAME: usize = 60;

/// What is asked about a new token.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawApiToken {
    /// What its owner calls it: the program that will use it.
    pub name: String,
    /// How many days it holds.
    pub days: String,
    /// What it is for, by slug.
    pub scopes: Vec<String>,
}

/// Makes the secret and keeps its hash. The secret is in nobody's hands but the caller's from here on.
pub async fn make_api_token(
    platform: &Platform,
    permit: &Permit<MakeApiToken>,
    form: &RawApiToken,
) -> Result<ApiToken, Error> {
    let (name, days, scopes) = checked(form, &TokenScope::of(permit.actor().role))?;
    let subject = format!("{scopes} {days}");
    let token = ApiToken::from_random(platform.environment.random());
    let now = platform.now();
    let row = ApiTokenRow {
        id: platform.id(),
        account: permit.account(),
        name,
        made_at: now,
        expires_at: now + TimeDelta::days(days),
        revoked_at: None,
        used_at: None,
        scopes,
    };
    platform
        .write(permit, async |tx| {
            tx.about(format!("{} {subject}", row.id));
            Ok(tx.add_api_token(&row, &token.hash()).await?)
        })
        .await?;
    Ok(token)
}

fn checked(
    form: &RawApiToken,
    offered: &[TokenScope],
) -> Result<(String, i64, TokenScopes), Vec<FieldError>> {
    let name = form.name.trim();
    let named = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    let days = form.days.trim().parse().ok().filter(|days| (1..=LONGEST).contains(days));
    match (days, scopes(&form.scopes, offered)) {
        (Some(days), Some(scopes)) if named => Ok((name.to_owned(), days, scopes)),
        (days, scopes) => {
            let unnamed = (!named).then_some(FieldError { field: "name", code: "token-name-required" });
            let aimless =
                scopes.is_none().then_some(FieldError { field: "scopes", code: "token-scopes-required" });
            let endless = days.is_none().then_some(FieldError { field: "days", code: "token-days-unknown" });
            Err([unnamed, aimless, endless].into_iter().flatten().collect())
        }
    }
}

/// What the token is for: at least one of what the account's role is offered, and nothing else.
fn scopes(asked: &[String], offered: &[TokenScope]) -> Option<TokenScopes> {
    let read = |slug: &String| TokenScope::parse(slug).ok().filter(|scope| offered.contains(scope));
    TokenScopes::of(asked.iter().map(read).collect::<Option<Vec<_>>>()?)
}
