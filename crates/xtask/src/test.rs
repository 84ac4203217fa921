//! The test command: install what is missing and say so, then check and test everything. Nothing is skipped.

use anyhow::{Result, bail};

use crate::{command, tidy, workspace};

/// Runs every check and test; `arguments` go to the test runner.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let root = workspace::root();
    install()?;
    command::run(&root, "cargo", &["fmt", "--all", "--check"])?;
    tidy::run()?;
    command::run(
        &root,
        "cargo",
        &["clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"],
    )?;
    let mut nextest = vec!["nextest", "run", "--locked", "--workspace"];
    nextest.extend(arguments.iter().map(String::as_str));
    command::run(&root, "cargo", &nextest)
}

/// Writes docs/generated again from the code that it describes.
pub(crate) fn write_generated_docs() -> Result<()> {
    let root = workspace::root();
    command::run(&root, "cargo", &["run", "--quiet", "--package", "candour", "--", "docs", "docs/generated"])
}

fn install() -> Result<()> {
    for (program, remedy) in [("node", "Node 20 or newer"), ("npm", "npm, which comes with Node")] {
        if !command::answers(program, &["--version"]) {
            bail!("{program} is missing: install {remedy} and run this again");
        }
    }
    if !command::answers("cargo", &["nextest", "--version"]) {
        println!("cargo-nextest is missing and is installed now, once");
        command::run(&workspace::root(), "cargo", &["install", "--locked", "cargo-nextest"])?;
    }
    install_debian_packages()?;
    let browser_tests = workspace::root().join("crates/browser_tests");
    command::run(&browser_tests, "npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
}

fn install_debian_packages() -> Result<()> {
    let missing: Vec<&str> = [("chromium", "chromium"), ("chromedriver", "chromium-driver")]
        .into_iter()
        .filter(|(program, _)| !command::answers(program, &["--version"]))
        .map(|(_, package)| package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("missing, installed now with apt-get: {}", missing.join(" "));
    let root = workspace::root();
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(&missing);
    if command::output(&root, "id", &["--user"])?.trim() == "0" {
        command::run(&root, "apt-get", &["update"])?;
        return command::run(&root, "apt-get", &install);
    }
    command::run(&root, "sudo", &["apt-get", "update"])?;
    install.insert(0, "apt-get");
    command::run(&root, "sudo", &install)
}
