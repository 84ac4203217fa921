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
mod nodes;
mod pace;
mod serving;

use std::io;
use std::process::ExitCode;
use std::time::Duration;

use actix_web::rt::System;
use chrono::{DateTime, Utc};
use clap::{Parser, ValueEnum};
use testing::Backend;
use tracing_subscriber::filter::LevelFilter;

use bare::Bare;
use calls::Calls;
use connection::Connection;
use figures::Figures;
use pace::round;

/// How many times as long as a bare insert the slowest hundredth of saves may take.
const LIMIT: f64 = 3.0;

#[derive(Debug, Parser)]
#[command(name = "load", about)]
struct Options {
    /// How many interviews go on at once
    #[arg(long, default_value_t = 50)]
    interviews: usize,
    /// How many saves each makes in a round
    #[arg(long, default_value_t = 40)]
    saves: usize,
    /// How many rounds, of saves and of bare inserts in turn, so that whatever else the machine does falls on both
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How many milliseconds lie between two saves of an interview, where there is a pause at all
    #[arg(long, default_value_t = 200)]
    pause: u64,
    /// Only this database
    #[arg(long)]
    only: Option<Which>,
    /// So many nodes on one PostgreSQL instead, of which one is killed again and again while everybody saves
    #[arg(long)]
    nodes: Option<usize>,
    /// For how many minutes they save
    #[arg(long, default_value_t = 10, requires = "nodes")]
    minutes: u64,
    /// How many seconds lie between two kills
    #[arg(long, default_value_t = 30, requires = "nodes")]
    kill_every: u64,
    /// Be one of the nodes, on this database
    #[arg(long, hide = true, requires = "at")]
    node_of: Option<String>,
    /// The time that its clock shows
    #[arg(long, hide = true)]
    at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Which {
    Sqlite,
    Postgresql,
}

fn main() -> ExitCode {
    let options = Options::parse();
    if let (Some(url), Some(at)) = (&options.node_of, options.at) {
        nodes::serve(url, at);
        return ExitCode::SUCCESS;
    }
    // A server that cannot answer says why.
    tracing_subscriber::fmt().with_max_level(LevelFilter::WARN).with_writer(io::stderr).init();
    if cfg!(debug_assertions) {
        println!("These are the figures of an unoptimised build and mean little: run `cargo xtask load`.");
    }
    if let Some(nodes) = options.nodes {
        nodes::run(nodes, &options);
        return ExitCode::SUCCESS;
    }
    println!(
        "{} interviews at once, {} rounds of {} saves each; at their pace: one every {} ms\n",
        options.interviews, options.rounds, options.saves, options.pause
    );
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

/// Measures both on one database, at the pace of interviews and without a pause. False when a limit was passed at the pace
/// of interviews: without a pause, the processors are shared by whoever sends, answers and stores, and what is measured is
/// how much each of them works.
fn run(backend: Backend, options: &Options) -> bool {
    let calls = System::new().block_on(Calls::begin(backend, options.interviews));
    let bare = Bare::beside(&calls);
    let senders = (
        calls.pages.iter().map(|page| page.open()).collect::<Vec<_>>(),
        calls.pages.iter().map(|_| bare.open()).collect::<Vec<_>>(),
    );
    let (mut saves, mut inserts) = senders;
    // Connections are made and statements prepared before anything is timed.
    round(&mut saves, 5, Duration::ZERO);
    round(&mut inserts, 5, Duration::ZERO);
    let paces = [("at their pace", Duration::from_millis(options.pause)), ("no pause", Duration::ZERO)];
    let kept = paces.map(|(pace, pause)| {
        let (mut saved, mut inserted) = (Figures::default(), Figures::default());
        for _ in 0..options.rounds {
            inserted.add(round(&mut inserts, options.saves, pause));
            saved.add(round(&mut saves, options.saves, pause));
        }
        println!("{}", inserted.line(backend, &format!("a bare insert, {pace}")));
        println!("{}", saved.line(backend, &format!("a save, {pace}")));
        compared(&saved, &inserted)
    });
    let acknowledged: usize = saves.iter().map(calls::Saving::acknowledged).sum();
    calls.pages.iter().zip(&saves).for_each(|(page, saving)| page.holds(saving.acknowledged()));
    println!("{acknowledged} saves acknowledged, none lost and none twice, no other reply\n");
    kept[0]
}

/// Prints the ratio that the limit is on, and says whether it is kept.
fn compared(saved: &Figures, inserted: &Figures) -> bool {
    let ratio = saved.at(0.99).as_secs_f64() / inserted.at(0.99).as_secs_f64();
    let verdict = if ratio <= LIMIT { "kept" } else { "NOT KEPT" };
    println!("{:<44} {ratio:>9.2}   limit {LIMIT}: {verdict}", "p99 of a save to p99 of a bare insert");
    ratio <= LIMIT
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
