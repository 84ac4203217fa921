//! The published editions read last, ready to be shown: reading one back from its bytes takes longer than making its page.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use statistics::Edition;

/// How many editions are kept. A dashboard reads two.
const KEPT: usize = 8;

/// Editions by digest, the one kept last first.
type Kept = VecDeque<(String, Arc<Edition>)>;

/// Editions by their digest. An edition never changes under its digest, so one that is kept is never out of date; who may
/// see it is asked of the store before it is looked for here.
#[derive(Clone, Default)]
pub struct EditionCache(Arc<Mutex<Kept>>);

impl EditionCache {
    /// The edition with this digest, if it was read lately.
    pub fn get(&self, digest: &str) -> Option<Arc<Edition>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| known == digest).map(|(_, edition)| Arc::clone(edition))
    }

    /// Keeps an edition in place of the one that has been kept longest.
    pub fn keep(&self, digest: &str, edition: Edition) -> Arc<Edition> {
        let edition = Arc::new(edition);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| known != digest);
        kept.push_front((digest.to_owned(), Arc::clone(&edition)));
        kept.truncate(KEPT);
        edition
    }
}
