//! For developers: how fast the questionnaire engine, disclosure control and files are, held to stated limits, and campaigns of damaged input.
//!
//! It must never be part of the product. Run it through `cargo xtask bench` and `cargo xtask fuzz`. Start reading at
//! [`bench::run`] and [`fuzz::run`].

mod bench;
mod files;
mod form;
mod fuzz;
mod generated;
mod microdata;
mod workbook;

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
    /// Time disclosure control on the largest force and hold it to its limit
    Disclosure,
    /// Time the files of a large force's month and hold them to their limits
    Workbook,
    /// Write many interviews as microdata and hold the time and the memory to their limits
    Microdata(microdata::Options),
    /// Give the engine damaged input for a while
    Fuzz(fuzz::Options),
}

fn main() -> ExitCode {
    let kept = match CommandLine::parse().verb {
        Verb::Bench => bench::run(),
        Verb::Disclosure => bench::disclosure::run(),
        Verb::Workbook => workbook::run(),
        Verb::Microdata(options) => microdata::run(&options),
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
