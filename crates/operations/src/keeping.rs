//! Who has been kept for long enough, and what still keeps them.

use chrono::{Days, NaiveDate, NaiveTime};
use fieldwork::{Concern, ForceCode, LegalHold, Participant, Reference, from_london, over_since};
use store::Tx;

use crate::{Error, Platform};

/// Somebody who is not kept any more from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Who.
    pub reference: Reference,
    /// Whose investigation.
    pub force: ForceCode,
    /// The day on which everything with them was over.
    pub over: NaiveDate,
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

/// Everybody whose time is over by this day, by the rules of their force, the longest over first.
pub(crate) async fn over_by(tx: &Tx, platform: &Platform, day: NaiveDate) -> Result<Vec<Kept>, Error> {
    let tomorrow = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let Some(end) = from_london(tomorrow.and_time(NaiveTime::MIN)) else { return Ok(Vec::new()) };
    let mut kept = Vec::new();
    for person in tx.people_referred_before(end).await? {
        let Some(over) = over_since(&person, &tx.cases_of(person.id).await?) else { continue };
        let until = platform.policy.of(&person.force).kept_until(over);
        if until <= day {
            let because = kept_because(tx, &person).await?;
            kept.push(Kept { reference: person.reference, force: person.force, over, until, because });
        }
    }
    kept.sort_by_key(|it| it.until);
    Ok(kept)
}

/// What stands against erasing somebody.
pub(crate) async fn kept_because(tx: &Tx, person: &Participant) -> Result<Option<KeptBecause>, Error> {
    if tx.legal_holds(person.id).await?.iter().any(LegalHold::stands) {
        return Ok(Some(KeptBecause::LegalHold));
    }
    let closed = tx.concerns_of(person.id).await?.iter().all(Concern::is_closed);
    Ok((!closed).then_some(KeptBecause::Concern))
}
