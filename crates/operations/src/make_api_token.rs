//! Let a program speak for one's own account.

use access::{ApiToken, Permit, permission::MakeApiToken};
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
}

/// Makes the secret and keeps its hash. The secret is in nobody's hands but the caller's from here on.
pub async fn make_api_token(
    platform: &Platform,
    permit: &Permit<MakeApiToken>,
    form: &RawApiToken,
) -> Result<ApiToken, Error> {
    let (name, days) = checked(form)?;
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
    };
    platform
        .write(permit, async |tx| {
            tx.about(row.id);
            Ok(tx.add_api_token(&row, &token.hash()).await?)
        })
        .await?;
    Ok(token)
}

fn checked(form: &RawApiToken) -> Result<(String, i64), Vec<FieldError>> {
    let name = form.name.trim();
    let named = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    let days = form.days.trim().parse().ok().filter(|days| (1..=LONGEST).contains(days));
    match days {
        Some(days) if named => Ok((name.to_owned(), days)),
        days => {
            let unnamed = (!named).then_some(FieldError { field: "name", code: "token-name-required" });
            let endless = days.is_none().then_some(FieldError { field: "days", code: "token-days-unknown" });
            Err(unnamed.into_iter().chain(endless).collect())
        }
    }
}
