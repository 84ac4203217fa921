//! Who agreed, by how they were asked: from what the store knows, for the agency.

use access::Permit;
use fieldwork::{Ask, Counted};
use improvement::AskingReading;
use questionnaire::Wave;
use store::{Cohort, CountsAsks, ReadsFieldwork, TrackRow};

use crate::{Error, Platform};

/// The reading of everybody in a cohort: those who were referred, and the asks that came to nothing. How far an ask came
/// does not depend on the wave.
pub async fn asking_report<P: ReadsFieldwork + CountsAsks>(
    platform: &Platform,
    permit: &Permit<P>,
    cohort: &Cohort,
) -> Result<AskingReading, Error> {
    let reader = platform.store.reader();
    let people = reader.tracks(permit, cohort).await?;
    let asks = reader.asks(permit).await?;
    let person = |row: &TrackRow| {
        let rules = platform.rules_for(&row.participant.force);
        row.track().counted(Wave::SixWeek, &platform.dispositions, &rules)
    };
    let ended = asks.iter().filter(|ask| cohort.takes_in(&ask.force, ask.team.as_deref(), ask.asked_on));
    let counted: Vec<Counted> = people.iter().map(person).chain(ended.map(Ask::counted)).collect();
    Ok(AskingReading::of(&counted))
}
