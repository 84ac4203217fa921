//! What the people of many interviews said in their six-week interview: asked for all of them at once, by the rule of
//! [`crate::prior`].

use std::collections::{BTreeMap, HashMap};

use fieldwork::{Consent, Interview, Wall};
use questionnaire::{Answers, QuestionnaireId, Wave};
use sea_orm::{ColumnTrait, Condition, DatabaseConnection, EntityTrait, JoinType, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::responses::Held;
use super::sheets::{Sheet, Sheets};
use crate::rows::{Spot, cases, consents, interviews, stored};
use crate::{Fault, Prior};

/// As many as a question to the database may name.
const AT_ONCE: usize = 500;

/// The earlier interview of each later one that it may be joined to.
#[derive(Default)]
pub(super) struct Earlier {
    /// The earlier interview, by the later one.
    joined: HashMap<Uuid, interviews::Model>,
    answers: HashMap<Uuid, Answers>,
}

impl Earlier {
    /// What may be known of those that close a case.
    pub(super) async fn than(connection: &DatabaseConnection, held: &[Held]) -> Result<Self, Fault> {
        let mut closing = Vec::new();
        for held in held {
            if closes(held)? {
                closing.push(held);
            }
        }
        let mut earlier = Self::default();
        for some in closing.chunks(AT_ONCE) {
            earlier.join(connection, some).await?;
        }
        Ok(earlier)
    }

    /// What was said before this interview.
    pub(super) fn take(&mut self, later: Uuid) -> Result<Option<Prior>, Fault> {
        let Some(row) = self.joined.remove(&later) else { return Ok(None) };
        let answers = self.answers.get(&row.id).cloned().unwrap_or_default();
        Ok(Some(Prior { interview: Interview::try_from(row)?, answers }))
    }

    async fn join(&mut self, connection: &DatabaseConnection, closing: &[&Held]) -> Result<(), Fault> {
        let people: Vec<Uuid> = closing.iter().map(|(_, person)| person.id).collect();
        let (agreed, first) = (consents_of(connection, &people).await?, first_of(connection, &people).await?);
        let mut wanted = Vec::new();
        for (later, person) in closing {
            let given = agreed.get(&person.id).map(Vec::as_slice).unwrap_or_default();
            if may_be_joined(later, given)?
                && let Some(row) = before(later, first.get(&person.id).map(Vec::as_slice).unwrap_or_default())
            {
                wanted.push(row.id);
                self.joined.insert(later.id, row.clone());
            }
        }
        if wanted.is_empty() {
            return Ok(());
        }
        let chosen = Condition::all().add(interviews::Column::Id.is_in(wanted));
        let mut sheets = Sheets::of(connection, chosen).await?;
        while let Some(Sheet { interview, answers }) = sheets.next().await? {
            self.answers.insert(interview, answers);
        }
        Ok(())
    }
}

/// The interview closes a case, and the person has not taken their agreement back.
fn closes((interview, person): &Held) -> Result<bool, Fault> {
    let spot = Spot::new("interviews", interview.id);
    let id = spot.read("questionnaire", QuestionnaireId::parse(&interview.questionnaire))?;
    let taken_back =
        [Wall::Refused, Wall::Withdrawn].iter().any(|wall| person.wall.as_deref() == Some(wall.slug()));
    Ok(id.wave == Wave::CaseClosure && !taken_back)
}

/// The newest consent given before the interview began covers both.
fn may_be_joined(later: &interviews::Model, given: &[consents::Model]) -> Result<bool, Fault> {
    let before = given.iter().filter(|consent| consent.recorded_at < stored(later.started_at));
    let newest = before.max_by_key(|consent| consent.number);
    let consent = newest.cloned().map(Consent::try_from).transpose()?;
    Ok(consent.is_some_and(|consent| consent.joins_interviews()))
}

/// The last one finished before the later one began.
fn before<'a>(later: &interviews::Model, first: &'a [interviews::Model]) -> Option<&'a interviews::Model> {
    let in_time = first.iter().filter(|row| row.finished_at.is_some_and(|at| at <= stored(later.started_at)));
    in_time.max_by_key(|row| row.finished_at)
}

async fn consents_of(
    connection: &DatabaseConnection,
    people: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<consents::Model>>, Fault> {
    let of = consents::Column::ParticipantId.is_in(people.iter().copied());
    let rows = consents::Entity::find().filter(of).all(connection).await?;
    let mut by_person: BTreeMap<Uuid, Vec<_>> = BTreeMap::new();
    rows.into_iter().for_each(|row| by_person.entry(row.participant_id).or_default().push(row));
    Ok(by_person)
}

/// Every finished six-week interview, by the person.
async fn first_of(
    connection: &DatabaseConnection,
    people: &[Uuid],
) -> Result<BTreeMap<Uuid, Vec<interviews::Model>>, Fault> {
    let case =
        interviews::Entity::belongs_to(cases::Entity).from(interviews::Column::CaseId).to(cases::Column::Id);
    let rows = interviews::Entity::find()
        .join(JoinType::InnerJoin, case.into())
        .select_also(cases::Entity)
        .filter(cases::Column::ParticipantId.is_in(people.iter().copied()))
        .filter(cases::Column::Wave.eq(Wave::SixWeek.slug()))
        .filter(interviews::Column::State.eq("finished"))
        .all(connection)
        .await?;
    let mut by_person: BTreeMap<Uuid, Vec<_>> = BTreeMap::new();
    for (interview, case) in rows {
        let case = Spot::new("interviews", interview.id).some("case_id", case)?;
        by_person.entry(case.participant_id).or_default().push(interview);
    }
    Ok(by_person)
}
