//! For developers: what saving an answer costs while many interviews go on at once, beside the least it could cost.
//!
//! It must never be part of the product. Run it through `cargo xtask load`. Start reading at [`run`], then at
//! [`calls::Calls`] (the real server and its interviewers) and [`bare::Bare`] (one insert, and nothing around it).

#![expect(clippy::unwrap_used, clippy::panic, reason = "a measurement that goes wrong half-way says nothing")]
#![expect(clippy::disallowed_methods, reason = "each save has a number that nothing else has")]

mod bare;
mod calls;
mod connection;
mod figures;
mod serving;

use std::io;
use std::process::ExitCode;
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use actix_web::rt::System;
use clap::{Parser, ValueEnum};
use testing::Backend;
use tracing_subscriber::filter::LevelFilter;

use bare::Bare;
use calls::Calls;
use connection::Connection;
use figures::Figures;

/// How many times as long as a bare insert the slowest hundredth of saves may take.
const LIMIT: f64 = 3.0;

/// Rounds of each, one after the other, so that whatever else the machine does falls on both.
const ROUNDS: usize = 5;

#[derive(Debug, Parser)]
#[command(name = "load", about)]
struct Options {
    /// How many interviews go on at once
    #[arg(long, default_value_t = 50)]
    interviews: usize,
    /// How many saves each makes in a round
    #[arg(long, default_value_t = 40)]
    saves: usize,
    /// Only this database
    #[arg(long)]
    only: Option<Which>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Which {
    Sqlite,
    Postgresql,
}

fn main() -> ExitCode {
    let options = Options::parse();
    // A server that cannot answer says why.
    tracing_subscriber::fmt().with_max_level(LevelFilter::WARN).with_writer(io::stderr).init();
    if cfg!(debug_assertions) {
        println!("These are the figures of an unoptimised build and mean little: run `cargo xtask load`.");
    }
    println!("{} interviews at once, {ROUNDS} rounds of {} saves each\n", options.interviews, options.saves);
    println!("{}", figures::HEADING);
    let both = [(Which::Sqlite, Backend::Sqlite), (Which::Postgresql, Backend::Postgres)];
    let wanted = both.into_iter().filter(|(which, _)| options.only.is_none_or(|only| only == *which));
    // Every database is measured, whatever came of the one before.
    let kept: Vec<bool> = wanted.map(|(_, backend)| run(backend, &options)).collect();
    match kept.into_iter().all(|kept| kept) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Measures both on one database and prints them. False when the limit was passed.
fn run(backend: Backend, options: &Options) -> bool {
    let calls = System::new().block_on(Calls::begin(backend, options.interviews));
    let bare = Bare::beside(&calls);
    let saving = || calls.pages.iter().map(|page| page.open()).collect::<Vec<_>>();
    let inserting = || calls.pages.iter().map(|_| bare.open()).collect::<Vec<_>>();
    // Connections are made and statements prepared before anything is timed.
    let (mut saves, mut inserts) = (saving(), inserting());
    round(&mut saves, 5);
    round(&mut inserts, 5);
    let (mut saved, mut inserted) = (Figures::default(), Figures::default());
    for _ in 0..ROUNDS {
        inserted.add(round(&mut inserts, options.saves));
        saved.add(round(&mut saves, options.saves));
    }
    let ratio = saved.at(0.99).as_secs_f64() / inserted.at(0.99).as_secs_f64();
    println!("{}", inserted.line(backend, "a bare insert"));
    println!("{}", saved.line(backend, "a save"));
    let verdict = if ratio <= LIMIT { "kept" } else { "NOT KEPT" };
    println!("{:<44} {ratio:>9.2}   limit {LIMIT}: {verdict}\n", "p99 of a save to p99 of a bare insert");
    ratio <= LIMIT
}

/// Everybody sends one request after another, all at once: how long each took, and how long all took together.
fn round(senders: &mut [impl Sends], each: usize) -> (Vec<Duration>, Duration) {
    let barrier = Barrier::new(senders.len());
    let began = Instant::now();
    let took = thread::scope(|scope| {
        let send = |sender| scope.spawn(|| one_after_another(sender, &barrier, each));
        let threads: Vec<_> = senders.iter_mut().map(send).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    (took, began.elapsed())
}

fn one_after_another(sender: &mut impl Sends, barrier: &Barrier, each: usize) -> Vec<Duration> {
    barrier.wait();
    let timed = |_| {
        let request = sender.next_request();
        let began = Instant::now();
        let reply = sender.connection().exchange(&request);
        let took = began.elapsed();
        sender.heard(&reply);
        took
    };
    (0..each).map(timed).collect()
}

/// Somebody who sends one request after another on one connection.
trait Sends: Send {
    /// The next request, ready to be written.
    fn next_request(&mut self) -> String;
    /// Where it goes.
    fn connection(&mut self) -> &mut Connection;
    /// What came back. It panics unless it was as it should be.
    fn heard(&mut self, reply: &connection::Reply);
}
