//! The sum of some figures.

use crate::disclosure::{proportion, share};
use crate::{Cell, Figure, Marker, Period, Share};

/// The sum, as a figure of a period. Mean scores and reasons for no answer are not added.
pub(crate) fn sum(figures: &[&Figure], period: Period) -> Figure {
    let base = all(figures.iter().map(|figure| figure.base.shown().copied()));
    let favourable = all(figures.iter().map(|figure| figure.favourable.shown().map(|told| told.count)));
    let directed = figures.iter().all(|figure| figure.favourable.marker() != Some(Marker::NotApplicable));
    Figure {
        period,
        base: base.map_or(Cell::withheld(Marker::Confidential), Cell::show),
        favourable: match favourable.zip(base) {
            Some((people, base)) => proportion(people, base),
            None if directed => Cell::withheld(Marker::Confidential),
            None => Cell::withheld(Marker::NotApplicable),
        },
        bands: places(figures, base, |figure| &figure.bands),
        score: Cell::withheld(Marker::NotAvailable),
        options: places(figures, base, |figure| &figure.options),
        non_answers: Vec::new(),
        revised: figures.iter().any(|figure| figure.revised),
    }
}

/// The sum, where every part is known.
fn all(parts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    parts.collect::<Option<Vec<u32>>>().map(|parts| parts.iter().sum())
}

/// Place by place; nothing where the figures have other places.
fn places<'a>(
    figures: &[&'a Figure],
    base: Option<u32>,
    of: impl Fn(&'a Figure) -> &'a Vec<Cell<Share>>,
) -> Vec<Cell<Share>> {
    let columns: Vec<&[Cell<Share>]> = figures.iter().map(|figure| of(figure).as_slice()).collect();
    let width = columns.first().map_or(0, |column| column.len());
    if columns.iter().any(|column| column.len() != width) {
        return Vec::new();
    }
    let at = |place: usize| all(columns.iter().map(|column| Some(column.get(place)?.shown()?.count)));
    let cell = |place: usize| {
        let told = at(place).zip(base).and_then(|(people, base)| share(people, base));
        told.map_or(Cell::withheld(Marker::Confidential), Cell::show)
    };
    (0..width).map(cell).collect()
}
