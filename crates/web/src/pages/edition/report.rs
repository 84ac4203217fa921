//! The plain report of a month: how many interviews at least, how many numbers are withheld, which months were joined.

use operations::{MonthReport, WaveReport};
use questionnaire::Language;
use statistics::Edition;

use crate::locale::{Message, t};
use crate::pages::dashboard::words;
use crate::spoken;

/// A sentence for each wave, under its name. It is read off the figures, so it says nothing that they do not.
pub(crate) fn report(language: Language, edition: &Edition) -> Vec<(Message, Message)> {
    let waves = MonthReport::of(edition).waves;
    waves.iter().map(|wave| (words::stage(language, &wave.wave), sentence(language, wave))).collect()
}

fn sentence(language: Language, report: &WaveReport) -> Message {
    let said = latest(language, report);
    match report.carried {
        None => said,
        Some(waits) => {
            t(language, "report-waits").with("report", said).with("period", spoken::period(language, waits))
        }
    }
}

fn latest(language: Language, report: &WaveReport) -> Message {
    let Some((period, answered)) = report.latest else { return t(language, "report-nothing") };
    let interviews = match answered {
        Some(people) => t(language, "report-interviews").count("number", people),
        None => t(language, "report-too-few"),
    };
    let months = if period.from == period.to { "report-month" } else { "report-joined" };
    t(language, "report-latest")
        .with("interviews", interviews)
        .with("months", t(language, months).with("period", spoken::period(language, period)))
        .count("withheld", report.cells_withheld)
        .count("cells", report.cells_withheld + report.cells_shown)
}
