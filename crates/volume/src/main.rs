//! For developers: how long the country's tables take from files of answers, beside a program written by hand for nothing
//! else.
//!
//! It must never be part of the product. Run it through `cargo xtask bench tables`. Start reading at [`tables::run`].

mod machine;
mod tables;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "volume", about)]
struct CommandLine {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make the country's tables from files, and hold that to its limits
    Tables(tables::Options),
    /// One program of the comparison, in a process of its own
    #[command(hide = true)]
    Program(tables::Child),
}

fn main() -> ExitCode {
    let kept = match CommandLine::parse().verb {
        Verb::Tables(options) => tables::run(&options),
        Verb::Program(child) => tables::child(&child).map(|()| true),
    };
    match kept {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("volume: {fault:#}");
            ExitCode::FAILURE
        }
    }
}
