//! The four numbers at the top.

use questionnaire::Language;
use statistics::WaveFigures;
use statistics::readings::{Finding, News};

use crate::locale::{Message, t};
use crate::spoken;

/// One number with its name.
pub(crate) struct Count {
    /// What is counted.
    pub(crate) label: Message,
    /// The number.
    pub(crate) value: Message,
    /// What helps to read it.
    pub(crate) note: Message,
}

/// Interviews in the latest period and since the first that is looked at, questions that changed, months that wait.
pub(crate) fn counts(language: Language, wave: &WaveFigures, found: &[Finding]) -> Vec<Count> {
    vec![latest(language, wave), total(language, wave), changed(language, found), waiting(language, wave)]
}

fn at_least(language: Language, number: Option<u32>) -> Message {
    match number {
        Some(number) => t(language, "count-at-least").count("number", number),
        None => t(language, "count-withheld"),
    }
}

fn latest(language: Language, wave: &WaveFigures) -> Count {
    let last = wave.periods.last();
    let note = last.map(|closed| spoken::period(language, closed.period)).unwrap_or_default();
    Count {
        label: t(language, "count-interviews"),
        value: at_least(language, last.and_then(|closed| closed.interviews.shown().copied())),
        note: t(language, "count-in-period").with("period", note),
    }
}

/// The sum of what is told of each period: at least so many.
fn total(language: Language, wave: &WaveFigures) -> Count {
    let shown: Vec<u32> =
        wave.periods.iter().filter_map(|closed| closed.interviews.shown().copied()).collect();
    let begins =
        wave.periods.first().map(|closed| spoken::month(language, closed.period.from)).unwrap_or_default();
    Count {
        label: t(language, "count-total"),
        value: at_least(language, Some(shown).filter(|all| !all.is_empty()).map(|all| all.iter().sum())),
        note: t(language, "count-since").with("month", begins),
    }
}

fn changed(language: Language, found: &[Finding]) -> Count {
    let tally = found.iter().find_map(|finding| match finding.news {
        News::Tally { compared, higher, lower, .. } => Some((compared, higher + lower)),
        _ => None,
    });
    Count {
        label: t(language, "count-changed"),
        value: t(language, "count-number").count("number", tally.map_or(0, |(_, moved)| moved)),
        note: match tally {
            Some((compared, _)) => t(language, "count-of-questions").count("number", compared),
            None => t(language, "count-nothing-compared"),
        },
    }
}

fn waiting(language: Language, wave: &WaveFigures) -> Count {
    let months = wave.carried.map_or(0, |period| period.months().count());
    Count {
        label: t(language, "count-waiting"),
        value: t(language, "count-number").count("number", months),
        note: match wave.carried {
            Some(period) => {
                t(language, "count-waiting-period").with("period", spoken::period(language, period))
            }
            None => t(language, "count-waiting-none"),
        },
    }
}
