//! What stopped a month from being reviewed or published: the auditor, in a sentence that names the place and no number.

use operations::{Error, Problem};
use questionnaire::Language;
use statistics::Edition;

use crate::locale::{Message, t};
use crate::pages::dashboard::words;
use crate::spoken;

/// The sentence, where it was the auditor; otherwise the error itself.
pub(super) fn stopped(language: Language, edition: &Edition, error: Error) -> Result<Message, Error> {
    match error {
        Error::Problem(Problem::AuditFound { wave, question, period, .. }) => {
            let series = edition.waves.iter().flat_map(|figures| &figures.series);
            let known = series.into_iter().find(|series| series.concept == question);
            let named = known.map_or(question.as_str(), |series| words::say(language, &series.short));
            Ok(t(language, "edition-stopped-found")
                .with("stage", words::stage(language, &wave))
                .with("question", named)
                .with("period", spoken::period(language, period)))
        }
        // What it names is codes and months, for whoever looks after the program.
        Error::Problem(Problem::AuditUnfinished { why, .. }) => {
            Ok(t(language, "edition-stopped-unfinished").with("why", why))
        }
        other => Err(other),
    }
}
