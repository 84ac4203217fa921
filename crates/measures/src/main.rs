//! For developers: how fast the questionnaire engine is, held to stated limits, and campaigns of damaged input.
//!
//! It must never be part of the product. Run it through `cargo xtask bench` and `cargo xtask fuzz`. Start reading at
//! [`bench::run`] and [`fuzz::run`].

mod bench;
mod files;
mod form;
mod fuzz;
mod generated;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "measures", about)]
struct CommandLine {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Time the engine and hold it to its limits
    Bench,
    /// Give the engine damaged input for a while
    Fuzz(fuzz::Options),
}

fn main() -> ExitCode {
    let kept = match CommandLine::parse().verb {
        Verb::Bench => bench::run(),
        Verb::Fuzz(options) => fuzz::run(&options),
    };
    match kept {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("measures: {fault:#}");
            ExitCode::FAILURE
        }
    }
}
