//! Bodies that never end: whoever sends too slowly is cut off, so that no request is waited for without an end.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::web::Bytes;
use futures_util::stream::unfold;
use futures_util::{Stream, StreamExt};
use tokio::time::{Instant, timeout_at};

/// The body, which has to be there in this time.
pub(crate) fn within(payload: Payload, time: Duration) -> Payload {
    Payload::Stream { payload: Box::pin(timed(payload, Instant::now() + time)) }
}

fn timed(payload: Payload, end: Instant) -> impl Stream<Item = Result<Bytes, PayloadError>> {
    unfold(Some(payload), move |payload| async move {
        let mut payload = payload?;
        match timeout_at(end, payload.next()).await {
            Ok(Some(chunk)) => Some((chunk, Some(payload))),
            Ok(None) => None,
            Err(_) => Some((Err(PayloadError::Incomplete(None)), None)),
        }
    })
}
