//! Running another program, saying what is run, and failing with its name.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// Runs a program in a directory; its output goes to the terminal. Fails when it cannot start or does not succeed.
pub(crate) fn run(directory: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    println!("\n==> {program} {}", arguments.join(" "));
    let status = Command::new(program)
        .args(arguments)
        .current_dir(directory)
        .status()
        .with_context(|| format!("{program} could not be started: install it and run this again"))?;
    if !status.success() {
        bail!("{program} {} failed ({status})", arguments.join(" "));
    }
    Ok(())
}

/// What a program prints, as text. Fails when it cannot start or does not succeed.
pub(crate) fn output(directory: &Path, program: &str, arguments: &[&str]) -> Result<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(directory)
        .output()
        .with_context(|| format!("{program} could not be started: install it and run this again"))?;
    if !output.status.success() {
        bail!("{program} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program answers when asked for its version.
pub(crate) fn answers(program: &str, arguments: &[&str]) -> bool {
    Command::new(program).args(arguments).output().is_ok_and(|output| output.status.success())
}
