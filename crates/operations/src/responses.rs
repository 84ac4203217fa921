//! A month's interviews as the figures count them.

use access::{Permit, permission::CloseMonth};
use fieldwork::{ForceCode, Interview, Participant, ResponseRecord};
use questionnaire::{Answer, NonAnswer};
use statistics::Month;

use crate::{Error, Platform, Problem, interview_facts};

/// The month's response records: each with the answers that count, and with every question its route left aside marked
/// as that. The journal is not touched: what is marked here was never answered, and nothing says it was.
pub(crate) async fn responses(
    platform: &Platform,
    permit: &Permit<CloseMonth>,
    force: &ForceCode,
    month: Month,
) -> Result<Vec<ResponseRecord>, Error> {
    let reader = platform.store.reader();
    let mut people = reader.interviewed_in(permit, force, month).await?;
    let mut counted = Vec::new();
    for record in reader.responses(permit, force, month).await? {
        if let Some(background) = people.remove(&record.interview) {
            counted.push(routed(platform, record, &background)?);
        }
    }
    Ok(counted)
}

fn routed(
    platform: &Platform,
    record: ResponseRecord,
    (interview, participant): &(Interview, Participant),
) -> Result<ResponseRecord, Problem> {
    let id = record.questionnaire;
    let loaded = platform.library.interview(id.wave, id.version).filter(|it| it.digest == interview.digest);
    let questionnaire = loaded.ok_or(Problem::QuestionnaireMissing(id))?;
    let facts = interview_facts(&platform.forces, participant, interview);
    let route = questionnaire.route(&record.answers, &facts);
    let mut answers = route.in_force(&record.answers);
    let left_aside = questionnaire.questions().filter(|it| it.is_asked() && !route.asks(&it.name));
    answers.extend(left_aside.map(|it| (it.name.clone(), Answer::Missing(NonAnswer::OffRoute))));
    Ok(ResponseRecord { answers, ..record })
}
