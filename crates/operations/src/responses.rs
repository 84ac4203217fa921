//! A month's interviews as the figures count them.

use access::Permit;
use fieldwork::{ForceCode, ResponseRecord};
use questionnaire::Questionnaire;
use statistics::Month;
use store::{CountsMonths, Response};

use crate::{Error, Platform, Problem, interview_facts};

/// The month's response records: each with the answers that count, and with every question its route left aside marked
/// as that. The journal is not touched: what is marked here was never answered, and nothing says it was.
pub(crate) async fn responses<P: CountsMonths>(
    platform: &Platform,
    permit: &Permit<P>,
    force: &ForceCode,
    month: Month,
) -> Result<Vec<ResponseRecord>, Error> {
    let responses = platform.store.reader().responses(permit, force, month).await?;
    Ok(responses.into_iter().map(|response| routed(platform, response)).collect::<Result<_, _>>()?)
}

/// The questionnaire an interview was asked with, to the byte.
pub(crate) fn asked_with<'a>(
    platform: &'a Platform,
    response: &Response,
) -> Result<&'a Questionnaire, Problem> {
    let id = response.record.questionnaire;
    let loaded = platform.library.interview(id.wave, id.version);
    loaded.filter(|it| it.digest == response.interview.digest).ok_or(Problem::QuestionnaireMissing(id))
}

fn routed(platform: &Platform, response: Response) -> Result<ResponseRecord, Problem> {
    let questionnaire = asked_with(platform, &response)?;
    let Response { record, interview, participant, prior } = response;
    let facts = interview_facts(platform, &participant, &interview, prior.as_ref());
    let answers = questionnaire.counted(&record.answers, &facts);
    Ok(ResponseRecord { answers, ..record })
}
