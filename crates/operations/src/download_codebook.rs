//! Take the code frame away as a codebook.

use access::{Permit, permission::DownloadCodebook};
use questionnaire::Language;
use store::Tx;

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, Problem};

/// The frame in use, as programs for qualitative analysis read it (REFI-QDA, `.qdc`), and who took it. Nothing of anybody is in
/// it.
pub async fn download_codebook(
    platform: &Platform,
    permit: &Permit<DownloadCodebook>,
    language: Language,
) -> Result<File, Error> {
    let frame = platform.frames.in_use().ok_or(Problem::NoCodeFrame)?;
    let name = format!("code-frame-{}-{}.{}.qdc", frame.id.name, frame.id.version, language.code());
    let made = export::codebook(&platform.frames, frame, language);
    let file = file(name, "application/xml", made.map_err(Fault::Export)?);
    let subject = format!("{} {} {}", frame.id, language.code(), file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
