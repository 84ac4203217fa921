//! Which content of which questionnaire how many people approved, for the verbs that begin interviews and for the pages.

use std::collections::BTreeMap;

use questionnaire::{Digest, QuestionnaireId};
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::Fault;
use crate::rows::questionnaire_approvals::{self as approvals, Model};

/// The number of people who approved a content.
pub type Approvers = BTreeMap<(QuestionnaireId, Digest), usize>;

/// Everything that anybody approved. There are a handful of rows for each version.
pub(crate) async fn approvers(database: &impl ConnectionTrait) -> Result<Approvers, Fault> {
    let mut approvers = Approvers::new();
    for row in approvals::Entity::find().all(database).await? {
        *approvers.entry(Model::content(&row)?).or_default() += 1;
    }
    Ok(approvers)
}
