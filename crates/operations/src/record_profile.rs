//! Record what an interviewer speaks and how many calls they take.

use access::{Permit, permission::RecordProfile};
use fieldwork::{Account, Id, RawProfile};

use crate::time::profile;
use crate::{Error, Platform};

/// Checks the form and keeps it, beside the working time that is on record.
pub async fn record_profile(
    platform: &Platform,
    permit: &Permit<RecordProfile>,
    interviewer: Id<Account>,
    form: &RawProfile,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about(interviewer);
            let profile = profile(platform, tx, interviewer).await?;
            Ok(tx.save_profile(&profile.with(form)?).await?)
        })
        .await
}
