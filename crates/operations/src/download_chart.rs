//! Take away the picture of a chart.

use access::{Permit, permission::DownloadEdition};
use fieldwork::ForceCode;
use sha2::{Digest, Sha256};
use statistics::Month;
use store::Tx;

use crate::{Error, File, Platform};

/// Writes down who took a chart of a published month, and hands it out. The picture was drawn from that month and from
/// nothing else.
pub async fn download_chart(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    (force, month): (&ForceCode, Month),
    (name, drawing): (String, String),
) -> Result<File, Error> {
    let bytes = drawing.into_bytes();
    let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let subject = format!("{force} {month} {name} {digest}");
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(File { name, media_type: "image/svg+xml", bytes, digest })
}
