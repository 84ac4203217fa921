//! Read who a person is.

use access::{Permit, permission::ReadIdentity};
use fieldwork::{Identity, Reference};

use crate::{Error, Platform, Problem};

/// Opens the vault for one person. Reading is written down like any other act: who looked, at whom, when.
pub async fn read_identity(
    platform: &Platform,
    permit: &Permit<ReadIdentity>,
    reference: &Reference,
) -> Result<Identity, Error> {
    platform
        .write(permit, async |tx| {
            let participant = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            Ok(tx.identity(permit, participant.id).await?.ok_or(Problem::NoSuchPerson)?)
        })
        .await
}
