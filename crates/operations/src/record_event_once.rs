//! Record what happened in an investigation, for a program.

use access::{Permit, permission::RecordEvent};
use fieldwork::{MatterKey, RawEvent};
use store::{ApiRequest, Tx};

use crate::{Error, Platform, answered, record_event::learn_of};

/// Records an event as [`crate::record_event_for`] does. Asked again under the same key, it records nothing and answers the
/// same.
pub async fn record_event_once(
    platform: &Platform,
    permit: &Permit<RecordEvent>,
    request: &ApiRequest,
    (matter, form): (MatterKey, RawEvent),
) -> Result<String, Error> {
    let event = fieldwork::NewEvent::check(&form, platform.today())?;
    let work = async |tx: &Tx| {
        learn_of(platform, tx, &matter, event).await?;
        // New or known already, the force is told the same.
        Ok(serde_json::json!({ "recorded": true }).to_string())
    };
    answered::once(platform, permit, request, work).await
}
