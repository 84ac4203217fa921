//! Why nothing leads somewhere: which rules of other questions stand in the way.

use std::collections::HashSet;

use super::search::{Goal, Outcome};
use super::study::Study;
use super::words;
use crate::{Expression, Question};

/// The reason in a sentence, for a goal that no answers reach.
pub(super) fn reason<'a>(
    study: &mut Study<'a>,
    expressions: &[&'a Expression],
    goal: &Goal<'_, 'a>,
) -> String {
    let Some(cone) = study.cone(expressions, goal.about) else { return String::new() };
    let questions = cone.questions();
    let believed: Vec<_> = questions.into_iter().filter(|question| study.limits(question)).collect();
    let mut reaches_without =
        |forgiven: &[&'a Question]| study.reach_without(forgiven, expressions, goal) != Outcome::No;
    if believed.is_empty() || !reaches_without(&believed) {
        return "Whatever is answered, it is false.".to_owned();
    }
    let alone: Vec<_> = believed.iter().copied().filter(|question| reaches_without(&[*question])).collect();
    let to_blame = if alone.is_empty() { believed } else { alone };
    let rules: HashSet<_> = to_blame.iter().map(|question| rule(question)).collect();
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort();
    rules.truncate(3);
    format!("It is never true, because {}.", words::joined(&rules))
}

fn rule(question: &Question) -> String {
    let name = &question.name;
    let rules = [
        question.relevant.as_ref().map(|it| format!("`{name}` is only asked where `{it}`")),
        question.constraint.as_ref().map(|it| format!("the answer to `{name}` must fulfil `{}`", it.test)),
        question.choice_filter.as_ref().map(|it| format!("the choices of `{name}` are those where `{it}`")),
    ];
    let rules: Vec<String> = rules.into_iter().flatten().collect();
    words::joined(&rules)
}
