//! What people spoke of, as rows: how many of those whose words were coded, over every window that is told.

use statistics::{Figure, Series};

use super::{Place, Row};
use crate::Release;

/// Every code, in the order of the frame: over its periods, its quarters, twelve months and since the start.
pub(super) fn spoken(release: &Release) -> impl Iterator<Item = Row<'_>> {
    let waves = release.spoken.iter().flat_map(|spoken| &spoken.waves);
    let codes = waves.flat_map(|wave| wave.codes.iter().map(move |code| (wave.wave.as_str(), code)));
    codes.flat_map(move |(wave, code)| {
        windows(code).flat_map(move |(coverage, figure)| {
            let (edition, period, unit) = (&release.edition, figure.period, None);
            of_figure(Place { edition, wave, coverage, unit, period, series: Some(code) }, figure)
        })
    })
}

fn windows(code: &Series) -> impl Iterator<Item = (&'static str, &Figure)> {
    let windows: [(&'static str, &[Figure]); 4] = [
        ("period", &code.periods),
        ("quarter", &code.quarters),
        ("rolling_12", &code.rolling_12),
        ("cumulative", std::slice::from_ref(&code.cumulative)),
    ];
    windows.into_iter().flat_map(|(coverage, figures)| figures.iter().map(move |figure| (coverage, figure)))
}

fn of_figure<'a>(place: Place<'a>, figure: &Figure) -> [Row<'a>; 3] {
    let base = figure.base.shown().copied();
    let interval = figure.favourable.shown().map(|share| share.interval);
    let coded = Row::of(place, "coded_people").valued(&figure.base, |people| f64::from(*people));
    let count = Row::of(place, "spoke_count").valued(&figure.favourable, |share| f64::from(share.count));
    let share = Row::of(place, "spoke_share").valued(&figure.favourable, |share| share.share);
    let lower = interval.map(|interval| interval.low);
    let share = Row { lower, upper: interval.map(|interval| interval.high), ..share };
    [coded, count, share].map(|row| Row { base: row.value.and(base), ..row })
}
