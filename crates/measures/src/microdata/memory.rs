//! How much memory this program has, and has had at most, as Linux counts it.

use anyhow::{Context, Result};

/// What it has now, in MiB.
pub(super) fn now() -> Result<u64> {
    line("VmRSS:")
}

/// The most it has had, in MiB.
pub(super) fn most() -> Result<u64> {
    line("VmHWM:")
}

#[expect(clippy::disallowed_methods, reason = "the kernel tells it in a file")]
fn line(name: &str) -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status").context("memory is counted on Linux only")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).context("the kernel does not say")?;
    let number = line.split_whitespace().next().context("the kernel does not say")?;
    Ok(number.parse::<u64>()? / 1024)
}
