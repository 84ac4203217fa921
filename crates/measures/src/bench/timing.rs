//! The median time of a piece of work: of one processor, on a machine that does other things too.

use std::hint::black_box;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// How many samples the median is taken of.
const SAMPLES: usize = 201;

/// The median time of one round of work, over samples of so many rounds each, after a tenth of them to warm up.
pub(super) fn median<T>(rounds: u32, mut work: impl FnMut(u32) -> T) -> Duration {
    let mut sample = || {
        let began = had_so_far();
        for round in 0..rounds {
            black_box(work(black_box(round)));
        }
        had_so_far().saturating_sub(began) / rounds
    };
    let _warm: Duration = (0..SAMPLES / 10).map(|_| sample()).sum();
    let mut samples: Vec<Duration> = (0..SAMPLES).map(|_| sample()).collect();
    samples.sort_unstable();
    samples.get(SAMPLES / 2).copied().unwrap_or_default()
}

/// What this thread has had of a processor, the time it waited for one left out.
pub(super) fn had_so_far() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap_or_default()
}
