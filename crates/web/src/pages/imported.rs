//! What is said of figures that count interviews of a panel that was kept elsewhere before.

use questionnaire::Language;
use statistics::Edition;

use crate::locale::t;
use crate::{Message, spoken};

/// The months of a wave that count such interviews, in words; nothing where there are none.
pub(crate) fn note(language: Language, edition: &Edition, wave: &str) -> Option<Message> {
    let periods = edition.imported_periods(wave).into_iter();
    let said: Vec<String> = periods.map(|period| spoken::period(language, period)).collect();
    (!said.is_empty()).then(|| t(language, "imported-note").with("months", said.join(", ")))
}
