//! What is held to keep a person safe, and what the force said, as named values.

use fieldwork::{
    CallCheck, EventKind, InvestigationEvent, Participant, RecordedOutcome, RiskAssessment, RiskConcern,
    RiskLevel, SafetyStep,
};

use crate::{Held, HeldEntry, HeldSection, Platform};

pub(crate) fn risks(risks: &[RiskAssessment], checks: &[CallCheck]) -> HeldSection {
    let entries = risks.iter().map(risk).chain(checks.iter().map(check)).collect();
    HeldSection { code: "risk", entries }
}

fn risk(risk: &RiskAssessment) -> HeldEntry {
    let mut entry = vec![
        ("decided-at", Held::Moment(risk.decided_at)),
        ("risk-outcome", Held::word(format!("risk-outcome-{}", risk.outcome.slug()))),
        ("review-on", Held::Date(risk.review_on)),
    ];
    entry.extend(risk.concerns.iter().filter(|concern| concern.level != RiskLevel::None).flat_map(found));
    entry.extend(written("conditions", &risk.conditions));
    entry
}

fn found(concern: &RiskConcern) -> Vec<(&'static str, Held)> {
    let family = Held::word(format!("risk-family-{}", concern.family.slug()));
    let level = Held::word(format!("risk-level-{}", concern.level.slug()));
    let mut found = vec![("risk-family", family), ("risk-level", level)];
    found.extend(written("risk-note", &concern.note));
    found
}

fn check(check: &CallCheck) -> HeldEntry {
    let mut entry = vec![
        ("checked-at", Held::Moment(check.checked_at)),
        ("risk-outcome", Held::word(format!("risk-outcome-{}", check.outcome.slug()))),
    ];
    for news in &check.news {
        entry.push(("risk-family", Held::word(format!("risk-family-{}", news.family.slug()))));
        entry.extend(written("risk-note", &news.note));
    }
    entry.extend(written("conditions", &check.reason));
    entry
}

pub(crate) fn events(events: &[InvestigationEvent]) -> HeldSection {
    let entry = |event: &InvestigationEvent| {
        let mut entry = vec![
            ("recorded-at", Held::Moment(event.recorded_at)),
            ("event", Held::word(format!("investigation-{}", event.kind.slug()))),
        ];
        entry.extend(days(&event.kind));
        entry
    };
    HeldSection { code: "events", entries: events.iter().map(entry).collect() }
}

fn days(kind: &EventKind) -> Vec<(&'static str, Held)> {
    match kind {
        EventKind::Hold { reason, from, until, .. } => vec![
            ("hold-reason", Held::word(format!("hold-reason-{}", reason.slug()))),
            ("opens", Held::Date(*from)),
            ("closes", Held::Date(*until)),
        ],
        EventKind::Release { on, .. } => vec![("happened-on", Held::Date(*on))],
        EventKind::Correction { to, .. } => to.iter().map(|day| ("happened-on", Held::Date(*day))).collect(),
        _ => kind.happened_on().map(|day| ("happened-on", Held::Date(day))).into_iter().collect(),
    }
}

/// What was done when they were upset, not safe to talk, or at risk.
pub(crate) fn step(step: &SafetyStep) -> HeldEntry {
    vec![
        ("recorded-at", Held::Moment(step.at)),
        ("safety-step", Held::word(format!("safety-step-{}", step.kind.slug()))),
    ]
}

pub(crate) fn recorded(
    platform: &Platform,
    person: &Participant,
    recorded: &[RecordedOutcome],
) -> Vec<HeldEntry> {
    let entry = |it: &RecordedOutcome| {
        let outcome = platform.dispositions.get(&it.outcome);
        let label = outcome.map(|outcome| outcome.label.say(person.language)).unwrap_or_default();
        let mut entry = vec![
            ("recorded-at", Held::Moment(it.recorded_at)),
            ("channel", Held::word(format!("contact-way-{}", it.way.slug()))),
            ("outcome", Held::text(label)),
        ];
        entry.extend(it.note.as_ref().map(|note| ("words", Held::text(note))));
        entry
    };
    recorded.iter().map(entry).collect()
}

/// Words, where there are any.
pub(crate) fn written(name: &'static str, words: &str) -> Option<(&'static str, Held)> {
    (!words.is_empty()).then(|| (name, Held::text(words)))
}
