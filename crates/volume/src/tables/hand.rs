//! A program written by hand for these tables and nothing else: every number of the workload is a constant, every array has
//! its final shape. It shares no code with the product but the reading of Parquet, and what is timed of both begins there.

#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "as fast as we can write it, and no product"
)]

mod finish;
mod row;

use std::sync::atomic::{AtomicU16, Ordering};

use anyhow::Result;
use tabulation::national::{AnswerPart, InterviewColumns};

use super::files::Files;
use super::size::{Size, TEAMS};
use crate::machine;

pub(super) use row::Row;

const QUESTIONS: usize = 45;

/// Options 1 to 8, reasons -1 to -3, and the people who ticked any set.
const WIDTH: usize = 12;
const BASE: usize = 11;

/// One team and wave.
type Cell = [[u32; WIDTH]; QUESTIONS];

/// Everything of one month: cells by unit and stage, the country first.
type Month = Vec<Cell>;

/// From the files to every month's cells.
pub(super) fn count(files: &Files, size: Size) -> Result<Vec<Month>> {
    let next = AtomicU16::new(0);
    let some = || -> Result<Vec<(u16, Month)>> {
        let mut counted = Vec::new();
        loop {
            let month = next.fetch_add(1, Ordering::Relaxed);
            if month >= size.months() {
                return Ok(counted);
            }
            let (interviews, answers) = files.read(month)?;
            let mut cells = vec![[[0; WIDTH]; QUESTIONS]; units(size) * 3];
            let (first, places) = places(&interviews, size);
            for part in 0..answers.parts() {
                add(&answers.part(part)?, first, &places, &mut cells);
            }
            add_up(&mut cells, size);
            counted.push((month, cells));
        }
    };
    let mut months: Vec<_> = machine::on_every_thread(some)?.into_iter().flatten().collect();
    months.sort_by_key(|(month, _)| *month);
    Ok(months.into_iter().map(|(_, cells)| cells).collect())
}

/// From the cells to every row.
pub(super) fn finish(size: Size, months: &[Month]) -> Vec<Row> {
    finish::rows(size, months)
}

const fn units(size: Size) -> usize {
    1 + size.forces() as usize * (1 + TEAMS as usize)
}

fn places(interviews: &InterviewColumns, size: Size) -> (u32, Vec<u32>) {
    let first = interviews.interviews[0];
    let mut places = vec![u32::MAX; interviews.interviews.len()];
    for row in 0..places.len() {
        if interviews.statuses[row] != 3 {
            let unit = u32::from(size.forces()) + u32::from(interviews.teams[row]);
            places[(interviews.interviews[row] - first) as usize] =
                unit * 3 + u32::from(interviews.stages[row]);
        }
    }
    (first, places)
}

/// The single pass. The places of codes -3 to 5, with room for a mask.
fn add(part: &AnswerPart, first: u32, places: &[u32], cells: &mut [Cell]) {
    const PLACE: [usize; 16] = [10, 9, 8, 12, 0, 1, 2, 3, 4, 12, 12, 12, 12, 12, 12, 12];
    let (interviews, questions, codes) = (part.interviews(), part.questions(), part.codes());
    let (questions, codes) = (&questions[..interviews.len()], &codes[..interviews.len()]);
    // Whoever withdrew is counted here, and nobody looks.
    let mut nobody = [[0; WIDTH]; QUESTIONS];
    let mut row = 0;
    while row < interviews.len() {
        let interview = interviews[row];
        let place = places[(interview - first) as usize] as usize;
        let cell = if place < cells.len() { &mut cells[place] } else { &mut nobody };
        while row < interviews.len() && interviews[row] == interview {
            let question = questions[row] as usize - 1;
            let code = codes[row];
            let counts = &mut cell[question];
            if (36..42).contains(&question) && code >= 0 {
                counts[BASE] += 1;
                for (option, count) in counts[..8].iter_mut().enumerate() {
                    *count += u32::from(code as u16 >> option & 1);
                }
            } else {
                counts[PLACE[(code + 3) as usize & 15]] += 1;
            }
            row += 1;
        }
    }
}

fn add_up(cells: &mut [Cell], size: Size) {
    for team in 0..size.forces() as usize * TEAMS as usize {
        let unit = 1 + size.forces() as usize + team;
        let force = 1 + team / TEAMS as usize;
        for stage in [1, 2] {
            let cell = cells[unit * 3 + stage];
            for to in [unit * 3, force * 3 + stage, force * 3, stage, 0] {
                for (to, from) in cells[to].as_flattened_mut().iter_mut().zip(cell.as_flattened()) {
                    *to += from;
                }
            }
        }
    }
}
