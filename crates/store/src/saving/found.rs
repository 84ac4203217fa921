//! Finding how the interviews of many saves stand: each within its own scope, and all read together.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Scope;
use fieldwork::{Case, Interview, Participant};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, FromQueryResult, IdenStatic, Iterable,
    QueryFilter, QueryResult,
};
use uuid::Uuid;

use super::asked::Asked;
use super::latest::{Entries, Journals};
use super::standing::Standing;
use crate::rows::{cases, interviews, participants, person_keys, saves};
use crate::vault::Vault;
use crate::{Fault, pages, prior, within};

/// What the number of a save that has been made before is called in a query.
const SEEN: &str = "seen_rev";

/// How the interview of each save stands, or nothing where the save's scope holds no such interview. A fault of one is that
/// one's alone; the database's is everybody's.
pub(super) async fn standings(
    transaction: &DatabaseTransaction,
    (vault, journals): (&Vault, &Journals),
    group: &[Arc<Asked>],
) -> Result<Vec<Result<Option<Standing>, Fault>>, Fault> {
    let mut found = within_scopes(transaction, group).await?;
    let interviews: Vec<Uuid> = found.keys().copied().collect();
    let now = group.iter().map(|asked| asked.now).max().unwrap_or_default();
    let mut entries = journals.read(transaction, &interviews, now).await?;
    let mut standings = Vec::with_capacity(group.len());
    for asked in group {
        let interview = asked.save.interview.uuid();
        let latest = entries.remove(&interview).unwrap_or_else(|| Ok(Arc::default()));
        standings.push(match found.remove(&interview) {
            Some(found) => standing((transaction, vault), found, latest).await.map(Some),
            None => Ok(None),
        });
    }
    Ok(standings)
}

/// An interview with its case, the person and their key, and the number of the save that waits, where it has been made before.
#[derive(Clone)]
struct Found {
    interview: interviews::Model,
    case: cases::Model,
    person: participants::Model,
    key: Option<person_keys::Model>,
    seen: Option<i64>,
}

impl Found {
    fn of(row: &QueryResult) -> Result<Self, DbErr> {
        Ok(Self {
            interview: interviews::Model::from_query_result(row, "interview_")?,
            case: cases::Model::from_query_result(row, "case_")?,
            person: participants::Model::from_query_result(row, "person_")?,
            key: person_keys::Model::from_query_result_optional(row, "key_")?,
            seen: row.try_get("", SEEN)?,
        })
    }
}

/// The interviews that lie within the scope of those who save them: a group has one save of each.
async fn within_scopes(
    transaction: &DatabaseTransaction,
    group: &[Arc<Asked>],
) -> Result<BTreeMap<Uuid, Found>, Fault> {
    let saves = group.iter().map(|asked| (asked.save.interview.uuid(), asked.save.save_id));
    let rows = transaction.query_all(&with_people(saves)).await?;
    let rows = rows.iter().map(|row| Found::of(row).map(|found| (found.interview.id, found)));
    let rows: BTreeMap<Uuid, Found> = rows.collect::<Result<_, _>>()?;
    let mut within = BTreeMap::new();
    for asked in group {
        let Some(found) = rows.get(&asked.save.interview.uuid()) else { continue };
        let (scope, id) = (&asked.actor.scope, found.interview.id);
        if within::is_plainly_within(scope, &found.interview) || is_within(transaction, scope, id).await? {
            within.insert(id, found.clone());
        }
    }
    Ok(within)
}

/// The interviews of these saves, each in one row with its case, the person and, where it is not gone, their key.
fn with_people(saves: impl Iterator<Item = (Uuid, Uuid)>) -> SelectStatement {
    let mut select = Query::select();
    every_column::<interviews::Entity>(&mut select, "interview_");
    every_column::<cases::Entity>(&mut select, "case_");
    every_column::<participants::Entity>(&mut select, "person_");
    every_column::<person_keys::Entity>(&mut select, "key_");
    select.expr_as(Expr::col((saves::Entity, saves::Column::Rev)), Alias::new(SEEN));
    // Both databases give the columns of a list of values these names.
    let asked = |name| (Alias::new("asked"), Alias::new(name));
    let it = Expr::col((interviews::Entity, interviews::Column::Id)).equals(asked("column1"));
    let case = (cases::Entity, cases::Column::Id);
    let held_in = Expr::col((interviews::Entity, interviews::Column::CaseId)).equals(case);
    let person = (cases::Entity, cases::Column::ParticipantId);
    let theirs = Expr::col((participants::Entity, participants::Column::Id)).equals(person);
    let opens = Expr::col((person_keys::Entity, person_keys::Column::ParticipantId)).equals(person);
    let made_before = Expr::col((saves::Entity, saves::Column::InterviewId))
        .equals(asked("column1"))
        .and(Expr::col((saves::Entity, saves::Column::SaveId)).equals(asked("column2")));
    select
        .from_values(saves, Alias::new("asked"))
        .join(JoinType::InnerJoin, interviews::Entity, it)
        .join(JoinType::InnerJoin, cases::Entity, held_in)
        .join(JoinType::InnerJoin, participants::Entity, theirs)
        .join(JoinType::LeftJoin, person_keys::Entity, opens)
        .join(JoinType::LeftJoin, saves::Entity, made_before)
        .take()
}

/// Reads every column of a table, named with this before it.
fn every_column<E: EntityTrait>(select: &mut SelectStatement, before: &str) {
    for column in E::Column::iter() {
        let name = Alias::new(format!("{before}{}", column.as_str()));
        select.expr_as(Expr::col((E::default(), column)), name);
    }
}

async fn is_within(transaction: &DatabaseTransaction, scope: &Scope, id: Uuid) -> Result<bool, Fault> {
    let found = interviews::Entity::find_by_id(id).filter(within::interviews(scope)).one(transaction).await?;
    Ok(found.is_some())
}

async fn standing(
    (transaction, vault): (&DatabaseTransaction, &Vault),
    found: Found,
    latest: Result<Arc<Entries>, Fault>,
) -> Result<Standing, Fault> {
    let latest = latest?;
    let interview = Interview::try_from(found.interview)?;
    let participant = Participant::try_from(found.person)?;
    let key = found.key.map(|key| vault.person(participant.id, &key.wrapped)).transpose()?;
    Ok(Standing {
        prior: prior::prior(transaction, &interview, &participant).await?,
        rev: latest.values().map(|latest| latest.rev).max().unwrap_or_default(),
        length: latest.values().map(|latest| latest.row.position).max().unwrap_or_default(),
        seen: found.seen.map(|rev| pages::rev(interview.id, rev)).transpose()?,
        case: Case::try_from(found.case)?,
        participant,
        interview,
        key,
        latest,
    })
}
