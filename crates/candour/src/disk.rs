//! How much room there is on a disk.

use std::path::Path;

use anyhow::Context;

/// Bytes that this program may still write where this directory is; of one that is not there yet, where it will be.
pub(crate) fn free(directory: &Path) -> anyhow::Result<u64> {
    let there = directory.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("."));
    let found =
        rustix::fs::statvfs(there).with_context(|| format!("{} cannot be looked at", there.display()))?;
    Ok(found.f_bavail.saturating_mul(found.f_frsize))
}
