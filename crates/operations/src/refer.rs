//! Refer a person who agreed to be contacted.

use access::{Permit, permission::Refer};
use fieldwork::{FieldError, NewReferral, RawReferral, Reference, SafeContactPlan};
use store::{ApiRequest, Tx};

use crate::{Error, Platform, Problem, answered};

/// Checks the form, makes sure the force has not referred the same matter before, and adds the person to the panel
/// under a reference of the panel's own. Who they are goes to the vault. What the referrer knew about safe contact is
/// kept as a plan that does not hold: nobody is called by it until a coordinator has confirmed it with the person.
pub async fn refer(
    platform: &Platform,
    permit: &Permit<Refer>,
    form: RawReferral,
) -> Result<Reference, Error> {
    let (referral, plan) = checked(platform, permit, form)?;
    platform.write(permit, async |tx| enrol(platform, tx, referral, plan).await).await
}

/// The same for a program: asked again under the same key, it refers nobody and answers the same.
pub async fn refer_once(
    platform: &Platform,
    permit: &Permit<Refer>,
    request: &ApiRequest,
    form: RawReferral,
) -> Result<String, Error> {
    let (referral, plan) = checked(platform, permit, form)?;
    let work = async |tx: &Tx| {
        let reference = enrol(platform, tx, referral, plan).await?;
        Ok(serde_json::json!({ "reference": reference.as_str() }).to_string())
    };
    answered::once(platform, permit, request, work).await
}

fn checked(
    platform: &Platform,
    permit: &Permit<Refer>,
    form: RawReferral,
) -> Result<(NewReferral, Option<SafeContactPlan>), Error> {
    let today = platform.today();
    let mut referral = NewReferral::check(form, today, &platform.forces, &platform.asking)?;
    if !permit.scope().reaches(&referral.force) {
        return Err(vec![FieldError { field: "force", code: "referral-force-unknown" }].into());
    }
    let plan = referral.safe_contact.take().map(|plan| plan.confirmed(today, &platform.policy).lapsed(today));
    Ok((referral, plan))
}

async fn enrol(
    platform: &Platform,
    tx: &Tx,
    referral: NewReferral,
    plan: Option<SafeContactPlan>,
) -> Result<Reference, Error> {
    if tx.force_reference_known(&referral.force, referral.force_reference()).await? {
        return Err(Problem::AlreadyReferred.into());
    }
    let reference = tx.next_reference().await?;
    tx.about(&reference);
    let (participant, identity) = referral.enrol(platform.id(), reference.clone(), platform.now());
    tx.add_participant(&participant, &identity).await?;
    if let Some(plan) = &plan {
        tx.save_safe_contact(participant.id, plan).await?;
    }
    Ok(reference)
}
