//! Begin the list of signed ends of the audit.

use access::{Permit, permission::BeginSignedEnds};

use crate::{Error, Platform};

/// Notes that the list was begun, before its first line is signed: a list that is begun again stands in the record.
pub async fn begin_signed_ends(platform: &Platform, permit: &Permit<BeginSignedEnds>) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about("signed ends");
            Ok(())
        })
        .await
}
