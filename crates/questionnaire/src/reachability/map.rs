//! The questions of an interview in order, and which of them a condition depends on.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::domain::{self, Domain, Purpose};
use super::points;
use crate::expression::Literals;
use crate::{Expression, Kind, Precision, Question, Questionnaire, Severity};

/// More unknowns than this are not looked into.
const MOST_UNKNOWNS: usize = 64;

/// The questions of an interview.
pub(super) struct Map<'a> {
    questions: Vec<&'a Question>,
    index: HashMap<&'a str, usize>,
    /// Questions whose own rules are not believed, because something is already known to be wrong with them.
    pub(super) forgiven: HashSet<&'a str>,
}

/// Something a condition may depend on.
pub(super) enum Unknown<'a> {
    /// The day of the interview.
    Today,
    /// A fact of the case.
    Fact(&'a str),
    /// A question, and the answers to try.
    Question(&'a Question, Domain),
}

/// Everything a condition depends on, directly or not, in the order of the interview.
pub(super) struct Cone<'a> {
    pub(super) unknowns: Vec<Unknown<'a>>,
    pub(super) literals: Literals,
    pub(super) beside: u32,
    /// What it costs to look at one answer, by the length of the longest expression and of the longest filtered list.
    pub(super) weight: usize,
}

impl<'a> Map<'a> {
    /// Questions of `unknown` name are left out: nothing is known of their answers.
    pub(super) fn of(interview: &'a Questionnaire, unknown: &HashSet<&str>) -> Self {
        let known = interview.questions().filter(|question| !unknown.contains(question.name.as_str()));
        let questions: Vec<_> = known.collect();
        let index = questions.iter().enumerate().map(|(at, it)| (it.name.as_str(), at)).collect();
        Self { questions, index, forgiven: HashSet::new() }
    }

    /// The rules of a question, as far as they are believed.
    pub(super) fn rules(&self, question: &'a Question) -> Rules<'a> {
        let believed = !self.forgiven.contains(question.name.as_str());
        let hard = question.constraint.as_ref().filter(|it| it.severity == Severity::Error);
        Rules {
            relevant: question.relevant.as_ref().filter(|_| believed),
            constraint: hard.map(|it| &it.test).filter(|_| believed),
            choice_filter: question.choice_filter.as_ref().filter(|_| believed),
        }
    }

    /// Do believed rules of this question decide which answers it can have?
    pub(super) fn limits(&self, question: &'a Question) -> bool {
        self.rules(question).all().next().is_some()
    }

    /// What these expressions depend on; none where it is too much. `about` is the question whose own answer they judge.
    pub(super) fn cone(
        &self,
        expressions: &[&'a Expression],
        about: Option<&'a Question>,
    ) -> Option<Cone<'a>> {
        let (mut found, mut read) = (BTreeSet::new(), expressions.to_vec());
        let mut next = 0;
        while let Some(expression) = read.get(next).copied() {
            next += 1;
            for at in expression.reads().filter_map(|name| self.index.get(name.as_str())) {
                if let Some(question) = self.questions.get(*at).filter(|_| found.insert(*at)) {
                    read.extend(self.rules(question).all());
                    read.extend(calculation(question));
                }
            }
            if found.len() > MOST_UNKNOWNS {
                return None;
            }
        }
        let questions: Vec<_> = found.iter().filter_map(|at| self.questions.get(*at).copied()).collect();
        Some(self.cone_of(&questions, &read, about))
    }

    fn cone_of(
        &self,
        questions: &[&'a Question],
        read: &[&'a Expression],
        about: Option<&'a Question>,
    ) -> Cone<'a> {
        let mut literals = Literals::default();
        read.iter().for_each(|expression| literals.gather(expression));
        let facts: BTreeSet<&str> = read.iter().flat_map(|expression| expression.facts()).collect();
        let today = read.iter().any(|expression| expression.reads_today());
        let open = questions.iter().copied().chain(about);
        let beside = together(open.clone(), facts.len(), usize::from(today));
        widen(&mut literals, open, beside.min(domain::MOST_BESIDE));
        let purpose = Purpose { literals: &literals, beside };
        let domain = |it: &&'a Question| domain::of(it, purpose, !self.forgiven.contains(it.name.as_str()));
        let asked = questions.iter().map(|it| Unknown::Question(it, domain(it)));
        let around = today.then_some(Unknown::Today).into_iter().chain(facts.into_iter().map(Unknown::Fact));
        let longest = read.iter().map(|expression| expression.source().len()).max().unwrap_or(0);
        let filtered = questions.iter().filter(|question| question.choice_filter.is_some());
        let widest = filtered.filter_map(|it| it.choices()).map(|list| list.choices.len()).max().unwrap_or(0);
        Cone {
            unknowns: around.chain(asked).collect(),
            literals,
            beside,
            weight: (1 + longest / 64) * (1 + widest / 8),
        }
    }
}

/// The rules that decide which answers a question can have.
pub(super) struct Rules<'a> {
    pub(super) relevant: Option<&'a Expression>,
    pub(super) constraint: Option<&'a Expression>,
    pub(super) choice_filter: Option<&'a Expression>,
}

impl<'a> Rules<'a> {
    fn all(&self) -> impl Iterator<Item = &'a Expression> + use<'a> {
        [self.relevant, self.constraint, self.choice_filter].into_iter().flatten()
    }
}

const fn calculation(question: &Question) -> Option<&Expression> {
    match &question.kind {
        Kind::Calculate(expression) => Some(expression),
        _ => None,
    }
}

impl<'a> Cone<'a> {
    /// What it took to make, in steps.
    pub(super) fn size(&self) -> usize {
        let sizes = self.unknowns.iter().map(|unknown| match unknown {
            Unknown::Question(_, domain) => 1 + domain.candidates.len(),
            _ => 1,
        });
        1 + sizes.sum::<usize>() / 8
    }

    /// The questions it holds.
    pub(super) fn questions(&self) -> Vec<&'a Question> {
        let questions = self.unknowns.iter().filter_map(|unknown| match unknown {
            Unknown::Question(question, _) => Some(*question),
            _ => None,
        });
        questions.collect()
    }
}

/// How many unknowns of one sort there may be in a gap between two constants.
fn together<'a>(questions: impl Iterator<Item = &'a Question> + Clone, facts: usize, today: usize) -> u32 {
    let of_sort = |sort: fn(&Kind) -> bool| questions.clone().filter(|question| sort(&question.kind)).count();
    let sorts = [
        of_sort(|kind| matches!(kind, Kind::Integer | Kind::Decimal | Kind::Range { .. })),
        of_sort(|kind| matches!(kind, Kind::Date(_))) + today,
        of_sort(|kind| matches!(kind, Kind::Time)),
        of_sort(|kind| matches!(kind, Kind::Text | Kind::Hidden)) + facts,
    ];
    sorts.into_iter().max().and_then(|most| u32::try_from(most).ok()).unwrap_or(u32::MAX).max(1)
}

/// Adds to the constants the values of coarser answers, so that finer ones can equal them: the first of a month is a
/// constant to a question about a day.
fn widen<'a>(literals: &mut Literals, questions: impl Iterator<Item = &'a Question> + Clone, beside: u32) {
    if literals.days.is_empty() {
        literals.days.extend(chrono::NaiveDate::from_ymd_opt(2026, 1, 1));
    }
    for precision in [Precision::Year, Precision::Month] {
        if questions.clone().any(|question| question.kind == Kind::Date(precision)) {
            let constants: Vec<_> = literals.days.iter().copied().collect();
            literals.days.extend(points::days(&constants, precision, beside));
        }
    }
    for question in questions {
        if let Kind::Range { start, end, step } = question.kind {
            literals.numbers.extend(points::steps((start, end, step), literals, beside).0);
        }
    }
}
