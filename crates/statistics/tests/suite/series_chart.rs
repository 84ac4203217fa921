//! The chart of a published series: what readers see, and what they do not.

use serde_json::{Value, json};
use statistics::charts::{Chart, Direction, Mark, MarkedChange, Meaning, Note, Runs, chart, score_chart};
use statistics::{Marker, Month, Wording};

use crate::published::{figure, read, series};

/// Months from January 2024, each with its favourable answers out of a base.
fn monthly(counts: &[Result<(u32, u32), &str>]) -> Vec<Value> {
    let months = std::iter::successors(Month::new(2024, 1), |month| Some(month.next()));
    let figures =
        months.zip(counts).map(|(month, counts)| figure(&month.to_string(), &month.to_string(), *counts));
    figures.collect()
}

fn of(series: Value, changes: &[MarkedChange]) -> Chart {
    chart(&read(series), changes, &Runs::default())
}

fn change(month: &str, concerns: &[&str]) -> MarkedChange {
    let concerns = concerns.iter().map(|&name| name.to_owned()).collect();
    MarkedChange { month: Month::parse(month).unwrap(), what: Wording::same("An invented change"), concerns }
}

#[test]
fn a_better_month_is_better_than_usual() {
    let mut counts = vec![Ok((20, 40)); 13];
    counts.push(Ok((36, 40)));
    let chart = of(series("respect.listened", &monthly(&counts)), &[]);
    assert_eq!(chart.direction, Direction::HigherIsBetter);
    assert_eq!(chart.reading(), Some(Meaning::Better));
    assert_eq!(chart.notes, []);
}

#[test]
fn a_month_like_the_others_is_no_unusual_change() {
    let counts = [Ok((20, 40)), Ok((22, 40)), Ok((19, 41))].repeat(4);
    assert_eq!(of(series("respect.listened", &monthly(&counts)), &[]).reading(), Some(Meaning::Usual));
}

#[test]
fn a_withheld_month_is_a_gap_with_its_marker() {
    let chart =
        of(series("respect.listened", &monthly(&[Ok((20, 40)), Err("c"), Ok((20, 40)), Err("x")])), &[]);
    let gaps = chart.points.iter().filter_map(|point| match point.mark {
        Mark::Gap(marker) => Some(marker),
        Mark::Plotted(_) => None,
    });
    assert_eq!(gaps.collect::<Vec<_>>(), [Marker::Confidential, Marker::NotAvailable]);
    assert_eq!(chart.reading(), None);
}

#[test]
fn months_that_were_joined_are_one_point_with_their_own_base() {
    let mut joined = monthly(&[Ok((20, 40)); 8]);
    joined.splice(..3, [figure("2024-01", "2024-03", Ok((12, 30)))]);
    let chart = of(series("respect.listened", &joined), &[]);
    assert_eq!(chart.points[0].month(), Month::parse("2024-03").unwrap());
    assert_eq!(chart.points[0].plotted().unwrap().base, Some(30));
    let widths: Vec<f64> = chart
        .points
        .iter()
        .map(|point| {
            let limits = point.plotted().unwrap().limits.unwrap();
            limits.upper - limits.lower
        })
        .collect();
    assert!(widths[0] > widths[1], "fewer people, wider limits: {widths:?}");
}

#[test]
fn a_change_about_something_else_begins_no_segment() {
    let figures = monthly(&[Ok((20, 40)); 6]);
    let segments = |concerns: &[&str]| {
        of(series("respect.listened@2", &figures), &[change("2024-04", concerns)]).segments.len()
    };
    assert_eq!(segments(&["safety"]), 1);
    assert_eq!(segments(&["respect"]), 2);
    assert_eq!(segments(&["respect.listened"]), 2);
    assert_eq!(segments(&["respect.listened@2"]), 2);
    assert_eq!(segments(&["respect.listened@1"]), 1);
    assert_eq!(segments(&[]), 2);
}

#[test]
fn a_series_after_a_break_says_so() {
    let mut broken = series("respect.listened@2", &monthly(&[Ok((20, 40)); 12]));
    broken["after"] = json!("respect.listened");
    assert_eq!(of(broken, &[]).notes, [Note::AfterBreak { series: "respect.listened".to_owned() }]);
}

#[test]
fn a_question_without_a_better_answer_has_nothing_to_plot() {
    let mut neither = series("process.offered", &monthly(&[Ok((20, 40)); 3]));
    for option in neither["options"].as_array_mut().unwrap() {
        option["polarity"] = json!("none");
    }
    let chart = of(neither, &[]);
    assert_eq!((chart.points.len(), chart.notes), (0, vec![Note::NothingToPlot]));
}

#[test]
fn a_series_of_which_nothing_is_shown_has_nothing_to_plot() {
    let chart = of(series("respect.listened", &monthly(&[Err("c"); 3])), &[]);
    assert_eq!((chart.points.len(), chart.notes), (3, vec![Note::NothingToPlot]));
}

#[test]
fn scores_are_followed_over_the_spans_that_tell_them() {
    let mut scored = series("respect.listened", &[]);
    let mut spans = monthly(&[Ok((20, 40)); 14]);
    for (place, span) in spans.iter_mut().enumerate() {
        let mean = if place == 13 { 90 } else { 60 + place % 2 };
        span["score"] = json!({ "shown": { "mean": mean, "interval": { "low": 50, "high": 95 } } });
    }
    spans[5]["score"] = json!({ "withheld": "c" });
    scored["details"] = json!(spans);
    let chart = score_chart(&read(scored), &[], &Runs::default());
    assert_eq!(chart.reading(), Some(Meaning::Better));
    assert_eq!(chart.points[5].mark, Mark::Gap(Marker::Confidential));
    assert_eq!(chart.points[0].plotted().unwrap().base, None);
}

#[test]
fn figures_that_overlap_are_not_drawn() {
    let rolling = [figure("2024-01", "2024-03", Ok((12, 30))), figure("2024-02", "2024-04", Ok((13, 30)))];
    assert_eq!(of(series("respect.listened", &rolling), &[]).points, []);
}

#[test]
fn a_chart_is_read_back_as_it_was_stored() {
    let counts = [Ok((20, 47)), Err("c"), Ok((31, 53)), Ok((3, 61))].repeat(5);
    let drawn = of(series("respect.listened", &monthly(&counts)), &[change("2024-09", &[])]);
    let stored = serde_json::to_vec(&drawn).unwrap();
    assert_eq!(serde_json::from_slice::<Chart>(&stored).unwrap(), drawn);
}
