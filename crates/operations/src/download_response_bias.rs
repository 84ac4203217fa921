//! Take the reading of a force's response away as a file.

use access::{Permit, permission::DownloadResponseBias};
use fieldwork::ForceCode;
use questionnaire::Wave;

use crate::download_edition::{File, file};
use crate::response::{Reading, keep, reading};
use crate::{Error, Fault, Platform};

/// Makes the file of what the page shows, and writes down who took it, before it is handed out. Quarters that nobody was told
/// of yet are told by it.
pub async fn download_response_bias(
    platform: &Platform,
    permit: &Permit<DownloadResponseBias>,
    wave: Wave,
    force: &ForceCode,
) -> Result<File, Error> {
    let read = reading(platform, permit, wave, force).await?;
    match taken(platform, permit, &read).await? {
        Some(file) => Ok(file),
        // Somebody else told these quarters at the same time: what was told first stands.
        None => {
            let read = reading(platform, permit, wave, force).await?;
            let file = taken(platform, permit, &read).await?;
            file.ok_or_else(|| Fault::Store(told_twice(force)).into())
        }
    }
}

fn told_twice(force: &ForceCode) -> store::Fault {
    let what = "quarters are told over and over".to_owned();
    store::Fault::Corrupt { table: "response_spans", id: force.to_string(), what }
}

/// The file, once what it tells is kept; nothing where something else was told meanwhile.
async fn taken(
    platform: &Platform,
    permit: &Permit<DownloadResponseBias>,
    reading: &Reading<'_>,
) -> Result<Option<File>, Error> {
    let area = platform.forces.get(reading.force());
    let name = area.map_or_else(|| reading.force().to_string(), |area| area.slug.clone());
    let bytes = export::response_bias(&reading.bias, reading.force().as_str(), &platform.disclosure)
        .map_err(Fault::Export)?;
    let name = format!("{name}-response-{}-{}.csv", reading.wave().slug(), platform.today());
    let file = file(name, "text/csv; charset=utf-8", bytes);
    let kept = platform
        .write(permit, async |tx| {
            tx.about(format!("{} {}", reading.subject(), file.digest));
            keep(tx, reading).await
        })
        .await?;
    Ok(kept.then_some(file))
}
