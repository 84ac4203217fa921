//! Times the files of a large force's month: 45 questions, 36 months and 8 teams, each file beside its limit.

mod invented;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use export::book::BookFormat;
use export::{ExportFault, Release, ReportKind, csv, json, parquet, pdf, report, workbook};
use questionnaire::Language;

/// How often each is made; the median counts.
const ROUNDS: usize = 5;

type Maker = fn(&Release) -> Result<Vec<u8>, ExportFault>;

/// Every file with the longest it may take.
const FILES: [(&str, u64, Maker); 6] = [
    ("workbook, OpenDocument", 2_000, |release| workbook(release, Language::English, BookFormat::Ods)),
    ("workbook, Excel", 2_000, |release| workbook(release, Language::English, BookFormat::Xlsx)),
    ("rows, CSV", 1_000, csv),
    ("rows, JSON", 1_000, json),
    ("rows, Parquet", 1_000, parquet),
    ("tactical pack, PDF", 2_000, |release| {
        pdf(release, &report(release, ReportKind::Tactical, Language::English))
    }),
];

/// Makes every file and prints how long it took, as a share of its limit. False when a limit was passed.
pub(crate) fn run() -> Result<bool> {
    if cfg!(debug_assertions) {
        println!(
            "These are the figures of an unoptimised build and mean little: run `cargo xtask bench workbook`."
        );
    }
    let Some(release) = invented::release() else { bail!("the invented months cannot be made") };
    let series: usize = release.edition.waves.iter().map(|wave| wave.series.len()).sum();
    println!("{series} questions, {} months, {} teams\n", invented::MONTHS, invented::TEAMS);
    println!("{:<28} {:>12} {:>10} {:>10} {:>8}", "", "bytes", "median", "limit", "ratio");
    let mut kept = true;
    for (what, limit, make) in FILES {
        let (took, bytes) = median(&release, make)?;
        let limit = Duration::from_millis(limit);
        let ratio = took.as_secs_f64() / limit.as_secs_f64();
        println!("{what:<28} {bytes:>12} {took:>10.1?} {limit:>10.1?} {ratio:>8.3}");
        kept &= took <= limit;
    }
    println!("\n{}", if kept { "every limit is kept" } else { "a limit is passed" });
    Ok(kept)
}

fn median(release: &Release, make: Maker) -> Result<(Duration, usize)> {
    let (mut times, mut bytes) = (Vec::new(), 0);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        bytes = make(release)?.len();
        times.push(began.elapsed());
    }
    times.sort_unstable();
    Ok((times.get(ROUNDS / 2).copied().unwrap_or_default(), bytes))
}
