//! Record an ask that came to nothing: it was not offered, or the person said no.

use access::{Permit, permission::RecordAsk};
use fieldwork::{Ask, FieldError, RawAsk};
use store::{ApiRequest, Tx};

use crate::{Error, Platform, answered};

/// Checks the form and keeps the ask, about nobody.
pub async fn record_ask(platform: &Platform, permit: &Permit<RecordAsk>, form: &RawAsk) -> Result<(), Error> {
    let ask = checked(platform, permit, form)?;
    platform.write(permit, async |tx| keep(platform, tx, &ask).await).await
}

/// The same for a program: asked again under the same key, it records nothing and answers the same.
pub async fn record_ask_once(
    platform: &Platform,
    permit: &Permit<RecordAsk>,
    request: &ApiRequest,
    form: &RawAsk,
) -> Result<String, Error> {
    let ask = checked(platform, permit, form)?;
    let work = async |tx: &Tx| {
        keep(platform, tx, &ask).await?;
        Ok(serde_json::json!({ "recorded": true }).to_string())
    };
    answered::once(platform, permit, request, work).await
}

fn checked(platform: &Platform, permit: &Permit<RecordAsk>, form: &RawAsk) -> Result<Ask, Error> {
    let ask = Ask::check(form, platform.today(), &platform.forces, &platform.asking)?;
    if permit.scope().reaches(&ask.force) {
        Ok(ask)
    } else {
        Err(vec![FieldError { field: "force", code: "referral-force-unknown" }].into())
    }
}

async fn keep(platform: &Platform, tx: &Tx, ask: &Ask) -> Result<(), Error> {
    tx.about(ask.outcome.slug());
    Ok(tx.add_ask(platform.id(), ask).await?)
}
