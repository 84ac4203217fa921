//! Rehearse a version of a questionnaire: replay the interviews asked with the one it takes the place of, and keep what would
//! change.

use access::{Permit, permission::RehearseQuestionnaire};
use questionnaire::{Library, Questionnaire, QuestionnaireId};
use statistics::Rehearsal;
use store::Response;
use tabulation::{Replayed, Versions};
use tokio::task::spawn_blocking;

use crate::error::of_figures;
use crate::in_use::version_before;
use crate::responses::asked_with;
use crate::{Error, Fault, Platform, Problem, interview_facts};

/// Replays every finished interview of the version before and keeps the report for good. Run again on the same answers it gives
/// the same report, and keeps nothing more. Where nobody was interviewed, the report says what the files alone tell.
pub async fn rehearse_questionnaire(
    platform: &Platform,
    permit: &Permit<RehearseQuestionnaire>,
    id: QuestionnaireId,
) -> Result<Rehearsal, Error> {
    let after = loaded(&platform.library, id)?;
    let before = version_before(&platform.library, id).ok_or(Problem::NothingToRehearse(id))?.id;
    let responses = platform.store.reader().responses_to(permit, before).await?;
    let interviews = responses.into_iter().map(|response| replayed(platform, response));
    let interviews = interviews.collect::<Result<Vec<_>, _>>()?;
    let digest = after.digest.clone();
    let rehearsal = rehearsed(platform, (before, id), interviews).await?;
    let report = rehearsal.report_digest().map_err(Fault::Rehearsal)?;
    platform
        .write(permit, async |tx| {
            tx.about(id);
            let latest = tx.rehearsal(id, &digest).await?;
            if latest.is_none_or(|latest| latest.report_digest != report) {
                tx.add_rehearsal(&rehearsal).await?;
            }
            Ok(rehearsal)
        })
        .await
}

/// Replaying and counting take a core for a while, so they happen away from the threads that save answers.
async fn rehearsed(
    platform: &Platform,
    (before, after): (QuestionnaireId, QuestionnaireId),
    interviews: Vec<Replayed>,
) -> Result<Rehearsal, Error> {
    let (library, policy) = (platform.library.clone(), platform.disclosure);
    let made = spawn_blocking(move || {
        let versions = Versions {
            library: &library,
            before: loaded(&library, before)?,
            after: loaded(&library, after)?,
        };
        tabulation::rehearse(versions, &interviews, &policy).map_err(of_figures)
    });
    made.await?
}

fn loaded(library: &Library, id: QuestionnaireId) -> Result<&Questionnaire, Problem> {
    library.interview(id.wave, id.version).ok_or(Problem::NoSuchQuestionnaire(id))
}

/// The interview as it was answered, if the version it was asked with is the one that is loaded.
fn replayed(platform: &Platform, response: Response) -> Result<Replayed, Problem> {
    asked_with(platform, &response)?;
    let Response { record, interview, participant, prior } = response;
    Ok(Replayed { record, facts: interview_facts(platform, &participant, &interview, prior.as_ref()) })
}
