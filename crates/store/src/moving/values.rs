//! What a row holds, read alike from either kind of database, and a digest of it.

use chrono::{DateTime, NaiveDate, Utc};
use data_encoding::HEXLOWER;
use sea_orm::{DbErr, QueryResult, Value};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::tables::Table;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Uuid,
    Text,
    Number,
    Flag,
    Bytes,
    Moment,
    Date,
}

impl Kind {
    /// What a column of this type holds, in the words of either database.
    pub(super) fn of(word: &str) -> Option<Self> {
        Some(match word {
            "uuid_text" | "uuid" => Self::Uuid,
            "text" => Self::Text,
            "integer" | "bigint" => Self::Number,
            "boolean" => Self::Flag,
            "blob" | "bytea" => Self::Bytes,
            "timestamp_with_timezone_text" | "timestamp with time zone" => Self::Moment,
            "date_text" | "date" => Self::Date,
            _ => return None,
        })
    }

    /// The value at a place of a row, and the bytes that stand for it in a digest.
    fn read(self, row: &QueryResult, at: usize) -> Result<(Value, Option<Vec<u8>>), DbErr> {
        Ok(match self {
            Self::Uuid => cell(row.try_get_by_index::<Option<Uuid>>(at)?, |it| it.as_bytes().to_vec()),
            Self::Text => cell(row.try_get_by_index::<Option<String>>(at)?, |it| it.as_bytes().to_vec()),
            Self::Number => cell(row.try_get_by_index::<Option<i64>>(at)?, |it| it.to_be_bytes().to_vec()),
            Self::Flag => cell(row.try_get_by_index::<Option<bool>>(at)?, |it| vec![u8::from(*it)]),
            Self::Bytes => cell(row.try_get_by_index::<Option<Vec<u8>>>(at)?, Clone::clone),
            Self::Moment => {
                let moment = row.try_get_by_index::<Option<DateTime<Utc>>>(at)?;
                cell(moment, |it| it.to_rfc3339().into_bytes())
            }
            Self::Date => {
                cell(row.try_get_by_index::<Option<NaiveDate>>(at)?, |it| it.to_string().into_bytes())
            }
        })
    }
}

fn cell<T>(value: Option<T>, bytes: impl FnOnce(&T) -> Vec<u8>) -> (Value, Option<Vec<u8>>)
where
    Option<T>: Into<Value>,
{
    let stands = value.as_ref().map(bytes);
    (value.into(), stands)
}

/// How many rows there are, and a digest that does not depend on the order they come in: the two databases order text
/// differently. Every table has a key, so no two rows are alike and none can cancel another.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) rows: u64,
    digest: [u8; 32],
}

impl Content {
    /// Counts a row in, and gives its values.
    pub(super) fn take(&mut self, table: &Table, row: &QueryResult) -> Result<Vec<Value>, DbErr> {
        let (mut hash, mut values) = (Sha256::new(), Vec::with_capacity(table.columns.len()));
        for (at, (_, kind)) in table.columns.iter().enumerate() {
            let (value, bytes) = kind.read(row, at)?;
            match bytes {
                None => hash.update([0]),
                Some(bytes) => {
                    hash.update([1]);
                    hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
                    hash.update(&bytes);
                }
            }
            values.push(value);
        }
        let row: [u8; 32] = hash.finalize().into();
        for (all, one) in self.digest.iter_mut().zip(row) {
            *all ^= one;
        }
        self.rows = self.rows.saturating_add(1);
        Ok(values)
    }

    pub(super) fn digest(&self) -> String {
        HEXLOWER.encode(&self.digest)
    }
}
