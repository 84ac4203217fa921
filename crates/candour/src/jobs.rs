//! When each job last came to its end on this node.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

/// The jobs by name, and when each last went well. Cloning is cheap: the times are shared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Jobs(Arc<Mutex<Known>>);

#[derive(Debug, Default)]
struct Known {
    done: BTreeMap<&'static str, DateTime<Utc>>,
    backup_late: bool,
}

impl Jobs {
    /// Notes that a job went well.
    pub(crate) fn done(&self, job: &'static str, at: DateTime<Utc>) {
        self.known().done.insert(job, at);
    }

    /// Every job that went well since the program began, and when it last did.
    pub(crate) fn times(&self) -> Vec<(&'static str, DateTime<Utc>)> {
        self.known().done.iter().map(|(job, at)| (*job, *at)).collect()
    }

    /// Notes whether the last backup is older than it should be.
    pub(crate) fn backup_is_late(&self, late: bool) {
        self.known().backup_late = late;
    }

    /// Whether the last backup is older than it should be.
    pub(crate) fn is_backup_late(&self) -> bool {
        self.known().backup_late
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
