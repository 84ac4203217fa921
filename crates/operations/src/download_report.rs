//! Take a report of a published month away as a PDF file.

use access::{Permit, permission::DownloadReport};
use export::ReportKind;
use fieldwork::ForceCode;
use questionnaire::Language;
use statistics::Month;
use store::Tx;
use tokio::task::spawn_blocking;

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, read_release, register_report};

/// Makes the report from the published edition, and a governance pack from the risk register beside it, and writes down who took
/// it, before it is handed out.
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
    let drawn = spawn_blocking(move || {
        let report = export::report(&release, kind, language);
        (release, report)
    });
    let (release, report) = drawn.await?;
    let report = register_report(platform, permit, (force, month), (kind, report, language)).await?;
    let made = spawn_blocking(move || export::pdf(&release, &report)).await?;
    let file = file(name, "application/pdf", made.map_err(Fault::Export)?);
    let subject = format!("{force} {month} {ending} {}", file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
