//! A machine that does what the test says: its clock stands still until moved, its random numbers are the same each run.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use operations::Environment;
use uuid::{Builder, Uuid};

/// A simulated environment.
pub struct Simulated {
    now: Mutex<DateTime<Utc>>,
    drawn: AtomicU64,
}

impl Simulated {
    /// An environment whose clock stands at `now`.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now: Mutex::new(now), drawn: AtomicU64::new(0) }
    }

    /// The same, with other numbers than one that was begun elsewhere: for a program of its own on a database of another's.
    pub fn apart(now: DateTime<Utc>, drawn: u64) -> Self {
        Self { now: Mutex::new(now), drawn: AtomicU64::new(drawn) }
    }

    /// Moves the clock to `now`, forwards or backwards.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.clock() = now;
    }

    /// Moves the clock on.
    pub fn advance(&self, by: TimeDelta) {
        *self.clock() += by;
    }

    fn clock(&self) -> std::sync::MutexGuard<'_, DateTime<Utc>> {
        self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// The next number of a fixed sequence (splitmix64), spread well enough to look random.
    fn draw(&self) -> u64 {
        let step = self.drawn.fetch_add(1, Ordering::Relaxed) + 1;
        let mixed = step.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

impl Environment for Simulated {
    fn now(&self) -> DateTime<Utc> {
        *self.clock()
    }

    fn uuid(&self) -> Uuid {
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or_default();
        let mut tail = [0; 10];
        tail.iter_mut().zip(self.draw().to_be_bytes()).for_each(|(to, from)| *to = from);
        Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
    }

    fn random(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        let drawn = std::iter::repeat_with(|| self.draw().to_be_bytes()).flatten();
        bytes.iter_mut().zip(drawn).for_each(|(to, from)| *to = from);
        bytes
    }

    fn scratch(&self) -> std::io::Result<std::fs::File> {
        tempfile::tempfile()
    }
}
