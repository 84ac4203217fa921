//! What is new in an edition, as data.

use serde_json::{Value, json};
use statistics::charts::{MarkedChange, Meaning, Rule, Runs};
use statistics::readings::{Finding, News, changes_of};
use statistics::{Change, Edition, Marker, Month, Period, Wording};

use crate::published::{edition, figure, series, waves};

fn period(from: &str, to: &str) -> Period {
    Period { from: Month::parse(from).unwrap(), to: Month::parse(to).unwrap() }
}

fn listened(periods: &[Value]) -> Value {
    series("respect.listened", periods)
}

fn found(now: &Edition, before: Option<&Edition>) -> Vec<Finding> {
    changes_of(now, before, &[], &Runs::default())
}

/// What is said of the questions.
fn of_questions(findings: &[Finding]) -> Vec<&News> {
    findings.iter().filter(|finding| finding.about.is_some()).map(|finding| &finding.news).collect()
}

/// What is said of the wave.
fn of_wave(findings: &[Finding]) -> Vec<&News> {
    findings.iter().filter(|finding| finding.about.is_none()).map(|finding| &finding.news).collect()
}

fn january(counts: (u32, u32)) -> Value {
    figure("2026-01", "2026-01", Ok(counts))
}

fn february(counts: (u32, u32)) -> Value {
    figure("2026-02", "2026-02", Ok(counts))
}

#[test]
fn the_first_figure_of_a_question_is_a_first() {
    let findings = found(&edition("2026-01", vec![listened(&[january((20, 40))])]), None);
    let [News::First { now }] = of_questions(&findings)[..] else { unreachable!("{findings:?}") };
    assert_eq!((now.favourable.count, now.base), (20, 40));
}

#[test]
fn a_new_period_is_held_against_the_last_shown() {
    let before = edition("2026-01", vec![listened(&[january((10, 40))])]);
    let now = edition("2026-02", vec![listened(&[january((10, 40)), february((30, 40))])]);
    let findings = found(&now, Some(&before));
    let [News::Compared { now, before, difference }] = of_questions(&findings)[..] else {
        unreachable!("{findings:?}")
    };
    assert_eq!((before.favourable.count, now.favourable.count), (10, 30));
    assert_eq!(difference.reading, Change::Higher);
    assert!((difference.difference - 0.5).abs() < 1e-12);
}

#[test]
fn what_was_read_before_is_not_read_again() {
    let before = edition("2026-02", vec![listened(&[january((10, 40)), february((30, 40))])]);
    assert_eq!(found(&before, Some(&before)), []);
}

#[test]
fn months_that_wait_say_so() {
    let before = edition("2026-01", vec![listened(&[january((10, 40))])]);
    let waiting = figure("2026-02", "2026-02", Err("c"));
    let now = edition("2026-02", vec![listened(&[january((10, 40)), waiting])]);
    let findings = found(&now, Some(&before));
    let expected = News::Withheld { period: period("2026-02", "2026-02"), marker: Marker::Confidential };
    assert_eq!(of_questions(&findings), [&expected]);
}

#[test]
fn a_withheld_period_between_does_not_hide_the_one_before_it() {
    let counts = [
        january((10, 40)),
        figure("2026-02", "2026-02", Err("c")),
        figure("2026-03", "2026-03", Ok((30, 40))),
    ];
    let findings = found(&edition("2026-03", vec![listened(&counts)]), None);
    let [News::Compared { before, .. }] = of_questions(&findings)[..] else { unreachable!("{findings:?}") };
    assert_eq!(before.period, period("2026-01", "2026-01"));
}

#[test]
fn an_unusual_period_comes_with_its_limits_and_rules() {
    let months = std::iter::successors(Month::new(2025, 1), |month| Some(month.next()));
    let counts = std::iter::repeat_n((20, 40), 13).chain([(37, 40)]);
    let figures =
        months.zip(counts).map(|(month, counts)| figure(&month.to_string(), &month.to_string(), Ok(counts)));
    let now = edition("2026-02", vec![listened(&figures.collect::<Vec<_>>())]);
    let findings = found(&now, None);
    let [News::Compared { .. }, News::Unusual { now, limits, signals, meaning, trial }] =
        of_questions(&findings)[..]
    else {
        unreachable!("{findings:?}")
    };
    assert_eq!((*meaning, *trial), (Meaning::Better, false));
    assert!(now.favourable.share > limits.upper);
    assert_eq!(signals[0].rule, Rule::Outside);
}

#[test]
fn a_marked_change_moves_what_is_usual() {
    let months = std::iter::successors(Month::new(2025, 1), |month| Some(month.next()));
    let counts = std::iter::repeat_n((12, 40), 13).chain(std::iter::repeat_n((30, 40), 4));
    let figures =
        months.zip(counts).map(|(month, counts)| figure(&month.to_string(), &month.to_string(), Ok(counts)));
    let now = edition("2026-05", vec![listened(&figures.collect::<Vec<_>>())]);
    let unusual = |changes: &[MarkedChange]| {
        let findings = changes_of(&now, None, changes, &Runs::default());
        findings.iter().any(|finding| matches!(finding.news, News::Unusual { .. }))
    };
    let change = MarkedChange {
        month: Month::new(2026, 2).unwrap(),
        what: Wording::same("An invented change"),
        concerns: Vec::new(),
    };
    assert!(unusual(&[]));
    assert!(!unusual(&[change]));
}

#[test]
fn comparisons_are_counted_with_what_chance_alone_would_give() {
    let question = |name: &str, now| series(name, &[january((20, 40)), february(now)]);
    let questions = vec![
        question("a", (34, 40)),
        question("b", (20, 40)),
        question("c", (6, 40)),
        question("d", (21, 40)),
    ];
    let findings = found(&edition("2026-02", questions), None);
    let expected = News::Tally { compared: 4, higher: 1, lower: 1, by_chance: 0.2 };
    assert_eq!(of_wave(&findings), [&expected]);
}

#[test]
fn a_wave_says_what_closed_and_what_waits() {
    let wave = |closed: &[(&str, &str)], carried: Value| {
        let closed = closed.iter().map(|(from, to)| {
            json!({ "period": { "from": from, "to": to }, "interviews": { "shown": 40 }, "largest_base": { "shown": 40 } })
        });
        json!([{ "wave": "six-week", "periods": closed.collect::<Vec<_>>(), "carried": carried, "series": [] }])
    };
    let before = waves("2026-02", wave(&[("2026-01", "2026-01")], json!(null)));
    let carried = json!({ "from": "2026-04", "to": "2026-04" });
    let now = waves("2026-04", wave(&[("2026-01", "2026-01"), ("2026-02", "2026-03")], carried));
    let expected = [
        News::Closed { periods: vec![period("2026-02", "2026-03")] },
        News::Waiting { months: period("2026-04", "2026-04") },
    ];
    let findings = found(&now, Some(&before));
    assert_eq!(of_wave(&findings), expected.iter().collect::<Vec<_>>());
}

#[test]
fn a_question_that_is_new_or_gone_says_so() {
    let mut second = series("respect.listened@2", &[february((20, 40))]);
    second["after"] = json!("respect.listened");
    let before = edition("2026-01", vec![listened(&[january((20, 40))])]);
    let now = edition("2026-02", vec![second]);
    let findings = found(&now, Some(&before));
    let began = News::Began { after: Some("respect.listened".to_owned()) };
    let news = of_questions(&findings);
    assert_eq!((news[0], news[2], news.len()), (&began, &News::Ended, 3));
    let about = |place: usize| findings[place].about.as_ref().unwrap().concept.as_str();
    assert_eq!((about(0), about(2)), ("respect.listened@2", "respect.listened"));
}

#[test]
fn a_figure_that_was_put_right_says_so() {
    let before = edition("2026-01", vec![listened(&[january((20, 40))])]);
    let now = edition("2026-01", vec![listened(&[january((25, 45))])]);
    let revised = News::Revised { period: period("2026-01", "2026-01") };
    assert_eq!(of_questions(&found(&now, Some(&before))), [&revised]);
}

#[test]
fn a_question_without_a_better_answer_is_not_compared() {
    let mut neither = listened(&[january((20, 40)), february((30, 40))]);
    for option in neither["options"].as_array_mut().unwrap() {
        option["polarity"] = json!("none");
    }
    assert_eq!(found(&edition("2026-02", vec![neither]), None), []);
}
