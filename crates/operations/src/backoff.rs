//! How long to wait before something is tried again.

use chrono::TimeDelta;

/// The wait after the first attempt; each later one is twice as long.
const FIRST_WAIT: TimeDelta = TimeDelta::minutes(1);

/// The longest wait between two attempts.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(4);

/// How long to wait after so many attempts: twice as long each time, and up to a quarter longer by chance, so that what came to
/// nothing together does not come back together.
pub(crate) fn wait(attempts: u32, chance: [u8; 32]) -> TimeDelta {
    let doubled = 1_i32.checked_shl(attempts.min(16)).unwrap_or(i32::MAX);
    let plain = (FIRST_WAIT * doubled).min(LONGEST_WAIT);
    let [drawn, ..] = chance;
    plain + plain * i32::from(drawn) / 1024
}
