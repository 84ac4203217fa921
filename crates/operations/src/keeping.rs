//! Who has been kept for long enough, and what still keeps them.

use chrono::{Days, Months, NaiveDate, NaiveTime};
use fieldwork::{Concern, Ended, ForceCode, Participant, Reference, from_london, london_date};
use store::Tx;

use crate::{Error, Platform};

/// Somebody who is not kept any more from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Who.
    pub reference: Reference,
    /// Whose investigation.
    pub force: ForceCode,
    /// The day from which the time counts.
    pub over: NaiveDate,
    /// What happened on it.
    pub ended: Ended,
    /// The first day on which they are not kept.
    pub until: NaiveDate,
    /// What keeps them all the same.
    pub because: Option<KeptBecause>,
}

/// What keeps somebody who would go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptBecause {
    /// A legal hold stands.
    LegalHold,
    /// A concern is not closed.
    Concern,
}

impl KeptBecause {
    /// Its name in messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::LegalHold => "legal-hold",
            Self::Concern => "concern",
        }
    }
}

/// Somebody whose case has been open for longer than anybody is kept: nobody is erased meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LongOpen {
    /// Who.
    pub reference: Reference,
    /// Whose investigation.
    pub force: ForceCode,
    /// The day of the referral.
    pub referred_on: NaiveDate,
}

/// Everybody who was referred longer ago than their force keeps anybody, and has a case that is open, the longest first.
pub(crate) async fn long_open(
    tx: &Tx,
    platform: &Platform,
    today: NaiveDate,
) -> Result<Vec<LongOpen>, Error> {
    let shortest = platform.policy.every().map(|rules| rules.keep_at_most_months).min().unwrap_or_default();
    let Some(end) = from_london(before(today, shortest).and_time(NaiveTime::MIN)) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for person in tx.people_long_open(end).await? {
        let Ok(Participant { reference, force, referred_at, .. }) =
            person.inspect_err(|fault| tracing::error!(%fault, "a row of the panel cannot be read"))
        else {
            continue;
        };
        let referred_on = london_date(referred_at);
        if referred_on < before(today, platform.policy.of(&force).keep_at_most_months) {
            found.push(LongOpen { reference, force, referred_on });
        }
    }
    found.sort_by_key(|it| it.referred_on);
    Ok(found)
}

/// Everybody whose time is over by this day, by the rules of their force, the longest over first. Somebody whose rows cannot be
/// read is logged and left out: they keep nobody else.
pub(crate) async fn over_by(tx: &Tx, platform: &Platform, day: NaiveDate) -> Result<Vec<Kept>, Error> {
    let Some(end) = from_london(referred_by(platform, day).and_time(NaiveTime::MIN)) else {
        return Ok(Vec::new());
    };
    let mut kept = Vec::new();
    for person in tx.people_long_over(end).await? {
        match person {
            Ok(person) => match kept_by(tx, platform, (&person, day)).await {
                Ok(found) => kept.extend(found),
                Err(fault) => tracing::error!(%fault, person = %person.reference, "cannot be looked at"),
            },
            Err(fault) => tracing::error!(%fault, "a row of the panel cannot be read"),
        }
    }
    kept.sort_by_key(|it| it.until);
    Ok(kept)
}

/// Whoever was referred on this day or later is kept under every rule. Months are not equally long, so some days are added.
fn referred_by(platform: &Platform, day: NaiveDate) -> NaiveDate {
    let shortest = platform.policy.every().map(|rules| rules.keep_months.min(rules.keep_at_most_months));
    before(day, shortest.min().unwrap_or_default()).checked_add_days(Days::new(5)).unwrap_or(day)
}

/// So many months before a day.
fn before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// Somebody whose time is over by this day; nothing while it is not.
pub(crate) async fn kept_by(
    tx: &Tx,
    platform: &Platform,
    (person, day): (&Participant, NaiveDate),
) -> Result<Option<Kept>, Error> {
    let rules = platform.policy.of(&person.force);
    let Some(kept) = rules.kept_until(person, &tx.cases_of(person.id).await?) else { return Ok(None) };
    if kept.until > day {
        return Ok(None);
    }
    let because = kept_because(tx, person).await?;
    let (reference, force) = (person.reference.clone(), person.force.clone());
    Ok(Some(Kept { reference, force, over: kept.since, ended: kept.ended, until: kept.until, because }))
}

/// What stands against erasing somebody.
pub(crate) async fn kept_because(tx: &Tx, person: &Participant) -> Result<Option<KeptBecause>, Error> {
    if tx.under_legal_hold(person.id).await? {
        return Ok(Some(KeptBecause::LegalHold));
    }
    let closed = tx.concerns_of(person.id).await?.iter().all(Concern::is_closed);
    Ok((!closed).then_some(KeptBecause::Concern))
}
