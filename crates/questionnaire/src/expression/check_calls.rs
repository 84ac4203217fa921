//! Calls of functions with something they cannot work on.

use super::Value;
use super::check::Checker;
use super::function::Function;
use super::kind::Kind;
use super::syntax::{Node, Shape};
use crate::spelling::suggest;
use crate::{Code, NonAnswer};

impl<'q> Checker<'_, 'q> {
    pub(super) fn call(&mut self, node: &Node, function: Function, arguments: &'q [Node]) -> Kind<'q> {
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
            (Function::Once, [value]) => self.once(node, value),
            (Function::Date, [day]) => self.date(day),
            (Function::DecimalDateTime, [day]) => self.days(day),
            (Function::Count, [counted]) => self.count(counted),
            (Function::Sum | Function::Min | Function::Max, parts) => self.over_times(parts),
            (Function::Int | Function::Round, parts) => self.numbers(parts),
            (_, parts) => {
                for part in parts {
                    self.kind(part);
                }
                Kind::returned_by(function)
            }
        }
    }

    fn once(&mut self, node: &Node, value: &'q Node) -> Kind<'q> {
        if !self.calculating {
            self.no_meaning(node, "once", "a calculation");
        }
        self.kind(value)
    }

    fn count(&mut self, counted: &'q Node) -> Kind<'q> {
        match counted.answer_read() {
            Some(name) => self.counted(counted, name.as_str()),
            None => {
                let message = "`count` counts how often something is asked, and this is not asked.";
                let remedy = "Write `count(${name})` with the name of a repeat or of a question in one.";
                self.find(Code::WrongArguments, counted, message.to_owned(), remedy);
            }
        }
        Kind::Number
    }

    /// Functions that take every answer of a repeat.
    fn over_times(&mut self, parts: &'q [Node]) -> Kind<'q> {
        for part in parts {
            let kind = match part.answer_read() {
                Some(name) => self.answers(part, name.as_str()),
                None => self.kind(part),
            };
            self.is_number(part, &kind);
        }
        Kind::Number
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
        let (Kind::Literal(word), Some(offered)) = (self.kind(code), self.offered(subject)) else {
            return Kind::Truth;
        };
        if !offered.iter().any(|offered| offered.name() == word) {
            let message = format!("`{word}` is not a non-answer code that question offers.");
            let remedy = suggest(word, offered.iter().map(|code| code.name()), "Offer it with `non_answer`.");
            self.find(Code::UnknownChoice, code, message, remedy);
        }
        Kind::Truth
    }

    /// The non-answer codes a question offers.
    fn offered(&self, subject: &Node) -> Option<&'q [NonAnswer]> {
        match &subject.shape {
            Shape::Answer(name, _) => self.surroundings.known(name.as_str()).map(|known| known.offered),
            Shape::Prior(name) => {
                self.surroundings.earlier()?.get(name).map(|(_, offered)| offered.as_slice())
            }
            _ => None,
        }
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

    fn days(&mut self, day: &'q Node) -> Kind<'q> {
        let kind = self.kind(day);
        let known_otherwise =
            matches!(kind, Kind::Number | Kind::Time | Kind::Truth | Kind::Choice(_) | Kind::Choices(_));
        if known_otherwise {
            let message = format!("This is {kind}, where a date is needed.");
            self.find(
                Code::TypeMismatch,
                day,
                message,
                "Refer to a question of type date, or write `date(..)`.",
            );
        }
        Kind::Number
    }
}
