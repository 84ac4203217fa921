//! Requests at fixed times, and how long after its time each was answered.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::askers;
use crate::line::Line;
use crate::pages::PAGES;

/// How many pages are asked for, and how fast.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrivals {
    pub(crate) rate: u32,
    pub(crate) seconds: u32,
}

/// One page that came.
#[derive(Debug, Clone)]
pub(crate) struct Came {
    path: &'static str,
    /// From the time it was to be asked for to its last byte.
    after: Duration,
    bytes: usize,
}

impl Arrivals {
    /// Asks for every page at its time. Whoever is free takes the next; where nobody is, the page waits, and the wait counts.
    pub(crate) fn meet(self, address: SocketAddr, cookies: &[String]) -> Vec<Came> {
        let next = AtomicU32::new(0);
        let begins = Instant::now() + Duration::from_millis(200);
        thread::scope(|scope| {
            let asking = |_| scope.spawn(|| self.ask(address, cookies, (&next, begins)));
            let threads: Vec<_> = (0..askers()).map(asking).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        })
    }

    fn ask(
        self,
        address: SocketAddr,
        cookies: &[String],
        (next, begins): (&AtomicU32, Instant),
    ) -> Vec<Came> {
        let mut line = Line::to(address);
        let mut came = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= self.rate * self.seconds {
                return came;
            }
            let due = begins + Duration::from_secs(1) * number / self.rate;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let (page, cookie) = (turn(&PAGES, number), turn(cookies, number));
            let (Some(page), Some(cookie)) = (page, cookie) else { return came };
            let bytes = line.get(&page.path, cookie);
            came.push(Came { path: page.path.as_str(), after: due.elapsed(), bytes });
        }
    }
}

/// The one whose turn it is, round and round.
fn turn<T>(all: &[T], number: u32) -> Option<&T> {
    usize::try_from(number).ok().and_then(|number| all.get(number % all.len()))
}

/// Pages that came, the quickest first.
pub(crate) struct Answered(Vec<Came>);

impl Answered {
    /// Those of one address, or all.
    pub(crate) fn of(came: &[Came], path: Option<&str>) -> Self {
        let here = |page: &&Came| path.is_none_or(|path| page.path == path);
        let mut here: Vec<Came> = came.iter().filter(here).cloned().collect();
        here.sort_by_key(|page| page.after);
        Self(here)
    }

    /// The time that so many in a hundred kept within.
    pub(crate) fn at(&self, percent: usize) -> Duration {
        let place = (self.0.len() * percent).div_ceil(100).saturating_sub(1);
        self.0.get(place).map(|page| page.after).unwrap_or_default()
    }

    /// The most bytes that one had.
    pub(crate) fn heaviest(&self) -> usize {
        self.0.iter().map(|page| page.bytes).max().unwrap_or_default()
    }

    /// A line of the table.
    pub(crate) fn line(&self) -> String {
        let [half, most, longest] = [50, 95, 100].map(|percent| format!("{:.1?}", self.at(percent)));
        format!("{half:>9} {most:>9} {longest:>9} {:>9}", self.heaviest())
    }
}
