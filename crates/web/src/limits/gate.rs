//! Counting by whom, and shutting out for as long as it takes.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use super::clock::PanelClock;

/// How many are remembered before those are forgotten who have nothing counted any more.
const REMEMBERED: usize = 4_096;
/// Everybody is looked through for that no more often than this.
const LOOKED_THROUGH: Duration = Duration::from_secs(60);

/// How long somebody has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait(Duration);

impl Wait {
    /// In whole seconds, as `Retry-After` has it: at least one.
    pub(crate) fn seconds(self) -> u64 {
        let begun = u64::from(self.0.subsec_nanos() > 0);
        self.0.as_secs().saturating_add(begun).max(1)
    }
}

type Buckets<K> = RateLimiter<K, HashMapStateStore<K>, PanelClock, NoOpMiddleware<Duration>>;

/// Counts what each does. As many may come at once as the quota has; then as much as comes back with time.
pub(super) struct Counter<K: Hash + Eq + Clone> {
    buckets: Buckets<K>,
    clock: PanelClock,
    looked_through: Mutex<Duration>,
}

impl<K: Hash + Eq + Clone> Counter<K> {
    pub(super) fn new(quota: Quota, clock: &PanelClock) -> Self {
        let buckets = RateLimiter::hashmap_with_clock(quota, clock.clone());
        Self { buckets, clock: clock.clone(), looked_through: Mutex::default() }
    }

    /// Counts one, or says how long to wait until one can be counted again.
    pub(super) fn count(&self, by: &K) -> Result<(), Wait> {
        if self.buckets.len() > REMEMBERED && self.is_time_to_forget() {
            self.buckets.retain_recent();
        }
        let counted = self.buckets.check_key(by);
        counted.map_err(|full| Wait(full.wait_time_from(self.clock.now())))
    }

    fn is_time_to_forget(&self) -> bool {
        let now = self.clock.now();
        let mut last = self.looked_through.lock().unwrap_or_else(PoisonError::into_inner);
        let is_time = now.saturating_sub(*last) >= LOOKED_THROUGH;
        if is_time {
            *last = now;
        }
        is_time
    }
}

/// A door that is shut for whoever failed at it too often. Looking at it counts nothing.
pub(super) struct Gate<K: Hash + Eq + Clone> {
    failures: Counter<K>,
    shut: Mutex<HashMap<K, Duration>>,
}

impl<K: Hash + Eq + Clone> Gate<K> {
    pub(super) fn new(quota: Quota, clock: &PanelClock) -> Self {
        Self { failures: Counter::new(quota, clock), shut: Mutex::default() }
    }

    /// Whether the door is open for them, or how long it stays shut.
    pub(super) fn passable(&self, by: &K) -> Result<(), Wait> {
        let now = self.failures.clock.now();
        let mut shut = self.shut.lock().unwrap_or_else(PoisonError::into_inner);
        shut.retain(|_, until| *until > now);
        match shut.get(by) {
            Some(until) => Err(Wait(until.saturating_sub(now))),
            None => Ok(()),
        }
    }

    /// Counts a failure. One too many shuts the door until another can be counted.
    pub(super) fn failed(&self, by: &K) -> Result<(), Wait> {
        let counted = self.failures.count(by);
        if let Err(Wait(time)) = counted {
            let until = self.failures.clock.now().saturating_add(time);
            self.shut.lock().unwrap_or_else(PoisonError::into_inner).insert(by.clone(), until);
        }
        counted
    }
}
