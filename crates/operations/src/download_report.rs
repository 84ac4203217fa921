//! Take a report of a published month away, as a PDF or as a text to go on with.

use access::{Permit, permission::DownloadReport};
use export::ReportKind;
use fieldwork::ForceCode;
use questionnaire::Language;
use statistics::Month;
use store::Tx;
use tokio::task::spawn_blocking;

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, read_release, register_report};

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// PDF/UA, to be read.
    Pdf,
    /// An OpenDocument text, to be gone on with.
    Odt,
}

impl ReportFormat {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Odt];

    /// The end of its file name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Odt => "odt",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Odt => "application/vnd.oasis.opendocument.text",
        }
    }

    /// Reads `thematic.odt`: which report, and as what.
    pub fn parse(ending: &str) -> Option<(ReportKind, Self)> {
        let (kind, format) = ending.split_once('.')?;
        let format = Self::ALL.into_iter().find(|it| it.ending() == format)?;
        Some((ReportKind::parse(kind)?, format))
    }
}

/// Makes the report from the published edition, and a governance pack from the risk register beside it, and writes down who took
/// it, before it is handed out.
pub async fn download_report(
    platform: &Platform,
    permit: &Permit<DownloadReport>,
    force: &ForceCode,
    month: Month,
    (kind, format, language): (ReportKind, ReportFormat, Language),
) -> Result<File, Error> {
    let release = read_release(platform, permit, force, month).await?;
    let ending = format!("{}.{}.{}", kind.slug(), language.code(), format.ending());
    let name = export::file_name(&release.edition, &ending);
    let drawn = spawn_blocking(move || {
        let report = export::report(&release, kind, language);
        (release, report)
    });
    let (release, report) = drawn.await?;
    let report = register_report(platform, permit, (force, month), (kind, report, language)).await?;
    let write = match format {
        ReportFormat::Pdf => export::pdf,
        ReportFormat::Odt => export::odt,
    };
    let made = spawn_blocking(move || write(&release, &report)).await?;
    let file = file(name, format.media_type(), made.map_err(Fault::Export)?);
    let subject = format!("{force} {month} {ending} {}", file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
