//! What is measured rather than tested: the engine's speed and its patience with damaged input, what many answers take to
//! count, what a save costs, and what survives being killed.

use anyhow::Result;

use crate::{command, usage, workspace};

/// Runs the benchmark that is named first, or that of the engine's speed; the other arguments go to it.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    let (what, rest) = match arguments.split_first() {
        Some((what, rest)) => (what.as_str(), rest),
        None => ("", arguments),
    };
    let program: &[&str] = match what {
        "" => &["measures", "--", "bench"],
        "disclosure" => &["measures", "--", "disclosure"],
        "workbook" => &["measures", "--", "workbook"],
        "microdata" => &["measures", "--", "microdata"],
        "tables" => &["volume", "--", "tables"],
        "responses" => &["load", "--bin", "responses", "--"],
        "dashboard" => &["load", "--bin", "dashboard", "--"],
        _ => return usage(),
    };
    run(program, rest)
}

/// Gives the engine damaged input; `arguments` say which and for how long.
pub(crate) fn fuzz(arguments: &[String]) -> Result<()> {
    run(&["measures", "--", "fuzz"], arguments)
}

/// Saves answers in many interviews at once; `arguments` say where and for how long.
pub(crate) fn load(arguments: &[String]) -> Result<()> {
    run(&["load", "--"], arguments)
}

/// Builds a package of this workspace in the release profile and runs it; `arguments` go to it.
fn run(program: &[&str], arguments: &[String]) -> Result<()> {
    let mut run = vec!["run", "--locked", "--release", "--package"];
    run.extend(program);
    run.extend(arguments.iter().map(String::as_str));
    command::run(&workspace::root(), "cargo", &run)
}

/// Runs the long forms of the tests that kill the server while answers are saved, that cut its power (as root, with loop
/// devices), that kill nodes while jobs are due, that ask it for what nobody means, and that use it for an hour; one after the other, because some are timed.
pub(crate) fn soak() -> Result<()> {
    let filter = "package(candour) & test(/every_acknowledged_answer|killed_at_random|malformed_requests|^enduring|^power_cut/)";
    let run = ["nextest", "run", "--workspace", "--profile", "soak", "--no-capture", "-E", filter];
    command::run(&workspace::root(), "cargo", &run)
}
