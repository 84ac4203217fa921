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
    // Everything, on SQLite; then what talks to the database once more, on PostgreSQL (.config/nextest.toml), also where
    // something failed on the first. What was asked for may be none of the second.
    let tested = [&["default"][..], &["postgresql", "--no-tests", "pass"]].map(|profile| {
        let mut nextest = vec!["nextest", "run", "--locked", "--workspace", "--profile"];
        nextest.extend(profile);
        nextest.extend(arguments.iter().map(String::as_str));
        command::run(&root, "cargo", &nextest)
    });
    tested.into_iter().collect()
}

/// Writes docs/generated and docs/diagnostics again from the code that they describe.
pub(crate) fn write_generated_docs() -> Result<()> {
    let root = workspace::root();
    command::run(
        &root,
        "cargo",
        &["run", "--quiet", "--package", "candour", "--", "docs", "docs/generated"],
    )?;
    // The pages of the compiler's findings show forms that are kept with its tests, which write them too.
    let suite = ["cargo", "test", "--quiet", "--package", "questionnaire", "--test", "suite", "up_to_date"];
    command::run(&root, "env", &[&["WRITE_DOCS=1"], suite.as_slice()].concat())?;
    // Who gets what at which address is found by asking every address.
    let suite =
        ["cargo", "test", "--quiet", "--package", "web", "--test", "suite", "every_thing_of_every_kind"];
    command::run(&root, "env", &[&["WRITE_DOCS=1"], suite.as_slice()].concat())
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
    install_python()?;
    // axe for the journeys, and the provider that people sign in with.
    for folder in ["crates/browser_tests", "crates/single_sign_on/tests/provider"] {
        let folder = workspace::root().join(folder);
        command::run(&folder, "npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
    }
    Ok(())
}

/// The Python programs that exported files are checked with, at the versions of their list, in a directory of their own.
fn install_python() -> Result<()> {
    const LIST: &str = "crates/interchange/tests/requirements.txt";
    let root = workspace::root();
    if python_is_installed(LIST) {
        return Ok(());
    }
    println!("the Python programs of {LIST} are installed now, under target/python");
    command::run(&root, "python3", &["-m", "venv", "--clear", "target/python"])?;
    command::run(
        &root,
        "target/python/bin/pip",
        &["install", "--quiet", "--disable-pip-version-check", "-r", LIST],
    )
}

fn pip() -> String {
    workspace::root().join("target/python/bin/pip").display().to_string()
}

/// Whether every line of the list is installed at its version.
fn python_is_installed(list: &str) -> bool {
    let root = workspace::root();
    let wanted = workspace::text(list).unwrap_or_default();
    let installed = command::output(&root, &pip(), &["freeze"]).unwrap_or_default();
    let plain = |line: &str| line.trim().to_lowercase().replace('_', "-");
    let installed: Vec<String> = installed.lines().map(plain).collect();
    wanted.lines().filter(|line| line.contains("==")).all(|line| installed.contains(&plain(line)))
}

fn install_debian_packages() -> Result<()> {
    const PACKAGES: [(&str, &[&str], &str); 5] = [
        ("chromium", &["--version"], "chromium"),
        ("chromedriver", &["--version"], "chromium-driver"),
        ("python3", &["--version"], "python3"),
        // Debian splits off what a new environment needs to install anything.
        ("python3", &["-c", "import ensurepip, venv"], "python3-venv"),
        // Its programs are not on the path: the tests start a server of their own with them, and stop it.
        ("sh", &["-c", "ls /usr/lib/postgresql/*/bin/initdb"], "postgresql-15"),
    ];
    let missing: Vec<&str> = PACKAGES
        .into_iter()
        .filter(|(program, arguments, _)| !command::answers(program, arguments))
        .map(|(.., package)| package)
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
