//! What stands in a database: its steps, the end of its audit, and of each table how many rows there are and what they come to.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::HEXLOWER;
use sea_orm::{DbBackend, DbErr};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Still;
use crate::{Address, Fault};

/// What stands in a database. Two with the same inventory hold the same rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inventory {
    /// `sqlite` or `postgresql`.
    pub database: String,
    /// The steps of the schema it has had, in their order.
    pub steps: Vec<String>,
    /// How many entries its audit has.
    pub audit_entries: u64,
    /// The hash of the last of them.
    pub audit_head: String,
    /// Every table by its name.
    pub tables: BTreeMap<String, TableCount>,
}

/// What stands in a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableCount {
    /// How many rows.
    pub rows: u64,
    /// The sum of the hashes of its rows, in whatever order they lie.
    pub digest: String,
}

impl Inventory {
    /// How many rows there are altogether.
    pub fn rows(&self) -> u64 {
        self.tables.values().map(|table| table.rows).sum()
    }

    /// The newest step.
    pub fn step(&self) -> &str {
        self.steps.last().map_or("", String::as_str)
    }

    /// Its steps that this version of the program does not know.
    pub fn unknown_steps(&self) -> Vec<&str> {
        let known: BTreeSet<String> = migrations::steps().into_iter().collect();
        self.steps.iter().map(String::as_str).filter(|step| !known.contains(*step)).collect()
    }

    /// The steps of this version that it has not had.
    pub fn missing_steps(&self) -> Vec<String> {
        migrations::steps().into_iter().filter(|step| !self.steps.contains(step)).collect()
    }

    /// The tables that are not the same in both.
    pub fn different_tables(&self, other: &Self) -> Vec<String> {
        let names: BTreeSet<&String> = self.tables.keys().chain(other.tables.keys()).collect();
        let differs = |name: &&&String| self.tables.get(**name) != other.tables.get(**name);
        names.iter().filter(differs).map(|name| (*name).clone()).collect()
    }

    /// Whether a backup of this can be put back into that database: each has its own means.
    pub fn fits(&self, address: &Address) -> bool {
        self.database == if address.path().is_some() { SQLITE } else { POSTGRESQL }
    }
}

const SQLITE: &str = "sqlite";
const POSTGRESQL: &str = "postgresql";

impl Still {
    /// Whether there is no table at all.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_empty(&self) -> Result<bool, Fault> {
        Ok(self.tables().await?.is_empty())
    }

    /// Whether it has had every step of the schema that this version knows.
    ///
    /// # Errors
    /// When the database does not answer, or is none of ours.
    pub async fn is_current(&self) -> Result<bool, Fault> {
        let had = self.steps().await?;
        Ok(migrations::steps().iter().all(|step| had.contains(step)))
    }

    /// The newest step it has had.
    ///
    /// # Errors
    /// When the database does not answer, or is none of ours.
    pub async fn step(&self) -> Result<String, Fault> {
        Ok(self.steps().await?.pop().unwrap_or_default())
    }

    async fn steps(&self) -> Result<Vec<String>, DbErr> {
        self.texts("SELECT version FROM seaql_migrations ORDER BY version").await
    }

    /// Counts and hashes every row.
    ///
    /// # Errors
    /// When the database does not answer, or is none of ours.
    pub async fn inventory(&self) -> Result<Inventory, Fault> {
        let end = "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1";
        let end =
            self.one(end, |row| Ok((row.try_get_by_index::<i64>(0)?, row.try_get_by_index(1)?))).await?;
        let (entries, audit_head) = end.unwrap_or_default();
        let mut tables = BTreeMap::new();
        for table in self.tables().await? {
            let count = self.count(&table).await?;
            tables.insert(table, count);
        }
        Ok(Inventory {
            database: if self.backend() == DbBackend::Sqlite { SQLITE } else { POSTGRESQL }.to_owned(),
            steps: self.steps().await?,
            audit_entries: u64::try_from(entries).unwrap_or_default(),
            audit_head,
            tables,
        })
    }

    async fn tables(&self) -> Result<Vec<String>, DbErr> {
        self.texts(match self.backend() {
            DbBackend::Sqlite => {
                "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
            }
            _ => "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()",
        })
        .await
    }

    async fn count(&self, table: &str) -> Result<TableCount, DbErr> {
        let (mut rows, mut sum) = (0, [0; 32]);
        self.each(&self.row_texts(table).await?, |row| {
            rows += 1;
            add(&mut sum, Sha256::digest(row).into());
        })
        .await?;
        Ok(TableCount { rows, digest: HEXLOWER.encode(&sum) })
    }

    /// Asks for each row as one text, in which every value of every column stands.
    async fn row_texts(&self, table: &str) -> Result<String, DbErr> {
        if self.backend() == DbBackend::Postgres {
            return Ok(format!("SELECT whole::text FROM \"{table}\" AS whole"));
        }
        let columns = self.texts(&format!("SELECT name FROM pragma_table_info('{table}')")).await?;
        let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
        Ok(format!("SELECT {} FROM \"{table}\"", quoted.join(" || ',' || ")))
    }
}

/// Adds one number of 256 bits to another, past the end without a trace.
fn add(sum: &mut [u8; 32], more: [u8; 32]) {
    let mut carried = 0_u16;
    for (to, from) in sum.iter_mut().zip(more) {
        carried += u16::from(*to) + u16::from(from);
        let [low, high] = carried.to_le_bytes();
        *to = low;
        carried = u16::from(high);
    }
}
