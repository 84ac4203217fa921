//! Take away what a page sets side by side.

use access::{Permit, permission::DownloadEdition};
use export::BesideRow;
use fieldwork::ForceCode;
use statistics::Month;
use store::Tx;

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, Problem};

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
    let outside = of.iter().find(|(force, _)| !permit.scope().reaches(force));
    if let Some((force, _)) = outside {
        return Err(Problem::NoSuchForce { code: force.to_string() }.into());
    }
    let bytes = export::beside(rows).map_err(Fault::Export)?;
    let file = file(name, "text/csv; charset=utf-8", bytes);
    let months: Vec<String> = of.iter().map(|(force, month)| format!("{force} {month}")).collect();
    let subject = format!("{} {} {}", months.join(" "), file.name, file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
