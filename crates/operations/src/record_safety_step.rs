//! Record what was done when somebody was upset, not safe to talk, or at risk.

use access::{Permit, permission::RecordSafetyStep};
use fieldwork::{Id, Interview, SafetyStep};

use crate::letters::at_work;
use crate::running::Running;
use crate::{Error, Platform};

/// Keeps the step, once however often it is sent. It is taken in whatever state the interview is: a page without a
/// connection tells of it late. No force sees it, no export and no report by interviewer has it. After a grave one
/// whoever made the call is offered a debrief.
pub async fn record_safety_step(
    platform: &Platform,
    permit: &Permit<RecordSafetyStep>,
    interview: Id<Interview>,
    step: SafetyStep,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let running = Running::read(tx, interview).await?;
            let asked = running.questionnaire(platform)?;
            let known = step.question.filter(|name| asked.question(name).is_some());
            // A clock that runs ahead would put it after what a coordinator decides next.
            let step = SafetyStep { question: known, at: step.at.min(platform.now()), ..step };
            tx.add_safety_step(&running.interview, &step).await?;
            if step.kind.is_grave() {
                tx.note_heavy(running.case.id, permit.account()).await?;
                at_work::act_now(platform, tx, &running.case).await?;
            }
            Ok(())
        })
        .await
}
