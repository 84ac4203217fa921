//! Who agreed and who was interviewed, of everybody who was referred: for the agency, told once for each settled quarter.

use access::{Permit, permission::ReadResponseBias};
use fieldwork::ForceCode;
use questionnaire::Wave;
use statistics::response_bias::ResponseBias;

use crate::response::{Reading, keep, reading};
use crate::{Error, Platform};

/// The response of a force in a wave. Quarters that were told before are as they were told, whatever has changed since. The
/// first to look after a quarter has settled tells it, and that is kept and audited.
pub async fn read_response_bias(
    platform: &Platform,
    permit: &Permit<ReadResponseBias>,
    wave: Wave,
    force: &ForceCode,
) -> Result<ResponseBias, Error> {
    let read = reading(platform, permit, wave, force).await?;
    if read.fresh().is_empty() || tell(platform, permit, &read).await? {
        return Ok(read.bias);
    }
    // Somebody else told them at the same time: what was told first stands.
    Ok(reading(platform, permit, wave, force).await?.bias)
}

async fn tell(
    platform: &Platform,
    permit: &Permit<ReadResponseBias>,
    reading: &Reading<'_>,
) -> Result<bool, Error> {
    platform
        .write(permit, async |tx| {
            tx.about(reading.subject());
            keep(tx, reading).await
        })
        .await
}
