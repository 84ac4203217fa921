//! Take away what a page sets side by side.

use access::{Permit, permission::DownloadEdition};
use export::BesideRow;
use fieldwork::ForceCode;
use statistics::Month;

use crate::download_chart::{handed_out, within};
use crate::download_edition::file;
use crate::{Error, Fault, File, Platform};

/// Writes down who took the rows, and of which published months, and hands them out. The rows were worked out from those months
/// and from nothing else.
///
/// # Errors
/// When one of the forces is not one this account sees.
pub async fn download_comparison(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    of: &[(ForceCode, Month)],
    (name, rows): (String, &[BesideRow]),
) -> Result<File, Error> {
    within(permit, of)?;
    let bytes = export::beside(rows).map_err(Fault::Export)?;
    handed_out(platform, permit, of, file(name, "text/csv; charset=utf-8", bytes)).await
}
