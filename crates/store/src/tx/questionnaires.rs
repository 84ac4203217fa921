//! The questionnaires that have been in use, by digest: a version, once installed, is never another.

use questionnaire::{Digest, QuestionnaireId};
use sea_orm::{EntityTrait, Set};

use super::Tx;
use crate::rows::installed_questionnaires::{self as installed};
use crate::{Fault, InstalledQuestionnaire};

impl Tx {
    /// The digest a version was installed with.
    pub async fn installed_digest(&self, id: QuestionnaireId) -> Result<Option<Digest>, Fault> {
        let row = installed::Entity::find_by_id(id.to_string()).one(&self.transaction).await?;
        Ok(row.map(InstalledQuestionnaire::try_from).transpose()?.map(|installed| installed.digest))
    }

    /// Puts a version on record.
    pub async fn add_installed(&self, id: QuestionnaireId, digest: &Digest) -> Result<(), Fault> {
        self.insert(installed::ActiveModel {
            questionnaire: Set(id.to_string()),
            digest: Set(digest.to_string()),
            installed_at: Set(self.now),
        })
        .await
    }
}
