//! What is known of the journals of interviews that are going on. An entry once kept never changes, so what was read before
//! stays in memory and only what came after it is read: an interview of forty answers would otherwise be read forty times.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::JournalEntry;
use questionnaire::QuestionName;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Iterable, TryIntoModel};
use uuid::Uuid;

use crate::rows::{Spot, journal, saves};
use crate::{Fault, Rev};

/// An interview that nobody saved in for so long is forgotten; it can be read again.
const KEPT: TimeDelta = TimeDelta::minutes(5);

/// What the positions that are known are called in a query.
const KNOWN: &str = "known";

/// What is read of the save that brought an entry.
const BROUGHT_BY: [saves::Column; 2] = [saves::Column::Page, saves::Column::Rev];

/// The latest entry of a question, its words still sealed, and the save that brought it.
#[derive(Clone)]
pub(super) struct Latest {
    pub(super) row: journal::Model,
    /// The entry with its coded answer only.
    pub(super) coded: JournalEntry,
    pub(super) page: String,
    pub(super) rev: Rev,
}

/// The latest entries of one interview, by question.
pub(super) type Entries = BTreeMap<QuestionName, Latest>;

/// What a save adds to the journal of its interview.
pub(super) struct Added(Vec<(QuestionName, Latest)>);

/// The journals that have been read, each up to a position.
#[derive(Default)]
pub(super) struct Journals(Mutex<BTreeMap<Uuid, Known>>);

#[derive(Clone, Default)]
struct Known {
    until: i64,
    used: DateTime<Utc>,
    entries: Arc<Entries>,
}

impl Journals {
    /// The latest entries of each of these interviews, in the order given; or why they cannot be read.
    pub(super) async fn read(
        &self,
        database: &impl ConnectionTrait,
        interviews: &[Uuid],
        now: DateTime<Utc>,
    ) -> Result<BTreeMap<Uuid, Result<Arc<Entries>, Fault>>, Fault> {
        let mut known = self.known(interviews, now);
        let mut unreadable: BTreeMap<Uuid, Fault> = BTreeMap::new();
        if !known.is_empty() {
            for result in database.query_all(&later(&known, database.get_database_backend())).await? {
                let row = journal::Model::from_query_result(&result, "")?;
                let save = (result.try_get("", "page")?, result.try_get("", "rev")?);
                let interview = row.interview_id;
                match entry(row, save) {
                    Ok(entry) => known.entry(interview).or_default().add(entry),
                    Err(fault) => drop(unreadable.insert(interview, fault)),
                }
            }
        }
        known.retain(|interview, _| !unreadable.contains_key(interview));
        self.learn(&known);
        let read = known.into_iter().map(|(interview, known)| (interview, Ok(known.entries)));
        Ok(read.chain(unreadable.into_iter().map(|(interview, fault)| (interview, Err(fault)))).collect())
    }

    /// What is known of these; of one that is new, nothing. The others stay if somebody saved in them lately.
    fn known(&self, interviews: &[Uuid], now: DateTime<Utc>) -> BTreeMap<Uuid, Known> {
        let mut journals = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        journals.retain(|_, known| now - known.used < KEPT);
        let of = |interview: &Uuid| {
            let known = journals.remove(interview).unwrap_or_default();
            (*interview, Known { used: now, ..known })
        };
        interviews.iter().map(of).collect()
    }

    /// Learns what a save has added, now that it is on disk.
    pub(super) fn added(&self, added: Added) {
        let mut journals = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (question, latest) in added.0 {
            let known = journals.get_mut(&latest.row.interview_id);
            let next = known.filter(|known| known.until.saturating_add(1) == latest.row.position);
            // What another node has added in between is read first.
            let Some(known) = next else { return };
            known.add((question, latest));
        }
    }

    pub(super) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    pub(super) fn remembered(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    fn learn(&self, read: &BTreeMap<Uuid, Known>) {
        let mut journals = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        journals.extend(read.iter().map(|(interview, known)| (*interview, known.clone())));
    }
}

impl Known {
    fn add(&mut self, (question, latest): (QuestionName, Latest)) {
        self.until = latest.row.position;
        Arc::make_mut(&mut self.entries).insert(question, latest);
    }
}

impl Added {
    /// The lines of a save of this page, which has this number.
    pub(super) fn of(page: &str, rev: Rev, lines: &[journal::ActiveModel]) -> Result<Self, Fault> {
        let line = |line: &journal::ActiveModel| latest(line.clone().try_into_model()?, page.to_owned(), rev);
        lines.iter().map(line).collect::<Result<_, _>>().map(Self)
    }
}

fn entry(row: journal::Model, (page, rev): (String, i64)) -> Result<(QuestionName, Latest), Fault> {
    let spot = Spot::new("journal", format!("{} {}", row.interview_id, row.position));
    let rev = spot.read("rev", u64::try_from(rev))?;
    latest(row, page, rev)
}

fn latest(row: journal::Model, page: String, rev: Rev) -> Result<(QuestionName, Latest), Fault> {
    let coded = row.coded()?;
    Ok((coded.question.clone(), Latest { row, coded, page, rev }))
}

/// The entries after those that are known, in order, each with the save that brought it.
fn later(known: &BTreeMap<Uuid, Known>, backend: DbBackend) -> SelectStatement {
    let known = known.iter().map(|(interview, known)| (*interview, known.until));
    let mut select = Query::select();
    select
        .columns(journal::Column::iter().map(|column| (journal::Entity, column)))
        .columns(BROUGHT_BY.map(|column| (saves::Entity, column)))
        .from_values(known, Alias::new(KNOWN))
        .order_by((journal::Entity, journal::Column::Position), Order::Asc);
    match backend {
        DbBackend::Postgres => looked_up(&mut select),
        _ => joined(&mut select),
    };
    select
}

fn joined(select: &mut SelectStatement) -> &mut SelectStatement {
    select.join(JoinType::InnerJoin, journal::Entity, is_later()).join(
        JoinType::InnerJoin,
        saves::Entity,
        saved_by(),
    )
}

/// PostgreSQL takes it that a third of every interview lies behind any position, and reads the whole journal to find it. It does not
/// take apart what has an offset, so that each interview, and then each save, is looked up by its key.
fn looked_up(select: &mut SelectStatement) -> &mut SelectStatement {
    let entries = Query::select()
        .columns(journal::Column::iter())
        .from(journal::Entity)
        .and_where(is_later())
        .offset(0)
        .take();
    let save = Query::select().columns(BROUGHT_BY).from(saves::Entity).and_where(saved_by()).offset(0).take();
    let always = || Expr::value(true);
    select.join_lateral(JoinType::InnerJoin, entries, journal::Entity, always()).join_lateral(
        JoinType::InnerJoin,
        save,
        saves::Entity,
        always(),
    )
}

/// Both databases give the columns of a list of values these names.
fn is_later() -> Expr {
    let known = |name| Expr::col((Alias::new(KNOWN), Alias::new(name)));
    let column = |column: journal::Column| (journal::Entity, column);
    known("column1")
        .equals(column(journal::Column::InterviewId))
        .and(known("column2").lt(Expr::col(column(journal::Column::Position))))
}

fn saved_by() -> Expr {
    let same = |save: saves::Column, entry: journal::Column| {
        Expr::col((saves::Entity, save)).equals((journal::Entity, entry))
    };
    same(saves::Column::InterviewId, journal::Column::InterviewId)
        .and(same(saves::Column::SaveId, journal::Column::SaveId))
}
