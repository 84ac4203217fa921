//! A thousand ways to tamper with the audit, from a fixed seed: by hand, and by somebody who knows how an entry is hashed and
//! makes everything after it anew. Each shows against the chain itself, or against an end that was noted elsewhere.

use access::permission::AddAccount;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use sea_orm::sea_query::{Alias, Order, Query};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use sha2::{Digest, Sha256};
use store::{Verdict, Verified, verify, verify_against};
use uuid::Uuid;

use crate::cast::{interviewer, system};
use crate::panel::Panel;
use crate::raw::Raw;

const ENTRIES: usize = 24;
const TAMPERINGS: u32 = 1_000;
const COLUMNS: [&str; 10] = [
    "number",
    "at",
    "action",
    "actor_id",
    "actor_name",
    "actor_role",
    "force_code",
    "subject",
    "previous_hash",
    "hash",
];

#[derive(Debug, Clone, PartialEq)]
struct Row {
    number: i64,
    at: DateTime<Utc>,
    action: String,
    actor_id: Uuid,
    actor_name: String,
    actor_role: String,
    force_code: Option<String>,
    subject: Option<String>,
    previous_hash: String,
    hash: String,
}

#[tokio::test]
async fn a_thousand_tamperings_are_found() {
    let panel = Panel::new().await;
    for number in (1..).take(ENTRIES) {
        let somebody = interviewer(number);
        panel.act(&system::<AddAccount>(), async |tx| tx.add_account(&somebody).await).await.unwrap();
    }
    let (raw, reader) = (Raw::of(&panel).await, panel.store.reader());
    for trigger in ["audit_not_changed", "audit_not_deleted"] {
        raw.unguard(trigger, "audit").await;
    }
    let rows = read(raw.connection()).await;
    assert_eq!(rows.len(), ENTRIES);
    let noted: Vec<Verified> = [6, 14, ENTRIES].map(|at| end(&rows[at - 1])).into();
    let sound = Verdict::Sound(end(&rows[ENTRIES - 1]));
    assert_eq!(verify_against(&reader, &noted).await.unwrap(), sound);
    let (mut dice, mut kinds) = (Dice(20_261_122), [0_u32; 11]);
    for round in 0..TAMPERINGS {
        let (kind, tampered) = tamper(&rows, &mut dice);
        assert_ne!(tampered, rows, "round {round}: nothing was tampered with");
        kinds[kind] += 1;
        write(raw.connection(), &tampered).await;
        let found = verify_against(&reader, &noted).await.unwrap();
        assert!(!matches!(found, Verdict::Sound(_)), "round {round}, kind {kind}: {tampered:#?}");
    }
    assert!(kinds.iter().all(|times| *times > 50), "{kinds:?}");
    write(raw.connection(), &rows).await;
    assert_eq!(verify_against(&reader, &noted).await.unwrap(), sound);
}

/// What the chain alone cannot show is said for what it is: entries cut off, and a chain made anew.
#[tokio::test]
async fn only_what_was_noted_elsewhere_shows_a_chain_made_anew_or_cut_off() {
    let panel = Panel::new().await;
    for number in 1..=8 {
        let somebody = interviewer(number);
        panel.act(&system::<AddAccount>(), async |tx| tx.add_account(&somebody).await).await.unwrap();
    }
    let (raw, reader) = (Raw::of(&panel).await, panel.store.reader());
    raw.unguard("audit_not_deleted", "audit").await;
    let rows = read(raw.connection()).await;
    let noted = [end(&rows[3]), end(&rows[7])];
    write(raw.connection(), &rows[..6]).await;
    assert_eq!(verify(&reader).await.unwrap(), Verdict::Sound(end(&rows[5])));
    assert_eq!(verify_against(&reader, &noted).await.unwrap(), Verdict::CutOff { noted: 8, found: 6 });
    assert_eq!(store::audit_since(&reader, &noted[1]).await.unwrap(), Verdict::CutOff { noted: 8, found: 6 });
    let mut anew = rows.clone();
    anew[1].actor_name = "Somebody else".to_owned();
    chain(&mut anew);
    write(raw.connection(), &anew).await;
    assert_eq!(verify(&reader).await.unwrap(), Verdict::Sound(end(&anew[7])));
    assert_eq!(verify_against(&reader, &noted).await.unwrap(), Verdict::Rewritten { at: 4 });
    assert_eq!(store::audit_since(&reader, &noted[0]).await.unwrap(), Verdict::Rewritten { at: 4 });
}

fn end(row: &Row) -> Verified {
    Verified { entries: u64::try_from(row.number).unwrap(), head: row.hash.clone() }
}

/// One tampering, and its kind.
fn tamper(rows: &[Row], dice: &mut Dice) -> (usize, Vec<Row>) {
    let mut rows = rows.to_vec();
    let (kind, at, other) = (dice.below(11), dice.below(ENTRIES), dice.below(ENTRIES - 1));
    let other = (at + 1 + other) % ENTRIES;
    match kind {
        0 => edit(&mut rows[at], dice, 9),
        1 => drop(rows.remove(at)),
        2 => {
            rows.remove(at);
            renumber(&mut rows);
        }
        3 => swap_numbers(&mut rows, at, other),
        4 => swap_contents(&mut rows, at, other),
        5 => {
            let forged = forge(&rows[at], dice);
            rows.insert(at, forged);
            renumber(&mut rows);
        }
        6 => rows.truncate(at),
        // From here on by somebody who makes every hash anew.
        7 => {
            edit(&mut rows[at], dice, 7);
            chain(&mut rows);
        }
        8 => {
            rows.remove(at);
            chain(&mut rows);
        }
        9 => {
            let forged = forge(&rows[at], dice);
            rows.insert(at, forged);
            chain(&mut rows);
        }
        _ => {
            rows.truncate(at);
            while rows.len() < ENTRIES {
                let forged = forge(rows.last().unwrap_or(&blank()), dice);
                rows.push(forged);
            }
            chain(&mut rows);
        }
    }
    (kind, rows)
}

/// Another value in one of the first columns; the last two are the hashes, which making them anew puts right.
fn edit(row: &mut Row, dice: &mut Dice, columns: usize) {
    let noise = format!("{:x}", dice.next());
    match dice.below(columns) {
        0 => row.at += TimeDelta::microseconds(1) * i32::try_from(1 + dice.below(1_000_000)).unwrap(),
        1 => row.action += "_too",
        2 => row.actor_id = Uuid::from_u128(dice.next().into()),
        3 => row.actor_name += &noise,
        4 => row.actor_role = "coordinator".to_owned(),
        5 => row.force_code = Some("E23999901".to_owned()),
        6 => row.subject = Some(noise),
        7 => row.previous_hash = hex(&noise),
        _ => row.hash = hex(&noise),
    }
}

fn swap_numbers(rows: &mut [Row], one: usize, other: usize) {
    let (first, second) = (rows[one].number, rows[other].number);
    (rows[one].number, rows[other].number) = (second, first);
}

fn swap_contents(rows: &mut [Row], one: usize, other: usize) {
    rows.swap(one, other);
    for at in [one, other] {
        rows[at].number = i64::try_from(at + 1).unwrap();
    }
}

fn forge(like: &Row, dice: &mut Dice) -> Row {
    let noise = format!("{:x}", dice.next());
    let mut forged = Row { subject: Some(noise), ..like.clone() };
    forged.previous_hash = like.hash.clone();
    forged.hash = hash(&forged);
    forged
}

fn blank() -> Row {
    Row {
        number: 1,
        at: DateTime::UNIX_EPOCH,
        action: "sign_in".to_owned(),
        actor_id: Uuid::nil(),
        actor_name: "Nobody".to_owned(),
        actor_role: "system".to_owned(),
        force_code: None,
        subject: None,
        previous_hash: "0".repeat(64),
        hash: "0".repeat(64),
    }
}

fn renumber(rows: &mut [Row]) {
    for (number, row) in (1..).zip(rows) {
        row.number = number;
    }
}

/// Numbers and hashes as they would have been, had this been what was done.
fn chain(rows: &mut [Row]) {
    renumber(rows);
    let mut before = "0".repeat(64);
    for row in rows {
        row.previous_hash = before;
        row.hash = hash(row);
        before = row.hash.clone();
    }
}

/// The hash of an entry, made apart from the program's.
fn hash(row: &Row) -> String {
    let text = |text: &str| serde_json::to_string(text).unwrap();
    let or_null = |words: &Option<String>| words.as_deref().map_or("null".to_owned(), text);
    let json = format!(
        r#"{{"previous":{},"number":{},"at":{},"action":{},"actor":{},"name":{},"role":{},"force":{},"subject":{}}}"#,
        text(&row.previous_hash),
        row.number,
        text(&row.at.to_rfc3339_opts(SecondsFormat::Micros, true)),
        text(&row.action),
        text(&row.actor_id.to_string()),
        text(&row.actor_name),
        text(&row.actor_role),
        or_null(&row.force_code),
        or_null(&row.subject),
    );
    hex(&json)
}

fn hex(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn read(database: &DatabaseConnection) -> Vec<Row> {
    let mut wanted = Query::select();
    wanted.columns(COLUMNS.map(Alias::new)).from(Alias::new("audit"));
    wanted.order_by(Alias::new("number"), Order::Asc);
    let rows = database.query_all(&wanted).await.unwrap();
    let row = |row: &sea_orm::QueryResult| Row {
        number: row.try_get_by_index(0).unwrap(),
        at: row.try_get_by_index(1).unwrap(),
        action: row.try_get_by_index(2).unwrap(),
        actor_id: row.try_get_by_index(3).unwrap(),
        actor_name: row.try_get_by_index(4).unwrap(),
        actor_role: row.try_get_by_index(5).unwrap(),
        force_code: row.try_get_by_index(6).unwrap(),
        subject: row.try_get_by_index(7).unwrap(),
        previous_hash: row.try_get_by_index(8).unwrap(),
        hash: row.try_get_by_index(9).unwrap(),
    };
    rows.iter().map(row).collect()
}

/// Puts these rows in the place of those that are there.
async fn write(database: &DatabaseConnection, rows: &[Row]) {
    database.execute(Query::delete().from_table(Alias::new("audit"))).await.unwrap();
    if rows.is_empty() {
        return;
    }
    let mut all = Query::insert();
    all.into_table(Alias::new("audit")).columns(COLUMNS.map(Alias::new));
    for row in rows.iter().cloned() {
        let Row { number, at, action, actor_id, actor_name, actor_role, force_code, subject, .. } = row;
        all.values_panic([
            number.into(),
            at.into(),
            action.into(),
            actor_id.into(),
            actor_name.into(),
            actor_role.into(),
            force_code.into(),
            subject.into(),
            row.previous_hash.into(),
            row.hash.into(),
        ]);
    }
    database.execute(&all).await.unwrap();
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most).unwrap()).unwrap()
    }
}
