//! The report on fieldwork from what the store knows: for the agency in full.

use access::Permit;
use fieldwork::{Counted, FieldworkReport};
use questionnaire::Wave;
use store::{Cohort, CountsAsks, ReadsFieldwork, TrackRow};

use crate::{Error, Platform};

/// The report on a wave of everybody in a cohort as they stand today: those who were referred, and the asks that came to
/// nothing.
pub async fn fieldwork_report<P: ReadsFieldwork + CountsAsks>(
    platform: &Platform,
    permit: &Permit<P>,
    wave: Wave,
    cohort: &Cohort,
) -> Result<FieldworkReport, Error> {
    let reader = platform.store.reader();
    let people = reader.tracks(permit, cohort).await?;
    let asks = reader.asks(permit).await?;
    let person = |row: &TrackRow| {
        let rules = platform.rules_for(&row.participant.force);
        row.track().counted(wave, &platform.dispositions, &rules)
    };
    let ended = asks.iter().filter(|ask| cohort.takes_in(&ask.force, ask.team.as_deref(), ask.asked_on));
    let counted: Vec<Counted> = people.iter().map(person).chain(ended.map(fieldwork::Ask::counted)).collect();
    let earlier = reader.earlier_outcomes(permit, wave, cohort).await?;
    Ok(FieldworkReport::of(wave, &counted, platform.today()).with_earlier(&earlier, &platform.dispositions))
}
