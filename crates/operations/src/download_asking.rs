//! Take away who agreed, by how they were asked.

use access::{Permit, permission::DownloadAsking};
use store::{Cohort, Tx};

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, asking_report};

/// Makes the file of what the page shows, and writes down who took it, before it is handed out.
pub async fn download_asking(
    platform: &Platform,
    permit: &Permit<DownloadAsking>,
    cohort: &Cohort,
) -> Result<File, Error> {
    let reading = asking_report(platform, permit, cohort).await?;
    let bytes = export::asking(&reading).map_err(Fault::Export)?;
    let file = file(format!("asking-{}.csv", platform.today()), "text/csv; charset=utf-8", bytes);
    let subject = file.digest.clone();
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
