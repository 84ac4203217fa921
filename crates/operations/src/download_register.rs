//! Take the risk register away as a file.

use access::{Permit, permission::DownloadRegister};
use export::RegisterFile;
use export::book::BookFormat;
use questionnaire::Language;
use store::Tx;

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform};

/// A format of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterFormat {
    /// Comma-separated values: a row for every version of every risk.
    Csv,
    /// OpenDocument, the copy of record.
    Ods,
    /// Excel.
    Xlsx,
}

impl RegisterFormat {
    /// Its ending, read.
    pub fn parse(ending: &str) -> Option<Self> {
        match ending {
            "csv" => Some(Self::Csv),
            "ods" => Some(Self::Ods),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }

    const fn parts(self) -> (&'static str, &'static str) {
        match self {
            Self::Csv => ("csv", "text/csv; charset=utf-8"),
            Self::Ods => ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Self::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        }
    }
}

/// Makes the file of what the permit's scope takes in, and writes down who took it, before it is handed out.
pub async fn download_register(
    platform: &Platform,
    permit: &Permit<DownloadRegister>,
    format: RegisterFormat,
    language: Language,
) -> Result<File, Error> {
    let register = platform.store.reader().register(permit).await?;
    let area = permit.scope().force().and_then(|force| platform.forces.get(force));
    let of = RegisterFile {
        register: &register,
        policy: &platform.register,
        names: platform.forces.iter().map(|force| (force.code.clone(), force.name.clone())).collect(),
        area: area.map(|force| force.name.say(language).to_owned()),
        day: platform.today(),
        language,
    };
    let bytes = match format {
        RegisterFormat::Csv => export::register_csv(&of),
        RegisterFormat::Ods => export::register_workbook(&of, BookFormat::Ods),
        RegisterFormat::Xlsx => export::register_workbook(&of, BookFormat::Xlsx),
    };
    let (ending, media_type) = format.parts();
    let name = format!("risk-register-{}-{}.{ending}", platform.today(), language.code());
    let file = file(name, media_type, bytes.map_err(Fault::Export)?);
    let subject = format!("{ending} {}", file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
