//! What must be true of a question as a whole.

use super::reader::Reader;
use crate::question::{Identifier, QuestionRole, Release};
use crate::{ChoiceList, Code, Kind, Polarity, Question};

/// Reports what is wrong with a question whose parts are each sound.
pub(super) fn check(reader: &mut Reader<'_, '_>, question: &Question) {
    outcome_is_scored(reader, question);
    identifier_stays(reader, question);
    disclosure_is_noticed(reader, question);
    default_is_an_answer(reader, question);
    only_asked_questions_are_answered(reader, question);
}

fn outcome_is_scored(reader: &mut Reader<'_, '_>, question: &Question) {
    if question.role != QuestionRole::Outcome {
        return;
    }
    let problem = match &question.kind {
        Kind::SelectOne(list) => unscored(list),
        _ => Some("an outcome is a choice of one on a scale".to_owned()),
    };
    if let Some(problem) = problem {
        let span = reader.span_of("role");
        let message = format!("This outcome cannot be scored: {problem}.");
        let remedy = "Give the choices `score` and `polarity`, or give the question another role.";
        reader.report(Code::UnscoredOutcome, &span, message, remedy);
    }
}

/// Why a list is not a scale. A choice of polarity none stays outside the scale and needs no score.
fn unscored(list: &ChoiceList) -> Option<String> {
    let on_scale = |choice: &&crate::Choice| choice.polarity != Polarity::None;
    let missing = list.choices.iter().filter(on_scale).find(|choice| choice.score.is_none());
    if let Some(choice) = missing {
        return Some(format!("`{}` of the list `{}` has no score", choice.name, list.name));
    }
    let has = |polarity| list.choices.iter().any(|choice| choice.polarity == polarity);
    let two_sided = has(Polarity::Favourable) && has(Polarity::Unfavourable);
    (!two_sided).then(|| format!("the list `{}` has no favourable and unfavourable side", list.name))
}

fn identifier_stays(reader: &mut Reader<'_, '_>, question: &Question) {
    if question.identifier == Identifier::Direct && question.release == Release::Published {
        let span = reader.span_of("release");
        let message = "An answer that names the person would be published.";
        reader.report(Code::ReleasedIdentifier, &span, message, "Write `release = \"never\"`.");
    }
}

fn disclosure_is_noticed(reader: &mut Reader<'_, '_>, question: &Question) {
    if question.disclosure_risk {
        let span = reader.span_of("disclosure_risk");
        let message = "This question may lead the person to speak of the offence.";
        let remedy = "Ask about what the police did, or say in `guidance_hint` how to come back from it.";
        reader.report(Code::DisclosureRisk, &span, message, remedy);
    }
}

fn default_is_an_answer(reader: &mut Reader<'_, '_>, question: &Question) {
    let Some(default) = &question.default else { return };
    if question.kind == Kind::Hidden {
        return;
    }
    if let Err(refusal) = question.accept(default) {
        let span = reader.span_of("default");
        reader.report(
            Code::BadValue,
            &span,
            "The default is not an answer to the question.",
            refusal.to_string(),
        );
    }
}

fn only_asked_questions_are_answered(reader: &mut Reader<'_, '_>, question: &Question) {
    if question.is_asked() {
        return;
    }
    let keys = [
        ("required", question.required),
        ("commentary", question.commentary),
        ("non_answer", !question.non_answers.is_empty()),
        ("constraint", question.constraint.is_some()),
    ];
    for (key, _) in keys.into_iter().filter(|(_, used)| *used) {
        let span = reader.span_of(key);
        let message = format!("`{key}` means nothing for something nobody answers.");
        reader.report(Code::MisplacedKey, &span, message, "Take it out.");
    }
}
