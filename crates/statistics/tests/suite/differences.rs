//! What a reviewer is told between two editions.

use serde_json::{Value, json};
use statistics::{Edition, Month, Noticed, Period, Span, edition_diff};

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn period(from: &str, to: &str) -> Period {
    Period { from: month(from), to: month(to) }
}

/// A figure of a question with two answers; `None` is withheld.
fn figure(from: &str, to: &str, counts: Option<(u32, u32)>) -> Value {
    let withheld = json!({ "withheld": "c" });
    let share = |count: u32, base: u32| json!({ "shown": { "count": count, "share": f64::from(count) / f64::from(base) } });
    let (base, options) = match counts {
        Some((yes, base)) => (json!({ "shown": base }), vec![share(yes, base), share(base - yes, base)]),
        None => (withheld.clone(), vec![withheld.clone(), withheld.clone()]),
    };
    json!({
        "period": { "from": from, "to": to },
        "base": base, "favourable": withheld, "score": withheld,
        "bands": [], "options": options, "non_answers": [],
    })
}

fn series(concept: &str, label: &str, periods: Vec<Value>, cumulative: Value) -> Value {
    let words = json!({ "en": label, "cy": label });
    let option = |code: &str| json!({ "code": code, "label": words.clone(), "polarity": "none" });
    json!({
        "concept": concept, "theme": "respect", "question": words.clone(), "short": words.clone(),
        "options": [option("yes"), option("no")], "periods": periods, "cumulative": cumulative, "change": null,
    })
}

fn edition(until: &str, periods: Vec<(&str, &str)>, series: Vec<Value>) -> Edition {
    let periods: Vec<_> = periods
        .into_iter()
        .map(|(from, to)| json!({ "period": { "from": from, "to": to }, "interviews": { "shown": 40 } }))
        .collect();
    let json = json!({
        "area_code": "E23999901", "area": { "en": "Eastmere", "cy": "Eastmere" }, "month": until,
        "waves": [{ "wave": "six-week", "periods": periods, "carried": null, "series": series }],
        "questionnaires": [],
        "policy": { "minimum_base": 10, "minimum_cell": 5, "full_base": 20, "period_interviews": 20 },
    });
    Edition::from_json(json.to_string().as_bytes()).unwrap()
}

fn september() -> Edition {
    let cumulative = figure("2026-09", "2026-09", Some((20, 40)));
    let shown =
        series("listened", "Listened", vec![figure("2026-09", "2026-09", Some((20, 40)))], cumulative);
    let hidden =
        series("safe", "Safe", vec![figure("2026-09", "2026-09", None)], figure("2026-09", "2026-09", None));
    edition("2026-09", vec![("2026-09", "2026-09")], vec![shown, hidden])
}

#[test]
fn an_edition_does_not_differ_from_itself() {
    assert!(edition_diff(&september(), &september()).is_empty());
}

#[test]
fn a_new_period_is_named_and_what_was_published_before_is_not() {
    let both = |counts| vec![figure("2026-09", "2026-09", counts), figure("2026-10", "2026-10", counts)];
    let listened =
        series("listened", "Listened", both(Some((20, 40))), figure("2026-09", "2026-10", Some((40, 80))));
    let safe = series("safe", "Safe", both(None), figure("2026-09", "2026-09", None));
    let october =
        edition("2026-10", vec![("2026-09", "2026-09"), ("2026-10", "2026-10")], vec![listened, safe]);
    let diff = edition_diff(&september(), &october);
    assert_eq!(diff.waves.len(), 1);
    assert_eq!(diff.waves[0].new_periods, [period("2026-10", "2026-10")]);
    assert!(diff.waves[0].series.is_empty(), "{diff:?}");
}

#[test]
fn what_is_now_shown_withheld_revised_or_worded_otherwise_is_said_without_its_value() {
    let again = figure("2026-09", "2026-09", None);
    let listened = series("listened", "Was listened to", vec![again.clone()], again);
    let shown = figure("2026-09", "2026-09", Some((6, 12)));
    let safe = series("safe", "Safe", vec![shown], figure("2026-09", "2026-09", None));
    let restated = edition("2026-09", vec![("2026-09", "2026-09")], vec![listened, safe]);
    let diff = edition_diff(&september(), &restated);
    let noticed = |concept: &str| {
        let series = diff.waves[0].series.iter().find(|it| it.concept == concept);
        series.unwrap().noticed.clone()
    };
    let september = Span::Closed(period("2026-09", "2026-09"));
    assert_eq!(
        noticed("listened"),
        [
            Noticed::Reworded,
            Noticed::NoLongerShown(september, 3),
            Noticed::NoLongerShown(Span::SinceStart, 3)
        ]
    );
    assert_eq!(noticed("safe"), [Noticed::NowShown(september, 3)]);
    assert!(!format!("{diff:?}").contains("12"), "a value is in {diff:?}");
}

#[test]
fn a_revised_number_is_counted_and_its_neighbours_are_not() {
    let revised = figure("2026-09", "2026-09", Some((25, 40)));
    let listened = series("listened", "Listened", vec![revised.clone()], revised);
    let restated = edition("2026-09", vec![("2026-09", "2026-09")], vec![listened]);
    let diff = edition_diff(&september(), &restated);
    let september = Span::Closed(period("2026-09", "2026-09"));
    let expected = [Noticed::Revised(september, 2), Noticed::Revised(Span::SinceStart, 2)];
    assert_eq!(diff.waves[0].series[0].noticed, expected);
    assert_eq!(diff.waves[0].series[1].noticed, [Noticed::Ends]);
}

#[test]
fn a_question_that_is_new_says_so() {
    let early = edition("2026-08", vec![], vec![]);
    let diff = edition_diff(&early, &september());
    assert!(diff.waves[0].series.iter().all(|it| it.noticed == [Noticed::Begins]), "{diff:?}");
}

/// A series with figures of every sort over one month.
fn of_every_sort(counts: (u32, u32)) -> Value {
    let (period, window) = (("2026-09", "2026-09"), ("2026-07", "2026-09"));
    let told = figure(period.0, period.1, Some(counts));
    let sums = |from: &str| vec![figure(from, "2026-09", Some((counts.0 + 40, counts.1 + 80)))];
    let unit = |code: &str| {
        json!({
            "units": [code], "name": null, "periods": [told.clone()], "rolling_12": null, "cumulative": told.clone(),
        })
    };
    let mut series = series("listened", "Listened", vec![told.clone()], told.clone());
    series["details"] = json!(sums("2026-08"));
    series["quarters"] = json!(sums(window.0));
    series["rolling_3"] = json!(sums("2026-06"));
    series["rolling_12"] = json!(sums("2026-05"));
    series["teams"] = json!([unit("Coast"), unit("Hill")]);
    series["groups"] =
        json!([{ "kind": "age", "title": { "en": "Age", "cy": "Oed" }, "groups": [unit("older")] }]);
    series
}

#[test]
fn every_sort_of_figure_is_compared_and_a_unit_is_not_named() {
    let of = |counts| edition("2026-09", vec![("2026-09", "2026-09")], vec![of_every_sort(counts)]);
    let diff = edition_diff(&of((20, 40)), &of((25, 40)));
    let september = period("2026-09", "2026-09");
    let expected = [
        Noticed::Revised(Span::Closed(september), 2),
        Noticed::Revised(Span::Detail(period("2026-08", "2026-09")), 2),
        Noticed::Revised(Span::Quarter(period("2026-07", "2026-09")), 2),
        Noticed::Revised(Span::ThreeMonths(period("2026-06", "2026-09")), 2),
        Noticed::Revised(Span::TwelveMonths(period("2026-05", "2026-09")), 2),
        Noticed::Revised(Span::Teams(september), 4),
        Noticed::Revised(Span::Groups(september), 2),
        Noticed::Revised(Span::SinceStart, 2),
    ];
    assert_eq!(diff.waves[0].series[0].noticed, expected);
    let said = format!("{diff:?}");
    assert!(!said.contains("Coast") && !said.contains("25"), "{said}");
}

#[test]
fn a_band_that_is_withheld_is_noticed() {
    let with = |band: Value| {
        let mut told = figure("2026-09", "2026-09", Some((20, 40)));
        told["bands"] = json!([band]);
        let series = series("listened", "Listened", vec![told.clone()], figure("2026-09", "2026-09", None));
        edition("2026-09", vec![("2026-09", "2026-09")], vec![series])
    };
    let shown = with(json!({ "shown": { "count": 20, "share": 0.5 } }));
    let diff = edition_diff(&shown, &with(json!({ "withheld": "c" })));
    let september = Span::Closed(period("2026-09", "2026-09"));
    assert_eq!(diff.waves[0].series[0].noticed, [Noticed::NoLongerShown(september, 1)]);
}
