//! What is kept against the day it is needed: backups, and the signed ends of the audit.

use access::Actor;
use access::permission::MakeBackup;
use anyhow::Context;
use chrono::TimeDelta;
use operations::Environment as _;
use store::{BackupEnd, Store, Verdict, audit_since};

use super::Finding;
use crate::machine::Machine;
use crate::settings::Settings;
use crate::{audit, backup};

/// The last backup: how old it is, and what came of trying since.
pub(super) async fn backups(settings: &Settings, store: &Store) -> Finding {
    Finding::of("backups", last_backup(settings, store).await)
}

async fn last_backup(settings: &Settings, store: &Store) -> anyhow::Result<Finding> {
    const WHAT: &str = "backups";
    let permit = Actor::system().permit::<MakeBackup>().context("the program may make a backup")?;
    let (made, last) = store.reader().backups(&permit).await?;
    let trouble = last.and_then(|last| match last.end {
        BackupEnd::NotMade { why } => Some(why),
        BackupEnd::Made { .. } => None,
    });
    Ok(match (made, trouble) {
        (_, Some(why)) => Finding::fail(WHAT, format!("the last one was not made: {why}")),
        (Some(made), None) if Machine.now() - made.at <= backup::LATE => Finding::ok(
            WHAT,
            format!("the last one was made {} hours ago", (Machine.now() - made.at).num_hours()),
        ),
        (Some(made), None) => Finding::fail(
            WHAT,
            format!(
                "the last one was made {} days ago; is the program running by night?",
                (Machine.now() - made.at).num_days()
            ),
        ),
        (None, None) if settings.backup.directory.is_none() => {
            Finding::warn(WHAT, "none is made by itself; name a `directory` in [backup]")
        }
        (None, None) => Finding::warn(WHAT, "none was made yet; `candour backup` makes one now"),
    })
}

/// The last signed end: whether the record still goes on from it, and how old it is.
pub(super) async fn signed_ends(settings: &Settings, store: &Store) -> Finding {
    Finding::of("audit", last_signed(settings, store).await)
}

async fn last_signed(settings: &Settings, store: &Store) -> anyhow::Result<Finding> {
    const WHAT: &str = "audit";
    let noted = audit::noted(settings)?;
    let Some(last) = noted.last() else {
        return Ok(Finding::warn(
            WHAT,
            "no end of the record is signed; entries cut off at its end would not show",
        ));
    };
    match audit_since(&store.reader(), last).await? {
        Verdict::Sound(chain) => Ok(age(settings, chain.entries - last.entries)?),
        unsound => Ok(Finding::fail(WHAT, format!("{}; run `candour audit verify`", audit::said(&unsound)))),
    }
}

/// A list that nobody adds to any more is one that is not where the program looks.
fn age(settings: &Settings, since: u64) -> anyhow::Result<Finding> {
    const WHAT: &str = "audit";
    let written = std::fs::metadata(&settings.audit.checkpoint_file)?.modified()?;
    let age = Machine.now() - chrono::DateTime::<chrono::Utc>::from(written);
    let late = TimeDelta::minutes(i64::from(settings.audit.checkpoint_minutes.get()) * 2);
    Ok(if since > 0 && age > late {
        Finding::warn(
            WHAT,
            format!("{since} entries since the last signed end, {} minutes ago", age.num_minutes()),
        )
    } else {
        Finding::ok(WHAT, "the record goes on from its last signed end")
    })
}
