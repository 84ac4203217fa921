//! One program in a process of its own, so that its memory is its own.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use super::files::Files;
use super::size::Size;
use super::{hand, ours};
use crate::machine;

/// Which program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Program {
    /// Written by hand for these tables
    Hand,
    /// The product's
    Ours,
    /// The product's, for the last month alone
    Latest,
    /// Reads every column that counts, and counts nothing
    Reading,
}

impl Program {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Ours => "ours",
            Self::Latest => "latest",
            Self::Reading => "reading",
        }
    }
}

/// What it is told.
#[derive(Debug, Args)]
pub(crate) struct Child {
    program: Program,
    #[arg(long)]
    size: Size,
    #[arg(long)]
    directory: PathBuf,
    /// Write the rows down afterwards, and keep the months' sums
    #[arg(long)]
    keep: bool,
}

/// What it took: to the counts, to the complete tables, of processors, of memory in MiB, and to a Parquet file.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Took {
    pub(super) count: Duration,
    pub(super) total: Duration,
    pub(super) processors: Duration,
    pub(super) memory: u64,
    pub(super) write: Duration,
}

impl Took {
    fn line(&self) -> String {
        let [count, total, processors, write] =
            [self.count, self.total, self.processors, self.write].map(|took| took.as_nanos());
        format!("{count} {total} {processors} {} {write}", self.memory)
    }

    pub(super) fn read(line: &str) -> Result<Self> {
        let numbers = line.split_whitespace().map(str::parse).collect::<Result<Vec<u64>, _>>()?;
        let [count, total, processors, memory, write] =
            *numbers.first_chunk::<5>().context("a program that says nothing")?;
        let [count, total, processors, write] = [count, total, processors, write].map(Duration::from_nanos);
        Ok(Self { count, total, processors, memory, write })
    }
}

/// Runs the program and prints what it took.
pub(crate) fn child(child: &Child) -> Result<()> {
    let files = Files::within(&child.directory);
    let took = match child.program {
        Program::Hand => by_hand(&files, child)?,
        Program::Ours => by_us(&files, child)?,
        Program::Latest => latest(&files, child)?,
        Program::Reading => reading(&files, child)?,
    };
    println!("{}", took.line());
    Ok(())
}

fn by_hand(files: &Files, child: &Child) -> Result<Took> {
    let began = Instant::now();
    let months = hand::count(files, child.size)?;
    let count = began.elapsed();
    let rows = hand::finish(child.size, &months);
    let took = done(began, count)?;
    if child.keep {
        hand::Row::write(&rows, &mut rows_of(files, child)?)?;
    }
    Ok(took)
}

fn by_us(files: &Files, child: &Child) -> Result<Took> {
    let began = Instant::now();
    let months = ours::count(files, child.size)?;
    let count = began.elapsed();
    let tables = ours::tables(child.size, &months);
    let mut took = done(began, count)?;
    if child.keep {
        ours::keep(files, child.size, &months)?;
        tables.write_rows(&mut rows_of(files, child)?)?;
        let writing = Instant::now();
        let bytes = tables.to_parquet()?;
        took.write = writing.elapsed();
        println!("{} bytes of Parquet", bytes.len());
    }
    Ok(took)
}

fn latest(files: &Files, child: &Child) -> Result<Took> {
    let began = Instant::now();
    let tables = ours::latest(files, child.size)?;
    let took = done(began, began.elapsed())?;
    if child.keep {
        tables.write_rows(&mut rows_of(files, child)?)?;
    }
    Ok(took)
}

fn reading(files: &Files, child: &Child) -> Result<Took> {
    let began = Instant::now();
    for month in 0..child.size.months() {
        let (_, answers) = files.read(month)?;
        for part in 0..answers.parts() {
            std::hint::black_box(answers.part(part)?.codes().len());
        }
    }
    done(began, began.elapsed())
}

fn done(began: Instant, count: Duration) -> Result<Took> {
    Ok(Took {
        count,
        total: began.elapsed(),
        processors: machine::processor_time(),
        memory: machine::highest_memory()?,
        write: Duration::ZERO,
    })
}

fn rows_of(files: &Files, child: &Child) -> Result<impl Write> {
    let file = File::create(files.rows(child.program.name()))?;
    Ok(BufWriter::with_capacity(1 << 20, file))
}
