//! Constraints: whether any answer fulfils them, and whether any does not.

use super::domain::{self, Purpose};
use super::finding::Part;
use super::search::{Goal, Outcome};
use super::study::Study;
use super::verdict::{and, any, fulfils, holds, offered};
use crate::expression::Knowledge;
use crate::{Code, Expression, Question};

/// Looks at the constraint of a question that can be reached.
pub(super) fn check<'a>(study: &mut Study<'a>, question: &'a Question) {
    let Some(test) = question.constraint.as_ref().map(|constraint| &constraint.test) else { return };
    let asked = question.relevant.as_ref();
    let expressions: Vec<&Expression> = asked.into_iter().chain([test]).collect();
    let Some(cone) = study.cone(&expressions, Some(question)) else { return };
    let purpose = Purpose { literals: &cone.literals, beside: cone.beside };
    let known = question.is_asked() && question.choices().is_none_or(|list| !list.choices.is_empty());
    if !known || !domain::of(question, purpose, true).complete {
        return;
    }
    let filter = question.choice_filter.as_ref();
    let (within, all) = (domain::substantive(question, purpose), domain::unconstrained(question, purpose));
    let fulfilled = |it: &Knowledge<'_>| {
        let can = within.iter().map(|one| and(offered(it, filter, &one.value), fulfils(it, test, one)));
        and(holds(asked, it), any(can))
    };
    let broken = |it: &Knowledge<'_>| {
        let breaks = |one| fulfils(it, test, one).map(|fulfils| !fulfils);
        let can = all.iter().map(|one| and(offered(it, filter, &one.value), breaks(one)));
        and(holds(asked, it), any(can))
    };
    let about = Some(question);
    let place = (question, Part::Constraint);
    if study.reach(&expressions, &Goal { test: &fulfilled, about, cost: within.len() }) == Outcome::No {
        let message = "No answer to this question fulfils its constraint.".to_owned();
        study.find(Code::UnmetConstraint, place, message, "Let at least one answer fulfil it.");
        study.forgive(question);
    } else if study.reach(&expressions, &Goal { test: &broken, about, cost: all.len() }) == Outcome::No {
        let message = "Every answer to this question fulfils this, so it refuses nothing.".to_owned();
        study.find(Code::AlwaysTrue, place, message, "Put the constraint right, or take it out.");
    }
}
