//! What can be known to be wrong before anybody answers: what is compared and reckoned with what.
//!
//! Names are looked at in [`super::check_names`], calls in [`super::check_calls`].

use super::kind::{self, Kind};
use super::surroundings::Surroundings;
use super::syntax::{Comparison, Node, Shape};
use super::{Expression, ExpressionFault};
use crate::spelling::suggest;
use crate::{Code, NonAnswer, Question};

/// Checks one expression and collects what it finds.
pub(crate) struct Checker<'s, 'q> {
    pub(super) surroundings: &'s Surroundings<'q>,
    itself: Option<Kind<'q>>,
    choice: Option<Kind<'q>>,
    /// In a calculation there is an answer of its own, of whatever kind it last was.
    pub(super) calculating: bool,
    findings: Vec<ExpressionFault>,
}

impl<'s, 'q> Checker<'s, 'q> {
    pub(crate) const fn of(surroundings: &'s Surroundings<'q>) -> Self {
        Self { surroundings, itself: None, choice: None, calculating: false, findings: Vec::new() }
    }

    /// In a constraint, where `.` is the answer.
    pub(crate) fn about(mut self, question: &'q Question) -> Self {
        self.itself = Some(Kind::of(&question.kind));
        self
    }

    /// In a calculation, where `.` is what was kept of it.
    pub(crate) fn calculating(mut self) -> Self {
        self.itself = Some(Kind::Unknown);
        self.calculating = true;
        self
    }

    /// In a choice filter, where `name` is the code of a choice.
    pub(crate) fn filtering(mut self, question: &'q Question) -> Self {
        self.choice = question.choices().map(Kind::Choice);
        self
    }

    /// What is wrong with an expression that must be a condition.
    pub(crate) fn condition(mut self, expression: &'q Expression) -> Vec<ExpressionFault> {
        self.must_be_truth(&expression.root);
        self.findings
    }

    /// What is wrong with an expression that must be a number.
    pub(crate) fn number(mut self, expression: &'q Expression) -> Vec<ExpressionFault> {
        self.must_be_number(&expression.root);
        self.findings
    }

    /// What is wrong with an expression of any kind.
    pub(crate) fn calculation(mut self, expression: &'q Expression) -> Vec<ExpressionFault> {
        self.kind(&expression.root);
        self.findings
    }

    /// The kind of an expression, whatever is wrong with it.
    pub(super) fn kind_of(mut self, expression: &'q Expression) -> Kind<'q> {
        self.kind(&expression.root)
    }

    pub(super) fn find(&mut self, code: Code, node: &Node, message: String, remedy: impl Into<String>) {
        self.findings.push(ExpressionFault::new(code, node.at.clone(), message, remedy));
    }

    pub(super) fn must_be_truth(&mut self, node: &'q Node) {
        let kind = self.kind(node);
        if !matches!(kind, Kind::Truth | Kind::Unknown) {
            let message = format!("This is {kind}, where a condition is needed.");
            self.find(
                Code::TypeMismatch,
                node,
                message,
                "Compare it with something, or write `is-answered(..)`.",
            );
        }
    }

    fn must_be_number(&mut self, node: &'q Node) {
        let kind = self.kind(node);
        self.is_number(node, &kind);
    }

    pub(super) fn is_number(&mut self, node: &Node, kind: &Kind<'q>) {
        if !kind::alike(kind, &Kind::Number) {
            let message = format!("This is {kind}, where a number is needed.");
            let remedy = match kind {
                Kind::Date => "Write `decimal-date-time(..)` around a date to reckon in days.",
                _ => "Refer to a question of type integer, decimal or range.",
            };
            self.find(Code::TypeMismatch, node, message, remedy);
        }
    }

    pub(super) fn kind(&mut self, node: &'q Node) -> Kind<'q> {
        match &node.shape {
            Shape::Number(_) => Kind::Number,
            Shape::Text(text) => Kind::Literal(text),
            Shape::Itself => {
                self.itself.clone().unwrap_or_else(|| self.no_meaning(node, ".", "a constraint"))
            }
            Shape::ChoiceCode => {
                self.choice.clone().unwrap_or_else(|| self.no_meaning(node, "name", "a choice_filter"))
            }
            Shape::Answer(name, _) => self.answer(node, name.as_str()),
            Shape::Prior(name) => self.prior(node, name),
            Shape::Position => self.position(node),
            Shape::Fact(fact) => self.fact(node, fact),
            Shape::All(parts) | Shape::Any(parts) => self.conditions(parts),
            Shape::Compare(comparison, left, right) => self.comparison(node, *comparison, left, right),
            Shape::Reckon(..) | Shape::Negative(_) => self.numbers(node.parts()),
            Shape::Matches(subject, _) => {
                self.kind(subject);
                Kind::Truth
            }
            Shape::Call(function, arguments) => self.call(node, *function, arguments),
        }
    }

    pub(super) fn no_meaning(&mut self, node: &Node, what: &str, place: &str) -> Kind<'q> {
        let message = format!("`{what}` only means something in {place}.");
        self.find(Code::UnknownName, node, message, "Refer to a question as `${question_name}`.");
        Kind::Unknown
    }

    pub(super) fn conditions(&mut self, parts: &'q [Node]) -> Kind<'q> {
        for part in parts {
            self.must_be_truth(part);
        }
        Kind::Truth
    }

    pub(super) fn numbers(&mut self, parts: impl IntoIterator<Item = &'q Node>) -> Kind<'q> {
        for part in parts {
            self.must_be_number(part);
        }
        Kind::Number
    }

    fn comparison(&mut self, node: &Node, how: Comparison, left: &'q Node, right: &'q Node) -> Kind<'q> {
        let (first, second) = (self.kind(left), self.kind(right));
        if matches!(first, Kind::Literal("")) || matches!(second, Kind::Literal("")) {
            return Kind::Truth;
        }
        self.code_of(&first, right, &second);
        self.code_of(&second, left, &first);
        let ordered = !matches!(how, Comparison::Equal | Comparison::NotEqual);
        if let Some(remedy) = kind::clash(&first, &second, ordered) {
            let message = format!("This compares {first} with {second}.");
            self.find(Code::TypeMismatch, node, message, remedy);
        }
        Kind::Truth
    }

    /// A literal that stands for a choice must be one.
    pub(super) fn code_of(&mut self, subject: &Kind<'q>, node: &Node, code: &Kind<'q>) {
        let (Kind::Choice(list) | Kind::Choices(list), Kind::Literal(code)) = (subject, code) else { return };
        if list.choices.is_empty() || list.choice(code).is_some() {
            return;
        }
        let remedy = if NonAnswer::parse(code).is_some() {
            format!("A non-answer reads as empty: write `is-missing(${{..}}, '{code}')`.")
        } else {
            suggest(code, list.choices.iter().map(|choice| choice.name.as_str()), "Use a code of the list.")
        };
        let message = format!("`{code}` is not a choice of the list `{}`.", list.name);
        self.find(Code::UnknownChoice, node, message, remedy);
    }
}
