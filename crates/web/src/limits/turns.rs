//! One attempt after another: whoever tries several at once waits, so that each is counted before the next is looked at.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

/// How many are remembered before those are forgotten whom nobody waits for.
const REMEMBERED: usize = 1_024;

/// The turn that somebody has. It ends when this is dropped.
pub(super) type Held = OwnedMutexGuard<()>;

/// Whose turn it is, for each by whom attempts are counted.
pub(super) struct Turns<K>(Mutex<HashMap<K, Weak<Turn<()>>>>);

impl<K: Hash + Eq> Turns<K> {
    pub(super) fn new() -> Self {
        Self(Mutex::default())
    }

    /// Waits until nobody else counted by the same is at it.
    pub(super) async fn take(&self, by: K) -> Held {
        self.of(by).lock_owned().await
    }

    fn of(&self, by: K) -> Arc<Turn<()>> {
        let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if turns.len() > REMEMBERED {
            turns.retain(|_, turn| turn.strong_count() > 0);
        }
        let turn = turns.get(&by).and_then(Weak::upgrade).unwrap_or_default();
        turns.insert(by, Arc::downgrade(&turn));
        turn
    }
}
