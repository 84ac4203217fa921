//! The published editions read last, ready to be shown: reading one back from its bytes takes longer than making its page.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use statistics::Edition;

/// How many bytes of content are kept: 128 MiB. A dashboard reads two editions, and a large one has about 1.2 MB, so that two of
/// each of the 43 forces are 103 MB.
const KEPT_BYTES: usize = 128 * 1024 * 1024;

/// Editions, the one kept last first.
type Kept = VecDeque<Held>;

/// One edition, and how many bytes its content has.
struct Held {
    digest: String,
    edition: Arc<Edition>,
    bytes: usize,
}

/// Editions by their digest. An edition never changes under its digest, so one that is kept is never out of date; who may
/// see it is asked of the store before it is looked for here.
#[derive(Clone)]
pub struct EditionCache {
    kept: Arc<Mutex<Kept>>,
    limit: usize,
}

impl Default for EditionCache {
    fn default() -> Self {
        Self::of_bytes(KEPT_BYTES)
    }
}

impl EditionCache {
    /// One that keeps no more than so many bytes of content.
    fn of_bytes(limit: usize) -> Self {
        Self { kept: Arc::default(), limit }
    }

    /// The edition with this digest, if it was read lately.
    pub(crate) fn get(&self, digest: &str) -> Option<Arc<Edition>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|held| held.digest == digest).map(|held| Arc::clone(&held.edition))
    }

    /// Keeps an edition with so many bytes of content in place of those that have been kept longest. One that is larger than the
    /// limit is handed back and not kept, so that it does not drive out all others.
    pub(crate) fn keep(&self, digest: &str, edition: Edition, bytes: usize) -> Arc<Edition> {
        let edition = Arc::new(edition);
        if bytes > self.limit {
            return edition;
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|held| held.digest != digest);
        kept.push_front(Held { digest: digest.to_owned(), edition: Arc::clone(&edition), bytes });
        let mut sum = 0_usize;
        kept.retain(|held| {
            sum = sum.saturating_add(held.bytes);
            sum <= self.limit
        });
        edition
    }
}

#[cfg(test)]
mod tests {
    use statistics::{DisclosurePolicy, Month, Wording};

    use super::*;

    fn edition() -> Edition {
        Edition {
            area_code: "E23000099".to_owned(),
            area: Wording::same("Eastmere Police"),
            month: Month::new(2026, 10).unwrap(),
            waves: Vec::new(),
            questionnaires: Vec::new(),
            policy: DisclosurePolicy::default(),
            imported: Vec::new(),
        }
    }

    #[test]
    fn two_months_of_every_force_are_kept() {
        let cache = EditionCache::default();
        let digests: Vec<String> = (0..86).map(|number| format!("edition {number}")).collect();
        for digest in &digests {
            cache.keep(digest, edition(), 1_200_000);
        }
        assert!(digests.iter().all(|digest| cache.get(digest).is_some()));
    }

    #[test]
    fn the_one_kept_longest_goes_first() {
        let cache = EditionCache::of_bytes(25_000);
        for digest in ["first", "second", "first", "third"] {
            cache.keep(digest, edition(), 10_000);
        }
        let known = ["first", "second", "third"].map(|digest| cache.get(digest).is_some());
        assert_eq!(known, [true, false, true], "the second was kept longest");
    }

    #[test]
    fn one_larger_than_the_limit_drives_nothing_out() {
        let cache = EditionCache::of_bytes(25_000);
        cache.keep("small", edition(), 10_000);
        assert_eq!(cache.keep("large", edition(), 30_000), Arc::new(edition()));
        assert!(cache.get("small").is_some() && cache.get("large").is_none());
    }
}
