//! Begin a series of microdata files, in which a person keeps one pseudonym.

use access::{Permit, permission::BeginMicrodataSeries};
use fieldwork::{FieldError, Id};
use store::MicrodataSeries;

use crate::{Error, Platform};

/// The longest name.
const NAME: usize = 80;
/// The longest purpose or reason: about a page.
pub(crate) const WORDS: usize = 2_000;

/// A series as a form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeriesForm {
    /// What the agency calls it.
    pub name: String,
    /// What it is for.
    pub purpose: String,
}

/// Begins the series with a random key of its own. The key stays with the series, so that a file taken a year later has the
/// same pseudonyms, and is in no other place.
pub async fn begin_microdata_series(
    platform: &Platform,
    permit: &Permit<BeginMicrodataSeries>,
    form: &SeriesForm,
) -> Result<Id<MicrodataSeries>, Error> {
    let (name, purpose) = (form.name.trim(), form.purpose.trim());
    let faults = [
        fault(name.is_empty(), "name", "series-name-required"),
        fault(name.chars().count() > NAME, "name", "series-name-long"),
        fault(purpose.is_empty(), "purpose", "series-purpose-required"),
        fault(purpose.chars().count() > WORDS, "purpose", "series-purpose-long"),
    ];
    let faults: Vec<FieldError> = faults.into_iter().flatten().collect();
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let series = MicrodataSeries {
        id: platform.id(),
        name: name.to_owned(),
        purpose: purpose.to_owned(),
        begun_by: permit.account(),
        begun_at: platform.now(),
    };
    let key = platform.environment.random();
    platform
        .write(permit, async |tx| {
            tx.about(series.id);
            tx.add_microdata_series(&series, &key).await?;
            Ok(series.id)
        })
        .await
}

pub(crate) fn fault(wrong: bool, field: &'static str, code: &'static str) -> Option<FieldError> {
    wrong.then_some(FieldError { field, code })
}
