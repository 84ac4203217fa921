//! Install the questionnaires that are in use.

use access::{Permit, permission::InstallQuestionnaires};
use questionnaire::{Questionnaire, QuestionnaireId, Status};
use store::Tx;

use crate::in_use::is_approved;
use crate::{Error, Platform, Problem};

/// What installing did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Installed {
    /// Installed now, for the first time.
    pub added: Vec<QuestionnaireId>,
    /// Installed before, and the same to the byte.
    pub unchanged: Vec<QuestionnaireId>,
    /// Live by their files, and waiting for people to approve them. Nobody is asked with them.
    pub waiting: Vec<QuestionnaireId>,
}

/// Keeps the digest of every questionnaire that is live and approved. One that changed under a version that is installed is
/// refused, and with it everything: interviews point at that version, and it stays what they were asked.
pub async fn install_questionnaires(
    platform: &Platform,
    permit: &Permit<InstallQuestionnaires>,
) -> Result<Installed, Error> {
    platform
        .write(permit, async |tx| {
            let (mut installed, mut changed) = (Installed::default(), Vec::new());
            let approvers = tx.approvers().await?;
            for questionnaire in platform.library.interviews().filter(|it| it.status == Status::Live) {
                let id = questionnaire.id;
                let approved = is_approved(&approvers, id, &questionnaire.digest);
                match tx.installed_digest(id).await? {
                    Some(digest) if digest != questionnaire.digest => changed.push(id),
                    _ if !approved => installed.waiting.push(id),
                    Some(_) => installed.unchanged.push(id),
                    None => {
                        keep(tx, questionnaire).await?;
                        installed.added.push(id);
                    }
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

/// Puts a version on record, unless it is there. From then on it is what interviews point at.
pub(crate) async fn keep(tx: &Tx, questionnaire: &Questionnaire) -> Result<(), Error> {
    match tx.installed_digest(questionnaire.id).await? {
        None => Ok(tx.add_installed(questionnaire.id, &questionnaire.digest).await?),
        Some(digest) if digest == questionnaire.digest => Ok(()),
        Some(_) => Err(Problem::QuestionnaireChanged(vec![questionnaire.id]).into()),
    }
}
