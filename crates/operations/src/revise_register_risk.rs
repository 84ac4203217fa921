//! Change what a risk of the register says: its scores, its controls, its next review.

use access::{Permit, permission::ReviseRegisterRisk};
use fieldwork::Id;
use improvement::{RawRisk, Register, RegisterMeeting, RegisterRefusal};

use crate::register::{find, hand};
use crate::{Error, Platform, field};

/// A change as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct RiskRevision {
    /// The version the form was filled in beside.
    pub seen: u32,
    /// The meeting that decided it; empty where none did.
    pub meeting: String,
    /// What the risk is to say, and why.
    pub risk: RawRisk,
}

/// Adds a version to the risk; what it said before stays.
///
/// # Errors
/// When it was changed since the form was opened, is closed, or with everything that is wrong with the form.
pub async fn revise_register_risk(
    platform: &Platform,
    permit: &Permit<ReviseRegisterRisk>,
    number: u32,
    revision: &RiskRevision,
) -> Result<(), Error> {
    let (mut content, reason) = revision.risk.check(&platform.register, platform.today())?;
    platform
        .write(permit, async |tx| {
            let (register, risk) = find(tx, number).await?;
            tx.about(format!("risk {number}"));
            let meeting = meeting(&register, &revision.meeting)?;
            if revision.risk.review_by.is_empty() {
                content.review_by = risk.review_kept(content.review_by);
            }
            let said = (content, reason);
            let version = match risk.revised(revision.seen, said, meeting, hand(platform, permit)) {
                Err(RegisterRefusal::Nothing) => return Err(field("name", "register-nothing-changed")),
                version => version?,
            };
            tx.add_register_version(&risk, &version).await?;
            Ok(())
        })
        .await
}

fn meeting(register: &Register, typed: &str) -> Result<Option<Id<RegisterMeeting>>, Error> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let id = Id::parse(typed.trim()).ok();
    let known = register.meetings.iter().map(|meeting| meeting.id).find(|known| Some(*known) == id);
    known.map(Some).ok_or_else(|| field("meeting", "register-meeting-unknown"))
}
