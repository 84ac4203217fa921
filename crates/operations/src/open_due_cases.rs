//! Open the cases that are due, and lapse those whose time has passed: the nightly step.

use access::{Permit, permission::OpenDueCases};
use chrono::NaiveDate;
use fieldwork::{Case, CaseRefusal, Participant, Rules};
use store::Tx;

use crate::known::Known;
use crate::{Error, Platform, wall};

/// What a night did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nightly {
    /// Cases opened.
    pub opened: u32,
    /// Cases that lapsed.
    pub lapsed: u32,
}

/// Does the night's work for one day. It lapses first, so that somebody whose six-week case has lapsed can have their
/// closure case the same night. Run twice, it finds nothing left to do; a night that was missed can be made up for.
pub async fn open_due_cases(
    platform: &Platform,
    permit: &Permit<OpenDueCases>,
    today: NaiveDate,
) -> Result<Nightly, Error> {
    let rules = platform.rules_on(today);
    platform
        .write(permit, async |tx| {
            let mut night = Nightly::default();
            for participant in tx.participants_due(today, &platform.policy).await? {
                let person = Known::read(tx, participant).await?;
                let cases = tx.cases_of(participant).await?;
                night.lapsed += lapse(tx, platform, (&person.participant, &cases), &rules).await?;
                night.opened += open(tx, platform, &person, &rules).await?;
            }
            Ok(night)
        })
        .await
}

async fn lapse(
    tx: &Tx,
    platform: &Platform,
    (participant, cases): (&Participant, &[Case]),
    rules: &Rules<'_>,
) -> Result<u32, Error> {
    let mut lapsed = 0;
    for case in cases.iter().filter(|case| case.lapse_reason(participant, rules).is_some()) {
        wall::call_off(tx, case).await?;
        tx.save_case(&case.clone().lapse(participant, &platform.dispositions, rules)?).await?;
        lapsed += 1;
    }
    Ok(lapsed)
}

async fn open(tx: &Tx, platform: &Platform, person: &Known, rules: &Rules<'_>) -> Result<u32, Error> {
    let cases = tx.cases_of(person.participant.id).await?;
    match Case::open(platform.id(), &person.standing(), &cases, rules) {
        Ok(case) => tx.add_case(&case).await?,
        Err(CaseRefusal::NotDue | CaseRefusal::BehindWall(_)) => return Ok(0),
        Err(refusal) => return Err(refusal.into()),
    }
    Ok(1)
}
