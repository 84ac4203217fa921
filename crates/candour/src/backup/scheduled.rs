//! The nightly copy, made by one of the nodes.

use anyhow::Context;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use fieldwork::from_london;
use operations::{BackupMade, Platform, make_backup};

use super::copying::Copier;
use super::{erased, permit};
use crate::settings::Settings;

/// A copy that is older than this is one too few.
pub(crate) const LATE: TimeDelta = TimeDelta::hours(26);

/// What was seen of the copies.
pub(crate) struct Seen {
    /// The last copy is older than it should be.
    pub(crate) late: bool,
    /// Where one was tried: it was made, or why not.
    pub(crate) made: Option<Result<(), String>>,
}

/// The nightly copy as this node sees to it.
pub(crate) struct Nightly {
    copier: Copier,
    at: chrono::NaiveTime,
    /// The day whose copy is made, by this node or by another.
    done: Option<NaiveDate>,
}

impl Nightly {
    /// As it is configured; nothing where no directory is named. Fails where there is no key.
    pub(crate) fn of(settings: &Settings) -> anyhow::Result<Option<Self>> {
        if settings.backup.directory.is_none() {
            return Ok(None);
        }
        let copier = Copier::of(settings, None).context("[backup] cannot be used")?;
        Ok(Some(Self { copier, at: settings.backup.at, done: None }))
    }

    /// Keeps the list of who was erased, and makes the copy of this day when its time has come.
    pub(crate) async fn look(&mut self, platform: &Platform, now: NaiveDateTime) -> anyhow::Result<Seen> {
        // A list that cannot be written keeps no copy from being tried, and from being noted as not made.
        let listed = erased::note(platform, &permit()?, &self.copier.directory).await;
        let (day, due) = self.due(now).context("the time of the backup is a time")?;
        let mut tried = None;
        if self.done != Some(day) {
            let copier = &self.copier;
            let copy = async || copier.copied(platform.now()).await;
            tried = self.note(day, make_backup(platform, &permit()?, Some(due), copy).await?);
        }
        listed?;
        let (made, _) = platform.store.reader().backups(&permit()?).await?;
        Ok(Seen { late: made.is_none_or(|made| platform.now() - made.at > LATE), made: tried })
    }

    fn note(&mut self, day: NaiveDate, made: BackupMade) -> Option<Result<(), String>> {
        match made {
            BackupMade::Made(copy) => {
                tracing::info!(file = copy.file, bytes = copy.bytes, "backup made");
                self.done = Some(day);
                Some(Ok(()))
            }
            BackupMade::NotMade(why) => {
                tracing::error!(why, "no backup was made; it is tried again in an hour");
                Some(Err(why))
            }
            BackupMade::Elsewhere | BackupMade::NotDue => None,
        }
    }

    /// The last time it was due: today, or yesterday as long as the time of today has not come.
    fn due(&self, now: NaiveDateTime) -> Option<(NaiveDate, DateTime<Utc>)> {
        let today = now.date();
        let day = if now.time() >= self.at { today } else { today.checked_sub_days(Days::new(1))? };
        Some((day, from_london(day.and_time(self.at))?))
    }
}
