//! Interviews.

use fieldwork::{Id, Interview, Participant};
use sea_orm::{EntityTrait, QueryFilter};

use super::Tx;
use crate::rows::interviews;
use crate::{Fault, Prior, prior, within};

impl Tx {
    /// The interview.
    pub async fn interview(&self, id: Id<Interview>) -> Result<Option<Interview>, Fault> {
        let row = interviews::Entity::find_by_id(id.uuid())
            .filter(within::interviews(self.scope()))
            .one(&self.transaction)
            .await?;
        let interview = row.map(Interview::try_from).transpose()?;
        interview.iter().for_each(|interview| self.touched().add_interview(interview));
        Ok(interview)
    }

    /// What the person said in the earlier wave, where this interview may be joined to it.
    pub async fn prior(&self, interview: &Interview, person: &Participant) -> Result<Option<Prior>, Fault> {
        self.reaches(person.id, "interviews").await?;
        prior::prior(&self.transaction, interview, person).await
    }

    /// Adds an interview. The questionnaire it is asked with has to be installed.
    pub async fn add_interview(&self, interview: &Interview) -> Result<(), Fault> {
        let case = self.whose(interview.case, "interviews").await?;
        self.insert(interviews::row(interview, &case.force)).await?;
        self.keep_span(interview).await
    }

    /// Keeps how far an interview has come.
    pub async fn save_interview(&self, interview: &Interview) -> Result<(), Fault> {
        let case = self.whose(interview.case, "interviews").await?;
        self.update(interviews::row(interview, &case.force), "interviews", interview.id).await?;
        self.keep_span(interview).await
    }
}
