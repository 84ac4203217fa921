//! Raise a concern about a person.

use access::{Permit, permission::RaiseConcern};
use fieldwork::{
    Account, Concern, ConcernEntry, ConcernState, ConcernStep, Id, NewConcern, Participant, RawConcern,
    Reference,
};
use store::Tx;

use crate::letters::at_work;
use crate::{Error, Platform, Problem};

/// Keeps the concern apart from everything that is said in an interview, and starts its clock. What is written is sealed with
/// the person's key; whom it reaches is the panel's policy, and never a force.
pub async fn raise_concern(
    platform: &Platform,
    permit: &Permit<RaiseConcern>,
    reference: &Reference,
    form: RawConcern,
) -> Result<Id<Concern>, Error> {
    let new = NewConcern::check(form)?;
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            if let Some(case) = new.case {
                let case = tx.case(case).await?.filter(|case| case.participant == person.id);
                case.ok_or(Problem::NoSuchCase)?;
            }
            let concern = concern(platform, &person, &new, permit.account());
            tx.add_concern(&concern).await?;
            let step = ConcernStep::Raised;
            note(tx, &concern, (step, permit.account()), Some(new.words.clone())).await?;
            at_work::concern(platform, tx, &concern).await?;
            // A call with a concern weighs on whoever made it.
            if let Some(case) = new.case {
                tx.note_heavy(case, permit.account()).await?;
            }
            Ok(concern.id)
        })
        .await
}

fn concern(platform: &Platform, person: &Participant, new: &NewConcern, by: Id<Account>) -> Concern {
    let now = platform.now();
    Concern {
        id: platform.id(),
        participant: person.id,
        reference: person.reference.clone(),
        case: new.case,
        kind: new.kind,
        raised_by: by,
        raised_at: now,
        act_by: platform.concerns.act_by(new.kind, now),
        state: ConcernState::Raised,
    }
}

/// Adds a line to a concern's timeline.
pub(crate) async fn note(
    tx: &Tx,
    concern: &Concern,
    (step, by): (ConcernStep, Id<Account>),
    words: Option<String>,
) -> Result<(), Error> {
    let number = tx.concern_entries_count(concern).await?.saturating_add(1);
    let entry = ConcernEntry { number, step, by, at: tx.now(), words };
    Ok(tx.add_concern_entry(concern, &entry).await?)
}
