//! Everybody sends one request after another, all at once, each at a pace of its own.

use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use crate::Sends;

/// How long each request took, and how long all took together, on connections made before. Between two requests of a sender lies the pause, or, with
/// none, no more than the reply. Senders begin one after another, spread over the first pause.
pub(crate) fn round(senders: &mut [impl Sends], each: usize, pause: Duration) -> (Vec<Duration>, Duration) {
    senders.iter_mut().for_each(|sender| sender.connection().again());
    let barrier = Barrier::new(senders.len());
    let count = u32::try_from(senders.len().max(1)).unwrap_or(u32::MAX);
    let began = Instant::now();
    let took = thread::scope(|scope| {
        let send = |(place, sender)| {
            let (barrier, late) = (&barrier, pause / count * place);
            scope.spawn(move || {
                barrier.wait();
                one_after_another(sender, (Instant::now() + late, pause), each)
            })
        };
        let threads: Vec<_> = (0..count).zip(senders.iter_mut()).map(send).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    (took, began.elapsed())
}

fn one_after_another(
    sender: &mut impl Sends,
    (first, pause): (Instant, Duration),
    each: usize,
) -> Vec<Duration> {
    let mut due = first;
    let timed = |_| {
        let request = sender.next_request();
        let began = wait_for(due, pause);
        let reply = sender.connection().exchange(&request);
        let took = began.elapsed();
        sender.heard(&reply);
        due += pause;
        took
    };
    (0..each).map(timed).collect()
}

/// Waits until a request is due, and says from when on it is timed: where the reply before was late, from when it was due,
/// so that a server that stands still is not let off the requests it kept waiting.
fn wait_for(due: Instant, pause: Duration) -> Instant {
    let now = Instant::now();
    if pause.is_zero() {
        return now;
    }
    if now > due {
        return due;
    }
    thread::sleep(due - now);
    Instant::now()
}
