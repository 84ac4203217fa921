//! Moving everything that is kept into another database, a file or a server (docs/adr/0046-a-panel-that-moves.md).
//!
//! All of it goes in one transaction of the target: a move that is broken off leaves the target empty. What is moved is read
//! from the schema itself, so that no table of a later step can be forgotten. Every table is read back in the target
//! before the commit and compared with what was read in the source.

mod ends;
mod tables;
mod values;

use futures_util::TryStreamExt;
use sea_orm::sea_query::{Alias, Expr, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, StreamTrait, Value};
use thiserror::Error;

use crate::{Address, OpenError};
use ends::End;
use tables::Table;
use values::Content;

/// The most values in one statement that both databases take.
const VALUES: usize = 30_000;
/// The most rows in one statement.
const ROWS: usize = 200;

/// A table that is in the target as it was in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableMoved {
    /// Its name.
    pub table: String,
    /// How many rows it has.
    pub rows: u64,
    /// A digest of all of them, the same on either kind of database.
    pub digest: String,
}

/// Why nothing was moved, in a sentence for the person who asked.
#[derive(Debug, Error)]
pub enum MoveError {
    /// One of the two does not open.
    #[error("the {0} cannot be opened: {1}")]
    Open(&'static str, #[source] OpenError),
    /// A node may be at work in it.
    #[error("another program is connected to the {0}; stop every node first")]
    InUse(&'static str),
    /// The source was made by another version of the program.
    #[error(
        "the schema of the source is not this version's ({0}); start this version once on it, stop it, and move then"
    )]
    OtherSchema(String),
    /// Something is in the target.
    #[error("the target is not empty: {0} has rows; give an empty database")]
    NotEmpty(String),
    /// A table is not the same on both.
    #[error("{0} is not the same in the source and in the target; nothing was moved")]
    OtherShape(String),
    /// What arrived is not what was sent.
    #[error("{0} did not arrive as it was; nothing was moved")]
    Differs(String),
    /// A database refused.
    #[error("a database refused, and nothing was moved: {0}")]
    Database(#[from] DbErr),
}

/// Moves everything from one database into another, which is empty or not there yet, and tells of each table. Neither may be
/// in use. The source stays as it is.
pub async fn transfer(
    (from, to): (&Address, &Address),
    tell: impl Fn(&TableMoved),
) -> Result<Vec<TableMoved>, MoveError> {
    let source = End::source(from).await?;
    let moved = into(&source, to, tell).await;
    let left = source.leave().await;
    let moved = moved?;
    left?;
    Ok(moved)
}

async fn into(source: &End, to: &Address, tell: impl Fn(&TableMoved)) -> Result<Vec<TableMoved>, MoveError> {
    let target = End::target(to).await?;
    match everything(source, &target, tell).await {
        Ok(moved) => {
            target.keep().await?;
            Ok(moved)
        }
        Err(refusal) => {
            target.leave().await?;
            Err(refusal)
        }
    }
}

async fn everything(
    source: &End,
    target: &End,
    tell: impl Fn(&TableMoved),
) -> Result<Vec<TableMoved>, MoveError> {
    let (from, to) = (&source.transaction, &target.transaction);
    let tables = tables::all(from).await?;
    same_shape(&tables, &tables::all(to).await?)?;
    for table in &tables {
        if content(to, table).await?.rows > 0 {
            return Err(MoveError::NotEmpty(table.name.clone()));
        }
    }
    let rules = target.postpone_rules().await?;
    let mut moved = Vec::with_capacity(tables.len());
    for table in &tables {
        let done = carry((from, to), table).await?;
        tell(&done);
        moved.push(done);
    }
    target.enforce(&rules).await?;
    Ok(moved)
}

/// Every table of the one is a table of the other, with the same columns.
fn same_shape(source: &[Table], target: &[Table]) -> Result<(), MoveError> {
    let lacks = |these: &[Table], those: &[Table]| {
        these.iter().find(|table| !those.contains(table)).map(|table| table.name.clone())
    };
    match lacks(source, target).or_else(|| lacks(target, source)) {
        Some(table) => Err(MoveError::OtherShape(table)),
        None => Ok(()),
    }
}

/// Copies a table, reads it back, and compares.
async fn carry(
    (source, target): (&DatabaseTransaction, &DatabaseTransaction),
    table: &Table,
) -> Result<TableMoved, MoveError> {
    let together = (VALUES / table.columns.len().max(1)).clamp(1, ROWS);
    let (mut sent, mut waiting) = (Content::default(), Vec::with_capacity(together));
    let select = every_row(table);
    let mut rows = source.stream(&select).await?;
    while let Some(row) = rows.try_next().await? {
        waiting.push(sent.take(table, &row)?);
        if waiting.len() == together {
            put(target, table, std::mem::take(&mut waiting)).await?;
        }
    }
    put(target, table, waiting).await?;
    if content(target, table).await? != sent {
        return Err(MoveError::Differs(table.name.clone()));
    }
    Ok(TableMoved { table: table.name.clone(), rows: sent.rows, digest: sent.digest() })
}

async fn put(target: &DatabaseTransaction, table: &Table, rows: Vec<Vec<Value>>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut insert = Query::insert();
    insert.into_table(Alias::new(&table.name));
    insert.columns(table.columns.iter().map(|(name, _)| Alias::new(name)));
    for row in rows {
        insert.values_panic(row.into_iter().map(Expr::value));
    }
    target.execute(&insert).await.map(drop)
}

/// What a table holds now.
async fn content(database: &DatabaseTransaction, table: &Table) -> Result<Content, DbErr> {
    let mut found = Content::default();
    let select = every_row(table);
    let mut rows = database.stream(&select).await?;
    while let Some(row) = rows.try_next().await? {
        found.take(table, &row)?;
    }
    Ok(found)
}

fn every_row(table: &Table) -> SelectStatement {
    let columns = table.columns.iter().map(|(name, _)| Alias::new(name));
    Query::select().columns(columns).from(Alias::new(&table.name)).take()
}
