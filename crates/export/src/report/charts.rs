//! The charts of a report: a question's control chart as a drawing, with what it shows in words.

use statistics::charts::{Chart, Limits, Meaning, Point, Runs, chart};
use statistics::{Change, Month, Series, WaveFigures};

use super::picture::{Anchor, Picture, Shape, Spot};
use super::{Block, tables};
use crate::words::Words;
use crate::{Release, changes};

/// How wide a drawing is on a page of paper or a wide screen, and on a narrow one.
const WIDTHS: [f64; 2] = [640.0, 340.0];
const HEIGHT: f64 = 210.0;
/// Left, top and bottom of the part that holds the data; to the right it ends [`MARGIN`] before the drawing.
const PLOT: (f64, f64, f64) = (44.0, 14.0, 160.0);
const MARGIN: f64 = 12.0;
const INK: &str = "#0b0c0c";
const GREY: &str = "#5f6d74";
const GRID: &str = "#dfe5e7";
const BETTER: &str = "#12436d";
const WORSE: &str = "#f46a25";
/// Room a month and its base take below the axis.
const LABEL: f64 = 76.0;

/// The charts of the questions whose latest figure is unusual, or differs from the period before.
pub(super) fn unusual(release: &Release, wave: &WaveFigures, words: Words) -> Vec<Block> {
    let changed = |series: &&Series| {
        let reading = chart(series, &release.changes, &Runs::default()).reading();
        let unusual = matches!(reading, Some(Meaning::Better | Meaning::Worse | Meaning::Unusual));
        unusual || matches!(series.change, Some(Change::Higher | Change::Lower))
    };
    wave.series.iter().filter(changed).filter_map(|series| block(release, series, words)).collect()
}

/// The charts of every question that has a direction and something to draw.
pub(super) fn every(release: &Release, wave: &WaveFigures, words: Words) -> Vec<Block> {
    wave.series.iter().filter_map(|series| block(release, series, words)).collect()
}

fn block(release: &Release, series: &Series, words: Words) -> Option<Block> {
    let drawn = changes::drawn(series, &release.changes);
    let chart = chart(series, &release.changes, &Runs::default());
    let latest = chart.points.iter().rev().find_map(|point| Some((point, point.plotted()?)))?;
    let (point, plotted) = latest;
    let share = format!("{:.0}%", plotted.value * 100.0);
    let base = plotted.base.map(|base| base.to_string()).unwrap_or_default();
    let reading = words.say(tables::reading(series, &release.changes));
    let says = words.with(
        "report-chart-says",
        &[
            ("question", words.of(&series.short)),
            ("share", &share),
            ("base", &base),
            ("period", &words.period(point.period)),
            ("reading", &reading),
            ("points", &listed(&chart, words)),
        ],
    );
    let caption =
        words.with("report-chart-caption", &[("question", words.of(&series.short)), ("reading", &reading)]);
    // What is drawn as a number is said below the picture, and to those who cannot see it.
    let told = changes::said(&drawn, words);
    let says = std::iter::once(says).chain(told.iter().cloned()).collect::<Vec<_>>().join(" ");
    let caption = std::iter::once(caption).chain(told).collect::<Vec<_>>().join(". ");
    let months: Vec<Month> = drawn.iter().map(|change| change.month).collect();
    let [wide, narrow] = WIDTHS.map(|width| picture(&chart, &months, words, width));
    Some(Block::Picture { picture: wide?, narrow: narrow?, says, caption })
}

/// Every period with its share and base, or its shorthand: the numbers of the drawing.
fn listed(chart: &Chart, words: Words) -> String {
    let said = |point: &Point| {
        let value = match &point.mark {
            statistics::charts::Mark::Plotted(it) => format!("{:.0}%", it.value * 100.0),
            statistics::charts::Mark::Gap(marker) => marker.shorthand().to_owned(),
        };
        format!("{} {value}", words.period(point.period))
    };
    chart.points.iter().map(said).collect::<Vec<_>>().join("; ")
}

fn picture(chart: &Chart, marks: &[Month], words: Words, width: f64) -> Option<Picture> {
    let (first, last) = (chart.points.first()?.period.from, chart.points.last()?.period.to);
    let months = f64::from(first.months_until(last) + 1);
    let right = width - MARGIN;
    let x = |month: Month, part: f64| {
        PLOT.0 + (right - PLOT.0) * (f64::from(first.months_until(month)) + part) / months
    };
    let middle = |point: &Point| f64::midpoint(x(point.period.from, 0.0), x(point.period.to, 1.0));
    let mut shapes = scale(right);
    for point in &chart.points {
        let (from, to) = (x(point.period.from, 0.0), x(point.period.to, 1.0));
        match point.plotted().map(|plotted| plotted.limits) {
            None => shapes.extend(gap(from, to, point)),
            Some(limits) => shapes.extend(limits.iter().flat_map(|limits| lines(from, to, limits))),
        }
    }
    let runs = chart.points.chunk_by(|one, other| one.plotted().is_some() == other.plotted().is_some());
    for run in runs {
        let through: Vec<Spot> =
            run.iter().filter_map(|it| Some((middle(it), y(it.plotted()?.value)))).collect();
        if through.len() > 1 {
            shapes.push(Shape::Line { through, colour: GREY, width: 2.0, dashed: false });
        }
    }
    for point in &chart.points {
        shapes.extend(point.plotted().map(|it| mark((middle(point), y(it.value)), it.meaning)));
    }
    shapes.extend(marked(marks, |month| x(month, 0.0)));
    shapes.extend(labels(chart, (words, width), middle));
    Some(Picture { width, height: HEIGHT, shapes })
}

/// The whole scale from 0% to 100%, always.
fn scale(right: f64) -> Vec<Shape> {
    let lines = [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().flat_map(|share| {
        let through = vec![(PLOT.0, y(share)), (right, y(share))];
        let words = format!("{:.0}%", share * 100.0);
        [
            Shape::Line { through, colour: if share == 0.0 { INK } else { GRID }, width: 1.0, dashed: false },
            Shape::Words { at: (PLOT.0 - 6.0, y(share) + 4.0), words, anchor: Anchor::End },
        ]
    });
    lines.collect()
}

/// The centre dashed, the limits as thin lines, over the months of a point.
fn lines(from: f64, to: f64, limits: &Limits) -> [Shape; 3] {
    let line = |value: f64, dashed: bool, colour| Shape::Line {
        through: vec![(from, y(value)), (to, y(value))],
        colour,
        width: 1.2,
        dashed,
    };
    [line(limits.lower, false, GREY), line(limits.centre, true, INK), line(limits.upper, false, GREY)]
}

/// Stripes and the shorthand over months without a value.
fn gap(from: f64, to: f64, point: &Point) -> Vec<Shape> {
    let marker = match &point.mark {
        statistics::charts::Mark::Gap(marker) => marker.shorthand(),
        statistics::charts::Mark::Plotted(_) => "",
    };
    let mut shapes = Vec::new();
    let mut at = PLOT.1;
    while at < PLOT.2 {
        let through = vec![(from, at), (to, at)];
        shapes.push(Shape::Line { through, colour: GRID, width: 2.0, dashed: false });
        at += 6.0;
    }
    let at = (f64::midpoint(from, to), PLOT.2 - 6.0);
    shapes.push(Shape::Words { at, words: marker.to_owned(), anchor: Anchor::Middle });
    shapes
}

fn mark(at: Spot, meaning: Meaning) -> Shape {
    match meaning {
        Meaning::Better => Shape::Square { at, colour: BETTER },
        Meaning::Worse => Shape::Diamond { at, colour: WORSE },
        Meaning::Unusual => Shape::Diamond { at, colour: GREY },
        Meaning::Usual | Meaning::Unread => Shape::Dot { at, colour: GREY },
    }
}

/// A dashed line where each change begins, under its number.
fn marked(marks: &[Month], x: impl Fn(Month) -> f64) -> Vec<Shape> {
    let drawn = (1_u32..).zip(marks).flat_map(|(number, month)| {
        let at = x(*month);
        let through = vec![(at, PLOT.1), (at, PLOT.2)];
        [
            Shape::Line { through, colour: INK, width: 1.2, dashed: true },
            Shape::Words { at: (at, PLOT.1 - 3.0), words: number.to_string(), anchor: Anchor::Middle },
        ]
    });
    drawn.collect()
}

/// Months and bases below the axis, the latest first and as many as fit without touching.
fn labels(chart: &Chart, (words, width): (Words, f64), middle: impl Fn(&Point) -> f64) -> Vec<Shape> {
    let (mut shapes, mut free_until) = (Vec::new(), f64::INFINITY);
    for point in chart.points.iter().rev() {
        let at = middle(point).clamp(LABEL / 2.0, width - LABEL / 2.0);
        if at + LABEL / 2.0 > free_until {
            continue;
        }
        free_until = at - LABEL / 2.0;
        let base = point.plotted().and_then(|it| it.base).map(|base| format!("n {base}"));
        let below = [(18.0, words.short_month(point.period.to)), (34.0, base.unwrap_or_default())];
        shapes.extend(
            below.into_iter().filter(|(_, words)| !words.is_empty()).map(|(down, words)| Shape::Words {
                at: (at, PLOT.2 + down),
                words,
                anchor: Anchor::Middle,
            }),
        );
    }
    shapes
}

fn y(share: f64) -> f64 {
    PLOT.1 + (PLOT.2 - PLOT.1) * (1.0 - share.clamp(0.0, 1.0))
}
