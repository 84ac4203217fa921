//! Choice filters: whether they leave a choice, and which they never leave.

use super::finding::Part;
use super::search::{Goal, Outcome};
use super::study::Study;
use super::verdict::{all, and, any, holds};
use super::words;
use crate::expression::{Knowledge, View};
use crate::{Choice, Code, Expression, Question};

/// Looks at the filter of a question that can be reached.
pub(super) fn check<'a>(study: &mut Study<'a>, question: &'a Question) {
    let (Some(filter), Some(list)) = (&question.choice_filter, question.choices()) else { return };
    let asked = question.relevant.as_ref();
    let offered = |knowledge: &Knowledge<'_>, choice: &Choice| {
        filter.decided(knowledge, View { itself: None, choice: Some(choice.name.as_str()) })
    };
    let expressions: Vec<&Expression> = asked.into_iter().chain([filter]).collect();
    let any = |knowledge: &Knowledge<'_>| any(list.choices.iter().map(|choice| offered(knowledge, choice)));
    let all = |knowledge: &Knowledge<'_>| all(list.choices.iter().map(|choice| offered(knowledge, choice)));
    let cost = list.choices.len();
    let some_left = |it: &Knowledge<'_>| and(holds(asked, it), any(it));
    if study.reach(&expressions, &Goal { test: &some_left, about: None, cost }) == Outcome::No {
        let message = "No choice of this question is ever offered: the filter holds for none of them.";
        let remedy = "Compare `name`, the code of a choice, with something that can hold for it.";
        study.find(Code::NoChoiceLeft, (question, Part::ChoiceFilter), message.to_owned(), remedy);
        study.forgive(question);
        return;
    }
    let none_left = |it: &Knowledge<'_>| and(holds(asked, it), any(it).map(|any| !any));
    if let Outcome::Yes(said) = study.reach(&expressions, &Goal { test: &none_left, about: None, cost }) {
        let answers = words::answers(&said, &expressions);
        let message = if answers.is_empty() {
            "The filter can leave no choice.".to_owned()
        } else {
            format!("The filter leaves no choice where {answers}.")
        };
        let remedy = "Ask the question only where a choice is left, or keep one choice always.";
        study.find(Code::ChoicesRunOut, (question, Part::ChoiceFilter), message, remedy);
    }
    let one_lost = |it: &Knowledge<'_>| and(holds(asked, it), all(it).map(|all| !all));
    if study.reach(&expressions, &Goal { test: &one_lost, about: None, cost }) == Outcome::No {
        let message = "The filter keeps every choice, whatever is answered.".to_owned();
        study.find(
            Code::AlwaysTrue,
            (question, Part::ChoiceFilter),
            message,
            "Put it right, or take it out.",
        );
        return;
    }
    never(study, (question, &expressions), &|it, choice| and(holds(asked, it), offered(it, choice)));
}

/// Names the choices that are offered to nobody.
fn never<'a>(
    study: &mut Study<'a>,
    (question, expressions): (&'a Question, &[&'a Expression]),
    offered: &dyn Fn(&Knowledge<'_>, &Choice) -> Option<bool>,
) {
    let choices = question.choices().into_iter().flat_map(|list| &list.choices);
    let lost = choices
        .filter(|choice| study.reach(expressions, &Goal::of(&|it| offered(it, choice))) == Outcome::No);
    let lost: Vec<String> = lost.map(|choice| format!("`{}`", choice.name)).collect();
    if !lost.is_empty() {
        let message = format!("The filter never offers {}.", words::joined(&lost));
        let remedy = "Change the filter, or use a list without what it never offers.";
        study.find(Code::NeverOffered, (question, Part::ChoiceFilter), message, remedy);
    }
}
