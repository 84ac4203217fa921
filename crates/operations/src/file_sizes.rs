//! How large the files of a month are, before anybody takes one.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use export::Release;
use questionnaire::Language;
use tokio::task::spawn_blocking;

use crate::{Error, Format, Platform};

/// A file that can be taken, and how many bytes it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileSize {
    /// Its format.
    pub format: Format,
    /// Its size.
    pub bytes: usize,
}

/// What was measured before: a published edition never changes, so neither do the sizes of its files.
static MEASURED: Mutex<BTreeMap<(String, &'static str), Vec<FileSize>>> = Mutex::new(BTreeMap::new());
/// How many editions are remembered.
const REMEMBERED: usize = 256;

/// The files of a release with their sizes. A wave that was not asked has no codebook.
pub async fn file_sizes(
    platform: &Platform,
    release: &Release,
    language: Language,
) -> Result<Vec<FileSize>, Error> {
    let key = (
        format!("{}-{}", release.edition.digest().map_err(crate::Fault::from)?, release.version),
        language.code(),
    );
    let known = MEASURED.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    if let Some(known) = known {
        return Ok(known);
    }
    let (release, library) = (release.clone(), platform.library.clone());
    let sizes: Vec<FileSize> = spawn_blocking(move || {
        let made = |format: Format| match format.render(&release, &library, language) {
            Ok(file) => Some(Ok(FileSize { format, bytes: file.bytes.len() })),
            Err(Error::Problem(_)) => None,
            Err(fault) => Some(Err(fault)),
        };
        Format::ALL.into_iter().filter_map(made).collect::<Result<_, Error>>()
    })
    .await??;
    let mut measured = MEASURED.lock().unwrap_or_else(PoisonError::into_inner);
    if measured.len() >= REMEMBERED {
        measured.clear();
    }
    measured.insert(key, sizes.clone());
    Ok(sizes)
}
