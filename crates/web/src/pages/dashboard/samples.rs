//! The dashboard of an invented edition, looked at in every way.

use std::sync::Arc;

use access::Role;
use questionnaire::{Language, Theme, Wave};
use statistics::charts::MarkedChange;
use statistics::{Edition, Month, Wording};

use super::lens::{Lens, Window};
use super::{Choice, Query, table_page, view};
use crate::pages::fixtures::figures::{edition, force, large};
use crate::samples::Sample;
use crate::{Frame, Section};

/// What an analyst of the invented force would find.
pub(crate) fn choice(edition: Option<Edition>) -> Option<Choice> {
    let force = force()?;
    let published = edition.iter().map(|edition| store::EditionHead {
        force: force.code.clone(),
        month: edition.month,
        version: 1,
        life: store::Life::Published,
        digest: "0".repeat(64),
        reason: None,
        drafted_at: chrono::DateTime::UNIX_EPOCH,
        reviewed_by: None,
        published_at: Some(chrono::DateTime::UNIX_EPOCH),
    });
    let published = published.collect();
    let (edition, forces) = (edition.map(Arc::new), Vec::new());
    Some(Choice {
        forces,
        published,
        edition,
        before: None,
        changes: changes()?,
        outcomes: Vec::new(),
        query: query(),
        force,
    })
}

fn query() -> Query {
    let lens = Lens::default();
    Query { wave: Wave::SixWeek, both: false, month: None, theme: None, area: None, lens }
}

/// What the invented force changed.
fn changes() -> Option<Vec<MarkedChange>> {
    let change = |month, en: &str, cy: &str, concern: &str| MarkedChange {
        month,
        what: Wording { en: en.to_owned(), cy: cy.to_owned() },
        concerns: vec![concern.to_owned()],
    };
    Some(vec![
        change(
            Month::new(2026, 3)?,
            "New leaflet about the video interview",
            "Taflen newydd am y cyfweliad fideo",
            "process.video",
        ),
        change(
            Month::new(2025, 11)?,
            "Interview rooms refurbished",
            "Adnewyddu’r ystafelloedd cyfweld",
            "process.video",
        ),
    ])
}

/// Every way to look at it, and before anything is published.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Analyst, Section::Dashboard);
    let shown = |name: &str, set: fn(&mut Query)| {
        let mut choice = choice(edition())?;
        set(&mut choice.query);
        Some(Sample::of(format!("dashboard/{name}"), &view(frame(), &choice)))
    };
    [
        shown("figures", |_| {}),
        shown("both", |query| query.both = true),
        shown("theme", |query| query.theme = Some(Theme::Respect)),
        shown("team", |query| query.lens.team = Some("north".to_owned())),
        shown("quarters", |query| query.lens.window = Window::Quarters),
        shown("rolling", |query| query.lens.window = Window::Rolling3),
        shown("since-start", |query| query.lens.window = Window::SinceStart),
        shown("some-months", |query| query.lens.from = Month::new(2026, 1)),
        choice(large()).map(|choice| Sample::of("dashboard/large", &view(frame(), &choice))),
        choice(None).map(|choice| Sample::of("dashboard/nothing", &view(frame(), &choice))),
        choice(edition())
            .and_then(|choice| Some(Sample::of("dashboard/table", &table_page::view(frame(), &choice)?))),
    ]
    .into_iter()
    .flatten()
    .collect()
}
