//! A table on the pages: heads above its columns, repeated on every page it goes over.

use super::layout::{Drawn, LEADING, Layout, Look, MARGIN, WIDTH};
use super::tags::{Kind, Tagged};
use crate::report::Grid;

const SIZE: f32 = 8.5;
/// The room between columns, and above and below a row.
const BETWEEN: (f32, f32) = (6.0, 3.0);
/// The least a column of numbers is wide.
const NUMBER: f32 = 46.0;

/// Where the columns stand.
struct Columns {
    /// Left edge and width of each.
    places: Vec<(f32, f32)>,
    /// How many are of words.
    words: usize,
}

/// Puts a table on the pages.
pub(super) fn set(layout: &mut Layout<'_>, grid: &Grid) -> Tagged {
    layout.heading_room();
    let caption = layout.text(Kind::Caption, &grid.caption, Look::CAPTION);
    let columns = columns(layout, grid);
    let head = row(layout, &columns, &grid.header, true);
    let heads = Tagged::group(Kind::Head, vec![head]);
    let body = grid.rows.iter().map(|cells| {
        if layout.make_room(height(layout, &columns, cells, false)) {
            repeat(layout, &columns, &grid.header);
        }
        row(layout, &columns, cells, false)
    });
    let body = Tagged::group(Kind::Body, body.collect());
    layout.down(12.0);
    Tagged::group(Kind::Table, vec![caption, heads, body])
}

/// Columns of numbers are as wide as their widest word; columns of words share what is left by what they hold.
fn columns(layout: &Layout<'_>, grid: &Grid) -> Columns {
    let widest = |column: usize, bold: bool, cells: &[String]| {
        let text = cells.get(column).map(String::as_str).unwrap_or_default();
        text.split(' ').map(|word| layout.faces.of(bold).width(word) * SIZE).fold(0.0, f32::max)
    };
    let whole = |column: usize, cells: &[String]| {
        cells.get(column).map(|text| layout.faces.regular.width(text) * SIZE).unwrap_or_default()
    };
    let count = grid.header.len();
    let least = |column: usize| {
        let cells = grid.rows.iter().map(|cells| widest(column, false, cells));
        cells.fold(widest(column, true, &grid.header), f32::max) + BETWEEN.0
    };
    let wish =
        |column: usize| grid.rows.iter().map(|cells| whole(column, cells)).fold(least(column), f32::max);
    let numbers: f32 = (grid.words..count).map(|column| least(column).max(NUMBER)).sum();
    let wishes: f32 = (0..grid.words).map(wish).sum::<f32>().max(1.0);
    let share = ((WIDTH - numbers) / wishes).min(1.0);
    let mut places = Vec::new();
    let mut left = MARGIN;
    for column in 0..count {
        let width = if column < grid.words { wish(column) * share } else { least(column).max(NUMBER) };
        places.push((left, width));
        left += width;
    }
    Columns { places, words: grid.words }
}

fn height(layout: &Layout<'_>, columns: &Columns, cells: &[String], bold: bool) -> f32 {
    let lines = columns.places.iter().zip(cells);
    let most =
        lines.map(|((_, width), words)| layout.lines(words, (SIZE, bold), width - BETWEEN.0).len()).max();
    f32::from(u16::try_from(most.unwrap_or(1)).unwrap_or(u16::MAX)) * SIZE * LEADING + 2.0 * BETWEEN.1
}

/// One row, its cells tagged: heads of columns, the head of the row, or figures.
fn row(layout: &mut Layout<'_>, columns: &Columns, cells: &[String], is_head: bool) -> Tagged {
    let height = height(layout, columns, cells, is_head);
    let mut tagged = Vec::new();
    for (place, words) in cells.iter().enumerate() {
        let kind = match (is_head, place) {
            (true, _) => Kind::ColumnHead,
            (false, 0) => Kind::RowHead,
            (false, _) => Kind::Cell,
        };
        let inside = lines(layout, columns, (place, words), is_head);
        let inside = inside.into_iter().map(|drawn| layout.draw(drawn)).collect();
        tagged.push(Tagged::group(kind, inside));
    }
    finish(layout, height);
    Tagged::group(Kind::Row, tagged)
}

/// The heads again at the top of a page, for the eye alone.
fn repeat(layout: &mut Layout<'_>, columns: &Columns, header: &[String]) {
    let height = height(layout, columns, header, true);
    for cell in header.iter().enumerate() {
        for drawn in lines(layout, columns, (cell.0, cell.1), true) {
            layout.decorate(drawn);
        }
    }
    finish(layout, height);
}

/// The line below a row.
fn finish(layout: &mut Layout<'_>, height: f32) {
    layout.down(height);
    let from = (MARGIN, layout.y());
    layout.decorate(Drawn::Rule { from, width: WIDTH });
}

/// The lines of a cell: words to the left, numbers to the right.
fn lines<'a>(
    layout: &Layout<'_>,
    columns: &Columns,
    (place, words): (usize, &str),
    bold: bool,
) -> Vec<Drawn<'a>> {
    let (left, width) = columns.places.get(place).copied().unwrap_or_default();
    let lines = layout.lines(words, (SIZE, bold), width - BETWEEN.0);
    let mut y = layout.y() + BETWEEN.1 + SIZE;
    let drawn = lines.into_iter().map(|words| {
        let room = width - BETWEEN.0 - layout.faces.of(bold).width(words.trim_end()) * SIZE;
        let at = (if place < columns.words { left } else { left + room.max(0.0) }, y);
        y += SIZE * LEADING;
        Drawn::Words { at, size: SIZE, bold, words }
    });
    drawn.collect()
}
