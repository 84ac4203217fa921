//! Writes a million interviews as microdata: the time beside that of a bare writer of the same bytes, and the memory held to
//! a limit that does not grow with the file.

mod invented;
mod memory;

use std::fs::File;
use std::io::{BufWriter, Read, Seek, Write};
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use clap::Args;
use export::{Microdata, MicrodataFormat, MicrodataRow, Variables};
use questionnaire::{Language, Wave};

/// How many times as long as the bare writer it may take.
const TIMES: f64 = 3.0;
/// How much memory a file may take while it is written, in MiB.
const MEMORY: u64 = 32;
/// How often each is written; the shortest counts, because what else the machine does only makes it longer.
const ROUNDS: usize = 3;

/// How many interviews.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Interviews written as comma-separated values
    #[arg(long, default_value_t = 1_000_000)]
    rows: u32,
    /// Interviews written as a workbook
    #[arg(long, default_value_t = 100_000)]
    xlsx: u32,
}

/// Writes the files and prints what they took. False when a limit was passed.
pub(crate) fn run(options: &Options) -> Result<bool> {
    if cfg!(debug_assertions) {
        println!(
            "These are the figures of an unoptimised build and mean little: run `cargo xtask bench microdata`."
        );
    }
    let library = invented::library()?;
    let variables = Variables::of(&library, Wave::SixWeek, true);
    let rows = invented::rows(&library);
    ensure!(!rows.is_empty(), "nobody can be interviewed");
    println!("{} columns, {} interviews\n", variables.iter().count() + 6, options.rows);
    let comma = comma(options.rows, (&rows, &variables))?;
    let workbook = workbook(options.xlsx, (&rows, &variables))?;
    let kept = comma && workbook;
    println!("\n{}", if kept { "every limit is kept" } else { "a limit is passed" });
    Ok(kept)
}

/// The comma-separated values beside the bare writer, and their memory.
fn comma(count: u32, (rows, variables): (&[MicrodataRow], &Variables)) -> Result<bool> {
    let before = memory::now()?;
    let (mut ours, mut bytes) = (Duration::MAX, 0);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        bytes = written(count, (rows, variables), MicrodataFormat::Codes)?;
        ours = ours.min(began.elapsed());
    }
    let grew = memory::most()?.saturating_sub(before);
    let cells = cells(rows, variables)?;
    let (mut bare, mut same) = (Duration::MAX, 0);
    for _ in 0..ROUNDS {
        let began = Instant::now();
        same = bare_writer(count, &cells)?;
        bare = bare.min(began.elapsed());
    }
    ensure!(same == bytes, "the bare writer wrote {same} bytes and not {bytes}");
    let times = ours.as_secs_f64() / bare.as_secs_f64();
    println!("CSV: {bytes} bytes in {ours:.2?}; a bare writer of the same bytes: {bare:.2?}");
    println!("     {times:.2} times as long, of at most {TIMES}; {grew} MiB of memory, of at most {MEMORY}");
    Ok(times <= TIMES && grew <= MEMORY)
}

/// The workbook's memory.
fn workbook(count: u32, of: (&[MicrodataRow], &Variables)) -> Result<bool> {
    let before = memory::now()?;
    let began = Instant::now();
    let bytes = written(count, of, MicrodataFormat::Xlsx)?;
    let took = began.elapsed();
    let grew = memory::most()?.saturating_sub(before);
    println!("XLSX of {count} interviews: {bytes} bytes in {took:.2?}");
    println!("     {grew} MiB of memory, of at most {MEMORY}");
    Ok(grew <= MEMORY)
}

/// Writes so many interviews to a file that is gone afterwards, and counts its bytes.
fn written(
    count: u32,
    (rows, variables): (&[MicrodataRow], &Variables),
    format: MicrodataFormat,
) -> Result<u64> {
    let out = BufWriter::new(tempfile::tempfile()?);
    let mut file = Microdata::begin(out, variables, (format, Language::English))?;
    for (_, row) in (0..count).zip(rows.iter().cycle()) {
        if !file.add(row)? {
            bail!("an interview was asked with a version that the columns are not of");
        }
    }
    length(file.finish()?)
}

/// The head and every row as the texts that stand in them.
fn cells(rows: &[MicrodataRow], variables: &Variables) -> Result<Vec<csv::StringRecord>> {
    let mut file = Microdata::begin(Vec::new(), variables, (MicrodataFormat::Codes, Language::English))?;
    for row in rows {
        file.add(row)?;
    }
    let bytes = file.finish()?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    Ok(reader.records().collect::<Result<_, _>>()?)
}

/// The least it could cost: the same texts, known beforehand, written by the same library to the same kind of file.
fn bare_writer(count: u32, cells: &[csv::StringRecord]) -> Result<u64> {
    let out = BufWriter::new(tempfile::tempfile()?);
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let Some((head, rows)) = cells.split_first() else { bail!("there is nothing to write") };
    writer.write_record(head)?;
    for (_, row) in (0..count).zip(rows.iter().cycle()) {
        writer.write_record(row)?;
    }
    length(writer.into_inner().map_err(|fault| anyhow::anyhow!("{fault}"))?)
}

fn length(out: BufWriter<File>) -> Result<u64> {
    let mut file = out.into_inner()?;
    file.flush()?;
    let length = file.stream_position()?;
    file.rewind()?;
    // A file that cannot be read back was not written.
    let mut first = [0; 1];
    file.read_exact(&mut first)?;
    Ok(length)
}
