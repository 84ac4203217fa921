//! Make the private address of an interviewer's calendar.

use access::{CalendarSecret, Permit, permission::MakeCalendarAddress};

use crate::{Error, Platform};

/// Draws a new secret and keeps its hash; an address made before leads nowhere from now on. The secret is given back
/// this once and is nowhere else.
pub async fn make_calendar_address(
    platform: &Platform,
    permit: &Permit<MakeCalendarAddress>,
) -> Result<CalendarSecret, Error> {
    let secret = CalendarSecret::from_random(platform.environment.random());
    let (account, hash) = (permit.account(), secret.hash());
    platform
        .write(permit, async |tx| {
            tx.about(account);
            Ok(tx.set_calendar_address(account, &hash).await?)
        })
        .await?;
    Ok(secret)
}
