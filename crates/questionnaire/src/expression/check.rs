//! What can be known to be wrong before anybody answers: names, kinds of value, codes of choices.

use super::function::Function;
use super::kind::{self, Kind};
use super::surroundings::Surroundings;
use super::syntax::{Comparison, Node, Shape};
use super::{Expression, ExpressionFault, Value};
use crate::spelling::suggest;
use crate::{CASE_FACTS, Code, NonAnswer, Question};

/// Checks one expression and collects what it finds.
pub(crate) struct Checker<'s, 'q> {
    surroundings: &'s Surroundings<'q>,
    itself: Option<Kind<'q>>,
    choice: Option<Kind<'q>>,
    findings: Vec<ExpressionFault>,
}

impl<'s, 'q> Checker<'s, 'q> {
    pub(crate) const fn of(surroundings: &'s Surroundings<'q>) -> Self {
        Self { surroundings, itself: None, choice: None, findings: Vec::new() }
    }

    /// In a constraint, where `.` is the answer.
    pub(crate) fn about(mut self, question: &'q Question) -> Self {
        self.itself = Some(Kind::of(&question.kind));
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

    /// What is wrong with an expression of any kind.
    pub(crate) fn calculation(mut self, expression: &'q Expression) -> Vec<ExpressionFault> {
        self.kind(&expression.root);
        self.findings
    }

    /// The kind of an expression, whatever is wrong with it.
    pub(super) fn kind_of(mut self, expression: &'q Expression) -> Kind<'q> {
        self.kind(&expression.root)
    }

    fn find(&mut self, code: Code, node: &Node, message: String, remedy: impl Into<String>) {
        self.findings.push(ExpressionFault::new(code, node.at.clone(), message, remedy));
    }

    fn must_be_truth(&mut self, node: &'q Node) {
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
        if !kind::alike(&kind, &Kind::Number) {
            let message = format!("This is {kind}, where a number is needed.");
            self.find(
                Code::TypeMismatch,
                node,
                message,
                "Refer to a question of type integer, decimal or range.",
            );
        }
    }

    fn kind(&mut self, node: &'q Node) -> Kind<'q> {
        match &node.shape {
            Shape::Number(_) => Kind::Number,
            Shape::Text(text) => Kind::Literal(text),
            Shape::Itself => {
                self.itself.clone().unwrap_or_else(|| self.no_meaning(node, ".", "a constraint"))
            }
            Shape::ChoiceCode => {
                self.choice.clone().unwrap_or_else(|| self.no_meaning(node, "name", "a choice_filter"))
            }
            Shape::Answer(name) => self.answer(node, name.as_str()),
            Shape::Fact(fact) => self.fact(node, fact),
            Shape::All(parts) | Shape::Any(parts) => self.conditions(parts),
            Shape::Compare(comparison, left, right) => self.comparison(node, *comparison, left, right),
            Shape::Reckon(..) | Shape::Negative(_) => self.numbers(node.parts()),
            Shape::Matches(subject, _) => {
                self.kind(subject);
                Kind::Truth
            }
            Shape::Call(function, arguments) => self.call(*function, arguments),
        }
    }

    fn no_meaning(&mut self, node: &Node, what: &str, place: &str) -> Kind<'q> {
        let message = format!("`{what}` only means something in {place}.");
        self.find(Code::UnknownName, node, message, "Refer to a question as `${question_name}`.");
        Kind::Unknown
    }

    fn answer(&mut self, node: &Node, name: &str) -> Kind<'q> {
        if let Some((kind, _)) = self.surroundings.earlier(name) {
            return kind.clone();
        }
        if self.surroundings.has(name) {
            let message = format!("`{name}` is not answered yet when this is needed.");
            self.find(
                Code::ForwardReference,
                node,
                message,
                "Ask it earlier, or refer to an earlier question.",
            );
        } else {
            let known = self.surroundings.names();
            let remedy = suggest(name, known, "Use the name of a question of the same interview.");
            self.find(Code::UnknownName, node, format!("No question is called `{name}`."), remedy);
        }
        Kind::Unknown
    }

    fn fact(&mut self, node: &Node, fact: &str) -> Kind<'q> {
        if CASE_FACTS.iter().any(|(name, _)| *name == fact) {
            return Kind::Text;
        }
        let remedy = suggest(fact, CASE_FACTS.iter().map(|(name, _)| *name), "Use a fact of the case.");
        self.find(Code::UnknownName, node, format!("A case has no fact called `{fact}`."), remedy);
        Kind::Unknown
    }

    fn conditions(&mut self, parts: &'q [Node]) -> Kind<'q> {
        for part in parts {
            self.must_be_truth(part);
        }
        Kind::Truth
    }

    fn numbers(&mut self, parts: impl IntoIterator<Item = &'q Node>) -> Kind<'q> {
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
    fn code_of(&mut self, subject: &Kind<'q>, node: &Node, code: &Kind<'q>) {
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

    fn call(&mut self, function: Function, arguments: &'q [Node]) -> Kind<'q> {
        match (function, arguments) {
            (Function::Not, parts) => self.conditions(parts),
            (Function::Selected, [subject, code]) => self.selected(subject, code),
            (Function::IsMissing, [subject, code]) => self.is_missing(subject, code),
            (Function::If, [condition, yes, no]) => {
                self.must_be_truth(condition);
                let yes = self.kind(yes);
                yes.or(self.kind(no))
            }
            (Function::Coalesce, [first, second]) => {
                let first = self.kind(first);
                first.or(self.kind(second))
            }
            (Function::Date, [day]) => self.date(day),
            (Function::Int | Function::Round | Function::Min | Function::Max, parts) => self.numbers(parts),
            (_, parts) => {
                for part in parts {
                    self.kind(part);
                }
                Kind::returned_by(function)
            }
        }
    }

    fn selected(&mut self, subject: &'q Node, code: &'q Node) -> Kind<'q> {
        let (list, literal) = (self.kind(subject), self.kind(code));
        self.code_of(&list, code, &literal);
        if matches!(list, Kind::Number | Kind::Date | Kind::Time | Kind::Truth) {
            let message = format!("`selected` looks for a choice, and this is {list}.");
            self.find(Code::TypeMismatch, subject, message, "Refer to a question with a choice list.");
        }
        Kind::Truth
    }

    fn is_missing(&mut self, subject: &'q Node, code: &'q Node) -> Kind<'q> {
        self.kind(subject);
        let offered = subject.answer_read().and_then(|name| self.surroundings.earlier(name.as_str()));
        let (Kind::Literal(word), Some((_, offered))) = (self.kind(code), offered) else {
            return Kind::Truth;
        };
        if !offered.iter().any(|offered| offered.name() == word) {
            let message = format!("`{word}` is not a non-answer code that question offers.");
            let remedy = suggest(word, offered.iter().map(|code| code.name()), "Offer it with `non_answer`.");
            self.find(Code::UnknownChoice, code, message, remedy);
        }
        Kind::Truth
    }

    fn date(&mut self, day: &'q Node) -> Kind<'q> {
        if let Kind::Literal(text) = self.kind(day)
            && Value::Text(text.to_owned()).date().is_none()
        {
            let message = format!("`{text}` is not a day.");
            self.find(Code::TypeMismatch, day, message, "Write year, month and day: date('2026-01-31').");
        }
        Kind::Date
    }
}
