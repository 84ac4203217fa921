//! From cells to rows, every formula written out.

use super::row::Row;
use super::{BASE, Month, QUESTIONS, units};
use crate::machine;
use crate::tables::size::{Size, TEAMS};

const Z: f64 = 1.959_963_984_540_054;

/// Every row, units shared among the threads.
pub(super) fn rows(size: Size, months: &[Month]) -> Vec<Row> {
    let of_unit = 3 * QUESTIONS * months.len();
    let mut rows = vec![Row::EMPTY; units(size) * of_unit];
    let share = units(size).div_ceil(machine::threads());
    std::thread::scope(|scope| {
        for (thread, rows) in rows.chunks_mut(share * of_unit).enumerate() {
            scope.spawn(move || {
                for (unit, rows) in rows.chunks_mut(of_unit).enumerate() {
                    for (series, rows) in rows.chunks_mut(months.len()).enumerate() {
                        fill(months, thread * share + unit, series / QUESTIONS, series % QUESTIONS, rows);
                    }
                }
            });
        }
    });
    mark(size, months.len(), &mut rows);
    rows
}

fn fill(months: &[Month], unit: usize, stage: usize, question: usize, rows: &mut [Row]) {
    let sums = |month: usize| sums(&months[month][unit * 3 + stage][question], question);
    let (base_n, base_fav) = first_twelve(months.len(), sums);
    let centre = base_fav as f64 / base_n as f64;
    let (mut all, mut twelve) = ([0; 3], [0; 3]);
    let (mut above, mut below) = (0_u8, 0_u8);
    for month in 0..months.len() {
        let cell = &months[month][unit * 3 + stage][question];
        let [n, fav, score] = sums(month);
        for (place, number) in [n, fav, score].into_iter().enumerate() {
            all[place] += number;
            twelve[place] += number;
            if month >= 12 {
                twelve[place] -= rows[month - 12].sums[place];
            }
        }
        let row = &mut rows[month];
        row.keys = [0, unit as u16, stage as u16, question as u16 + 1, month as u16];
        row.counts.copy_from_slice(&cell[..11]);
        row.sums = [n, fav, score, all[0], all[1], all[2], twelve[0], twelve[1], twelve[2]];
        let (low, high) = wilson(fav as f64, n as f64);
        let (mut lower, mut upper) = (f64::NAN, f64::NAN);
        if n > 0 && base_n > 0 {
            let reach = 3.0 * (centre * (1.0 - centre) / n as f64).sqrt();
            (lower, upper) = ((centre - reach).max(0.0), (centre + reach).min(1.0));
        }
        let share = fav as f64 / n as f64;
        row.measured = [
            score as f64 / n as f64,
            share,
            low,
            high,
            all[1] as f64 / all[0] as f64,
            all[2] as f64 / all[0] as f64,
            twelve[1] as f64 / twelve[0] as f64,
            twelve[2] as f64 / twelve[0] as f64,
            centre,
            lower,
            upper,
        ];
        let (ours, theirs) = (u64::from(fav) * u64::from(base_n), u64::from(base_fav) * u64::from(n));
        above = if n > 0 && ours > theirs { above.saturating_add(1) } else { 0 };
        below = if n > 0 && ours < theirs { below.saturating_add(1) } else { 0 };
        row.signal = signal(share, (lower, upper), (above, below));
        row.marked = u8::from(n > 0 && n < 10);
    }
}

/// n and fav of the first twelve months, whose share is the centre of the chart.
fn first_twelve(months: usize, sums: impl Fn(usize) -> [u32; 3]) -> (u32, u32) {
    let (mut base_n, mut base_fav) = (0, 0);
    for month in 0..months.min(12) {
        let [n, fav, _] = sums(month);
        base_n += n;
        base_fav += fav;
    }
    (base_n, base_fav)
}

/// The first rule that holds: above or below the limits, or the seventh month or later in a row on one side of the centre.
fn signal(share: f64, (lower, upper): (f64, f64), (above, below): (u8, u8)) -> u8 {
    if share > upper {
        1
    } else if share < lower {
        2
    } else if above >= 7 {
        3
    } else if below >= 7 {
        4
    } else {
        0
    }
}

/// n, fav and score of a question by its number.
fn sums(cell: &[u32; 12], question: usize) -> [u32; 3] {
    match question {
        0..26 => {
            let [a, b, c, d, e, ..] = *cell;
            let fav = if (question + 1).is_multiple_of(7) { a + b } else { d + e };
            [a + b + c + d + e, fav, a + 2 * b + 3 * c + 4 * d + 5 * e]
        }
        26..36 => [cell[0] + cell[1], cell[0], cell[0]],
        36..42 => [cell[BASE], cell[0], cell[..8].iter().sum()],
        _ => [0; 3],
    }
}

/// As on paper: the middle moved towards a half, and as far on either side.
fn wilson(x: f64, n: f64) -> (f64, f64) {
    if n == 0.0 {
        return (f64::NAN, f64::NAN);
    }
    let divisor = n + Z * Z;
    let middle = (x + Z * Z / 2.0) / divisor;
    let reach = Z / divisor * (x * (n - x) / n + Z * Z / 4.0).sqrt();
    ((middle - reach).max(0.0), (middle + reach).min(1.0))
}

/// Levels and numbers of units, and the second team of a force where exactly one is marked.
fn mark(size: Size, months: usize, rows: &mut [Row]) {
    let (forces, of_unit) = (size.forces() as usize, 3 * QUESTIONS * months);
    for row in rows.iter_mut() {
        let unit = row.keys[1] as usize;
        if unit > forces {
            (row.keys[0], row.keys[1]) = (2, (unit - forces) as u16);
        } else if unit > 0 {
            row.keys[0] = 1;
        }
    }
    for force in 0..forces {
        for within in 0..of_unit {
            let place = |team: usize| (1 + forces + force * TEAMS as usize + team) * of_unit + within;
            let (mut marked, mut next, mut least) = (0, usize::MAX, u32::MAX);
            for team in 0..TEAMS as usize {
                let n = rows[place(team)].sums[0];
                if n > 0 && n < 10 {
                    marked += 1;
                } else if n >= 10 && n < least {
                    (next, least) = (team, n);
                }
            }
            if marked == 1 && next != usize::MAX {
                rows[place(next)].marked = 2;
            }
        }
    }
}
