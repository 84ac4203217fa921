//! The Python programs that exported files are checked with. They are installed by `cargo xtask test`.

use std::path::PathBuf;
use std::process::Command;

/// Runs the check of a release on these arguments.
pub(crate) fn check(arguments: &[String]) {
    run("check_files.py", arguments);
}

/// Runs the check of one workbook in both formats on these arguments.
pub(crate) fn check_workbooks(arguments: &[String]) {
    run("check_workbooks.py", arguments);
}

/// Runs a program on these arguments. Never skipped: where Python is missing the test fails and says how to get it.
pub(crate) fn run(program: &str, arguments: &[String]) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let python = root.join("target/python/bin/python");
    let script = root.join("crates/export/tests").join(program);
    let output = Command::new(&python).arg(&script).args(arguments).output();
    let output = output.unwrap_or_else(|fault| {
        panic!("{} cannot be started ({fault}): run `cargo xtask test`, which installs it", python.display())
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
}
