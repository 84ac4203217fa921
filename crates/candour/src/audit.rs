//! `candour audit verify` and `candour audit checkpoint`, and the checkpoints that the program makes by itself.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use access::Actor;
use access::permission::BeginSignedEnds;
use anyhow::{Context, bail};
use operations::{
    CheckpointMade, Platform, PublicKey, begin_signed_ends, checkpoint_audit, read_checkpoints,
};
use store::{Address, Durability, Made, Record, Verdict, Verified, people_acted};

use crate::command_line::VerifyOptions;
use crate::settings::{Audit, Settings};
use crate::{files, wiring};

/// What is to be done where there is no list of signed ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begin {
    /// One is begun, because whoever runs the program said so.
    Asked,
    /// One is begun where nobody has used the panel yet; otherwise the list was taken away.
    IfNew,
}

/// Follows the record from its beginning, and holds it against its signed ends. The database is only read: neither the vault's
/// key nor anything else of the panel is needed, and a database of another version stays one.
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
        0 if !options.without_signed_ends => {
            bail!(
                "there are no signed ends in {}, so entries cut off at the end, or a record made anew, would not show; give a copy with \
                 --checkpoints, or say --without-signed-ends",
                file.display()
            )
        }
        0 => Vec::new(),
        _ => read_checkpoints(list, &key(settings, options)?).with_context(|| file.display().to_string())?,
    };
    let record = Record::open(&Address::parse(&settings.database.url)?).await?;
    if let Some(other) = made(&record.made().await?) {
        println!("{other}");
    }
    match record.verify_against(&noted).await? {
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

/// What is said of a database of another version.
fn made(by: &Made) -> Option<String> {
    let checked = "It is left as it is; its record is checked all the same.";
    match by {
        Made::ByThis => None,
        Made::ByEarlier(steps) => Some(format!(
            "This database was made by an earlier version of Candour ({steps} steps of the schema are missing). {checked}"
        )),
        Made::ByLater(step) => {
            Some(format!("This database was made by a later version of Candour (step {step}). {checked}"))
        }
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
pub(crate) async fn checkpoint_now(settings: &Settings, begin: Begin) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    match checkpoint(&platform, &settings.audit, begin).await? {
        Some(true) => {
            println!("The end of the record is signed in {}.", settings.audit.checkpoint_file.display())
        }
        Some(false) => println!("Nothing was done since the last signed end."),
        None => bail!("there is no signing key; make one with `candour new-signing-key`"),
    }
    Ok(())
}

/// Signs the end of the record, if anything was done since the last signed end, and there is a key.
pub(crate) async fn checkpoint(
    platform: &Platform,
    settings: &Audit,
    begin: Begin,
) -> anyhow::Result<Option<bool>> {
    let Some(key) = &platform.publication.signing_key else { return Ok(None) };
    let path = &settings.checkpoint_file;
    // Two programs that sign at the same time would each follow the same line.
    let mut file = open(path)?;
    let unfinished = cut_unfinished(&mut file)?;
    if unfinished > 0 {
        tracing::warn!(bytes = unfinished, list = %path.display(), "a line that was never finished is cut off");
    }
    let list = list(path, false)?;
    if list.is_empty() {
        begin_list(platform, path, begin).await?;
    } else if begin == Begin::Asked {
        bail!("{} holds signed ends already; nothing is begun", path.display());
    }
    match checkpoint_audit(platform, key, &list).await?.with_context(|| path.display().to_string())? {
        CheckpointMade::Line(line) => append(&mut file, &line).map(|()| Some(true)),
        CheckpointMade::Nothing => Ok(Some(false)),
        CheckpointMade::Unsound(unsound) => bail!("the audit is not as it was signed: {}", said(&unsound)),
    }
}

/// A list is begun silently only where nobody has used the panel yet. Otherwise whoever made the record anew could take the list
/// away, and the program would sign theirs.
async fn begin_list(platform: &Platform, path: &Path, begin: Begin) -> anyhow::Result<()> {
    if begin == Begin::IfNew && people_acted(&platform.store.reader()).await? {
        bail!(
            "there are no signed ends in {0}, and this record is not new: the list was moved, emptied or taken away, and nothing is \
             signed until that is settled. Put it back from its copy and run `candour audit verify`. If there never was one, or it is \
             lost for good, begin one with `candour audit checkpoint --begin-list`, which is an entry in the record",
            path.display()
        );
    }
    let permit = Actor::system().permit::<BeginSignedEnds>().context("the system may begin the list")?;
    Ok(begin_signed_ends(platform, &permit).await?)
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
