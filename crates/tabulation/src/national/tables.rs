//! Every row of the country's tables.

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use super::catalogue::Catalogue;
use super::counts::{MonthCounts, range};
use super::layout::{Layout, REASONS, STAGES};
use super::row::{Known, MEASURED, WHOLE};
use super::running::Running;
use super::second::{LEAST, Seconds};
use super::series::{Reading, readings};
use super::store::{Sum, Sums};

/// What the columns are called, the whole numbers first.
pub const COLUMNS: [&str; WHOLE + MEASURED] = [
    "level",
    "unit",
    "stage",
    "question",
    "month",
    "c1",
    "c2",
    "c3",
    "c4",
    "c5",
    "c6",
    "c7",
    "c8",
    "m1",
    "m2",
    "m3",
    "n",
    "fav",
    "score",
    "cum_n",
    "cum_fav",
    "cum_score",
    "r12_n",
    "r12_fav",
    "r12_score",
    "signal",
    "supp",
    "mean",
    "pct",
    "wlo",
    "whi",
    "cum_pct",
    "cum_mean",
    "r12_pct",
    "r12_mean",
    "cl",
    "lcl",
    "ucl",
];

/// The tables: a row for each unit, stage, question and month, in that order. Opaque; they leave as bytes.
#[derive(Debug, PartialEq)]
pub struct Tables {
    pub(super) parts: Vec<Part>,
}

/// Rows of some units, column by column.
#[derive(Debug, PartialEq)]
pub(super) struct Part {
    pub(super) whole: [Vec<u32>; WHOLE],
    pub(super) measured: [Vec<f64>; MEASURED],
}

impl Tables {
    /// The tables of every month, made by so many threads.
    pub fn of(catalogue: &Catalogue, months: &[MonthCounts], threads: usize) -> Self {
        let layout = Layout::of(catalogue);
        let sums = shared(months, threads, |month| Sums::laid_out(&layout, month));
        let sums: Vec<&Sums> = sums.iter().collect();
        let counts: Vec<&MonthCounts> = months.iter().collect();
        Making::of(&layout, &sums, &counts, threads).tables(threads)
    }

    /// The tables of the latest month alone: what is kept of those before it says where every series stands.
    pub fn latest(catalogue: &Catalogue, earlier: &Running, latest: &MonthCounts, threads: usize) -> Self {
        let layout = Layout::of(catalogue);
        let last = Sums::laid_out(&layout, latest);
        let sums: Vec<&Sums> = earlier.first.iter().chain([&last]).collect();
        let earlier = Some(earlier).filter(|earlier| earlier.first.is_empty());
        Making { earlier, ..Making::of(&layout, &sums, &[latest], threads) }.tables(threads)
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.parts.iter().map(Part::rows).sum()
    }
}

struct Making<'a> {
    layout: &'a Layout,
    sums: &'a [&'a Sums],
    /// The last months: those that rows are made of.
    counts: &'a [&'a MonthCounts],
    seconds: Vec<Seconds>,
    /// What came before all of `sums`.
    earlier: Option<&'a Running>,
}

impl<'a> Making<'a> {
    fn of(layout: &'a Layout, sums: &'a [&'a Sums], counts: &'a [&'a MonthCounts], threads: usize) -> Self {
        let made = sums.get(sums.len().saturating_sub(counts.len())..).unwrap_or_default();
        let seconds = shared(made, threads, |month| Seconds::of(layout, month));
        Self { layout, sums, counts, seconds, earlier: None }
    }

    fn tables(&self, threads: usize) -> Tables {
        /// Few enough for the threads to finish together.
        const UNITS: usize = 8;
        let starts: Vec<usize> = (0..self.layout.units).step_by(UNITS).collect();
        let part = |start: &usize| self.part(*start..(start + UNITS).min(self.layout.units));
        Tables { parts: shared(&starts, threads, part) }
    }

    fn part(&self, units: Range<usize>) -> Part {
        let series = units.len() * STAGES * self.layout.questions.len();
        let mut part = Part::with_room(series * self.counts.len());
        let mut months = Vec::with_capacity(self.sums.len());
        for unit in units {
            for stage in 0..STAGES {
                for question in 0..self.layout.questions.len() {
                    self.series([unit, stage, question], &mut months, &mut part);
                }
            }
        }
        part
    }

    fn series(&self, key: [usize; 3], months: &mut Vec<Sum>, part: &mut Part) {
        let [unit, stage, question] = key;
        let place = Layout::row(unit, stage) * self.layout.questions.len() + question;
        months.clear();
        months.extend(self.sums.iter().map(|sums| sums.sums.get(place).copied().unwrap_or_default()));
        if let Some((earlier, (past, leaves))) = self.earlier.and_then(|it| Some((it, it.pasts.get(place)?)))
        {
            let (mut past, month) = (*past, months.last().copied().unwrap_or_default());
            return self.row(key, (earlier.months, 0), &past.reading(month, *leaves), part);
        }
        let before = months.len() - self.counts.len();
        for (made, reading) in readings(months, before).enumerate() {
            self.row(key, (before + made, made), &reading, part);
        }
    }

    fn row(&self, key: [usize; 3], (month, made): (usize, usize), reading: &Reading, part: &mut Part) {
        let [unit, stage, question] = key;
        let (level, number) = self.layout.named(unit);
        let Some(run) = self.layout.questions.get(question) else { return };
        let row = self.counts.get(made).and_then(|month| month.counts.get(range(self.layout, unit, stage)));
        let (options, rest) =
            run.of_row(row.unwrap_or_default()).split_at_checked(run.options).unwrap_or_default();
        let force = number.checked_sub(1).and_then(|team| self.layout.teams.get(team)).copied();
        let covers = level == 2
            && self.seconds.get(made).is_some_and(|seconds| {
                seconds.is((number, usize::from(force.unwrap_or_default())), stage, question)
            });
        part.push(&Known {
            keys: [level, number, stage, question + 1, month],
            options,
            reasons: rest.get(..REASONS).unwrap_or_default(),
            month: reading.month,
            cumulative: reading.cumulative,
            twelve: reading.twelve,
            limits: reading.limits,
            signal: reading.signal,
            marked: match reading.month.n {
                1..LEAST => 1,
                _ if covers => 2,
                _ => 0,
            },
        });
    }
}

impl Part {
    fn with_room(rows: usize) -> Self {
        Self {
            whole: std::array::from_fn(|_| Vec::with_capacity(rows)),
            measured: std::array::from_fn(|_| Vec::with_capacity(rows)),
        }
    }

    pub(super) fn rows(&self) -> usize {
        self.whole.first().map_or(0, Vec::len)
    }

    fn push(&mut self, known: &Known<'_>) {
        self.whole.iter_mut().zip(known.whole()).for_each(|(column, value)| column.push(value));
        self.measured.iter_mut().zip(known.measured()).for_each(|(column, value)| column.push(value));
    }
}

/// Maps a list by so many threads; the results are in the order of the list.
fn shared<T: Sync, R: Send>(list: &[T], threads: usize, map: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let share = list.len().div_ceil(threads.max(1)).max(1);
    let map = &map;
    thread::scope(|scope| {
        let mapped = |list: &'_ [T]| list.iter().map(map).collect::<Vec<R>>();
        let running: Vec<_> = list.chunks(share).map(|list| scope.spawn(move || mapped(list))).collect();
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}
