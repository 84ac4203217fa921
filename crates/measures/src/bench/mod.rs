//! Times the engine, each figure beside its limit and beside parsing the TOML alone in the same run.

pub(crate) mod disclosure;
mod panel;
mod timing;
mod work;

use std::time::Duration;

use anyhow::Result;

/// One figure with the limit it is held to.
pub(crate) struct Figure {
    /// What was timed.
    what: String,
    /// The median time of one.
    took: Duration,
    /// The longest it may take.
    limit: Duration,
}

/// Times everything and prints it. False when a limit was passed.
pub(crate) fn run() -> Result<bool> {
    if cfg!(debug_assertions) {
        println!("These are the figures of an unoptimised build and mean little: run `cargo xtask bench`.");
    }
    let parsing = work::parsing_alone()?;
    println!("parsing the TOML of questionnaires/ alone: {parsing:.1?}\n");
    let figures = [work::compiling()?, work::answering()?, work::starting_afresh()?, work::reckoning()?];
    println!("{:<62} {:>10} {:>10} {:>12}", "", "median", "limit", "to parsing");
    for figure in &figures {
        println!("{}", line(figure, parsing));
    }
    let kept = figures.iter().all(|figure| figure.took <= figure.limit);
    println!("\n{}", if kept { "every limit is kept" } else { "a limit is passed" });
    Ok(kept)
}

fn line(figure: &Figure, parsing: Duration) -> String {
    let ratio = figure.took.as_secs_f64() / parsing.as_secs_f64();
    let verdict = if figure.took <= figure.limit { "" } else { "  over" };
    let took = format!("{:.1?}", figure.took);
    let limit = format!("{:.1?}", figure.limit);
    format!("{:<62} {took:>10} {limit:>10} {ratio:>12.6}{verdict}", figure.what)
}
