//! What a questionnaire may know of the case besides the answers.

use std::collections::BTreeMap;

use fieldwork::{Country, Forces, Interview, Participant, london_date};
use questionnaire::{Answers, Facts};

/// What was true when the interview began. The route is computed with it here and on the pages, so both ask the same.
pub fn interview_facts(forces: &Forces, participant: &Participant, interview: &Interview) -> Facts {
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
