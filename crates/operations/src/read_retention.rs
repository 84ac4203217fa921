//! Look at who is not kept any more.

use access::{Permit, permission::ReadRetention};
use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::Passing;
use store::Tx;

use crate::keeping::{Kept, LongOpen, long_open, over_by};
use crate::{Error, Platform};

/// What goes by night.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    /// Everybody whose time is over by the day, and what keeps whom.
    pub people: Vec<Kept>,
    /// Everybody whom nothing but an open case keeps for longer than anybody is kept.
    pub long_open: Vec<LongOpen>,
    /// Of each kind of thing that is of use for a time only, how many go tonight, and how many by the day.
    pub passing: Vec<(Passing, u64, u64)>,
}

/// What goes by this day. Who looked is written down: it says who was on the panel. Only that entry takes the turn to write.
pub async fn read_retention(
    platform: &Platform,
    permit: &Permit<ReadRetention>,
    day: NaiveDate,
) -> Result<Retention, Error> {
    let people = platform.look(permit, async |tx: &Tx| over_by(tx, platform, day).await).await?;
    let long_open =
        platform.look(permit, async |tx: &Tx| long_open(tx, platform, platform.today()).await).await?;
    let mut passing = Vec::new();
    for kind in Passing::ALL {
        let ahead = platform.now() + (day - platform.today());
        let tonight = passed(platform, permit, (kind, platform.now())).await?;
        passing.push((kind, tonight, passed(platform, permit, (kind, ahead)).await?));
    }
    platform
        .write(permit, async |tx| {
            tx.about(day);
            Ok(())
        })
        .await?;
    Ok(Retention { people, long_open, passing })
}

async fn passed(
    platform: &Platform,
    permit: &Permit<ReadRetention>,
    (kind, at): (Passing, DateTime<Utc>),
) -> Result<u64, Error> {
    let before = platform.policy.keep_days.over_before(kind, at);
    Ok(platform.store.reader().passing_before(permit, (kind, before)).await?)
}
