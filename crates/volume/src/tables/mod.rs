//! The country's tables from files of answers: the product beside a program written by hand, in the same run.

mod child;
mod compare;
mod files;
mod hand;
mod invented;
mod ours;
mod size;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::Args;

use child::{Program, Took};
use compare::compare;
use files::Files;
use size::Size;

pub(crate) use child::{Child, child};

/// How many times as long as the program written by hand ours may take.
const LIMIT: f64 = 3.0;

/// The share of a full rebuild that the last month alone may take.
const LATEST: f64 = 0.05;

/// The most memory ours may have, in MiB.
const MEMORY: u64 = 4096;

/// What may be chosen.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// How many answers: one, twenty or a hundred and eighty million
    #[arg(long, default_value = "m")]
    size: Size,
}

/// Measures and prints. False when a limit was passed. Two programs that differ are a fault.
pub(crate) fn run(options: &Options) -> Result<bool> {
    let directory = tempfile::tempdir()?;
    let (files, size) = (Files::within(directory.path()), options.size);
    let began = Instant::now();
    files.generate(size)?;
    println!(
        "{} answers of {} interviews made in {:.1?}\n",
        u64::from(size.interviews()) * 45,
        size.interviews(),
        began.elapsed()
    );
    let programs = [Program::Reading, Program::Hand, Program::Ours, Program::Latest];
    let mut took = [const { Vec::new() }; 4];
    // One after the other in every round, so that whatever else the machine does falls on all.
    for round in 0..size.rounds() {
        for (program, took) in programs.into_iter().zip(&mut took) {
            took.push(start(program, size, directory.path(), round == 0)?);
        }
        if round == 0 {
            same(&files, size)?;
        }
    }
    let [reading, hand, ours, latest] = took.map(median);
    println!("{:<34} {:>9} {:>9} {:>11} {:>9}", "", "count", "total", "processors", "memory");
    for (what, took) in [
        ("reading the columns, one thread", reading),
        ("by hand", hand),
        ("ours", ours),
        ("ours, the last month alone", latest),
    ] {
        println!(
            "{what:<34} {:>9.1?} {:>9.1?} {:>11.1?} {:>5} MiB",
            took.count, took.total, took.processors, took.memory
        );
    }
    Ok(verdicts(hand, ours, latest))
}

/// Every row of both, and every row of the last month made alone.
fn same(files: &Files, size: Size) -> Result<()> {
    let rows = |program: Program| files.rows(program.name());
    let all = compare(&rows(Program::Hand), &rows(Program::Ours), None)?;
    let last = compare(&rows(Program::Hand), &rows(Program::Latest), Some(size.months() - 1))?;
    println!("the same in both programs: {all} rows; of the last month made alone: {last} rows\n");
    for program in [Program::Hand, Program::Ours, Program::Latest] {
        std::fs::remove_file(rows(program))?;
    }
    Ok(())
}

fn verdicts(hand: Took, ours: Took, latest: Took) -> bool {
    let ratio = ours.total.as_secs_f64() / hand.total.as_secs_f64();
    let share = latest.total.as_secs_f64() / ours.total.as_secs_f64();
    let limits = [
        (format!("ours to by hand: {ratio:.2}"), format!("{LIMIT}"), ratio <= LIMIT),
        (format!("the last month to a full rebuild: {share:.4}"), format!("{LATEST}"), share <= LATEST),
        (format!("memory: {} MiB", ours.memory), format!("{MEMORY} MiB"), ours.memory <= MEMORY),
    ];
    println!();
    for (what, limit, kept) in &limits {
        println!("{what:<46} limit {limit}: {}", if *kept { "kept" } else { "NOT KEPT" });
    }
    limits.iter().all(|(_, _, kept)| *kept)
}

fn start(program: Program, size: Size, directory: &Path, keep: bool) -> Result<Took> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["program", program.name(), "--size", size.letter(), "--directory"]).arg(directory);
    if keep {
        command.arg("--keep");
    }
    let output = command.stderr(Stdio::inherit()).output()?;
    ensure!(output.status.success(), "the program {} failed", program.name());
    let said = String::from_utf8(output.stdout)?;
    Took::read(said.lines().last().context("a program that says nothing")?)
}

/// The run whose total is in the middle.
fn median(mut runs: Vec<Took>) -> Took {
    runs.sort_by_key(|took| took.total);
    runs.get(runs.len() / 2).copied().unwrap_or_default()
}
