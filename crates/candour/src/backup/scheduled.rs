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

    /// Keeps the list of who was erased, and makes the copy of this day when its time has come. True where the last copy is older
    /// than it should be.
    pub(crate) async fn look(&mut self, platform: &Platform, now: NaiveDateTime) -> anyhow::Result<bool> {
        // A list that cannot be written keeps no copy from being tried, and from being noted as not made.
        let listed = erased::note(platform, &permit()?, &self.copier.directory).await;
        let (day, due) = self.due(now).context("the time of the backup is a time")?;
        if self.done != Some(day) {
            let copier = &self.copier;
            let copy = async || copier.copied(platform.now()).await;
            self.note(day, make_backup(platform, &permit()?, Some(due), copy).await?);
        }
        listed?;
        let (made, _) = platform.store.reader().backups(&permit()?).await?;
        Ok(made.is_none_or(|made| platform.now() - made.at > LATE))
    }

    fn note(&mut self, day: NaiveDate, made: BackupMade) {
        match made {
            BackupMade::Made(copy) => {
                tracing::info!(file = copy.file, bytes = copy.bytes, "backup made");
                self.done = Some(day);
            }
            BackupMade::NotMade(why) => {
                tracing::error!(why, "no backup was made; it is tried again in an hour");
            }
            BackupMade::Elsewhere | BackupMade::NotDue => {}
        }
    }

    /// The last time it was due: today, or yesterday as long as the time of today has not come.
    fn due(&self, now: NaiveDateTime) -> Option<(NaiveDate, DateTime<Utc>)> {
        let today = now.date();
        let day = if now.time() >= self.at { today } else { today.checked_sub_days(Days::new(1))? };
        Some((day, from_london(day.and_time(self.at))?))
    }
}
