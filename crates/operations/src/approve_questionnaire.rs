//! Approve a version of a questionnaire, as one of the two people who have to.

use access::{Permit, permission::ApproveQuestionnaire};
use questionnaire::{Questionnaire, QuestionnaireId, Status};
use store::Tx;

use crate::in_use::{is_approved, version_before};
use crate::install_questionnaires::keep;
use crate::{Error, Platform, Problem};

/// What an approval came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approved {
    /// Somebody else has to approve too.
    WaitsForAnother,
    /// Enough people approved; it is in use once its file says `live` and its day has come.
    Enough,
}

/// Approves the content that is loaded, in the actor's name; a changed content needs new approvals. A version that takes the
/// place of another has to have been rehearsed with this content, and the approval names the latest report. The last
/// approval of a live version puts it on record, so that interviews can begin with it.
pub async fn approve_questionnaire(
    platform: &Platform,
    permit: &Permit<ApproveQuestionnaire>,
    id: QuestionnaireId,
) -> Result<Approved, Error> {
    let found = platform.library.interview(id.wave, id.version);
    let questionnaire = found.ok_or(Problem::NoSuchQuestionnaire(id))?;
    let digest = &questionnaire.digest;
    platform
        .write(permit, async |tx| {
            tx.about(id);
            if tx.has_approved(permit.account(), id, digest).await? {
                return Err(Problem::ApprovedBefore(id).into());
            }
            let report = report(platform, tx, questionnaire).await?;
            tx.add_approval(id, digest, report).await?;
            if !is_approved(&tx.approvers().await?, id, digest) {
                return Ok(Approved::WaitsForAnother);
            }
            if questionnaire.status == Status::Live {
                keep(tx, questionnaire).await?;
            }
            Ok(Approved::Enough)
        })
        .await
}

/// The number of the report the approval goes by; none where no version is replaced.
async fn report(platform: &Platform, tx: &Tx, questionnaire: &Questionnaire) -> Result<Option<u64>, Error> {
    let Some(before) = version_before(&platform.library, questionnaire.id) else { return Ok(None) };
    let stored = tx.rehearsal(questionnaire.id, &questionnaire.digest).await?;
    let current = stored.filter(|it| it.rehearsal.replaces_digest == before.digest.as_str());
    let report = current.ok_or(Problem::NotRehearsed { id: questionnaire.id, before: before.id })?;
    Ok(Some(report.number))
}
