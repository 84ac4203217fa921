//! Why a question was asked or passed over, in sentences.

use questionnaire::{Explained, FactRead, Language, Read, Reason};

/// One line for each part of the condition that decided it; one line where there is no condition.
pub(crate) fn why(told: &Explained, language: Language) -> Vec<String> {
    if told.reasons.is_empty() {
        return vec!["always asked".to_owned()];
    }
    let first = if told.asked { "shown because" } else { "passed over because" };
    let deciding = told.reasons.iter().filter(|reason| reason.holds == told.asked);
    let openings = std::iter::once(first).chain(std::iter::repeat("and because"));
    deciding
        .zip(openings)
        .map(|(reason, opening)| format!("{opening} {}", because(reason, language)))
        .collect()
}

fn because(reason: &Reason, language: Language) -> String {
    let reads = reason.reads.iter().map(|read| answered(read, language));
    let read: Vec<String> = reads.chain(reason.facts.iter().map(known)).collect();
    let outcome = if reason.holds { "holds" } else { "does not hold" };
    if read.is_empty() {
        return format!("`{}` {outcome}", reason.source);
    }
    format!("{}  [{} {outcome}]", read.join(", "), reason.source)
}

fn answered(read: &Read, language: Language) -> String {
    let label = read.label.say(language);
    match &read.answer {
        Some(answer) => format!("“{label}” was answered “{}”", answer.say(language)),
        None => format!("“{label}” has no answer"),
    }
}

fn known(read: &FactRead) -> String {
    match &read.value {
        Some(value) => format!("{} of the case is “{value}”", read.fact),
        None => format!("{} of the case is not known", read.fact),
    }
}
