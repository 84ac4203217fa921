//! `candour move`: everything that is kept, from one database into another.

use std::path::Path;

use anyhow::Context;
use store::{Address, TableMoved};

/// Moves everything, and prints a line for each table.
pub(crate) async fn run(from: &str, to: &str) -> anyhow::Result<()> {
    let source = Address::parse(from).context("--from")?;
    let target = Address::parse(to).context("--to")?;
    if let Some(directory) = target.path().and_then(Path::parent) {
        std::fs::create_dir_all(directory)
            .with_context(|| format!("{} cannot be made", directory.display()))?;
    }
    let moved = store::transfer((&source, &target), line).await?;
    let rows: u64 = moved.iter().map(|table| table.rows).sum();
    println!("{} tables and {rows} rows are in the target as they were in the source.", moved.len());
    println!("Give the new address in [database], keep the same vault key, and run `candour audit verify`.");
    Ok(())
}

fn line(table: &TableMoved) {
    println!("{}: {} rows, digest {}", table.table, table.rows, table.digest);
}
