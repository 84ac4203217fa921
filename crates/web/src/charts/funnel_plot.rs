//! A funnel plot: each unit's share against how many people it stands for, inside limits that narrow with their number.
//! Units are numbered; the list beside the drawing says which is which.

use statistics::readings::{FunnelPlot, Placed, Standing};

use super::Size;
use super::axis::Plot;
use super::palette::{BETTER, GRID, INK, NEUTRAL, QUIET, WORSE};
use super::svg::{Anchor, Lettering, Stroke, Svg};

/// How many points a limit is drawn through.
const POINTS: u32 = 40;

/// Draws the plot. `label` says what it shows, `people` what lies along the axis.
pub fn funnel_plot(funnel: &FunnelPlot, size: Size, (label, people): (&str, &str)) -> String {
    let height = if size == Size::Wide { 340.0 } else { 300.0 };
    let plot = Plot { left: 44.0, top: 12.0, width: size.width() - 60.0, height: height - 64.0 };
    let most = rounded(funnel.most());
    let x = |base: f64| plot.left + plot.width * base / f64::from(most);
    let mut svg = Svg::new(size.width(), height);
    frame(&mut svg, plot, most, people);
    let centre = plot.y(funnel.centre);
    svg.line((plot.left, centre), (plot.right(), centre), Stroke::solid(INK, 1.5));
    for (which, stroke) in [Stroke::dashed(NEUTRAL, 1.5), Stroke::solid(NEUTRAL, 1.0)].into_iter().enumerate()
    {
        for side in [low, high] {
            let at = |step: u32| {
                let base = (most * step / POINTS).max(1);
                let limit = funnel.limits(base).get(which).map(side).unwrap_or(funnel.centre);
                (x(f64::from(base)), plot.y(limit))
            };
            let points: Vec<(f64, f64)> = (1..=POINTS).map(at).collect();
            svg.path(&points, stroke);
        }
    }
    for (number, unit) in (1..).zip(&funnel.units) {
        if let Ok(unit) = unit {
            draw(&mut svg, unit, number, (x(f64::from(unit.base)), plot.y(unit.share)));
        }
    }
    svg.picture(size.class(), label)
}

const fn low((low, _): &(f64, f64)) -> f64 {
    *low
}

const fn high((_, high): &(f64, f64)) -> f64 {
    *high
}

/// The axes: shares from 0 to 100%, people from none to the most.
fn frame(svg: &mut Svg, plot: Plot, most: u32, people: &str) {
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let y = plot.y(share);
        svg.line((plot.left, y), (plot.right(), y), Stroke::solid(GRID, 1.0));
        svg.text((plot.left - 6.0, y + 5.0), &format!("{:.0}%", share * 100.0), lettering(Anchor::End));
    }
    for quarter in 0..=4 {
        let people = most * quarter / 4;
        let x = plot.left + plot.width * f64::from(quarter) / 4.0;
        svg.text((x, plot.bottom() + 20.0), &people.to_string(), lettering(Anchor::Middle));
    }
    svg.text((plot.right(), plot.bottom() + 42.0), people, lettering(Anchor::End));
}

fn draw(svg: &mut Svg, unit: &Placed, number: u32, (x, y): (f64, f64)) {
    match unit.standing {
        Standing::Above => svg.squares(&[(x, y)], 6.0, BETTER),
        Standing::Below => svg.diamonds(&[(x, y)], 8.0, (WORSE, INK)),
        Standing::Usual | Standing::Apart => svg.dots(&[(x, y)], 11.0, NEUTRAL),
    }
    let beside = Lettering { colour: INK, bold: true, edged: true, ..lettering(Anchor::End) };
    svg.text((x - 9.0, y - 6.0), &number.to_string(), beside);
}

/// The next number that can be quartered, so that the axis has whole numbers.
fn rounded(most: u32) -> u32 {
    let step = if most > 200 { 40 } else { 20 };
    (most + most / 12).max(1).next_multiple_of(step)
}

fn lettering(anchor: Anchor) -> Lettering {
    Lettering { size: 14.0, anchor, colour: QUIET, bold: false, edged: false }
}
