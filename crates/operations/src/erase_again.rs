//! Erase those once more whom an older copy of the database brought back.

use access::{Permit, permission::EraseAgain};
use fieldwork::{ErasureReason, Reference};
use store::Tx;

use crate::erase_person::erase;
use crate::leaving::purge;
use crate::{Error, Platform, Problem};

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ErasedAgain {
    /// So many were erased.
    pub erased: u32,
    /// So many were gone already, or had not come yet when the copy was made.
    pub gone: u32,
    /// Those who are kept by a legal hold or a concern that the copy brought back too: somebody has to look.
    pub kept: Vec<Reference>,
}

/// Erases everybody on a list of those who were erased before, each in an act of their own.
pub async fn erase_again(
    platform: &Platform,
    permit: &Permit<EraseAgain>,
    list: &[(Reference, ErasureReason)],
) -> Result<ErasedAgain, Error> {
    let mut done = ErasedAgain::default();
    for (reference, reason) in list {
        let work = async |tx: &Tx| erase(tx, platform, (reference, *reason, permit.account())).await;
        match platform.write(permit, work).await {
            Ok(_) => done.erased += 1,
            Err(Error::Problem(Problem::Erased | Problem::NoSuchPerson)) => done.gone += 1,
            Err(Error::Problem(Problem::UnderLegalHold | Problem::ConcernsOpen)) => {
                done.kept.push(reference.clone());
            }
            Err(fault) => return Err(fault),
        }
    }
    purge(platform).await;
    Ok(done)
}
