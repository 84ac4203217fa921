//! The questionnaires of the demonstration on their way into use: what is live was approved by two people, and a version that
//! is being prepared waits for the second.

use access::Actor;
use access::permission::{ApproveQuestionnaire, RehearseQuestionnaire};
use operations::{approve_questionnaire, rehearse_questionnaire, version_before};
use questionnaire::{Questionnaire, QuestionnaireId, Status};

use super::story::{Story, permit};

impl Story {
    /// Both administrators approve what is live, before anybody is asked with it.
    pub(super) async fn approve_live_versions(&self) -> anyhow::Result<()> {
        for id in self.versions(|questionnaire| questionnaire.status == Status::Live) {
            self.rehearse(id).await?;
            for administrator in &self.cast.administrators {
                self.approve(administrator, id).await?;
            }
        }
        Ok(())
    }

    /// A version that would take the place of another is rehearsed on everybody who was interviewed, and approved by the second
    /// administrator. A visitor can be the first, read the report and decide.
    pub(super) async fn rehearse_next_versions(&self) -> anyhow::Result<()> {
        let [_, second] = &self.cast.administrators;
        for id in self.versions(|questionnaire| questionnaire.status == Status::Draft) {
            if version_before(&self.platform.library, id).is_some() {
                self.rehearse(id).await?;
                self.approve(second, id).await?;
            }
        }
        Ok(())
    }

    fn versions(&self, wanted: impl Fn(&Questionnaire) -> bool) -> Vec<QuestionnaireId> {
        let interviews = self.platform.library.interviews();
        interviews
            .filter(|questionnaire| wanted(questionnaire))
            .map(|questionnaire| questionnaire.id)
            .collect()
    }

    async fn rehearse(&self, id: QuestionnaireId) -> anyhow::Result<()> {
        if version_before(&self.platform.library, id).is_some() {
            let permit = permit::<RehearseQuestionnaire>(&Actor::system())?;
            rehearse_questionnaire(&self.platform, &permit, id).await?;
        }
        Ok(())
    }

    async fn approve(&self, administrator: &Actor, id: QuestionnaireId) -> anyhow::Result<()> {
        let permit = permit::<ApproveQuestionnaire>(administrator)?;
        approve_questionnaire(&self.platform, &permit, id).await?;
        Ok(())
    }
}
