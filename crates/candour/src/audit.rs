//! `candour audit verify` and `candour audit checkpoint`, and the checkpoints that the program makes by itself.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::{Context, bail};
use operations::{CheckpointMade, Platform, PublicKey, checkpoint_audit, read_checkpoints};
use store::{Durability, Verdict, Verified, verify_against};

use crate::command_line::VerifyOptions;
use crate::settings::{Audit, Settings};
use crate::{files, wiring};

/// Follows the record from its beginning, and holds it against its signed ends.
pub(crate) async fn verify(settings: &Settings, options: &VerifyOptions) -> anyhow::Result<()> {
    let file = options.checkpoints.as_deref().unwrap_or(&settings.audit.checkpoint_file);
    let list = list(file, options.checkpoints.is_some())?;
    let (list, unfinished) = match list.rfind('\n') {
        Some(end) => list.split_at(end.saturating_add(1)),
        None => ("", list.as_str()),
    };
    if !unfinished.is_empty() {
        println!("The last line of the list was never finished; the next signed end takes its place.");
    }
    let noted = match list.lines().count() {
        0 if options.checkpoints.is_some() => {
            bail!("{} holds no signed end: a copy that is empty proves nothing", file.display())
        }
        0 => Vec::new(),
        _ => read_checkpoints(list, &key(settings, options)?).with_context(|| file.display().to_string())?,
    };
    let platform = wiring::platform(settings, Durability::Full).await?;
    match verify_against(&platform.store.reader(), &noted).await? {
        Verdict::Sound(chain) => {
            println!("{} entries, none changed. The hash of the last is {}", chain.entries, chain.head);
            match noted.last() {
                Some(last) => {
                    println!("{} signed ends fit; the last is entry {}.", noted.len(), last.entries)
                }
                None => println!("There are no signed ends: entries cut off at the end would not show."),
            }
            Ok(())
        }
        unsound => bail!("{}", said(&unsound)),
    }
}

/// The signed ends that were noted so far; none where there is no list or no key.
pub(crate) fn noted(settings: &Settings) -> anyhow::Result<Vec<Verified>> {
    let (file, key) = (&settings.audit.checkpoint_file, &settings.publication.signing_key_file);
    if !file.exists() || !key.exists() {
        return Ok(Vec::new());
    }
    read_checkpoints(&list(file, true)?, &wiring::signing_key(key)?.public())
        .with_context(|| file.display().to_string())
}

/// Signs the end of the record.
pub(crate) async fn checkpoint_now(settings: &Settings) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    match checkpoint(&platform, &settings.audit).await? {
        Some(true) => {
            println!("The end of the record is signed in {}.", settings.audit.checkpoint_file.display())
        }
        Some(false) => println!("Nothing was done since the last signed end."),
        None => bail!("there is no signing key; make one with `candour new-signing-key`"),
    }
    Ok(())
}

/// Signs the end of the record, if anything was done since the last signed end, and there is a key.
pub(crate) async fn checkpoint(platform: &Platform, settings: &Audit) -> anyhow::Result<Option<bool>> {
    let Some(key) = &platform.publication.signing_key else { return Ok(None) };
    let path = &settings.checkpoint_file;
    // Two programs that sign at the same time would each follow the same line.
    let mut file = open(path)?;
    let unfinished = cut_unfinished(&mut file)?;
    if unfinished > 0 {
        tracing::warn!(bytes = unfinished, list = %path.display(), "a line that was never finished is cut off");
    }
    let list = list(path, false)?;
    match checkpoint_audit(platform, key, &list).await?.with_context(|| path.display().to_string())? {
        CheckpointMade::Line(line) => append(&mut file, &line).map(|()| Some(true)),
        CheckpointMade::Nothing => Ok(Some(false)),
        CheckpointMade::Unsound(unsound) => bail!("the audit is not as it was signed: {}", said(&unsound)),
    }
}

pub(crate) fn said(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Sound(chain) => format!("{} entries are sound", chain.entries),
        Verdict::Broken { at } => {
            format!("entry {at} does not follow: it or one before it was changed, taken out or put in")
        }
        Verdict::Rewritten { at } => {
            format!("entry {at} is another than the one that was signed: the record was made anew")
        }
        Verdict::CutOff { noted, found } => {
            format!("entries were cut off at the end: {noted} were signed, {found} are there")
        }
    }
}

fn key(settings: &Settings, options: &VerifyOptions) -> anyhow::Result<PublicKey> {
    match &options.key {
        Some(path) => PublicKey::from_pem(&files::text(path)?).with_context(|| path.display().to_string()),
        None => Ok(wiring::signing_key(&settings.publication.signing_key_file)?.public()),
    }
}

/// The list as it is; one that was never begun is empty, unless it was named.
fn list(path: &Path, named: bool) -> anyhow::Result<String> {
    if !named && !path.exists() { Ok(String::new()) } else { files::text(path) }
}

/// The list, held against every other program until it is closed.
fn open(path: &Path) -> anyhow::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true).mode(0o600);
    let opened = options.open(path).and_then(|file| file.lock().map(|()| file));
    opened.with_context(|| format!("{} cannot be written", path.display()))
}

/// Cuts off what follows the last line that has its end, and says how many bytes that were. A line is written whole or was never
/// written: a power cut or a full disk leaves a part of one, and nothing could follow it.
fn cut_unfinished(file: &mut File) -> anyhow::Result<u64> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let unfinished = bytes.iter().rev().take_while(|byte| **byte != b'\n').count();
    let whole = bytes.len().saturating_sub(unfinished);
    if unfinished > 0 {
        file.set_len(u64::try_from(whole)?)?;
        file.sync_all()?;
    }
    Ok(u64::try_from(unfinished)?)
}

fn append(file: &mut File, line: &str) -> anyhow::Result<()> {
    file.write_all(format!("{line}\n").as_bytes())?;
    Ok(file.sync_all()?)
}
