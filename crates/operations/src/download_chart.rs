//! Take away the picture of a chart.

use access::{Permit, permission::DownloadEdition};
use fieldwork::ForceCode;
use statistics::Month;
use store::Tx;

use crate::download_edition::file;
use crate::{Error, File, Platform};

/// Writes down who took a chart of a published month, and hands it out. The picture was drawn from that month and from
/// nothing else.
pub async fn download_chart(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    (force, month): (&ForceCode, Month),
    (name, drawing): (String, String),
) -> Result<File, Error> {
    let file = file(name, "image/svg+xml", drawing.into_bytes());
    let subject = format!("{force} {month} {} {}", file.name, file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
