//! The demonstration's clock: it stands where the story sets it, so that eighteen months pass in under a minute.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use operations::Environment;
use uuid::Uuid;

/// Time as the story tells it; identifiers made from that time; chance from the machine, because keys are made of it.
#[derive(Debug)]
pub(super) struct StoryClock {
    seconds: AtomicI64,
    counter: AtomicU64,
}

impl StoryClock {
    pub(super) fn starting(at: DateTime<Utc>) -> Self {
        Self { seconds: AtomicI64::new(at.timestamp()), counter: AtomicU64::new(0) }
    }

    pub(super) fn set(&self, at: DateTime<Utc>) {
        self.seconds.store(at.timestamp(), Ordering::Relaxed);
    }

    pub(super) fn pass(&self, time: TimeDelta) {
        self.seconds.fetch_add(time.num_seconds(), Ordering::Relaxed);
    }
}

impl Environment for StoryClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.seconds.load(Ordering::Relaxed), 0).unwrap_or_default()
    }

    fn uuid(&self) -> Uuid {
        let milliseconds = u64::try_from(self.now().timestamp_millis()).unwrap_or_default();
        let mut unique = [0; 10];
        let count = self.counter.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        for (to, from) in unique.iter_mut().skip(2).zip(count) {
            *to = from;
        }
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &unique).into_uuid()
    }

    fn random(&self) -> [u8; 32] {
        crate::machine::random()
    }

    fn scratch(&self) -> std::io::Result<std::fs::File> {
        tempfile::tempfile()
    }
}
