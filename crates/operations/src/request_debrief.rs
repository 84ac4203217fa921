//! Ask for a debrief after a hard call.

use access::{Permit, permission::RequestDebrief};
use fieldwork::{Case, Debrief, DebriefState, Id, RawDebrief};

use crate::letters::at_work;
use crate::{Error, Platform, Problem};

/// Keeps the request, its words under seal. Where it names a case, the interviewer's last call of it counts as heavy.
pub async fn request_debrief(
    platform: &Platform,
    permit: &Permit<RequestDebrief>,
    about: Option<Id<Case>>,
    form: &RawDebrief,
) -> Result<Id<Debrief>, Error> {
    let (wanted, words) = form.check()?;
    let interviewer = permit.account();
    platform
        .write(permit, async |tx| {
            tx.about(interviewer);
            if let Some(case) = about {
                let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
                tx.note_heavy(case.id, interviewer).await?;
            }
            let asked_at = platform.now();
            let (id, state) = (platform.id(), DebriefState::Asked);
            let debrief = Debrief { id, interviewer, asked_at, wanted, words, state };
            tx.add_debrief(&debrief).await?;
            at_work::debrief(platform, tx).await?;
            Ok(debrief.id)
        })
        .await
}
