//! Open the cases that are due, and lapse those whose time has passed: the nightly step.

use access::{Permit, permission::OpenDueCases};
use chrono::NaiveDate;
use fieldwork::{Appointment, Case, CaseRefusal, Rules};
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
    /// Cases whose window moved, because the rules of the panel or a force had changed.
    pub retimed: u32,
}

/// Does the night's work for one day. It re-times first, since the rules of a force may have changed; then it lapses, so
/// that somebody whose six-week case has lapsed can have their closure case the same night. Run twice, it finds nothing left to do; a night that was missed can be made up for.
pub async fn open_due_cases(
    platform: &Platform,
    permit: &Permit<OpenDueCases>,
    today: NaiveDate,
) -> Result<Nightly, Error> {
    platform
        .write(permit, async |tx| {
            let mut night = Nightly { retimed: retime(tx, platform, today).await?, ..Nightly::default() };
            let rules = platform.rules_on(today);
            for participant in tx.participants_due(today, &platform.policy).await? {
                let person = Known::read(tx, participant).await?;
                let rules = Rules { policy: platform.policy.of(&person.participant.force), ..rules };
                night.lapsed += lapse(tx, platform, &person, &rules).await?;
                night.opened += open(tx, platform, &person, &rules).await?;
            }
            Ok(night)
        })
        .await
}

async fn retime(tx: &Tx, platform: &Platform, today: NaiveDate) -> Result<u32, Error> {
    let mut retimed = 0;
    for (case, history) in tx.cases_with_history().await? {
        let rules = Rules { policy: platform.policy.of(&case.force), ..platform.rules_on(today) };
        let moved = case.clone().retimed(&history, &rules);
        if moved != case {
            tx.save_case(&moved).await?;
            retimed += 1;
        }
    }
    Ok(retimed)
}

async fn lapse(tx: &Tx, platform: &Platform, person: &Known, rules: &Rules<'_>) -> Result<u32, Error> {
    let mut lapsed = 0;
    for case in tx.cases_of(person.participant.id).await? {
        let over = case.lapse_reason(&person.history, rules).is_some();
        if over && !appointed(tx, &case, rules).await? {
            wall::call_off(tx, platform, &case).await?;
            tx.save_case(&case.lapse(&person.history, &platform.dispositions, rules)?).await?;
            lapsed += 1;
        }
    }
    Ok(lapsed)
}

/// An appointment is still to come. Where a corrected date has moved the window past it, it is for the coordinator to see,
/// and nobody's appointment is called off by night.
async fn appointed(tx: &Tx, case: &Case, rules: &Rules<'_>) -> Result<bool, Error> {
    let appointments = tx.appointments_of_case(case.id).await?;
    Ok(appointments.iter().filter(|it| it.stands()).any(|it: &Appointment| it.slot.date() >= rules.today()))
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
