//! Published series written by hand, as they would be read back from an edition.

use serde_json::{Value, json};
use statistics::{Edition, Series};

/// A withheld cell.
fn withheld(marker: &str) -> Value {
    json!({ "withheld": marker })
}

/// A figure over months, from favourable answers out of a base, or a marker in their place.
pub(crate) fn figure(from: &str, to: &str, favourable: Result<(u32, u32), &str>) -> Value {
    let (base, cell) = match favourable {
        Ok((count, base)) => {
            let interval = statistics::wilson(count, base).unwrap();
            let share = f64::from(count) / f64::from(base);
            (
                json!({ "shown": base }),
                json!({ "shown": { "count": count, "share": share, "interval": interval } }),
            )
        }
        Err(marker) => (withheld(marker), withheld(marker)),
    };
    json!({
        "period": { "from": from, "to": to }, "base": base, "favourable": cell, "bands": [],
        "score": withheld("z"), "options": [], "non_answers": [],
    })
}

/// A question with an agreeing and a disagreeing answer, and its figures.
pub(crate) fn series(concept: &str, periods: &[Value]) -> Value {
    let option = |code: &str, polarity: &str| json!({ "code": code, "label": { "en": code, "cy": code }, "polarity": polarity });
    let nothing = figure("2026-01", "2026-01", Err("c"));
    json!({
        "concept": concept, "theme": "respect",
        "question": { "en": "An invented question", "cy": "An invented question" },
        "short": { "en": "Invented", "cy": "Invented" },
        "options": [option("agree", "favourable"), option("disagree", "unfavourable")],
        "periods": periods, "details": [], "quarters": [], "rolling_3": [], "rolling_12": [],
        "cumulative": nothing, "teams": [], "groups": [], "change": null,
    })
}

/// The same, read.
pub(crate) fn read(series: Value) -> Series {
    serde_json::from_value(series).unwrap()
}

/// A team or group by its code, with its figures.
pub(crate) fn unit(code: &str, periods: &[Value], cumulative: Value) -> Value {
    json!({
        "units": [code], "name": { "en": code, "cy": code }, "periods": periods, "rolling_12": cumulative,
        "cumulative": cumulative,
    })
}

/// An edition of one wave.
pub(crate) fn edition(month: &str, series: Vec<Value>) -> Edition {
    waves(month, json!([{ "wave": "six-week", "periods": [], "carried": null, "series": series }]))
}

/// An edition of these waves.
pub(crate) fn waves(month: &str, waves: Value) -> Edition {
    let policy = statistics::DisclosurePolicy::default();
    serde_json::from_value(json!({
        "area_code": "E23000099", "area": { "en": "Invented", "cy": "Invented" }, "month": month, "waves": waves,
        "questionnaires": [], "policy": policy,
    }))
    .unwrap()
}
