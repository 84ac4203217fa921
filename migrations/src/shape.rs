//! Shorthand for columns, checks, keys and indexes, so that a step reads as a list of facts.

use sea_orm_migration::prelude::{
    ColumnDef, Expr, ForeignKey, ForeignKeyCreateStatement, Index, IndexCreateStatement, IntoCondition,
    SimpleExpr,
};
use sea_orm_migration::sea_query::ConditionalStatement;

pub(crate) fn id() -> ColumnDef {
    uuid("id").primary_key().take()
}

pub(crate) fn uuid(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().not_null().take()
}

pub(crate) fn uuid_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().null().take()
}

pub(crate) fn text(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

pub(crate) fn text_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().null().take()
}

/// Text that is one of a fixed set of words.
pub(crate) fn word(name: &'static str, words: &[&str]) -> ColumnDef {
    text(name).check(one_of(name, words)).take()
}

/// One of a fixed set of words, or nothing.
pub(crate) fn word_or_null(name: &'static str, words: &[&str]) -> ColumnDef {
    text_or_null(name).check(one_of(name, words)).take()
}

pub(crate) fn number(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().take()
}

pub(crate) fn number_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().null().take()
}

pub(crate) fn flag(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).boolean().not_null().take()
}

pub(crate) fn bytes(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).blob().not_null().take()
}

pub(crate) fn bytes_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).blob().null().take()
}

/// A moment, in UTC.
pub(crate) fn moment(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).timestamp_with_time_zone().not_null().take()
}

pub(crate) fn moment_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).timestamp_with_time_zone().null().take()
}

/// A calendar date, Europe/London.
pub(crate) fn date(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().not_null().take()
}

pub(crate) fn date_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).date().null().take()
}

/// The force whose data the row is; every later partition is cut along it.
pub(crate) fn force() -> ColumnDef {
    text("force_code").check(law("length(force_code) = 9")).take()
}

/// A rule in SQL that both databases read alike.
pub(crate) fn law(sql: &'static str) -> SimpleExpr {
    Expr::cust(sql)
}

fn one_of(name: &str, words: &[&str]) -> SimpleExpr {
    let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    Expr::cust(format!("{name} IN ({})", words.join(", ")))
}

/// A foreign key from one column to the `id` of a table.
pub(crate) fn points(from: &'static str, table: &'static str) -> ForeignKeyCreateStatement {
    points_at(&[from], table, &["id"])
}

/// A foreign key over several columns: the row it points at is of the same force.
pub(crate) fn points_at(
    from: &[&'static str],
    table: &'static str,
    to: &[&'static str],
) -> ForeignKeyCreateStatement {
    let mut key = ForeignKey::create();
    key.to_tbl(table);
    for column in from {
        key.from_col(*column);
    }
    for column in to {
        key.to_col(*column);
    }
    key.take()
}

/// A primary key over several columns.
pub(crate) fn key(columns: &[&'static str]) -> IndexCreateStatement {
    over(Index::create(), columns)
}

/// No two rows alike in these columns.
pub(crate) fn unique(columns: &[&'static str]) -> IndexCreateStatement {
    over(Index::create().unique().take(), columns)
}

/// An index, so that a list stays quick.
pub(crate) fn index(
    name: &'static str,
    table: &'static str,
    columns: &[&'static str],
) -> IndexCreateStatement {
    over(Index::create().name(name).table(table).take(), columns)
}

/// No two rows alike in these columns, among the rows the condition picks.
pub(crate) fn unique_where(
    name: &'static str,
    table: &'static str,
    columns: &[&'static str],
    condition: &'static str,
) -> IndexCreateStatement {
    index_where(name, table, columns, condition).unique().take()
}

/// An index of the rows the condition picks.
pub(crate) fn index_where(
    name: &'static str,
    table: &'static str,
    columns: &[&'static str],
    condition: &'static str,
) -> IndexCreateStatement {
    index(name, table, columns).cond_where(law(condition).into_condition()).take()
}

fn over(mut index: IndexCreateStatement, columns: &[&'static str]) -> IndexCreateStatement {
    for column in columns {
        index.col(*column);
    }
    index
}
