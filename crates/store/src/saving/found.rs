//! Finding how the interviews of many saves stand: each within its own scope, and all read together.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Scope;
use fieldwork::{Case, Interview, Participant};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, FromQueryResult, IdenStatic,
    Iterable, QueryFilter, QueryResult,
};
use uuid::Uuid;

use super::asked::Asked;
use super::latest::{Entries, Journals};
use super::standing::Standing;
use crate::rows::{cases, interviews, participants, person_keys, saves};
use crate::vault::Vault;
use crate::{Fault, pages, prior, within};

/// How the interview of each save stands, or nothing where the save's scope holds no such interview. A fault of one is that
/// one's alone; the database's is everybody's.
pub(super) async fn standings(
    transaction: &DatabaseTransaction,
    (vault, journals): (&Vault, &Journals),
    group: &[Arc<Asked>],
) -> Result<Vec<Result<Option<Standing>, Fault>>, Fault> {
    let mut found = within_scopes(transaction, group).await?;
    let interviews: Vec<Uuid> = found.keys().copied().collect();
    let mut parts = Parts::read((transaction, journals), &interviews, group).await?;
    let mut standings = Vec::with_capacity(group.len());
    for asked in group {
        standings.push(match found.remove(&asked.save.interview.uuid()) {
            Some(found) => parts.standing(transaction, vault, found).await.map(Some),
            None => Ok(None),
        });
    }
    Ok(standings)
}

/// An interview with its case, the person and their key.
#[derive(Clone)]
struct Found {
    interview: interviews::Model,
    case: cases::Model,
    person: participants::Model,
    key: Option<person_keys::Model>,
}

impl Found {
    fn of(row: &QueryResult) -> Result<Self, DbErr> {
        Ok(Self {
            interview: interviews::Model::from_query_result(row, "interview_")?,
            case: cases::Model::from_query_result(row, "case_")?,
            person: participants::Model::from_query_result(row, "person_")?,
            key: person_keys::Model::from_query_result_optional(row, "key_")?,
        })
    }
}

/// The interviews that lie within the scope of those who save them: a group has one save of each.
async fn within_scopes(
    transaction: &DatabaseTransaction,
    group: &[Arc<Asked>],
) -> Result<BTreeMap<Uuid, Found>, Fault> {
    let ids = group.iter().map(|asked| asked.save.interview.uuid());
    let rows = transaction.query_all(&with_people(ids)).await?;
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

/// The interviews, each in one row with its case, the person and, where it is not gone, their key.
fn with_people(ids: impl Iterator<Item = Uuid>) -> SelectStatement {
    let mut select = Query::select();
    every_column::<interviews::Entity>(&mut select, "interview_");
    every_column::<cases::Entity>(&mut select, "case_");
    every_column::<participants::Entity>(&mut select, "person_");
    every_column::<person_keys::Entity>(&mut select, "key_");
    let case = (cases::Entity, cases::Column::Id);
    let held_in = Expr::col((interviews::Entity, interviews::Column::CaseId)).equals(case);
    let person = (cases::Entity, cases::Column::ParticipantId);
    let theirs = Expr::col((participants::Entity, participants::Column::Id)).equals(person);
    let opens = Expr::col((person_keys::Entity, person_keys::Column::ParticipantId)).equals(person);
    select
        .from(interviews::Entity)
        .join(JoinType::InnerJoin, cases::Entity, held_in)
        .join(JoinType::InnerJoin, participants::Entity, theirs)
        .join(JoinType::LeftJoin, person_keys::Entity, opens)
        .and_where(Expr::col((interviews::Entity, interviews::Column::Id)).is_in(ids))
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

/// What was saved in the interviews that were found.
struct Parts {
    entries: BTreeMap<Uuid, Result<Arc<Entries>, Fault>>,
    /// The numbers of saves that have been made before.
    seen: BTreeMap<Uuid, i64>,
}

impl Parts {
    async fn read(
        (transaction, journals): (&DatabaseTransaction, &Journals),
        interviews: &[Uuid],
        group: &[Arc<Asked>],
    ) -> Result<Self, Fault> {
        let now = group.iter().map(|asked| asked.now).max().unwrap_or_default();
        Ok(Self {
            entries: journals.read(transaction, interviews, now).await?,
            seen: seen(transaction, interviews, group).await?,
        })
    }

    async fn standing(
        &mut self,
        transaction: &DatabaseTransaction,
        vault: &Vault,
        found: Found,
    ) -> Result<Standing, Fault> {
        let entries = self.entries.remove(&found.interview.id).unwrap_or_else(|| Ok(Arc::default()))?;
        let seen = self.seen.remove(&found.interview.id);
        let interview = Interview::try_from(found.interview)?;
        let participant = Participant::try_from(found.person)?;
        let key = found.key.map(|key| vault.person(participant.id, &key.wrapped)).transpose()?;
        Ok(Standing {
            prior: prior::prior(transaction, &interview, &participant).await?,
            rev: entries.values().map(|latest| latest.rev).max().unwrap_or_default(),
            length: entries.values().map(|latest| latest.row.position).max().unwrap_or_default(),
            seen: seen.map(|rev| pages::rev(interview.id, rev)).transpose()?,
            case: Case::try_from(found.case)?,
            participant,
            interview,
            key,
            latest: entries,
        })
    }
}

/// The number of each interview's save that waits here and has been made before.
async fn seen(
    transaction: &DatabaseTransaction,
    interviews: &[Uuid],
    group: &[Arc<Asked>],
) -> Result<BTreeMap<Uuid, i64>, Fault> {
    let rows = saves::Entity::find()
        .filter(saves::Column::InterviewId.is_in(interviews.iter().copied()))
        .filter(saves::Column::SaveId.is_in(group.iter().map(|asked| asked.save.save_id)))
        .all(transaction)
        .await?;
    let theirs = |row: &saves::Model| {
        let same = |asked: &&Arc<Asked>| asked.save.interview.uuid() == row.interview_id;
        group.iter().find(same).is_some_and(|asked| asked.save.save_id == row.save_id)
    };
    Ok(rows.into_iter().filter(theirs).map(|row| (row.interview_id, row.rev)).collect())
}
