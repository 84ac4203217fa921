//! Whether a new version leaves out people the version before asked: then its figures are about other people.

use super::finding::{Finding, Part};
use super::search::{Goal, Outcome};
use super::study::{Study, Wrong};
use super::verdict::{all, and, holds};
use super::words;
use crate::expression::Knowledge;
use crate::{Code, Expression, Question, Questionnaire};

/// A question of an interview, and the conditions under which the version before asked it.
pub(crate) struct Change<'a> {
    pub(crate) question: &'a Question,
    pub(crate) before: Vec<&'a Expression>,
}

/// Finds the changes that leave people out, each with answers that show it. Says nothing where there are none for sure.
pub(crate) fn narrowed<'a>(
    interview: &'a Questionnaire,
    wrong: &Wrong<'a>,
    changes: &[Change<'a>],
) -> Vec<Finding> {
    let mut study = Study::of(interview, wrong);
    for Change { question, before } in changes {
        let Some(now) = &question.relevant else { continue };
        if before.iter().any(|it| it.source() == now.source()) {
            continue;
        }
        let expressions: Vec<&Expression> = before.iter().copied().chain([now]).collect();
        let left_out = |it: &Knowledge<'_>| {
            let asked_before = all(before.iter().map(|part| holds(Some(part), it)));
            and(asked_before, holds(Some(now), it).map(|asked| !asked))
        };
        if let Outcome::Yes(said) = study.reach(&expressions, &Goal::of(&left_out)) {
            let who = words::answers(&said, &expressions);
            let who = if who.is_empty() { "nothing is answered".to_owned() } else { who };
            let message = format!("The version before asked this where {who}, and this one does not.");
            let remedy = "Keep the old condition, or say with `[[equivalence]]` that the trend breaks.";
            study.find(Code::NarrowedBase, (question, Part::Relevant), message, remedy);
        }
    }
    study.findings()
}
