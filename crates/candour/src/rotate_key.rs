//! `candour rotate-key`: a new key of the vault in the place of the old, while the panel is served.

use std::fs::File;
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};

use access::permission::RotateKey;
use access::{Actor, Permit};
use anyhow::{Context, bail};
use operations::{Platform, Retired, retire_keys, rotate_key};
use store::Durability;

use crate::settings::Settings;
use crate::{files, new_key, vault_keys, wiring};

/// Puts a new key first in the file, unless one is there already, and seals everything anew with it.
pub(crate) async fn run(settings: &Settings) -> anyhow::Result<()> {
    if !vault_keys::read(&settings.vault)?.has_older() {
        let file = vault_keys::file(&settings.vault).context(
            "there is one vault key, and it is not in a file; give a new one before it, with a space or a line between, \
             and start again",
        )?;
        put_first(file)?;
        println!("{} holds a new key, and below it the one before. Keep a copy of it.", file.display());
    }
    let platform = wiring::platform(settings, Durability::Full).await?;
    let done = seal_anew(&platform).await?;
    println!("{done} values are sealed with the new key. `candour rotate-key --finish` retires the old one.");
    Ok(())
}

/// Retires the keys that no longer seal, and moves them out of the file.
pub(crate) async fn finish(settings: &Settings) -> anyhow::Result<()> {
    if !vault_keys::read(&settings.vault)?.has_older() {
        bail!("there is one vault key; `candour rotate-key` puts a new one in its place");
    }
    let platform = wiring::platform(settings, Durability::Full).await?;
    seal_anew(&platform).await?;
    match retire_keys(&platform, &permit()?).await? {
        Retired::Keys(names) => println!("Retired: {}", names.join(", ")),
        Retired::StillNeeded(left) => {
            bail!("{left} values were sealed with the old key meanwhile; run this again")
        }
    }
    match vault_keys::file(&settings.vault) {
        Some(file) => {
            let aside = take_out(file)?;
            println!(
                "The old key is in {}. It opens older backups, with everybody in them who was erased since: destroy it when \
                 those are not needed any more.",
                aside.display()
            );
        }
        None => println!("Take the old key out of where the keys are given, and start the program again."),
    }
    Ok(())
}

async fn seal_anew(platform: &Platform) -> anyhow::Result<u64> {
    Ok(rotate_key(platform, &permit()?, |done, all| eprintln!("{done} of {all}")).await?)
}

fn permit() -> anyhow::Result<Permit<RotateKey>> {
    Actor::system().permit().context("the program may change the key of the vault")
}

fn put_first(file: &Path) -> anyhow::Result<()> {
    let old = files::text(file)?;
    replace(file, &format!("{}\n{}\n", new_key::digits(), old.trim()))
}

/// Leaves the first key in the file and puts the others into one beside it.
fn take_out(file: &Path) -> anyhow::Result<PathBuf> {
    let keys = files::text(file)?;
    let (first, older) =
        keys.trim().split_once(char::is_whitespace).context("there is one key in the file")?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let aside = (1_u32..)
        .map(|number| file.with_file_name(format!("{name}.retired-{number}")))
        .find(|path| !path.exists())
        .context("there is a name for the file of retired keys")?;
    new_key::put(&aside, &format!("{}\n", older.trim()))?;
    same_owner(file, &aside)?;
    replace(file, &format!("{first}\n"))?;
    Ok(aside)
}

/// The file is the old one or the new one, whatever happens meanwhile. It keeps its owner and its mode: a program that serves as
/// somebody else could not read it any more, and would be cut off from its keys.
fn replace(file: &Path, text: &str) -> anyhow::Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let new = file.with_file_name(format!("{name}.new"));
    // What an earlier run left behind when it was interrupted was never put in place.
    match std::fs::remove_file(&new) {
        Err(fault) if fault.kind() != ErrorKind::NotFound => {
            return Err(fault).with_context(|| format!("{} cannot be removed", new.display()));
        }
        _ => {}
    }
    new_key::put(&new, text)?;
    if let Err(fault) = same_owner(file, &new) {
        std::fs::remove_file(&new).ok();
        return Err(fault);
    }
    std::fs::rename(&new, file).with_context(|| format!("{} cannot be written", file.display()))?;
    let directory = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(directory)?.sync_all().context("the directory of the key cannot be written to the disk")
}

/// Gives a file beside another the same owner, group and mode.
fn same_owner(file: &Path, beside: &Path) -> anyhow::Result<()> {
    let (old, new) = (std::fs::metadata(file)?, std::fs::metadata(beside)?);
    if (old.uid(), old.gid()) != (new.uid(), new.gid()) {
        chown(beside, Some(old.uid()), Some(old.gid())).with_context(|| {
            format!("{} belongs to another user; run this as that user, or as root", file.display())
        })?;
    }
    std::fs::set_permissions(beside, old.permissions())?;
    Ok(())
}
