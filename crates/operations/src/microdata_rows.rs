//! A month's interviews as rows of microdata: under a pseudonym, without a day, and in no order that tells one.

use export::MicrodataRow;
use statistics::Month;
use store::{Pseudonyms, Response};

use crate::responses::routed;
use crate::{Platform, Problem};

/// The rows of a month, in the order of their pseudonyms: the order in which they were held would tell who was first.
pub(crate) fn rows(
    platform: &Platform,
    pseudonyms: &Pseudonyms,
    responses: Vec<Response>,
) -> Result<Vec<MicrodataRow>, Problem> {
    let mut rows = Vec::with_capacity(responses.len());
    for response in responses {
        rows.push(row(platform, pseudonyms, response)?);
    }
    rows.sort_by(|one, other| one.person.cmp(&other.person));
    Ok(rows)
}

fn row(platform: &Platform, pseudonyms: &Pseudonyms, response: Response) -> Result<MicrodataRow, Problem> {
    let person = pseudonyms.of(response.participant.id);
    let complete = matches!(response.interview.state, fieldwork::InterviewState::Finished { .. });
    let record = routed(platform, response)?;
    Ok(MicrodataRow {
        person,
        force: record.force.to_string(),
        month: Month::of(record.finished_on),
        team: record.team.unwrap_or_default(),
        questionnaire: record.questionnaire,
        complete,
        answers: record.answers,
    })
}
