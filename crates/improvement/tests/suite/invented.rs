//! An invented edition, written by hand as it would be read back, and an invented action.

use chrono::{DateTime, NaiveDate};
use fieldwork::{ForceCode, Id};
use improvement::{Action, ActionStep, Taken};
use serde_json::{Value, json};
use statistics::charts::MarkedChange;
use statistics::{Edition, Month, Wording};

/// One month's count and base, or the marker in their place.
pub(crate) type Counts = Result<(u32, u32), &'static str>;

fn withheld(marker: &str) -> Value {
    json!({ "withheld": marker })
}

fn figure(month: Month, counts: Counts) -> Value {
    let (base, cell) = match counts {
        Ok((count, base)) => {
            let interval = statistics::wilson(count, base).unwrap();
            let share = f64::from(count) / f64::from(base);
            let cell = json!({ "shown": { "count": count, "share": share, "interval": interval } });
            (json!({ "shown": base }), cell)
        }
        Err(marker) => (withheld(marker), withheld(marker)),
    };
    json!({
        "period": { "from": month, "to": month }, "base": base, "favourable": cell, "bands": [],
        "score": withheld("z"), "options": [], "non_answers": [],
    })
}

/// An edition of one question, `respect.listened`, month by month from January 2026.
pub(crate) fn edition(counts: &[Counts]) -> Edition {
    let months = std::iter::successors(Month::new(2026, 1), |month| Some(month.next()));
    let periods: Vec<Value> = months.zip(counts).map(|(month, counts)| figure(month, *counts)).collect();
    let option = |code: &str, polarity: &str| json!({ "code": code, "label": { "en": code, "cy": code }, "polarity": polarity });
    let series = json!({
        "concept": "respect.listened", "theme": "respect",
        "question": { "en": "An invented question", "cy": "Cwestiwn dyfeisiedig" },
        "short": { "en": "Invented", "cy": "Dyfeisiedig" },
        "options": [option("agree", "favourable"), option("disagree", "unfavourable")],
        "periods": periods, "details": [], "quarters": [], "rolling_3": [], "rolling_12": [],
        "cumulative": figure(Month::new(2026, 1).unwrap(), Err("c")), "teams": [], "groups": [], "change": null,
    });
    let policy = statistics::DisclosurePolicy::default();
    serde_json::from_value(json!({
        "area_code": "E23000099", "area": { "en": "Invented", "cy": "Dyfeisiedig" }, "month": "2026-12",
        "waves": [{ "wave": "six-week", "periods": [], "carried": null, "series": [series] }],
        "questionnaires": [], "policy": policy,
    }))
    .unwrap()
}

/// The identifier with this number.
pub(crate) fn id<T>(number: u32) -> Id<T> {
    Id::parse(&format!("00000000-0000-0000-0000-{number:012}")).unwrap()
}

pub(crate) fn words() -> Wording {
    Wording { en: "A leaflet".to_owned(), cy: "Taflen".to_owned() }
}

/// A change about respect from this month of 2026 on.
pub(crate) fn change(month: u32) -> MarkedChange {
    MarkedChange {
        month: Month::new(2026, month).unwrap(),
        what: words(),
        concerns: vec!["respect".to_owned()],
    }
}

pub(crate) fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// An action due on 10 November 2026.
pub(crate) fn action() -> Action {
    Action {
        id: id(1),
        force: ForceCode::parse("E23000099").unwrap(),
        plan: "plan".to_owned(),
        theme: "training".to_owned(),
        owner: "force".to_owned(),
        finding: None,
        what: words(),
        moves: vec!["respect".to_owned()],
        first_due: day(10),
        planned_by: id(2),
        planned_at: DateTime::UNIX_EPOCH,
        steps: Vec::new(),
    }
}

pub(crate) fn taken(step: ActionStep) -> Taken {
    Taken { by: id(2), at: DateTime::UNIX_EPOCH, step }
}
