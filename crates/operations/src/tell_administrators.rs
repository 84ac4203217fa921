//! Tell administrators that the machine needs somebody, while there is still time.

use access::Permit;
use access::permission::RemindStaff;
use fieldwork::london;
use mail::AtWork;

use crate::letters::at_work;
use crate::{Error, Platform};

/// Writes this to everybody who looks after the panel's jobs: once a day in London, however often and by however many nodes it is told.
pub async fn tell_administrators(
    platform: &Platform,
    permit: &Permit<RemindStaff>,
    news: &AtWork,
) -> Result<(), Error> {
    if platform.post.is_none() {
        return Ok(());
    }
    let day = london(platform.now()).date();
    platform
        .write(permit, async |tx| {
            tx.about(news.slug());
            at_work::administrators(platform, tx, news, day).await
        })
        .await
}
