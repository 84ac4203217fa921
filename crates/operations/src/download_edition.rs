//! Take a published month away as a file.

use access::{Permit, permission::DownloadEdition};
use data_encoding::HEXLOWER;
use export::Release;
use export::book::BookFormat;
use fieldwork::ForceCode;
use interchange::published_codebook;
use questionnaire::{Language, Library, QuestionnaireId, Wave};
use sha2::{Digest, Sha256};
use statistics::Month;
use store::Tx;
use tokio::task::spawn_blocking;

use crate::{Error, Fault, Platform, Problem, read_release};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A workbook that every spreadsheet opens; the copy of record.
    Ods,
    /// A workbook for Excel.
    Xlsx,
    /// One row per figure, for machines.
    Csv,
    /// What the columns of the CSV mean, for machines.
    CsvMetadata,
    /// The same rows as Parquet.
    Parquet,
    /// The same rows as JSON.
    Json,
    /// What was asked in a wave, as a DDI codebook.
    Codebook(Wave),
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
/// The language is that of a workbook's words; every other file has both.
pub async fn download_edition(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    force: &ForceCode,
    month: Month,
    wanted: impl Into<(Format, Language)>,
) -> Result<File, Error> {
    let (format, language) = wanted.into();
    let file = made(platform, permit, (force, month), (format, language)).await?;
    let subject = format!("{force} {month} {} {}", format.ending(), file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}

/// The file, which nobody has been handed yet.
pub(crate) async fn made(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    (force, month): (&ForceCode, Month),
    (format, language): (Format, Language),
) -> Result<File, Error> {
    let release = read_release(platform, permit, force, month).await?;
    let library = platform.library.clone();
    spawn_blocking(move || format.render(&release, &library, language)).await?
}

impl From<Format> for (Format, Language) {
    /// The format in English, for callers to whom only the figures matter.
    fn from(format: Format) -> Self {
        (format, Language::English)
    }
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 8] = [
        Self::Ods,
        Self::Xlsx,
        Self::Csv,
        Self::CsvMetadata,
        Self::Parquet,
        Self::Json,
        Self::Codebook(Wave::SixWeek),
        Self::Codebook(Wave::CaseClosure),
    ];

    /// The end of the file's name, and the format's name in addresses.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Ods => "ods",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::CsvMetadata => "csv-metadata.json",
            Self::Parquet => "parquet",
            Self::Json => "rows.json",
            Self::Codebook(Wave::SixWeek) => "six-week.codebook.xml",
            Self::Codebook(Wave::CaseClosure) => "case-closure.codebook.xml",
        }
    }

    /// Reads an ending.
    pub fn parse(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::CsvMetadata => "application/csvm+json",
            Self::Parquet => "application/vnd.apache.parquet",
            Self::Json => "application/json",
            Self::Codebook(_) => "application/xml",
        }
    }

    /// The file of a release.
    ///
    /// # Errors
    /// When it cannot be made, or the wave was not asked by then.
    pub fn render(self, release: &Release, library: &Library, language: Language) -> Result<File, Error> {
        let made = match self {
            Self::Ods => export::workbook(release, language, BookFormat::Ods),
            Self::Xlsx => export::workbook(release, language, BookFormat::Xlsx),
            Self::Csv => export::csv(release),
            Self::CsvMetadata => export::csv_metadata(release),
            Self::Parquet => export::parquet(release),
            Self::Json => export::json(release),
            Self::Codebook(wave) => Ok(codebook(release, library, wave)?),
        };
        let name = export::file_name(&release.edition, self.ending());
        Ok(file(name, self.media_type(), made.map_err(Fault::Export)?))
    }
}

/// The codebook of the latest version of a wave's interview that the edition counts.
fn codebook(release: &Release, library: &Library, wave: Wave) -> Result<Vec<u8>, Error> {
    let latest = asked_last(&release.edition.questionnaires, wave);
    let found = latest.and_then(|id| published_codebook(library, id).ok());
    Ok(found.ok_or(Problem::NotPublished(release.edition.month))?.text.into_bytes())
}

/// The latest version of a wave's interview among these names and digests.
pub(crate) fn asked_last(questionnaires: &[(String, String)], wave: Wave) -> Option<QuestionnaireId> {
    let ids = questionnaires.iter().filter_map(|(name, _)| QuestionnaireId::parse(name).ok());
    ids.filter(|id| id.wave == wave).max_by_key(|id| id.version)
}

/// A file with the digest of its bytes.
pub(crate) fn file(name: String, media_type: &'static str, bytes: Vec<u8>) -> File {
    let digest = HEXLOWER.encode(&Sha256::digest(&bytes));
    File { name, media_type, bytes, digest }
}
