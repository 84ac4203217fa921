//! What happened in an investigation, each event as it was recorded.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fieldwork::{EventKind, History, HoldReason, HomeOfficeOutcome, Id, InvestigationEvent, Participant};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "investigation_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub force_code: String,
    pub kind: String,
    pub happened_on: Option<Date>,
    pub outcome: Option<i64>,
    pub reason: Option<String>,
    pub until: Option<Date>,
    pub review_on: Option<Date>,
    pub about_id: Option<Uuid>,
    pub recorded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What is known of each person's investigation, from the rows of all of them.
pub(crate) fn histories(rows: Vec<Model>) -> Result<BTreeMap<Uuid, History>, Fault> {
    let mut events: BTreeMap<Uuid, Vec<InvestigationEvent>> = BTreeMap::new();
    for row in rows {
        events.entry(row.participant_id).or_default().push(row.try_into()?);
    }
    Ok(events.into_iter().map(|(person, events)| (person, History::of(events))).collect())
}

/// The facts of an event that only some kinds have.
#[derive(Default)]
struct Facts {
    on: Option<NaiveDate>,
    reason: Option<HoldReason>,
    until: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
    about: Option<Id<InvestigationEvent>>,
}

pub(crate) fn row(participant: &Participant, event: &InvestigationEvent) -> ActiveModel {
    let facts = facts(&event.kind);
    ActiveModel {
        id: Set(event.id.uuid()),
        participant_id: Set(participant.id.uuid()),
        force_code: Set(participant.force.to_string()),
        kind: Set(event.kind.slug().to_owned()),
        happened_on: Set(facts.on),
        outcome: Set(event.kind.outcome().map(|outcome| i64::from(outcome.number()))),
        reason: Set(facts.reason.map(|reason| reason.slug().to_owned())),
        until: Set(facts.until),
        review_on: Set(facts.review_on),
        about_id: Set(facts.about.map(|event| event.uuid())),
        recorded_at: Set(stored(event.recorded_at)),
    }
}

fn facts(kind: &EventKind) -> Facts {
    match *kind {
        EventKind::Hold { reason, from, until, review_on } => Facts {
            on: Some(from),
            reason: Some(reason),
            until: Some(until),
            review_on: Some(review_on),
            about: None,
        },
        EventKind::Release { hold, on } => Facts { on: Some(on), about: Some(hold), ..Facts::default() },
        EventKind::Correction { of, to } => Facts { on: to, about: Some(of), ..Facts::default() },
        kind => Facts { on: kind.happened_on(), ..Facts::default() },
    }
}

impl TryFrom<Model> for InvestigationEvent {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("investigation_events", row.id);
        let kind = kind(&spot, &row)?;
        Ok(Self { recorded_at: row.recorded_at, id: Id::from_uuid(row.id), kind })
    }
}

fn kind(spot: &Spot, row: &Model) -> Result<EventKind, Fault> {
    let on = || spot.some("happened_on", row.happened_on);
    let about = || spot.some("about_id", row.about_id.map(Id::from_uuid));
    match row.kind.as_str() {
        "hold" => {
            let reason = spot.some("reason", row.reason.as_deref())?;
            Ok(EventKind::Hold {
                reason: spot.read("reason", HoldReason::parse(reason))?,
                from: on()?,
                until: spot.some("until", row.until)?,
                review_on: spot.some("review_on", row.review_on)?,
            })
        }
        "release" => Ok(EventKind::Release { hold: about()?, on: on()? }),
        "correction" => Ok(EventKind::Correction { of: about()?, to: row.happened_on }),
        reported => {
            let outcome = row.outcome.map(|number| outcome(spot, number)).transpose()?;
            spot.read("kind", EventKind::reported(reported, on()?, outcome))
        }
    }
}

fn outcome(spot: &Spot, number: i64) -> Result<HomeOfficeOutcome, Fault> {
    let number = spot.read("outcome", u8::try_from(number))?;
    spot.read("outcome", HomeOfficeOutcome::try_from(number))
}
