//! What the person who starts the program is told when nobody can be interviewed yet.

use access::Actor;
use access::permission::InstallQuestionnaires;
use anyhow::Context;
use operations::{APPROVALS, Platform, questionnaire_in_use};
use questionnaire::Wave;

/// One line for each wave without a questionnaire in use.
pub(crate) async fn lines(platform: &Platform) -> anyhow::Result<Vec<String>> {
    let permit =
        Actor::system().permit::<InstallQuestionnaires>().context("the system may install questionnaires")?;
    let mut lines = Vec::new();
    for wave in Wave::ALL {
        if questionnaire_in_use(platform, &permit, wave, platform.today()).await?.is_none() {
            lines.push(format!(
                "No {} questionnaire is in use. {APPROVALS} administrators have to approve one under Questions.",
                wave.slug()
            ));
        }
    }
    if platform.publication.signing_key.is_none() {
        lines.push(
            "There is no signing key, so no month can be published. `candour new-signing-key` makes one."
                .to_owned(),
        );
    }
    Ok(lines)
}
