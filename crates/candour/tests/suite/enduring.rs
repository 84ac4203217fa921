//! The program serves for a long time, for many, and starts at once: its memory stays what it was, and nobody who does
//! nothing, or does it slowly, costs anybody a save.
//!
//! The suite does each for seconds; `cargo xtask soak` for an hour, for a thousand and to the limits.

use std::env;
use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use crate::home::Home;
use crate::surviving::{Server, Typing, free_address, serve};
use crate::visitor::{Visitor, value};

/// How much is done, and what it may cost.
struct Extent {
    /// How long the panel is used for, before its memory is compared.
    used: Duration,
    /// What may be added to the memory meanwhile, in KiB.
    grown: u64,
    /// Sessions in which nothing is done.
    idle: usize,
    /// How long a start on an existing database may take.
    start: Duration,
    /// Saves that are timed, without and beside slow clients, and how many times as long the latter may take.
    saves: (usize, u32),
}

impl Extent {
    fn of_this_run() -> Self {
        match env::var("NEXTEST_PROFILE").as_deref() {
            Ok("soak") => Self {
                used: Duration::from_secs(3_600),
                grown: 20 * 1024,
                idle: 1_000,
                start: Duration::from_secs(1),
                saves: (1_000, 3),
            },
            // A machine that runs other tests meanwhile is not timed.
            _ => Self {
                used: Duration::from_secs(20),
                grown: 60 * 1024,
                idle: 30,
                start: Duration::from_secs(20),
                saves: (100, 40),
            },
        }
    }
}

#[test]
fn memory_stays_what_it_was() {
    let extent = Extent::of_this_run();
    let home = Home::with_demo(3);
    let address = free_address();
    let mut server = Server(serve(&home, &address));
    let began = Instant::now();
    let round = extent.used / 40;
    let mut seen = Vec::new();
    let over = || began.elapsed() >= extent.used;
    thread::scope(|scope| {
        scope.spawn(|| types(&address, &over));
        scope.spawn(|| reads(&address, &over));
        // Two, so that they meet: two passwords are hashed at once at most, each in 19 MiB that are kept for the next.
        for email in ["coordinator@agency.example", "analyst@eastmere.example"] {
            let (address, over) = (&address, &over);
            scope.spawn(move || comes_and_goes((address, email), over));
        }
        while !over() {
            thread::sleep(round);
            seen.push(resident(&server.0));
        }
    });
    assert!(server.0.try_wait().unwrap().is_none(), "the server went");
    // The first quarter fills what is kept for later: connections, statements, pages of the database.
    let quarter = seen.len() / 4;
    let (early, late) = (middle(&seen[quarter..2 * quarter]), middle(&seen[3 * quarter..]));
    println!("{:?}: {early} KiB in the second quarter, {late} KiB in the last: {seen:?}", extent.used);
    assert!(late <= early + extent.grown, "{seen:?}");
}

/// An interviewer who types for as long, twice a second as somebody who types fast, and opens the page again every hundred saves.
fn types(address: &str, over: &impl Fn() -> bool) {
    let visitor = Visitor::of(address);
    let mut typing = Typing::begin(&visitor);
    while !over() {
        typing.open(&visitor);
        (0..100).take_while(|_| !over()).for_each(|_| {
            typing.save_once(&visitor);
            thread::sleep(Duration::from_millis(500));
        });
    }
}

/// A reader who goes through pages of figures and takes files; now and then they mistype an address.
fn reads(address: &str, over: &impl Fn() -> bool) {
    let visitor = Visitor::of(address);
    visitor.sign_in("analyst@eastmere.example");
    let month = value(&visitor.get("/downloads"), "href=\"/downloads/20");
    let (month, area) = month.split_once('?').unwrap();
    let pages = [
        ("/dashboard".to_owned(), 200),
        ("/dashboard/questions".to_owned(), 200),
        ("/dashboard/questions.csv".to_owned(), 200),
        (format!("/downloads/20{month}?{area}"), 200),
        (format!("/downloads/20{month}.xlsx?{area}"), 200),
        ("/nowhere".to_owned(), 404),
    ];
    for (page, status) in pages.iter().cycle().take_while(|_| !over()) {
        assert_eq!(visitor.take(page), *status, "{page}");
        thread::sleep(Duration::from_millis(100));
    }
}

/// Somebody who signs in and out.
fn comes_and_goes((address, email): (&str, &str), over: &impl Fn() -> bool) {
    while !over() {
        let visitor = Visitor::of(address);
        visitor.sign_in(email);
        let today = visitor.get("/");
        visitor.post("/sign-out", &[("csrf", &value(&today, "name=\"csrf\" value=\""))]);
        thread::sleep(Duration::from_millis(500));
    }
}

#[test]
fn sessions_in_which_nothing_is_done_cost_next_to_nothing() {
    let extent = Extent::of_this_run();
    let home = Home::with_demo(3);
    let address = free_address();
    let server = Server(serve(&home, &address));
    let visitors: Vec<Visitor> = (0..extent.idle)
        .map(|_| {
            let visitor = Visitor::of(&address);
            visitor.sign_in("analyst@eastmere.example");
            visitor
        })
        .collect();
    let used = resident(&server.0);
    println!("{} idle sessions: {used} KiB", visitors.len());
    assert!(used < 200 * 1024, "{used} KiB");
    // They are sessions: the first is still let in, and so is the last.
    for visitor in [visitors.first(), visitors.last()].into_iter().flatten() {
        assert!(visitor.get("/dashboard").contains("action=\"/sign-out\""));
    }
}

#[test]
fn it_starts_at_once_on_a_database_that_is_there() {
    let extent = Extent::of_this_run();
    let home = Home::with_demo(3);
    let took = (0..5).map(|_| {
        let address = free_address();
        let began = Instant::now();
        let _server = Server(serve(&home, &address));
        assert!(Visitor::of(&address).get("/sign-in").contains("name=\"csrf\""));
        began.elapsed()
    });
    let took: Vec<Duration> = took.collect();
    println!("from the start of the program to its first page: {took:?}");
    assert!(took.iter().min() <= Some(&extent.start), "{took:?}");
}

#[test]
fn slow_clients_delay_no_save() {
    let extent = Extent::of_this_run();
    let home = Home::with_demo(3);
    let address = free_address();
    let _server = Server(serve(&home, &address));
    let visitor = Visitor::of(&address);
    let mut typing = Typing::begin(&visitor);
    typing.open(&visitor);
    let (saves, times) = extent.saves;
    timed(&mut typing, &visitor, saves / 10);
    let alone = timed(&mut typing, &visitor, saves);
    let half = format!("POST /sign-in HTTP/1.1\r\nHost: {address}\r\nContent-Length: 500\r\n\r\ncsrf=");
    let mut slow: Vec<TcpStream> = (0..200).map(|_| TcpStream::connect(&address).unwrap()).collect();
    slow.iter_mut().for_each(|client| client.write_all(half.as_bytes()).unwrap());
    let beside = timed(&mut typing, &visitor, saves);
    drop(slow);
    println!("p95 of a save: {alone:?} alone, {beside:?} beside 200 slow clients");
    assert!(beside <= alone * times, "{alone:?} alone, {beside:?} beside");
}

/// The time within which nineteen saves of twenty are answered.
fn timed(typing: &mut Typing, visitor: &Visitor, saves: usize) -> Duration {
    let mut took: Vec<Duration> = (0..saves)
        .map(|_| {
            let began = Instant::now();
            typing.save_once(visitor);
            began.elapsed()
        })
        .collect();
    took.sort_unstable();
    took[saves * 19 / 20]
}

/// Memory of the server that is in use, in KiB.
pub(crate) fn resident(server: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches("kB").trim().parse().unwrap()
}

fn middle(of: &[u64]) -> u64 {
    let mut of = of.to_vec();
    of.sort_unstable();
    of[of.len() / 2]
}
