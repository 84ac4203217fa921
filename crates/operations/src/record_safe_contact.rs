//! Record how a person can be contacted safely.

use access::{Permit, permission::RecordSafeContact};
use fieldwork::{NewSafeContact, RawSafeContact, Reference};

use crate::{Error, Platform, Problem};

/// Checks the form and keeps the plan, confirmed with the person today, in place of any earlier one. Its words are sealed;
/// it is checked again at every call.
pub async fn record_safe_contact(
    platform: &Platform,
    permit: &Permit<RecordSafeContact>,
    reference: &Reference,
    form: &RawSafeContact,
) -> Result<(), Error> {
    let plan = NewSafeContact::check(form)?.confirmed(platform.today(), &platform.policy);
    platform
        .write(permit, async |tx| {
            let participant = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            tx.save_safe_contact(participant.id, &plan).await?;
            Ok(())
        })
        .await
}
