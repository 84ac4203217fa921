//! For developers: a million answers from a database to every month's counts, on each database, the way the monthly job takes.
//!
//! It must never be part of the product. Run it through `cargo xtask bench responses`. Start reading at [`measure`].

#![expect(clippy::disallowed_methods, reason = "a developer's tool asks the machine how it fared")]

mod copies;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use access::permission::CloseMonth;
use anyhow::{Context, Result, ensure};
use clap::{Parser, ValueEnum};
use fieldwork::ForceCode;
use operations::count_responses;
use rustix::time::{ClockId, clock_gettime};
use statistics::Month;
use testing::{Backend, EASTMERE, GLANMOR, Panel};
use tokio::runtime::Runtime;

/// How often everything is counted.
const ROUNDS: usize = 3;

#[derive(Debug, Parser)]
#[command(name = "responses", about)]
struct Options {
    /// How many answers
    #[arg(long, default_value_t = 1_000_000)]
    answers: usize,
    /// Only this database
    #[arg(long)]
    only: Option<Which>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Which {
    Sqlite,
    Postgresql,
}

impl Which {
    const fn backend(self) -> Backend {
        match self {
            Self::Sqlite => Backend::Sqlite,
            Self::Postgresql => Backend::Postgres,
        }
    }

    /// For a million answers.
    const fn limit(self) -> Duration {
        match self {
            Self::Sqlite => Duration::from_secs(5),
            Self::Postgresql => Duration::from_secs(3),
        }
    }
}

fn main() -> ExitCode {
    if cfg!(debug_assertions) {
        println!(
            "These are the figures of an unoptimised build and mean little: run `cargo xtask bench responses`."
        );
    }
    match run(&Options::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("responses: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

/// Measures each database and prints. False when a limit was passed.
fn run(options: &Options) -> Result<bool> {
    let runtime = Runtime::new()?;
    let wanted = [Which::Sqlite, Which::Postgresql].into_iter();
    let wanted = wanted.filter(|which| options.only.is_none_or(|only| only == *which));
    // Every database is measured, whatever came of the one before.
    let kept: Vec<bool> =
        wanted.map(|which| runtime.block_on(measure(which, options.answers))).collect::<Result<_>>()?;
    Ok(kept.into_iter().all(|kept| kept))
}

async fn measure(which: Which, answers: usize) -> Result<bool> {
    let panel = Panel::on(which.backend()).await;
    let months = months()?;
    let began = Instant::now();
    let copied = copies::fill(&panel, &months, answers).await?;
    println!(
        "{which:?}: {} answers of {} interviews stored in {:.1?}",
        copied.answers,
        copied.interviews,
        began.elapsed()
    );
    let platform = panel.node().await;
    let mut took = Vec::new();
    let mut before = None;
    for _ in 0..ROUNDS {
        let (began, processors) = (Instant::now(), processor_time());
        let mut counted = Vec::new();
        for (force, month) in &months {
            let cells = count_responses(&platform, &panel.system::<CloseMonth>(), force, *month).await?;
            counted.push(cells.encode());
        }
        took.push((began.elapsed(), processor_time().saturating_sub(processors)));
        ensure!(
            *before.get_or_insert_with(|| counted.clone()) == counted,
            "the same answers counted otherwise"
        );
        ensure!(counted.iter().all(|cells| cells.len() > 100), "a month without counts");
    }
    took.sort();
    let (total, processors) = took.get(ROUNDS / 2).copied().context("no round")?;
    let kept = total <= which.limit();
    println!(
        "{which:?}: counted in {total:.2?}, processors of this program {processors:.2?}, memory {} MiB, limit {:.0?}: {}\n",
        highest_memory()?,
        which.limit(),
        if kept { "kept" } else { "NOT KEPT" },
    );
    Ok(kept)
}

/// Two invented forces, a year each.
fn months() -> Result<Vec<(ForceCode, Month)>> {
    let first = Month::parse("2025-10")?;
    let mut all = Vec::new();
    for code in [EASTMERE, GLANMOR] {
        let force = ForceCode::parse(code).map_err(|_| anyhow::anyhow!("not a force"))?;
        let months = std::iter::successors(Some(first), |month| Some(month.next())).take(12);
        all.extend(months.map(|month| (force.clone(), month)));
    }
    Ok(all)
}

/// Processor time of all threads of this program so far.
fn processor_time() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ProcessCPUTime)).unwrap_or_default()
}

/// The most memory this program ever had, in MiB. Linux tells.
fn highest_memory() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()).context("no VmHWM")?;
    Ok(kilobytes.parse::<u64>()? / 1024)
}
