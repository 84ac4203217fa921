//! Take away the picture of a chart.

use access::{Permit, permission::DownloadEdition};
use fieldwork::ForceCode;
use statistics::Month;
use store::Tx;

use crate::download_edition::file;
use crate::{Error, File, Platform, Problem};

/// Writes down who took a chart, and of which published months, and hands it out. The picture was drawn from those months
/// and from nothing else.
///
/// # Errors
/// When one of the forces is not one this account sees.
pub async fn download_chart(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    of: &[(ForceCode, Month)],
    (name, drawing): (String, String),
) -> Result<File, Error> {
    within(permit, of)?;
    let file = file(name, "image/svg+xml; charset=utf-8", drawing.into_bytes());
    handed_out(platform, permit, of, file).await
}

/// Every force is one this account sees.
pub(crate) fn within(permit: &Permit<DownloadEdition>, of: &[(ForceCode, Month)]) -> Result<(), Problem> {
    match of.iter().find(|(force, _)| !permit.scope().reaches(force)) {
        Some((force, _)) => Err(Problem::NoSuchForce { code: force.to_string() }),
        None => Ok(()),
    }
}

/// Writes down who took a file made from these months, and hands it out.
pub(crate) async fn handed_out(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    of: &[(ForceCode, Month)],
    file: File,
) -> Result<File, Error> {
    let months: Vec<String> = of.iter().map(|(force, month)| format!("{force} {month}")).collect();
    let subject = format!("{} {} {}", months.join(" "), file.name, file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
