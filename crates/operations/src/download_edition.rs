//! Take a published month away as a file.

use access::{Permit, permission::DownloadEdition};
use export::ExportFault;
use fieldwork::ForceCode;
use sha2::{Digest, Sha256};
use statistics::{Edition, Month};
use store::Tx;
use tokio::task::spawn_blocking;

use crate::{Error, Fault, Platform, Problem};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One row per figure, for machines.
    Csv,
    /// A workbook, for people with a spreadsheet.
    Xlsx,
}

/// A file to take away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it is called.
    pub name: String,
    /// What it is to a browser.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The SHA-256 of its bytes, in hexadecimal. The audit has it too.
    pub digest: String,
}

/// Makes the file from the published edition and from nothing else, and writes down who took it, before it is handed out.
pub async fn download_edition(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    force: &ForceCode,
    month: Month,
    format: Format,
) -> Result<File, Error> {
    let stored = platform.store.reader().edition(permit, force, month).await?;
    let edition = stored.ok_or(Problem::NotPublished(month))?.edition;
    let file = spawn_blocking(move || format.render(&edition)).await?.map_err(Fault::Export)?;
    let subject = format!("{force} {month} {} {}", format.ending(), file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Xlsx];

    /// The end of the file's name, and the format's name in addresses.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// Reads an ending.
    pub fn parse(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    fn render(self, edition: &Edition) -> Result<File, ExportFault> {
        let bytes = match self {
            Self::Csv => export::csv(edition)?,
            Self::Xlsx => export::workbook(edition)?,
        };
        let digest = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let name = export::file_name(edition, self.ending());
        Ok(File { name, media_type: self.media_type(), bytes, digest })
    }
}
