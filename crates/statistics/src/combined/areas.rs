//! Several forces together: a region, or England and Wales.

use super::sum::sum;
use crate::{Edition, Figure, Period, Series};

/// One question over several forces, in one window.
#[derive(Debug, Clone, PartialEq)]
pub struct AreasTogether {
    /// The sum of the spans that the forces tell, under the window.
    pub figure: Figure,
    /// The forces that tell anything inside the window, by area code, with the months they tell.
    pub areas: Vec<(String, Period)>,
}

/// The sum of what each force tells inside a window: its headline spans that are wholly in it. Nothing where no force tells
/// anything. Which editions belong to a region is for the caller to know; there is one for each force, and the order does not
/// matter but for the list.
pub fn areas_together(
    editions: &[&Edition],
    wave: &str,
    concept: &str,
    window: Period,
) -> Option<AreasTogether> {
    let series = |edition: &&'_ Edition| -> Option<Series> {
        let wave = edition.waves.iter().find(|figures| figures.wave == wave)?;
        wave.series.iter().find(|series| series.concept == concept).cloned()
    };
    let told = editions.iter().filter_map(|edition| {
        let spans: Vec<Figure> = inside(&series(edition)?, window);
        let months = Period { from: spans.first()?.period.from, to: spans.last()?.period.to };
        Some((edition.area_code.clone(), months, spans))
    });
    let told: Vec<(String, Period, Vec<Figure>)> = told.collect();
    let spans: Vec<&Figure> = told.iter().flat_map(|(_, _, spans)| spans).collect();
    if spans.is_empty() {
        return None;
    }
    let areas = told.iter().map(|(area, months, _)| (area.clone(), *months)).collect();
    Some(AreasTogether { figure: sum(&spans, window), areas })
}

fn inside(series: &Series, window: Period) -> Vec<Figure> {
    let told = series.periods.iter().filter(|figure| figure.base.is_shown() && window.holds(figure.period));
    told.cloned().collect()
}
