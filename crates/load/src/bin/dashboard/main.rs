//! For developers: what a page of published figures costs while many are asked for, on each database.
//!
//! Requests arrive at fixed times, whether or not those before them were answered: somebody who has to wait is counted with
//! the wait. It must never be part of the product. Run it through `cargo xtask bench dashboard`. Start reading at
//! [`measure`].

#![expect(clippy::unwrap_used, reason = "a measurement that goes wrong half-way says nothing")]

mod arrivals;
mod line;
mod made;
mod pages;

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use actix_web::rt::System;
use clap::{Parser, ValueEnum};
use testing::{Backend, Panel};
use tracing_subscriber::filter::LevelFilter;

use arrivals::{Answered, Arrivals};

/// 19 of 20 pages are there within this.
const LIMIT: Duration = Duration::from_millis(50);

/// The most bytes a page may have on the line, compressed.
const WEIGHT: usize = 40 * 1024;

#[derive(Debug, Parser)]
#[command(name = "dashboard", about)]
struct Options {
    /// How many pages are asked for in a second
    #[arg(long, default_value_t = 50)]
    rate: u32,
    /// For how many seconds
    #[arg(long, default_value_t = 60)]
    seconds: u32,
    /// Only this database
    #[arg(long)]
    only: Option<Which>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Which {
    Sqlite,
    Postgresql,
}

impl Which {
    const fn backend(self) -> Backend {
        match self {
            Self::Sqlite => Backend::Sqlite,
            Self::Postgresql => Backend::Postgres,
        }
    }
}

fn main() -> ExitCode {
    let options = Options::parse();
    // A server that cannot answer says why.
    tracing_subscriber::fmt().with_max_level(LevelFilter::WARN).with_writer(io::stderr).init();
    if cfg!(debug_assertions) {
        println!(
            "These are the figures of an unoptimised build and mean little: run `cargo xtask bench dashboard`."
        );
    }
    println!(
        "{} questions, {} months, {} teams; {} pages a second for {} s\n",
        made::QUESTIONS,
        made::MONTHS,
        made::TEAMS,
        options.rate,
        options.seconds
    );
    let wanted = [Which::Sqlite, Which::Postgresql].into_iter();
    let wanted = wanted.filter(|which| options.only.is_none_or(|only| only == *which));
    // Every database is measured, whatever came of the one before.
    let kept: Vec<bool> = wanted.map(|which| measure(which, &options)).collect();
    match kept.into_iter().all(|kept| kept) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Measures the pages on one database and prints them. False when a limit was passed.
fn measure(which: Which, options: &Options) -> bool {
    let (panel, cookies) = System::new().block_on(set_up(which.backend()));
    let address = line::serving(Arc::clone(&panel));
    // What is read once is read before anything is timed: a server is up for months.
    for cookie in &cookies {
        for page in pages::PAGES.iter() {
            line::Line::to(address).get(&page.path, cookie);
        }
    }
    let arrivals = Arrivals { rate: options.rate, seconds: options.seconds };
    let answered = arrivals.meet(address, &cookies);
    println!("{:<12} {:<28} {:>9} {:>9} {:>9} {:>9}", "", "", "p50", "p95", "longest", "bytes");
    for page in pages::PAGES.iter() {
        let of_page = Answered::of(&answered, Some(page.path.as_str()));
        println!("{:<12} {:<28} {}", format!("{which:?}"), page.name, of_page.line());
    }
    let all = Answered::of(&answered, None);
    println!("{:<12} {:<28} {}", format!("{which:?}"), "all", all.line());
    let (p95, heaviest) = (all.at(95), all.heaviest());
    let kept = p95 <= LIMIT && heaviest <= WEIGHT;
    println!(
        "{:<12} p95 {p95:.1?} of {LIMIT:.0?}, heaviest page {heaviest} of {WEIGHT} bytes: {}\n",
        format!("{which:?}"),
        if kept { "kept" } else { "NOT KEPT" }
    );
    kept
}

/// A panel with the made editions, and a session of each of those who read them.
async fn set_up(backend: Backend) -> (Arc<Panel>, Vec<String>) {
    let panel = Panel::on(backend).await;
    made::publish(&panel).await;
    let mut cookies = Vec::new();
    for reader in [&panel.staff.analyst, &panel.staff.opcc] {
        let password = testing::PASSWORD.into();
        let (email, browser) = (reader.email.as_str(), operations::Browser::default());
        let signed_in = operations::sign_in(&panel.platform, email, &password, browser).await;
        cookies.push(format!("candour={}", signed_in.unwrap().0.reveal()));
    }
    (Arc::new(panel), cookies)
}

/// So many threads ask: more than are ever asked for at once while the limit is kept.
fn askers() -> usize {
    thread::available_parallelism().map_or(16, |processors| processors.get() * 16)
}
