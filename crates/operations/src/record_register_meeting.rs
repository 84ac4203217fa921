//! Record a meeting at which the register was reviewed with the commissioner's office.

use access::{Permit, Scope, permission::RecordRegisterMeeting};
use fieldwork::{ForceCode, Id};
use improvement::{RawMeeting, Register, RegisterMeeting, RegisterRisk};

use crate::register::{force, hand};
use crate::{Error, Platform, field};

/// Keeps the meeting, and in the same transaction moves the next review of every risk it looked at: as many days after the
/// meeting as its band allows.
///
/// # Errors
/// With everything that is wrong with the form, or when a risk is closed or not this account's to review.
pub async fn record_register_meeting(
    platform: &Platform,
    permit: &Permit<RecordRegisterMeeting>,
    about: &str,
    raw: &RawMeeting,
) -> Result<Id<RegisterMeeting>, Error> {
    let force = force(platform, permit, about)?;
    let (held, numbers) = raw.check(platform.today())?;
    let hand = hand(platform, permit);
    let meeting = RegisterMeeting { id: platform.id(), force, held, hand };
    platform
        .write(permit, async |tx| {
            tx.about(format!("meeting {}", meeting.held.held_on));
            let register = tx.register().await?;
            tx.add_register_meeting(&meeting).await?;
            for number in numbers {
                let risk = reviewable(&register, number, permit.scope(), meeting.force.as_ref())?;
                let review_by = platform.register.review_by(risk.latest.content.after, meeting.held.held_on);
                let version = risk.reviewed(meeting.id, review_by, meeting.hand.clone())?;
                tx.add_register_version(risk, &version).await?;
            }
            Ok(meeting.id)
        })
        .await
}

/// A risk that a meeting can look at: an open one of the whole panel for whoever sees it, or of the force that the meeting is about.
/// A meeting about the whole panel is read by every force, so no force's own risk is looked at there.
fn reviewable<'r>(
    register: &'r Register,
    number: u32,
    scope: &Scope,
    force: Option<&ForceCode>,
) -> Result<&'r RegisterRisk, Error> {
    let of_meeting = |risk: &&RegisterRisk| match &risk.force {
        None => *scope == Scope::Panel,
        Some(own) => force == Some(own),
    };
    let risk = register.risk(number).filter(|risk| risk.is_open()).filter(of_meeting);
    risk.ok_or_else(|| field("risks", "meeting-risk-unknown"))
}
