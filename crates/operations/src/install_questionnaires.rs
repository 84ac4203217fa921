//! Install the questionnaires that are in use.

use access::{Permit, permission::InstallQuestionnaires};
use questionnaire::{Questionnaire, QuestionnaireId, Status};
use store::Tx;

use crate::{Error, Platform, Problem};

/// What installing did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Installed {
    /// Installed now, for the first time.
    pub added: Vec<QuestionnaireId>,
    /// Installed before, and the same to the byte.
    pub unchanged: Vec<QuestionnaireId>,
}

/// Keeps the digest of every questionnaire in use. One that changed under a version that is installed is refused, and
/// with it everything: interviews point at that version, and it stays what they were asked.
pub async fn install_questionnaires(
    platform: &Platform,
    permit: &Permit<InstallQuestionnaires>,
) -> Result<Installed, Error> {
    platform
        .write(permit, async |tx| {
            let (mut installed, mut changed) = (Installed::default(), Vec::new());
            for questionnaire in platform.library.interviews().filter(|it| it.status == Status::Live) {
                match tx.installed_digest(questionnaire.id).await? {
                    None => installed.added.push(add(tx, questionnaire).await?),
                    Some(digest) if digest == questionnaire.digest => {
                        installed.unchanged.push(questionnaire.id)
                    }
                    Some(_) => changed.push(questionnaire.id),
                }
            }
            if changed.is_empty() {
                Ok(installed)
            } else {
                Err(Problem::QuestionnaireChanged(changed).into())
            }
        })
        .await
}

async fn add(tx: &Tx, questionnaire: &Questionnaire) -> Result<QuestionnaireId, Error> {
    tx.add_installed(questionnaire.id, &questionnaire.digest).await?;
    Ok(questionnaire.id)
}
