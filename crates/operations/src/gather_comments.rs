//! Gather the comments of interviews that ended before there was a queue for them: part of the night's work.

use access::{Permit, permission::GatherComments};
use fieldwork::{Id, Interview};
use store::Tx;

use crate::gathering::gather;
use crate::{Error, Platform};

/// How many interviews one transaction goes through, so that a save never waits long.
const AT_ONCE: u64 = 50;

/// Goes through every interview that is over and has words but no comment. Returns how many comments it found; run twice, it
/// finds nothing left to do.
pub async fn gather_comments(platform: &Platform, permit: &Permit<GatherComments>) -> Result<usize, Error> {
    let (mut gathered, mut after) = (0, None);
    loop {
        let (found, last) = platform.write(permit, async |tx| some(tx, platform, after).await).await?;
        gathered += found;
        if last.is_none() {
            return Ok(gathered);
        }
        after = last;
    }
}

/// Goes through the next interviews after one: how many comments were found, and the last interview, if there may be more.
async fn some(
    tx: &Tx,
    platform: &Platform,
    after: Option<Id<Interview>>,
) -> Result<(usize, Option<Id<Interview>>), Error> {
    let interviews = tx.interviews_to_gather(after, AT_ONCE).await?;
    let mut found = 0;
    for interview in &interviews {
        let Some(case) = tx.case(interview.case).await? else { continue };
        let Some(person) = tx.participant(case.participant).await? else { continue };
        if !tx.is_erased(person.id).await? {
            found += gather(tx, platform, (&person, &case, interview)).await?;
        }
    }
    Ok((found, interviews.last().map(|interview| interview.id)))
}
