//! Running another program, saying what is run, and failing with its name.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// Runs a program in a directory; its output goes to the terminal. Fails when it cannot start or does not succeed.
pub(crate) fn run(directory: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    println!("\n==> {program} {}", arguments.join(" "));
    let status = command(directory, program, arguments)
        .status()
        .with_context(|| format!("{program} could not be started: install it and run this again"))?;
    if !status.success() {
        bail!("{program} {} failed ({status})", arguments.join(" "));
    }
    Ok(())
}

/// What a program prints, as text. Fails when it cannot start or does not succeed.
pub(crate) fn output(directory: &Path, program: &str, arguments: &[&str]) -> Result<String> {
    let output = command(directory, program, arguments)
        .output()
        .with_context(|| format!("{program} could not be started: install it and run this again"))?;
    if !output.status.success() {
        bail!("{program} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// `cargo xtask` tells this program about its own package. Another cargo would pass that on to build scripts, and some
/// that look at it, ring's among them, would build half the tree again.
fn command(directory: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(directory);
    for (name, _) in env::vars_os() {
        let told = name.to_string_lossy();
        if told.starts_with("CARGO_PKG_") || told.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// Whether a program answers when asked for its version.
pub(crate) fn answers(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|output| output.status.success())
}
