//! Rows for every table of any version of the schema, found by trying: SQLite says which rule a row breaks, and what that rule
//! speaks of is thrown again. The rows it takes are given to PostgreSQL as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use chrono::{Days, NaiveDate};
use sea_orm::DbBackend;

use crate::raw::Raw;

/// How many throws a row may take. The hardest of today takes a few hundred.
const PATIENCE: usize = 50_000;
/// How many rows a table gets each time its shape has changed.
const ROWS: usize = 2;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Null,
    Uuid(u128),
    Text(String),
    Number(i64),
    Flag(bool),
    Bytes(u64),
    Moment(NaiveDate),
    Date(NaiveDate),
}

impl Value {
    fn literal(&self, backend: DbBackend) -> String {
        match (self, backend) {
            (Self::Null, _) => "NULL".to_owned(),
            (Self::Uuid(id), DbBackend::Postgres) => format!("'{}'", uuid::Uuid::from_u128(*id)),
            (Self::Uuid(id), _) => format!("X'{id:032x}'"),
            (Self::Text(text), _) => format!("'{text}'"),
            (Self::Number(number), _) => number.to_string(),
            (Self::Flag(flag), _) => flag.to_string().to_uppercase(),
            (Self::Bytes(bytes), DbBackend::Postgres) => format!("'\\x{bytes:016x}'"),
            (Self::Bytes(bytes), _) => format!("X'{bytes:016x}'"),
            (Self::Moment(day), _) => format!("'{day} 09:30:00+00:00'"),
            (Self::Date(day), _) => format!("'{day}'"),
        }
    }
}

/// A row that was put in.
#[derive(Debug, Clone)]
pub(crate) struct Insert {
    table: String,
    row: BTreeMap<String, Value>,
}

impl Insert {
    pub(crate) fn sql(&self, backend: DbBackend) -> String {
        let columns: Vec<String> = self.row.keys().map(|name| format!("\"{name}\"")).collect();
        let values: Vec<String> = self.row.values().map(|value| value.literal(backend)).collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.table, columns.join(", "), values.join(", "))
    }
}

#[derive(Clone)]
struct Column {
    name: String,
    kind: String,
    required: bool,
}

/// A row points at another: their table, and which of our columns is which of theirs.
#[derive(Clone, Default)]
struct Pointer {
    table: String,
    columns: Vec<(String, String)>,
}

#[derive(Clone)]
struct Shape {
    name: String,
    sql: String,
    columns: Vec<Column>,
    pointers: Vec<Pointer>,
}

/// What was put in so far, table by table, and the dice.
pub(crate) struct Filler {
    rows: BTreeMap<String, Vec<BTreeMap<String, Value>>>,
    /// The shape each table had when it was last filled.
    shapes: BTreeMap<String, String>,
    dice: u64,
    count: u32,
}

impl Filler {
    pub(crate) fn new() -> Self {
        Self { rows: BTreeMap::new(), shapes: BTreeMap::new(), dice: 0x2545_f491_4f6c_dd1d, count: 0 }
    }

    /// Puts rows into every table that is new or has changed since the last time.
    pub(crate) async fn fill(&mut self, raw: &Raw) -> Vec<Insert> {
        let every = shapes(raw).await;
        let mut waiting = every.clone();
        waiting.retain(|shape| self.shapes.get(&shape.name) != Some(&shape.sql));
        let mut inserted = Vec::new();
        while !waiting.is_empty() {
            let ready = waiting.iter().position(|shape| self.has_parents(shape));
            let shape = waiting.remove(ready.expect("two tables that each need the other first"));
            for number in 0..ROWS {
                let mut taken = self.row(raw, &shape).await;
                if taken.is_err() {
                    // Every row it could point at may have been pointed at already.
                    for parent in every.iter().filter(|it| shape.points_at(it)) {
                        inserted.extend(self.row(raw, parent).await);
                    }
                    taken = self.row(raw, &shape).await;
                }
                match taken {
                    Ok(insert) => inserted.push(insert),
                    Err(refusal) => assert!(number > 0, "{}: {refusal}", shape.name),
                }
            }
            self.shapes.insert(shape.name, shape.sql);
        }
        inserted
    }

    fn has_parents(&self, shape: &Shape) -> bool {
        let required = |pointer: &&Pointer| {
            pointer.columns.iter().any(|(ours, _)| shape.column(ours).required) && pointer.table != shape.name
        };
        shape.pointers.iter().filter(required).all(|pointer| self.rows.contains_key(&pointer.table))
    }

    /// Throws until a row is taken. A second row may be one too many for a table of one row.
    async fn row(&mut self, raw: &Raw, shape: &Shape) -> Result<Insert, String> {
        let mut row = BTreeMap::new();
        let mut again: BTreeSet<String> = shape.columns.iter().map(|column| column.name.clone()).collect();
        let mut refusal = String::new();
        let patience = if self.rows.contains_key(&shape.name) { PATIENCE / 50 } else { PATIENCE };
        for _ in 0..patience {
            self.throw(shape, &again, &mut row);
            let insert = Insert { table: shape.name.clone(), row: row.clone() };
            match raw.run(&insert.sql(DbBackend::Sqlite)).await {
                Ok(_) => {
                    self.rows.entry(shape.name.clone()).or_default().push(row);
                    return Ok(insert);
                }
                Err(fault) => refusal = fault.to_string(),
            }
            again = shape.spoken_of(&refusal);
        }
        Err(format!("{refusal} in {row:?}"))
    }

    fn throw(&mut self, shape: &Shape, again: &BTreeSet<String>, row: &mut BTreeMap<String, Value>) {
        for column in shape.columns.iter().filter(|column| again.contains(&column.name)) {
            let value = self.value(shape, column);
            row.insert(column.name.clone(), value);
        }
        for pointer in &shape.pointers {
            if pointer.columns.iter().any(|(ours, _)| again.contains(ours)) {
                self.point(shape, pointer, row);
            }
        }
    }

    /// At a row that is there, or at none where that is allowed.
    fn point(&mut self, shape: &Shape, pointer: &Pointer, row: &mut BTreeMap<String, Value>) {
        let parents = self.rows.get(&pointer.table).cloned().unwrap_or_default();
        let optional: Vec<&String> = pointer
            .columns
            .iter()
            .map(|(ours, _)| ours)
            .filter(|ours| !shape.column(ours).required)
            .collect();
        if parents.is_empty() || (!optional.is_empty() && self.below(2) == 0) {
            optional.into_iter().for_each(|ours| drop(row.insert(ours.clone(), Value::Null)));
            return;
        }
        let parent = &parents[self.below(parents.len())];
        for (ours, theirs) in &pointer.columns {
            row.insert(ours.clone(), parent.get(theirs).cloned().unwrap_or(Value::Null));
        }
    }

    fn value(&mut self, shape: &Shape, column: &Column) -> Value {
        if !column.required && self.below(2) == 0 {
            return Value::Null;
        }
        self.count += 1;
        let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(u64::from(self.count % 1000));
        match column.kind.as_str() {
            kind if kind.contains("uuid") => Value::Uuid(u128::from(self.count)),
            kind if kind.contains("timestamp") => Value::Moment(day),
            kind if kind.contains("date") => Value::Date(day),
            kind if kind.contains("int") => self.number(),
            kind if kind.contains("bool") => Value::Flag(self.below(2) == 0),
            kind if kind.contains("blob") => Value::Bytes(u64::from(self.count)),
            _ => self.text(shape, &column.name),
        }
    }

    fn number(&mut self) -> Value {
        let small = [0, 1, 1, 2, 3, 22, i64::from(self.count)];
        Value::Number(small[self.below(small.len())])
    }

    fn text(&mut self, shape: &Shape, column: &str) -> Value {
        let words = shape.words(column);
        if !words.is_empty() {
            return Value::Text(words[self.below(words.len())].clone());
        }
        Value::Text(match shape.length(column) {
            Some(9) => "E23999901".to_owned(),
            Some(7) => format!("{}-{:02}", 2000 + self.count / 12 % 1000, self.count % 12 + 1),
            Some(length) => format!("{:0length$x}", self.count),
            None => format!("text {}", self.count),
        })
    }

    fn below(&mut self, end: usize) -> usize {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        usize::try_from(self.dice >> 16).unwrap() % end
    }
}

impl Shape {
    fn points_at(&self, other: &Self) -> bool {
        other.name != self.name && self.pointers.iter().any(|pointer| pointer.table == other.name)
    }

    fn column(&self, name: &str) -> &Column {
        self.columns.iter().find(|column| column.name == name).expect("a column of its own")
    }

    /// The words a column is held to.
    fn words(&self, column: &str) -> Vec<String> {
        let list = |rest: &str| rest.split(')').next().unwrap_or_default().to_owned();
        let marker = format!("{column} IN (");
        let lists = self.sql.split(&marker).skip(1).map(list).filter(|it| it.contains('\''));
        let words = |list: String| list.split('\'').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        lists.flat_map(words).collect()
    }

    fn length(&self, column: &str) -> Option<usize> {
        let (_, rest) = self.sql.split_once(&format!("length({column}) = "))?;
        rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
    }

    /// The columns that a refusal names; all, where it names none.
    fn spoken_of(&self, refusal: &str) -> BTreeSet<String> {
        let rule = refusal.split_once("failed:").map_or("", |(_, rule)| rule);
        let words: BTreeSet<&str> =
            rule.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        let all = || self.columns.iter().map(|column| column.name.clone());
        let named: BTreeSet<String> = all().filter(|name| words.contains(name.as_str())).collect();
        if named.is_empty() { all().collect() } else { named }
    }
}

/// Every table of ours, without the one in which the steps are counted.
pub(crate) async fn tables(raw: &Raw) -> Vec<String> {
    let ours = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
                AND name <> 'seaql_migrations' ORDER BY name";
    let theirs = "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' \
                  AND table_name <> 'seaql_migrations' ORDER BY 1";
    raw.texts(raw.either(ours, theirs)).await
}

async fn shapes(raw: &Raw) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for name in tables(raw).await {
        let sql = format!("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{name}'");
        let sql = raw.texts(&sql).await.remove(0).replace('"', "");
        let (columns, pointers) = (columns(raw, &name).await, pointers(raw, &name).await);
        shapes.push(Shape { name, sql, columns, pointers });
    }
    shapes
}

async fn columns(raw: &Raw, table: &str) -> Vec<Column> {
    let mut sql = "SELECT name || '|' || lower(type) || '|' || (\"notnull\" OR pk) FROM ".to_owned();
    write!(sql, "pragma_table_info('{table}')").unwrap();
    let column = |line: &String| {
        let facts: Vec<&str> = line.split('|').collect();
        Column { name: facts[0].to_owned(), kind: facts[1].to_owned(), required: facts[2] == "1" }
    };
    raw.texts(&sql).await.iter().map(column).collect()
}

async fn pointers(raw: &Raw, table: &str) -> Vec<Pointer> {
    let sql = format!(
        "SELECT id || '|' || \"table\" || '|' || \"from\" || '|' || \"to\" FROM pragma_foreign_key_list('{table}')"
    );
    let mut pointers: BTreeMap<String, Pointer> = BTreeMap::new();
    for line in raw.texts(&sql).await {
        let facts: Vec<&str> = line.split('|').collect();
        let pointer = pointers.entry(facts[0].to_owned()).or_default();
        pointer.table = facts[1].to_owned();
        pointer.columns.push((facts[2].to_owned(), facts[3].to_owned()));
    }
    pointers.into_values().collect()
}
