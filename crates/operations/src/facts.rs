//! What a questionnaire may know of the case besides the answers.

use std::collections::BTreeMap;

use fieldwork::{Country, Forces, Interview, Participant, london_date};
use questionnaire::{Answers, Facts};
use store::Prior;

use crate::Platform;

/// What was true when the interview began, with what the person said in the earlier wave where they agreed to the two being
/// joined. The route is computed with it here and on the pages, so both ask the same.
pub fn interview_facts(
    platform: &Platform,
    participant: &Participant,
    interview: &Interview,
    prior: Option<&Prior>,
) -> Facts {
    let prior = prior.map(|prior| said_before(platform, participant, prior)).unwrap_or_default();
    Facts { prior, ..facts(&platform.forces, participant, interview) }
}

fn facts(forces: &Forces, participant: &Participant, interview: &Interview) -> Facts {
    let country = forces.get(&participant.force).map(|force| match force.country {
        Country::England => "england".to_owned(),
        Country::Wales => "wales".to_owned(),
    });
    let known = [
        ("country", country),
        ("language", Some(interview.language.code().to_owned())),
        ("team", participant.team.clone()),
        ("asked_by", Some(participant.asked_by.slug().to_owned())),
    ];
    let case = known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Facts {
        today: london_date(interview.started_at),
        case: case.collect::<BTreeMap<_, _>>(),
        prior: Answers::default(),
    }
}

/// The answers that counted in the earlier interview. One whose version is no longer loaded says nothing.
fn said_before(platform: &Platform, participant: &Participant, prior: &Prior) -> Answers {
    let Prior { interview, answers } = prior;
    let id = interview.questionnaire;
    let loaded = platform.library.interview(id.wave, id.version).filter(|it| it.digest == interview.digest);
    loaded.map_or_else(Answers::default, |questionnaire| {
        let facts = facts(&platform.forces, participant, interview);
        questionnaire.route(answers, &facts).in_force(answers)
    })
}
