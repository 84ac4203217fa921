//! Finished interviews, for the figures: coded answers only, one interview after another.

use std::collections::{BTreeMap, HashMap};

use access::Permit;
use access::permission::RehearseQuestionnaire;
use fieldwork::{ForceCode, Id, Interview, Participant, ResponseRecord};
use questionnaire::{Answers, QuestionnaireId};
use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QuerySelect};
use statistics::Month;
use uuid::Uuid;

use super::Reader;
use super::earlier::Earlier;
use super::months::{CountsMonths, finished_in, kept};
use super::sheets::{Sheet, Sheets};
use crate::rows::{Spot, cases, interviews, participants};
use crate::{Fault, Response, within};

/// An interview and the person it was with, as they were stored.
pub(super) type Held = (interviews::Model, participants::Model);

impl Reader {
    /// The interviews of a force that were finished in a month by London's calendar, or broken off with leave to keep
    /// what was said: each with its coded answers as they stood at the end, and what was true when it began.
    pub async fn responses<P: CountsMonths>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Vec<Response>, Fault> {
        let mut responses = Vec::new();
        self.each_response(permit, (force, month), async |response| {
            responses.push(response);
            Ok::<(), Fault>(())
        })
        .await?;
        Ok(sorted(responses))
    }

    /// The same, handed over one at a time as the database sends them, so that nobody holds a month's answers at once.
    /// In no order. A fault of whoever takes them ends it.
    pub async fn each_response<P: CountsMonths, E: From<Fault>>(
        &self,
        permit: &Permit<P>,
        (force, month): (&ForceCode, Month),
        take: impl AsyncFnMut(Response) -> Result<(), E>,
    ) -> Result<(), E> {
        if !permit.scope().reaches(force) {
            return Ok(());
        }
        self.answered(finished_in(force, month), take).await
    }

    /// The interviews of the whole panel that were asked with one version of a questionnaire and finished: what another
    /// version is rehearsed on.
    pub async fn responses_to(
        &self,
        permit: &Permit<RehearseQuestionnaire>,
        id: QuestionnaireId,
    ) -> Result<Vec<Response>, Fault> {
        let asked = Condition::all()
            .add(within::interviews(permit.scope()))
            .add(interviews::Column::Questionnaire.eq(id.to_string()))
            .add(kept());
        let mut responses = Vec::new();
        self.answered(asked, async |response| {
            responses.push(response);
            Ok::<(), Fault>(())
        })
        .await?;
        Ok(sorted(responses))
    }

    async fn answered<E: From<Fault>>(
        &self,
        condition: Condition,
        mut take: impl AsyncFnMut(Response) -> Result<(), E>,
    ) -> Result<(), E> {
        let held = self.held(condition.clone()).await?;
        let mut earlier = Earlier::than(&self.connection, &held).await?;
        let mut held: HashMap<Uuid, Held> = held.into_iter().map(|held| (held.0.id, held)).collect();
        let mut sheets = Sheets::of(&self.connection, condition).await?;
        while let Some(Sheet { interview, answers }) = sheets.next().await? {
            // Whoever finishes while this is read counts the next time.
            if let Some(held) = held.remove(&interview) {
                take(response(held, answers, &mut earlier)?).await?;
            }
        }
        Ok(())
    }

    /// The interviews with their people, in one question to the database.
    async fn held(&self, condition: Condition) -> Result<Vec<Held>, Fault> {
        let case = interviews::Entity::belongs_to(cases::Entity)
            .from(interviews::Column::CaseId)
            .to(cases::Column::Id);
        let person = cases::Entity::belongs_to(participants::Entity)
            .from(cases::Column::ParticipantId)
            .to(participants::Column::Id);
        let rows = interviews::Entity::find()
            .join(JoinType::InnerJoin, case.into())
            .join(JoinType::InnerJoin, person.into())
            .select_also(participants::Entity)
            .filter(condition)
            .all(&self.connection)
            .await?;
        let whole = rows.into_iter().map(|(interview, person)| {
            let spot = Spot::new("interviews", interview.id);
            Ok((interview, spot.some("case_id", person)?))
        });
        whole.collect()
    }
}

fn sorted(mut responses: Vec<Response>) -> Vec<Response> {
    responses.sort_by_key(|response| response.interview.id);
    responses
}

fn response((interview, person): Held, answers: Answers, earlier: &mut Earlier) -> Result<Response, Fault> {
    let prior = earlier.take(interview.id)?;
    let participant = Participant::try_from(person)?;
    let record = record(&interview, &participant, answers)?;
    Ok(Response { record, interview: Interview::try_from(interview)?, participant, prior })
}

/// The interview as the figures count it. What the person said of themselves is filled in by whoever has the questions.
fn record(
    row: &interviews::Model,
    participant: &Participant,
    answers: Answers,
) -> Result<ResponseRecord, Fault> {
    let spot = Spot::new("interviews", row.id);
    let questionnaire = spot.read("questionnaire", QuestionnaireId::parse(&row.questionnaire))?;
    Ok(ResponseRecord {
        interview: Id::from_uuid(row.id),
        force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
        wave: questionnaire.wave,
        questionnaire,
        finished_on: spot.some("finished_on", row.finished_on)?,
        team: participant.team.clone(),
        groups: BTreeMap::new(),
        answers,
    })
}
