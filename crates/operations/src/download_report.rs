//! Take a report of a published month away as a PDF file.

use access::{Permit, permission::DownloadReport};
use export::ReportKind;
use fieldwork::ForceCode;
use questionnaire::Language;
use statistics::Month;
use store::Tx;
use tokio::task::spawn_blocking;

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, read_release};

/// Makes the report from the published edition and from nothing else, and writes down who took it, before it is handed out.
pub async fn download_report(
    platform: &Platform,
    permit: &Permit<DownloadReport>,
    force: &ForceCode,
    month: Month,
    (kind, language): (ReportKind, Language),
) -> Result<File, Error> {
    let release = read_release(platform, permit, force, month).await?;
    let ending = format!("{}.{}.pdf", kind.slug(), language.code());
    let name = export::file_name(&release.edition, &ending);
    let made =
        spawn_blocking(move || export::pdf(&release, &export::report(&release, kind, language))).await?;
    let file = file(name, "application/pdf", made.map_err(Fault::Export)?);
    let subject = format!("{force} {month} {ending} {}", file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
