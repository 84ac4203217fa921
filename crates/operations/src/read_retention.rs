//! Look at who is not kept any more.

use access::{Permit, permission::ReadRetention};
use chrono::NaiveDate;
use store::Tx;

use crate::keeping::{Kept, over_by};
use crate::{Error, Platform};

/// Everybody whose time is over by this day, and what keeps whom. Who looked is written down: it says who was on the panel.
pub async fn read_retention(
    platform: &Platform,
    permit: &Permit<ReadRetention>,
    day: NaiveDate,
) -> Result<Vec<Kept>, Error> {
    let work = async |tx: &Tx| {
        tx.about(day);
        over_by(tx, platform, day).await
    };
    platform.write(permit, work).await
}
