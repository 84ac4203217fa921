//! Making keys: the one that opens every identity, and the one that signs what is published.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::Context;
use data_encoding::HEXLOWER;

/// Writes a new key and says what to do with it.
pub(crate) fn run(path: &Path) -> anyhow::Result<()> {
    write(path)?;
    println!("{} is the key that opens every identity. Keep a copy away from the database.", path.display());
    Ok(())
}

/// Writes a new signing key and says what to do with it.
pub(crate) fn signing(path: &Path) -> anyhow::Result<()> {
    write(path)?;
    println!(
        "{} is the key that signs what is published. Keep it as secret as a seal. `candour signing-key` prints the public \
         key for readers.",
        path.display()
    );
    Ok(())
}

/// Writes a new key for backups and says what to do with it.
pub(crate) fn backup(path: &Path) -> anyhow::Result<()> {
    write(path)?;
    println!(
        "{} is the key that opens every backup. Keep a copy away from this machine, and not beside the backups: without it \
         they cannot be restored.",
        path.display()
    );
    Ok(())
}

/// Writes a new key, readable by its owner alone. A key that is there is never written over: what it sealed would be
/// lost.
pub(crate) fn write(path: &Path) -> anyhow::Result<()> {
    if let Some(directory) = path.parent() {
        std::fs::create_dir_all(directory)
            .with_context(|| format!("{} cannot be made", directory.display()))?;
    }
    put(path, &format!("{}\n", digits()))
}

/// Writes a new file for its owner alone, to the disk.
pub(crate) fn put(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let mut file = options.open(path).with_context(|| {
        format!("{} is there already or cannot be written; nothing was changed", path.display())
    })?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).with_context(|| path.display().to_string())
}

/// A new key as it stands in its file.
pub(crate) fn digits() -> String {
    HEXLOWER.encode(&crate::machine::random())
}
