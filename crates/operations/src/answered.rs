//! Answering a program once: what it asked for under a key of its own is done once, and told again as often as it asks.

use access::{Permission, Permit};
use store::{ApiReply, ApiRequest, Tx};

use crate::{Error, Platform, Problem};

/// What the program was told under this key before, or nothing. The same key with another request is refused.
pub(crate) async fn before<P>(
    platform: &Platform,
    permit: &Permit<P>,
    request: &ApiRequest,
) -> Result<Option<String>, Error> {
    match platform.store.reader().api_reply(permit.account(), request).await? {
        None => Ok(None),
        Some(ApiReply::Same(reply)) => Ok(Some(reply)),
        Some(ApiReply::OtherRequest) => Err(Problem::KeyUsed.into()),
    }
}

/// Does the work unless it was done under this key, and keeps the reply in the same transaction.
pub(crate) async fn once<P: Permission>(
    platform: &Platform,
    permit: &Permit<P>,
    request: &ApiRequest,
    work: impl AsyncFnOnce(&Tx) -> Result<String, Error>,
) -> Result<String, Error> {
    if let Some(reply) = before(platform, permit, request).await? {
        return Ok(reply);
    }
    let done = platform
        .write(permit, async |tx| {
            // Between the look before and this transaction another request with the key may have been answered.
            if tx.api_reply(request).await?.is_some() {
                return Err(Problem::KeyUsed.into());
            }
            let reply = work(tx).await?;
            tx.keep_api_reply(request, &reply).await?;
            Ok(reply)
        })
        .await;
    match done {
        Err(Error::Problem(Problem::KeyUsed)) => {
            before(platform, permit, request).await?.ok_or(Problem::KeyUsed.into())
        }
        done => done,
    }
}
