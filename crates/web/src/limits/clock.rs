//! The panel's clock, as a limit needs it: it goes forward only.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use governor::clock::Clock;
use operations::Environment;

/// Time that has passed since the first look. Where the machine's clock is put back, it goes on from there: an hour that
/// comes twice refuses nobody for an hour.
#[derive(Clone)]
pub(super) struct PanelClock {
    environment: Arc<dyn Environment>,
    seen: Arc<Mutex<(DateTime<Utc>, Duration)>>,
}

impl PanelClock {
    pub(super) fn new(environment: &Arc<dyn Environment>) -> Self {
        let seen = Arc::new(Mutex::new((environment.now(), Duration::ZERO)));
        Self { environment: Arc::clone(environment), seen }
    }
}

impl Clock for PanelClock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        let now = self.environment.now();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let (last, passed) = *seen;
        let passed = passed.saturating_add((now - last).to_std().unwrap_or_default());
        *seen = (now, passed);
        passed
    }
}
