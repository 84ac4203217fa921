//! Take the report on fieldwork away as a file.

use access::{Permit, permission::DownloadFieldwork};
use questionnaire::Wave;
use store::{Cohort, Tx};

use crate::download_edition::{File, file};
use crate::{Error, Fault, Platform, fieldwork_report};

/// Makes the file of what the page shows, and writes down who took it, before it is handed out.
pub async fn download_fieldwork(
    platform: &Platform,
    permit: &Permit<DownloadFieldwork>,
    wave: Wave,
    cohort: &Cohort,
) -> Result<File, Error> {
    let report = fieldwork_report(platform, permit, wave, cohort).await?;
    let bytes = export::fieldwork(&report).map_err(Fault::Export)?;
    let name = format!("fieldwork-{}-{}.csv", wave.slug(), platform.today());
    let file = file(name, "text/csv; charset=utf-8", bytes);
    let subject = format!("{} {}", wave.slug(), file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
