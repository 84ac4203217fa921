//! What the forces tell of their investigations, and the few people who are left alone for a while.

use access::permission::{HoldPerson, RecordEvent};
use chrono::{Days, NaiveDate, NaiveDateTime};
use fieldwork::{RawDate, RawEvent, RawHold};
use operations::{hold_person, record_event};

use super::story::{Story, permit};

/// The outcomes of the story, one after the other: most investigations end without a charge.
const OUTCOMES: [&str; 7] = ["16", "15", "14", "18", "15", "1", "16"];
/// Who is on hold when the story ends: why, and for how many days from the last one.
const HOLDS: [(&str, u64); 3] = [("court-date", 9), ("asked-to-wait", 0), ("bereavement", 14)];

/// What a force tells when it closes the investigation of somebody, as its forms would say it.
pub(super) fn closing(at: usize, closed_on: NaiveDate) -> [RawEvent; 2] {
    let outcome = OUTCOMES.iter().cycle().nth(at).copied().unwrap_or("16");
    let told = |kind: &str, outcome: &str| RawEvent {
        kind: kind.to_owned(),
        on: RawDate::iso(&closed_on.to_string()),
        outcome: outcome.to_owned(),
        ..RawEvent::default()
    };
    [told("outcome", outcome), told("closure", "")]
}

impl Story {
    /// Leaves a few people alone with whom nothing is arranged, and has the police say of one more that somebody may be too
    /// ill: the coordinator's day begins with something to look at.
    pub(super) async fn leave_a_few_alone(&mut self, now: NaiveDateTime) -> anyhow::Result<()> {
        let mut unarranged = Vec::new();
        for at in 0..self.people.len() {
            let here = self.people.get(at).is_some_and(|person| !person.over);
            if here && self.open_case(at).await?.is_some() {
                unarranged.push(at);
            }
        }
        let mut people = unarranged.into_iter();
        for (reason, days) in HOLDS {
            let Some(person) = people.next().and_then(|at| self.people.get(at)) else { return Ok(()) };
            let until = now.date() + Days::new(days);
            let form = RawHold {
                reason: reason.to_owned(),
                until: RawDate::iso(&until.to_string()),
                ..RawHold::default()
            };
            let coordinator = permit::<HoldPerson>(&self.cast.coordinator)?;
            hold_person(&self.platform, &coordinator, &person.reference, form).await?;
        }
        let Some(person) = people.next().and_then(|at| self.people.get(at)) else { return Ok(()) };
        let Some(officer) = self.cast.liaison.get(person.force) else { return Ok(()) };
        let too_ill = RawEvent {
            kind: "outcome".to_owned(),
            on: RawDate::iso(&now.date().to_string()),
            outcome: "13".to_owned(),
            ..RawEvent::default()
        };
        record_event(&self.platform, &permit::<RecordEvent>(officer)?, &person.reference, too_ill).await?;
        Ok(())
    }
}
