//! Which questionnaire is in use: the file says so, its day has come, and two people approved what it says.

use access::Permit;
use chrono::NaiveDate;
use questionnaire::{Digest, Library, Questionnaire, QuestionnaireId, Status, Wave};
use store::{Approvers, AsksQuestionnaires};

use crate::{Error, Platform};

/// How many different people have to approve a content before anybody is asked with it.
pub const APPROVALS: usize = 2;

/// The questionnaire a new interview of this wave begins with on this day, if there is one: the highest version that is
/// live, in effect and approved. An interview that has begun keeps its own.
pub async fn questionnaire_in_use<'a, P: AsksQuestionnaires>(
    platform: &'a Platform,
    permit: &Permit<P>,
    wave: Wave,
    on: NaiveDate,
) -> Result<Option<&'a Questionnaire>, Error> {
    let approvers = platform.store.reader().approvers(permit).await?;
    Ok(in_use(&platform.library, &approvers, wave, on))
}

/// The same for a verb that has asked who approved what.
pub(crate) fn in_use<'a>(
    library: &'a Library,
    approvers: &Approvers,
    wave: Wave,
    on: NaiveDate,
) -> Option<&'a Questionnaire> {
    library
        .interviews()
        .filter(|it| it.id.wave == wave && it.status == Status::Live && it.effective_from <= on)
        .filter(|it| is_approved(approvers, it.id, &it.digest))
        .max_by_key(|it| it.id.version)
}

/// Whether people enough approved this content.
pub(crate) fn is_approved(approvers: &Approvers, id: QuestionnaireId, digest: &Digest) -> bool {
    approvers.get(&(id, digest.clone())).is_some_and(|people| *people >= APPROVALS)
}

/// The version that this one takes the place of: the one before it in its wave that is more than a draft.
pub fn version_before(library: &Library, id: QuestionnaireId) -> Option<&Questionnaire> {
    library
        .interviews()
        .filter(|it| it.id.wave == id.wave && it.id.version < id.version && it.status != Status::Draft)
        .max_by_key(|it| it.id.version)
}
