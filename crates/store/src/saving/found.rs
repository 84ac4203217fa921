//! Finding how the interviews of many saves stand: each within its own scope, and all read together.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Scope;
use fieldwork::{Case, Id, Interview, Participant};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::asked::Asked;
use super::latest::{Entries, Journals};
use super::standing::Standing;
use crate::rows::{Spot, cases, interviews, participants, person_keys, saves};
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
    let mut parts = Parts::read((transaction, journals), found.values(), group).await?;
    let mut standings = Vec::with_capacity(group.len());
    for asked in group {
        standings.push(match found.remove(&asked.save.interview.uuid()) {
            Some(row) => parts.standing(transaction, vault, row).await.map(Some),
            None => Ok(None),
        });
    }
    Ok(standings)
}

/// The interviews that lie within the scope of those who save them: a group has one save of each.
async fn within_scopes(
    transaction: &DatabaseTransaction,
    group: &[Arc<Asked>],
) -> Result<BTreeMap<Uuid, interviews::Model>, Fault> {
    let ids = group.iter().map(|asked| asked.save.interview.uuid());
    let rows = interviews::Entity::find().filter(interviews::Column::Id.is_in(ids)).all(transaction).await?;
    let rows: BTreeMap<Uuid, interviews::Model> = rows.into_iter().map(|row| (row.id, row)).collect();
    let mut found = BTreeMap::new();
    for asked in group {
        let Some(row) = rows.get(&asked.save.interview.uuid()) else { continue };
        let scope = &asked.actor.scope;
        if within::is_plainly_within(scope, row) || is_within(transaction, scope, row.id).await? {
            found.insert(row.id, row.clone());
        }
    }
    Ok(found)
}

async fn is_within(transaction: &DatabaseTransaction, scope: &Scope, id: Uuid) -> Result<bool, Fault> {
    let found = interviews::Entity::find_by_id(id).filter(within::interviews(scope)).one(transaction).await?;
    Ok(found.is_some())
}

/// What belongs to the interviews that were found.
struct Parts {
    cases: BTreeMap<Uuid, cases::Model>,
    people: BTreeMap<Uuid, participants::Model>,
    keys: BTreeMap<Uuid, person_keys::Model>,
    entries: BTreeMap<Uuid, Result<Arc<Entries>, Fault>>,
    /// The numbers of saves that have been made before.
    seen: BTreeMap<Uuid, i64>,
}

impl Parts {
    async fn read(
        (transaction, journals): (&DatabaseTransaction, &Journals),
        found: impl Iterator<Item = &interviews::Model> + Clone,
        group: &[Arc<Asked>],
    ) -> Result<Self, Fault> {
        let interviews: Vec<Uuid> = found.clone().map(|row| row.id).collect();
        let cases = cases::Entity::find().filter(cases::Column::Id.is_in(found.map(|row| row.case_id)));
        let cases = cases.all(transaction).await?;
        let ids = || cases.iter().map(|case| case.participant_id);
        let people = participants::Entity::find().filter(participants::Column::Id.is_in(ids()));
        let keys = person_keys::Entity::find().filter(person_keys::Column::ParticipantId.is_in(ids()));
        let people = people.all(transaction).await?;
        let keys = keys.all(transaction).await?;
        let now = group.iter().map(|asked| asked.now).max().unwrap_or_default();
        Ok(Self {
            cases: cases.into_iter().map(|row| (row.id, row)).collect(),
            people: people.into_iter().map(|row| (row.id, row)).collect(),
            keys: keys.into_iter().map(|row| (row.participant_id, row)).collect(),
            entries: journals.read(transaction, &interviews, now).await?,
            seen: seen(transaction, &interviews, group).await?,
        })
    }

    async fn standing(
        &mut self,
        transaction: &DatabaseTransaction,
        vault: &Vault,
        row: interviews::Model,
    ) -> Result<Standing, Fault> {
        let spot = Spot::new("interviews", row.id);
        let entries = self.entries.remove(&row.id).unwrap_or_else(|| Ok(Arc::default()))?;
        let seen = self.seen.remove(&row.id);
        let interview = Interview::try_from(row)?;
        let case = spot.some("case_id", self.cases.remove(&interview.case.uuid()))?;
        let person = spot.some("case_id", self.people.get(&case.participant_id).cloned())?;
        let key = self.keys.get(&case.participant_id);
        let key = key.map(|key| vault.person(Id::from_uuid(key.participant_id), &key.wrapped)).transpose()?;
        let participant = Participant::try_from(person)?;
        Ok(Standing {
            prior: prior::prior(transaction, &interview, &participant).await?,
            rev: entries.values().map(|latest| latest.rev).max().unwrap_or_default(),
            length: entries.values().map(|latest| latest.row.position).max().unwrap_or_default(),
            seen: seen.map(|rev| pages::rev(interview.id, rev)).transpose()?,
            case: Case::try_from(case)?,
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
