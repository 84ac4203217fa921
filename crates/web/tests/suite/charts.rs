//! The charts: whatever the figures, a drawing stays inside its box and says what the table says.

use proptest::prelude::*;
use questionnaire::Language;
use scraper::{Html, Selector};
use statistics::disclosure::{Counts, Question, Shape, Tally, from_nothing};
use statistics::{Change, DisclosurePolicy, Month, OptionLabel, Polarity, WaveFigures, Wording};
use web::charts::{LikertRow, Size, Timeline, likert, sparkline, trend};

/// A wave with one question whose answers, month by month, are these counts of five options.
fn wave(months: &[[u32; 5]]) -> WaveFigures {
    let first = Month::new(2025, 1).unwrap();
    let named = std::iter::successors(Some(first), |month| Some(month.next()));
    let counted: Vec<_> = named.zip(months).collect();
    let sum = |options: &[u32; 5]| options.iter().sum::<u32>();
    let interviews: Vec<_> = counted.iter().map(|(month, options)| (*month, sum(options))).collect();
    let counts = |options: &[u32; 5]| Counts {
        offered: sum(options),
        off_route: 0,
        base: sum(options),
        options: options.to_vec(),
        non_answers: Vec::new(),
    };
    let months = counted.iter().map(|(month, options)| (*month, counts(options).into())).collect();
    from_nothing(
        "six-week",
        &interviews,
        &[Tally { question: question(), routed: true, months }],
        &DisclosurePolicy::default(),
    )
}

fn question() -> Question {
    use Polarity::{Favourable, Neutral, Unfavourable};
    let polarities = [Unfavourable, Unfavourable, Neutral, Favourable, Favourable];
    let option = |(index, polarity)| OptionLabel {
        code: format!("o{index}"),
        label: Wording::same("option"),
        polarity,
    };
    Question {
        concept: "respect.listened".to_owned(),
        theme: "respect".to_owned(),
        question: Wording::same("listened"),
        short: Wording::same("listened"),
        shape: Shape::One,
        options: polarities.into_iter().enumerate().map(option).collect(),
        scores: vec![Some(0), Some(25), Some(50), Some(75), Some(100)],
        non_answers: Vec::new(),
    }
}

/// Every number of the drawing lies within its box.
fn assert_inside(svg: &str) {
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    let page = Html::parse_fragment(svg);
    let root = page.select(&Selector::parse("svg").unwrap()).next().unwrap();
    let size: Vec<f64> = root
        .value()
        .attr("viewbox")
        .or(root.value().attr("viewBox"))
        .unwrap()
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    let within = |name: &str, limit: f64| {
        for element in page.select(&Selector::parse(&format!("[{name}]")).unwrap()) {
            let value: f64 = element.value().attr(name).unwrap().parse().unwrap();
            assert!((-0.5..=limit + 0.5).contains(&value), "{name} {value} of {limit}: {svg}");
        }
    };
    ["x1", "x2", "cx", "x"].into_iter().for_each(|name| within(name, size[2]));
    ["y1", "y2", "cy", "y"].into_iter().for_each(|name| within(name, size[3]));
    for shape in page.select(&Selector::parse("[points]").unwrap()) {
        for point in shape.value().attr("points").unwrap().split(' ').filter(|point| !point.is_empty()) {
            let (x, y) = point.split_once(',').unwrap();
            let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
            assert!(
                (-0.5..=size[2] + 0.5).contains(&x) && (-0.5..=size[3] + 0.5).contains(&y),
                "{point}: {svg}"
            );
        }
    }
}

fn months() -> impl Strategy<Value = Vec<[u32; 5]>> {
    prop::collection::vec(prop::array::uniform5(0_u32..12), 1..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_chart_stays_inside_its_box(months in months(), change in 0..4_usize) {
        let wave = wave(&months);
        let change = [None, Some(Change::Higher), Some(Change::Lower), Some(Change::NoEvidence)][change];
        for series in &wave.series {
            let Some(timeline) = Timeline::of(Language::English, &wave, series) else { continue };
            assert_inside(&sparkline(&timeline, change));
            for size in [Size::Wide, Size::Narrow] {
                assert_inside(&trend(&timeline, change, size, "a finding", "since the start"));
                for figure in series.periods.iter().chain([&series.cumulative]) {
                    if let Some(row) = LikertRow::of(series, figure) {
                        assert_inside(&likert(&row, size));
                    }
                }
            }
        }
    }

    #[test]
    fn a_chart_shows_what_is_shown_and_leaves_a_gap_for_what_is_not(months in months()) {
        let wave = wave(&months);
        for series in &wave.series {
            let Some(timeline) = Timeline::of(Language::English, &wave, series) else { continue };
            let drawn: Vec<_> = timeline.stretches.iter().map(|stretch| stretch.shown.map(|shown| shown.share)).collect();
            let mut told: Vec<_> =
                series.periods.iter().map(|figure| figure.favourable.shown().map(|favourable| favourable.share)).collect();
            told.extend(wave.carried.map(|_| None));
            prop_assert_eq!(drawn, told);
            let months: u32 = timeline.stretches.iter().map(|stretch| stretch.lasts).sum();
            prop_assert_eq!(months, timeline.months);
        }
    }

    #[test]
    fn the_bars_of_a_question_sum_to_no_more_than_everybody(months in months()) {
        let wave = wave(&months);
        for series in &wave.series {
            for figure in &series.periods {
                let Some(row) = LikertRow::of(series, figure) else { continue };
                let both = row.favourable_total().unwrap_or_default() + row.unfavourable_total().unwrap_or_default();
                prop_assert!(both <= 1.0 + 1e-9);
                if let (Some(favourable), Some(total)) = (figure.favourable.shown(), row.favourable_total()) {
                    prop_assert!((favourable.share - total).abs() < 1e-9);
                }
            }
        }
    }
}
