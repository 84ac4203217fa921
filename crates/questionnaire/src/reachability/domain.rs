//! The answers a question can be given, as few as stand for all of them.

use rust_decimal::Decimal;

use super::points;
use crate::expression::{Literals, Value};
use crate::{ChoiceList, ChoiceName, Kind, Question, Severity};

/// One answer to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) value: Value,
    /// Does it stand for others?
    pub(super) sample: bool,
}

/// The answers to try, and whether they stand for all there are.
#[derive(Clone, Debug)]
pub(super) struct Domain {
    pub(super) candidates: Vec<Candidate>,
    pub(super) complete: bool,
}

/// What the answers are chosen for.
#[derive(Clone, Copy)]
pub(super) struct Purpose<'p> {
    /// The constants they may be compared with.
    pub(super) literals: &'p Literals,
    /// How many unknowns may share a gap between constants.
    pub(super) beside: u32,
}

/// Lists of more choices than this are looked at by the codes that are written in an expression.
const FEW_CHOICES: usize = 6;
/// And no more codes than this are combined with each other.
const MOST_CODES: usize = 8;
/// With no more of the other choices than this.
const MOST_OTHERS: usize = 12;
/// No more unknowns than this are told apart in one gap.
pub(super) const MOST_BESIDE: u32 = 4;

/// The answers in the order in which they are tried: substantive ones first, since they read best in a message.
pub(super) fn of(question: &Question, purpose: Purpose<'_>, believed: bool) -> Domain {
    let mut candidates =
        if believed { substantive(question, purpose) } else { unconstrained(question, purpose) };
    candidates.push(exactly(Value::Empty));
    candidates.extend(question.non_answers.iter().map(|code| exactly(Value::Missing(*code))));
    let complete = match &question.kind {
        Kind::SelectMultiple(list) => {
            let (written, rest) = together(list, purpose.literals);
            written.len() <= MOST_CODES && rest.len() <= MOST_OTHERS
        }
        Kind::SelectOne(_) | Kind::Acknowledge | Kind::Note | Kind::Calculate(_) => true,
        _ => purpose.beside <= MOST_BESIDE,
    };
    Domain { candidates, complete }
}

/// The substantive answers, of a question whose constraint is believed.
pub(super) fn substantive(question: &Question, purpose: Purpose<'_>) -> Vec<Candidate> {
    let Purpose { literals, beside } = purpose;
    let beside = beside.min(MOST_BESIDE);
    match &question.kind {
        Kind::SelectOne(list) => codes(list).map(|name| exactly(Value::Text(name.to_string()))).collect(),
        Kind::SelectMultiple(list) => several(list, literals),
        Kind::Integer => integers(question, purpose),
        Kind::Decimal => numbers(points::fractional(literals, beside), true),
        Kind::Range { start, end, step } => {
            let (steps, all) = points::steps((*start, *end, *step), literals, beside);
            numbers(steps, !all)
        }
        Kind::Date(precision) => {
            let constants: Vec<_> = literals.days.iter().copied().collect();
            let days = points::days(&constants, *precision, beside);
            days.into_iter().map(|day| sample(Value::Date(day))).collect()
        }
        Kind::Time => points::times(literals, beside).into_iter().map(|it| sample(Value::Time(it))).collect(),
        Kind::Text | Kind::Hidden => texts(literals, beside),
        Kind::Acknowledge => vec![exactly(Value::Text("OK".to_owned()))],
        Kind::Note | Kind::Calculate(_) => Vec::new(),
    }
}

/// The substantive answers as if there were no constraint, for judging that.
pub(super) fn unconstrained(question: &Question, purpose: Purpose<'_>) -> Vec<Candidate> {
    match question.kind {
        Kind::Integer => numbers(points::whole(purpose.literals, purpose.beside.min(MOST_BESIDE)), true),
        _ => substantive(question, purpose),
    }
}

/// Each constant, and texts that are none of them.
pub(super) fn texts(literals: &Literals, beside: u32) -> Vec<Candidate> {
    let constants = literals.texts.iter().filter(|text| !text.trim().is_empty()).cloned();
    let others = (1..).map(|number| format!("other words {number}"));
    let others = others.filter(|text| !literals.texts.contains(text));
    let count = usize::try_from(beside).unwrap_or(1);
    constants.chain(others.take(count)).map(|text| sample(Value::Text(text))).collect()
}

/// Every whole number where the constraint leaves few; those around the constants where not.
fn integers(question: &Question, purpose: Purpose<'_>) -> Vec<Candidate> {
    let hard = question.constraint.as_ref().filter(|constraint| constraint.severity == Severity::Error);
    if let Some((Some(lowest), Some(highest))) = hard.map(|constraint| constraint.test.bounds()) {
        let (first, last) = (lowest.floor(), highest.ceil());
        let (steps, all) = points::steps((first, last, Decimal::ONE), purpose.literals, 1);
        if all {
            return numbers(steps, false);
        }
    }
    numbers(points::whole(purpose.literals, purpose.beside.min(MOST_BESIDE)), true)
}

fn numbers(points: Vec<Decimal>, sample: bool) -> Vec<Candidate> {
    points.into_iter().map(|number| Candidate { value: Value::Number(number.normalize()), sample }).collect()
}

fn codes(list: &ChoiceList) -> impl Iterator<Item = &ChoiceName> {
    list.choices.iter().map(|choice| &choice.name)
}

/// The choices that can be chosen together: those written in an expression, and the rest. Of a short list, all count as
/// written.
fn together<'l>(list: &'l ChoiceList, literals: &Literals) -> (Vec<&'l ChoiceName>, Vec<&'l ChoiceName>) {
    let names: Vec<_> =
        list.choices.iter().filter(|choice| !choice.exclusive).map(|choice| &choice.name).collect();
    let all = names.len() <= FEW_CHOICES;
    names.into_iter().partition(|name| all || literals.texts.contains(name.as_str()))
}

/// Each exclusive choice alone, and every combination of the others; of a long list, every combination of the codes
/// that are written somewhere, with any number of the rest.
fn several(list: &ChoiceList, literals: &Literals) -> Vec<Candidate> {
    let (written, rest) = together(list, literals);
    let mut combined = Vec::new();
    for subset in subsets(&written) {
        for others in 0..=rest.len().min(MOST_OTHERS) {
            let chosen: Vec<_> = subset.iter().chain(rest.iter().take(others)).copied().collect();
            let in_order: Vec<_> = codes(list).filter(|name| chosen.contains(name)).cloned().collect();
            combined.push(in_order);
        }
    }
    combined.retain(|names| !names.is_empty());
    combined.sort_by_key(Vec::len);
    let alone = list.choices.iter().filter(|choice| choice.exclusive).map(|it| vec![it.name.clone()]);
    let sample = !rest.is_empty();
    let all = combined.into_iter().chain(alone);
    all.map(|names| Candidate { value: Value::Choices(names), sample }).collect()
}

/// Every subset of the first few; more would not be gone through in time.
fn subsets<'n>(names: &[&'n ChoiceName]) -> Vec<Vec<&'n ChoiceName>> {
    let mut subsets = vec![Vec::new()];
    for name in names.iter().take(MOST_CODES) {
        let with: Vec<Vec<_>> =
            subsets.iter().map(|subset| subset.iter().copied().chain([*name]).collect()).collect();
        subsets.extend(with);
    }
    subsets
}

const fn exactly(value: Value) -> Candidate {
    Candidate { value, sample: false }
}

const fn sample(value: Value) -> Candidate {
    Candidate { value, sample: true }
}
