//! End one's own sessions in other browsers.

use access::{Permit, SessionToken, permission::EndSession};

use crate::{Error, Platform};

/// Which sessions end.
#[derive(Debug, Clone, Copy)]
pub enum Ending<'a> {
    /// One, named by the hash of its token.
    One(&'a str),
    /// Every one but this.
    Others(&'a SessionToken),
}

/// Ends them at once. One that has ended meanwhile is as it was to be.
pub async fn end_session(
    platform: &Platform,
    permit: &Permit<EndSession>,
    which: Ending<'_>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            match which {
                Ending::One(hash) => {
                    tx.end_session(permit.account(), hash).await?;
                }
                Ending::Others(token) => {
                    tx.end_sessions(permit.account(), Some(&token.hash())).await?;
                }
            }
            Ok(())
        })
        .await
}
