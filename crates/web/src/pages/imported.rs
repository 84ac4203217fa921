//! What is said of figures that count interviews of a panel that was kept elsewhere before.

use questionnaire::Language;
use statistics::{Edition, Month, Period};

use crate::locale::t;
use crate::{Message, spoken};

/// The months of a wave that count such interviews, in words; nothing where there are none.
pub(crate) fn note(language: Language, edition: &Edition, wave: &str) -> Option<Message> {
    let runs = runs(edition.imported_months(wave));
    let said: Vec<String> = runs.into_iter().map(|period| spoken::period(language, period)).collect();
    (!said.is_empty()).then(|| t(language, "imported-note").with("months", said.join(", ")))
}

/// Months that follow one another, joined.
fn runs(months: impl Iterator<Item = Month>) -> Vec<Period> {
    let mut runs: Vec<Period> = Vec::new();
    for month in months {
        match runs.last_mut() {
            Some(last) if last.to.next() == month => last.to = month,
            _ => runs.push(Period { from: month, to: month }),
        }
    }
    runs
}
