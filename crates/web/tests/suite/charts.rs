//! The charts: whatever the figures, a drawing stays inside its box and says what the table says.

use proptest::prelude::*;
use questionnaire::Language;
use scraper::{Html, Selector};
use statistics::charts::{MarkedChange, Runs, chart, score_chart};
use statistics::disclosure::{Counts, Question, Shape, Tally, from_nothing};
use statistics::readings::Difference;
use statistics::{DisclosurePolicy, Month, OptionLabel, Polarity, WaveFigures, Wording};
use web::charts::{Gap, LikertRow, Line, Names, Size, Unit, control, differences, likert, sparkline};

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
    let inside = |x: f64, y: f64| {
        assert!((-0.5..=size[2] + 0.5).contains(&x) && (-0.5..=size[3] + 0.5).contains(&y), "{x} {y}: {svg}");
    };
    for shape in page.select(&Selector::parse("[points]").unwrap()) {
        for point in shape.value().attr("points").unwrap().split(' ').filter(|point| !point.is_empty()) {
            let (x, y) = point.split_once(',').unwrap();
            inside(x.parse().unwrap(), y.parse().unwrap());
        }
    }
    for shape in page.select(&Selector::parse("path[d]").unwrap()) {
        let drawn = shape.value().attr("d").unwrap().replace("h.1", "").replace('z', "");
        for place in drawn.split(['M', 'L']).filter(|place| !place.is_empty()) {
            let (x, y) = place.split_once(' ').unwrap();
            inside(x.parse().unwrap(), y.parse().unwrap());
        }
    }
}

fn names() -> Names {
    Names { upper: "Upper".to_owned(), average: "Average".to_owned(), lower: "Lower".to_owned() }
}

fn change(after: u32) -> MarkedChange {
    let months = std::iter::successors(Month::new(2025, 1), |month| Some(month.next()));
    let month = months.into_iter().nth(usize::try_from(after).unwrap()).unwrap();
    MarkedChange { month, what: Wording::same("A change"), concerns: Vec::new() }
}

/// A year and a half: it rises after a change in the tenth month, and the fifth is withheld.
fn golden() -> Line {
    let low = [5, 5, 4, 6, 4];
    let mut months = vec![low; 18];
    months[9..].fill([2, 2, 2, 10, 12]);
    let mut wave = wave(&months);
    let gap = wave.series[0].periods[4].period;
    let nothing = serde_json::json!({ "withheld": "c" });
    wave.series[0].periods[4].favourable = serde_json::from_value(nothing).unwrap();
    assert_eq!(gap.from, gap.to);
    let changes = [change(9)];
    let drawn = chart(&wave.series[0], &changes, &Runs::default());
    Line::of_chart(Language::English, &drawn, Unit::Share, None).unwrap().marked(&changes)
}

#[test]
fn the_large_chart_is_drawn_as_it_always_was() {
    let line = golden();
    insta::assert_snapshot!("control_wide", control(&line, Size::Wide, &names(), "a finding"));
    insta::assert_snapshot!("control_narrow", control(&line, Size::Narrow, &names(), "a finding"));
    insta::assert_snapshot!("sparkline", sparkline(&line, Some(0.5)));
}

#[test]
fn a_chart_names_its_changes_its_gap_and_its_limits() {
    let svg = control(&golden(), Size::Wide, &names(), "a finding & its <numbers>");
    for words in [">1</text>", ">[c]</text>", ">Upper ", ">Average ", ">Lower ", ">n 28</text>"] {
        assert!(svg.contains(words), "{words}: {svg}");
    }
    assert!(svg.contains(r#"role="img" aria-label="a finding &amp; its &lt;numbers&gt;""#));
    assert!(!svg.contains("style=") && !svg.contains("id="));
    assert_inside(&svg);
}

#[test]
fn a_revised_figure_has_its_mark_on_the_chart_whether_it_is_shown_or_not() {
    let mut wave = wave(&[[5, 5, 4, 6, 4]; 14]);
    assert_eq!(control(&line_of(&wave), Size::Wide, &names(), "a finding").matches(">[r]<").count(), 0);
    wave.series[0].periods[3].revised = true;
    wave.series[0].periods[7].revised = true;
    wave.series[0].periods[7].favourable =
        serde_json::from_value(serde_json::json!({ "withheld": "c" })).unwrap();
    let line = line_of(&wave);
    let revised: Vec<usize> =
        line.spots.iter().enumerate().filter(|(_, spot)| spot.revised).map(|(place, _)| place).collect();
    assert_eq!(revised, [3, 7]);
    assert!(line.spots[7].mark.is_err() && line.is_revised());
    for size in [Size::Wide, Size::Narrow] {
        let svg = control(&line, size, &names(), "a finding");
        assert_eq!(svg.matches(">[r]<").count(), 2, "{svg}");
        assert_inside(&svg);
    }
}

#[test]
fn a_mark_of_revision_stays_inside_where_the_value_is_lowest() {
    let mut wave = wave(&[[5, 5, 5, 0, 0]; 14]);
    wave.series[0].periods.iter_mut().for_each(|figure| figure.revised = true);
    for size in [Size::Wide, Size::Narrow] {
        let svg = control(&line_of(&wave), size, &names(), "a finding");
        assert_eq!(svg.matches(">[r]<").count(), wave.series[0].periods.len());
        assert_inside(&svg);
    }
}

fn line_of(wave: &WaveFigures) -> Line {
    let drawn = chart(&wave.series[0], &[], &Runs::default());
    Line::of_chart(Language::English, &drawn, Unit::Share, None).unwrap()
}

#[test]
fn a_score_stands_on_the_scale_from_0_to_100() {
    let wave = wave(&[[5, 5, 5, 5, 5]; 14]);
    let drawn = score_chart(&wave.series[0], &[], &Runs::default());
    let line = Line::of_chart(Language::English, &drawn, Unit::Score, None).unwrap();
    assert!(line.dots().count() > 5 && line.dots().all(|(_, dot)| (dot.value - 0.5).abs() < 1e-9));
    let svg = control(&line, Size::Wide, &names(), "a score");
    assert!(svg.contains(">100</text>") && svg.contains(">50</text>") && !svg.contains('%'));
    assert_inside(&svg);
}

#[test]
fn units_are_drawn_in_the_order_given() {
    use statistics::charts::CountOf;
    let between = |count, other| {
        Difference::between(CountOf::new(count, 40).unwrap(), CountOf::new(other, 60).unwrap())
    };
    let gap = |name: &str, difference: Option<Difference>| Gap {
        name: name.to_owned(),
        difference: difference.ok_or("[c]".to_owned()),
    };
    let gaps = [gap("South", between(5, 50)), gap("North", between(38, 12)), gap("East", None)];
    for size in [Size::Wide, Size::Narrow] {
        let svg = differences(&gaps, size, "beside the rest");
        assert_inside(&svg);
        let places = ["South", "North", "East", "[c]"].map(|name| svg.find(&format!(">{name}<")).unwrap());
        assert!(places.is_sorted(), "{svg}");
    }
}

#[test]
fn a_long_name_takes_several_lines_and_keeps_off_the_drawing() {
    let long = "Team of the north, team of the south, team of the east and team of the west together";
    let gaps = [("Short", "[c]"), (long, "[c]"), ("Last", "[c]")];
    let gaps = gaps.map(|(name, marker)| Gap { name: name.to_owned(), difference: Err(marker.to_owned()) });
    for (size, letters) in [(Size::Wide, 36), (Size::Narrow, 46)] {
        let svg = differences(&gaps, size, "beside the rest");
        assert_inside(&svg);
        let texts: Vec<&str> = svg.split("</text>").filter_map(|text| text.rsplit('>').next()).collect();
        let lines: Vec<&&str> = texts.iter().filter(|text| long.contains(**text) && text.len() > 3).collect();
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= letters), "{texts:?}");
        let said = lines.iter().map(|line| (**line).to_owned()).collect::<Vec<_>>().join(" ");
        assert_eq!(said, long);
    }
}

fn months() -> impl Strategy<Value = Vec<[u32; 5]>> {
    prop::collection::vec(prop::array::uniform5(0_u32..12), 1..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_chart_stays_inside_its_box(months in months(), after in 0..40_u32) {
        let wave = wave(&months);
        let changes = [change(after)];
        for series in &wave.series {
            let drawn = chart(series, &changes, &Runs::default());
            let charted = Line::of_chart(Language::English, &drawn, Unit::Share, None);
            let rolling = Line::of_figures(Language::English, &series.rolling_3, None);
            for line in [charted, rolling].into_iter().flatten() {
                let line = line.marked(&changes);
                assert_inside(&sparkline(&line, Some(0.3)));
                for size in [Size::Wide, Size::Narrow] {
                    assert_inside(&control(&line, size, &names(), "a finding"));
                }
            }
            for figure in series.periods.iter().chain([&series.cumulative]) {
                if let Some(row) = LikertRow::of(series, figure) {
                    assert_inside(&likert(&row));
                }
            }
        }
    }

    #[test]
    fn a_chart_shows_what_is_shown_and_leaves_a_gap_for_what_is_not(months in months()) {
        let wave = wave(&months);
        for series in &wave.series {
            let drawn = chart(series, &[], &Runs::default());
            let Some(line) = Line::of_chart(Language::English, &drawn, Unit::Share, None) else { continue };
            let dots: Vec<_> = line.spots.iter().map(|spot| spot.mark.map(|dot| (dot.value, dot.base)).ok()).collect();
            let told: Vec<_> = series
                .periods
                .iter()
                .map(|figure| Some((figure.favourable.shown()?.share, figure.base.shown().copied())))
                .collect();
            prop_assert_eq!(dots.len(), told.len());
            for (dot, told) in dots.iter().zip(&told) {
                prop_assert_eq!(dot.map(|it| it.1), told.map(|it| it.1));
                prop_assert!(dot.zip(*told).is_none_or(|(dot, told)| (dot.0 - told.0).abs() < 1e-9));
            }
            let months: u32 = line.spots.iter().map(|spot| spot.lasts).sum();
            prop_assert_eq!(months, line.months);
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
