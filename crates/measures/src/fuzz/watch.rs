//! Stops a campaign whose input does not come to an end.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::campaign::LIMIT;

/// When the input being tried was begun; none between two.
#[derive(Clone)]
pub(super) struct Watch(Arc<Mutex<Option<Instant>>>);

impl Watch {
    /// Begins to watch. An input over the limit ends the program: a loop cannot be ended in any other way.
    pub(super) fn begin(kept: PathBuf) -> Self {
        let watch = Self(Arc::default());
        let watched = watch.clone();
        std::thread::spawn(move || {
            while watched.elapsed() <= LIMIT {
                std::thread::sleep(Duration::from_millis(100));
            }
            println!("an input takes longer than {LIMIT:.0?}; it is {}", kept.display());
            std::process::exit(1);
        });
        watch
    }

    pub(super) fn starts(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    pub(super) fn ends(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn elapsed(&self) -> Duration {
        let began = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        began.map_or(Duration::ZERO, |began| began.elapsed())
    }
}
