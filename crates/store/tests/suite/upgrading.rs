//! Upgrading from every past version, with rows in every table: none is lost, none changes that was not meant to, and a step
//! that is cut off leaves what was before.

use std::collections::BTreeMap;

use migrations::Migrator;
use sea_orm::DbBackend;
use sea_orm_migration::MigratorTrait;
use test_database::{Backend, Database};

use crate::filler::{Filler, Insert, tables};
use crate::raw::Raw;

/// What a step means to change in rows that were there: the step, the table and the column.
const MEANT: [(&str, &str, &str); 1] = [
    // Where a month was published more than once, all but the latest version are superseded.
    ("m0019_editions", "editions", "state"),
];

#[tokio::test]
async fn every_past_version_of_a_file_is_upgraded_with_all_its_rows() {
    upgraded(Backend::Sqlite).await;
}

#[tokio::test]
async fn every_past_version_on_a_server_is_upgraded_with_all_its_rows() {
    upgraded(Backend::Postgres).await;
}

async fn upgraded(backend: Backend) {
    let steps = migrations::steps();
    let filled = every_step_filled(steps.len()).await;
    for past in 1..=steps.len() {
        let database = Database::on(backend);
        let raw = Raw::quick(&database).await;
        for inserts in &filled[..past] {
            raw.steps(1).await;
            for insert in inserts {
                let sql = insert.sql(raw.either(DbBackend::Sqlite, DbBackend::Postgres));
                raw.run(&sql).await.unwrap_or_else(|fault| panic!("{fault}: {sql}"));
            }
        }
        let before = State::of(&raw).await;
        assert!(before.tables.values().all(|table| !table.rows.is_empty()), "a table without rows");
        if past < steps.len() {
            cut_off_at(&raw, &steps[past], &before).await;
        }
        Migrator::up(raw.connection(), None).await.unwrap_or_else(|fault| panic!("from {past}: {fault}"));
        all_is_kept(&raw, &before, &steps[past..]).await;
        let after = State::of(&raw).await;
        Migrator::up(raw.connection(), None).await.unwrap();
        assert!(State::of(&raw).await == after, "upgrading again changes nothing");
        raw.close().await;
    }
}

/// For each step what was put in after it: rows that the version of then could have had.
async fn every_step_filled(steps: usize) -> Vec<Vec<Insert>> {
    let database = Database::on(Backend::Sqlite);
    let raw = Raw::quick(&database).await;
    let (mut filler, mut filled) = (Filler::new(), Vec::new());
    for _ in 0..steps {
        raw.steps(1).await;
        filled.push(filler.fill(&raw).await);
    }
    raw.close().await;
    filled
}

/// The step does all it does and is cut off before it counts as done: nothing of it is there.
async fn cut_off_at(raw: &Raw, step: &str, before: &State) {
    for statement in raw.either(
        vec!["CREATE TRIGGER cut_off BEFORE INSERT ON seaql_migrations BEGIN SELECT RAISE(ABORT, 'cut off'); END"],
        vec![
            "CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cut off'; END $$",
            "CREATE TRIGGER cut_off BEFORE INSERT ON seaql_migrations FOR EACH ROW EXECUTE FUNCTION cut_off()",
        ],
    ) {
        raw.run(statement).await.unwrap();
    }
    let refusal = Migrator::up(raw.connection(), None).await.unwrap_err().to_string();
    assert!(refusal.contains("cut off"), "{step}: {refusal}");
    let drop = raw.either("DROP TRIGGER cut_off", "DROP FUNCTION cut_off() CASCADE");
    raw.run(drop).await.unwrap();
    assert!(State::of(raw).await == *before, "{step} left something behind");
}

async fn all_is_kept(raw: &Raw, before: &State, steps: &[String]) {
    for (name, table) in &before.tables {
        let meant = |column: &String| {
            MEANT
                .iter()
                .any(|(step, of, what)| (of, what) == (&name.as_str(), &column.as_str()) && has(steps, step))
        };
        let columns: Vec<String> = table.columns.iter().filter(|column| !meant(column)).cloned().collect();
        let (mut now, was) = (rows(raw, name, &columns).await, table.only(&columns));
        for row in was {
            let at = now.iter().position(|kept| *kept == row);
            now.remove(at.unwrap_or_else(|| panic!("{name} lost {row:?}; it has {now:?}")));
        }
    }
}

fn has(steps: &[String], step: &str) -> bool {
    steps.iter().any(|name| name == step)
}

/// Everything that is in a database: its shape and its rows, as text.
#[derive(PartialEq)]
struct State {
    shape: Vec<String>,
    tables: BTreeMap<String, Table>,
}

#[derive(PartialEq)]
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn only(&self, columns: &[String]) -> Vec<Vec<String>> {
        let places: Vec<usize> =
            columns.iter().filter_map(|name| self.columns.iter().position(|own| own == name)).collect();
        self.rows.iter().map(|row| places.iter().map(|place| row[*place].clone()).collect()).collect()
    }
}

impl State {
    async fn of(raw: &Raw) -> Self {
        let mut all = BTreeMap::new();
        for name in tables(raw).await {
            let columns = columns(raw, &name).await;
            let rows = rows(raw, &name, &columns).await;
            all.insert(name, Table { columns, rows });
        }
        Self { shape: shape(raw).await, tables: all }
    }
}

async fn columns(raw: &Raw, table: &str) -> Vec<String> {
    raw.texts(&raw.either(
        format!("SELECT name FROM pragma_table_info('{table}')"),
        format!(
            "SELECT column_name::text FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name = '{table}'"
        ),
    ))
    .await
}

async fn shape(raw: &Raw) -> Vec<String> {
    let server = "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable \
                  FROM information_schema.columns WHERE table_schema = 'public' \
                  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' \
                  UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal \
                  UNION ALL SELECT pg_get_constraintdef(oid) FROM pg_constraint \
                  WHERE connamespace = 'public'::regnamespace ORDER BY 1";
    raw.texts(raw.either("SELECT coalesce(sql, name) FROM sqlite_master ORDER BY name", server)).await
}

/// The rows of a table as text, column by column, in an order of their own.
async fn rows(raw: &Raw, table: &str, columns: &[String]) -> Vec<Vec<String>> {
    let text = |name: &String| {
        raw.either(format!("quote(\"{name}\")"), format!("coalesce(\"{name}\"::text, 'NULL')"))
    };
    let texts: Vec<String> = columns.iter().map(text).collect();
    let sql = format!("SELECT {} FROM {table}", texts.join(" || '\u{1f}' || "));
    let mut rows: Vec<Vec<String>> =
        raw.texts(&sql).await.iter().map(|row| row.split('\u{1f}').map(str::to_owned).collect()).collect();
    rows.sort();
    rows
}
