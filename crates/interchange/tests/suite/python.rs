//! The Python programs that exported files are checked with. They are installed by `cargo xtask test`.

use std::path::PathBuf;
use std::process::Command;

use crate::files::root;

/// Runs a checking script of this crate on files, and gives what it printed. Never skipped: where Python is missing the
/// test fails and says how to get it.
pub(crate) fn check(script: &str, files: &[PathBuf]) -> Result<String, String> {
    let python = root().join("target/python/bin/python");
    let script = root().join("crates/interchange/tests").join(script);
    let output = Command::new(&python).arg(&script).args(files).output();
    let output = output.unwrap_or_else(|fault| {
        panic!("{} cannot be started ({fault}): run `cargo xtask test`, which installs it", python.display())
    });
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok(said) } else { Err(said) }
}
