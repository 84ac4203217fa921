//! A figure's cells as sums of a table's parts.

use super::table::{OTHERS, Table};
use super::truth::Recorded;
use crate::{Cell, Figure, Marker, OptionLabel, Polarity};

/// One cell of a figure: the parts it counts, and the number if it is shown.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) parts: Vec<usize>,
    pub(super) count: Option<u32>,
}

/// The cells of a figure that speak of this table. Cells that do not apply are left out.
pub(super) fn cells(
    table: &Table,
    recorded: &Recorded,
    options: &[OptionLabel],
    figure: &Figure,
) -> Vec<Seen> {
    let mut cells = vec![seen(table.base(), &figure.base, |base| *base)];
    if table.option.is_none() {
        cells.extend(directions(table, figure));
        cells.extend(figure.non_answers.iter().map(|(reason, cell)| {
            seen(table.places(|part| !part.answered && part.code == *reason), cell, |count| *count)
        }));
    }
    for (option, cell) in options.iter().zip(&figure.options) {
        cells.push(seen(chosen(table, recorded, &option.code), cell, |share| share.count));
    }
    let mut cells: Vec<Seen> = cells.into_iter().flatten().collect();
    cells.retain(|cell| !cell.parts.is_empty());
    cells
}

/// The share that is favourable, and the bands.
fn directions<'a>(table: &'a Table, figure: &'a Figure) -> impl Iterator<Item = Option<Seen>> {
    let of = |polarity| table.places(|part| part.answered && part.polarity == polarity);
    let favourable = seen(of(Polarity::Favourable), &figure.favourable, |share| share.count);
    let bands = [Polarity::Favourable, Polarity::Neutral, Polarity::Unfavourable];
    let bands = bands.into_iter().zip(&figure.bands);
    [favourable].into_iter().chain(bands.map(move |(band, cell)| seen(of(band), cell, |share| share.count)))
}

/// The parts that an option counts in this table: none in a table of another option.
fn chosen(table: &Table, recorded: &Recorded, code: &str) -> Vec<usize> {
    let codes: Vec<&str> = recorded.codes(code).collect();
    if table.option.as_deref().is_some_and(|option| option != code) {
        return Vec::new();
    }
    table.places(|part| part.answered && part.code != OTHERS && codes.contains(&part.code.as_str()))
}

fn seen<T>(parts: Vec<usize>, cell: &Cell<T>, count: impl Fn(&T) -> u32) -> Option<Seen> {
    let applies = !matches!(cell.marker(), Some(Marker::NotApplicable | Marker::NotAvailable));
    applies.then(|| Seen { parts, count: cell.shown().map(count) })
}
