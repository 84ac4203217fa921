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
    let outside = of.iter().find(|(force, _)| !permit.scope().reaches(force));
    if let Some((force, _)) = outside {
        return Err(Problem::NoSuchForce { code: force.to_string() }.into());
    }
    let file = file(name, "image/svg+xml; charset=utf-8", drawing.into_bytes());
    let months: Vec<String> = of.iter().map(|(force, month)| format!("{force} {month}")).collect();
    let subject = format!("{} {} {}", months.join(" "), file.name, file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
