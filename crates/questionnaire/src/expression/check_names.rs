//! Names that mean nothing where they stand.

use super::check::Checker;
use super::kind::Kind;
use super::syntax::Node;
use crate::spelling::suggest;
use crate::{CASE_FACTS, Code, QuestionName};

impl<'q> Checker<'_, 'q> {
    /// An answer, of which there must be one here.
    pub(super) fn answer(&mut self, node: &Node, name: &str) -> Kind<'q> {
        let known = self.surroundings.known(name);
        if known.is_some_and(|known| !self.surroundings.is_single(known)) {
            let message = format!("`{name}` is asked again and again, so it has no single answer here.");
            let remedy = format!("Write `count(${{{name}}})`, or `sum`, `min` or `max` for numbers.");
            self.find(Code::OneOfMany, node, message, remedy);
        }
        self.answers(node, name)
    }

    /// An answer, or every answer where it is asked again and again.
    pub(super) fn answers(&mut self, node: &Node, name: &str) -> Kind<'q> {
        if let Some(known) = self.surroundings.known(name) {
            return known.kind.clone();
        }
        if self.surroundings.has(name) {
            let message = format!("`{name}` is not answered yet when this is needed.");
            let remedy = "Ask it earlier, or refer to an earlier question.";
            self.find(Code::ForwardReference, node, message, remedy);
        } else if let Some(is_repeat) = self.surroundings.group(name) {
            let message = format!("`{name}` is a group, and has no answer of its own.");
            let remedy = if is_repeat {
                format!("Write `count(${{{name}}})` for how often it is asked.")
            } else {
                "Refer to a question in it.".to_owned()
            };
            self.find(Code::UnknownName, node, message, remedy);
        } else {
            let remedy =
                suggest(name, self.surroundings.names(), "Use the name of a question of the same interview.");
            self.find(Code::UnknownName, node, format!("No question is called `{name}`."), remedy);
        }
        Kind::Unknown
    }

    /// What `count` counts: a repeat that has begun, or a question.
    pub(super) fn counted(&mut self, node: &Node, name: &str) {
        match self.surroundings.group(name) {
            Some(true) if self.surroundings.has_repeat(name) => {}
            Some(true) => {
                let message = format!("How often `{name}` is asked is not known yet when this is needed.");
                self.find(Code::ForwardReference, node, message, "Ask it earlier.");
            }
            _ => drop(self.answers(node, name)),
        }
    }

    /// An answer of the interview before this one.
    pub(super) fn prior(&mut self, node: &Node, name: &QuestionName) -> Kind<'q> {
        let Some(earlier) = self.surroundings.earlier() else {
            let message = "No interview comes before this one, so there is no earlier answer.";
            let remedy = format!("Only a case-closure interview can read `${{prior.{name}}}`.");
            self.find(Code::NoEarlierWave, node, message.to_owned(), remedy);
            return Kind::Unknown;
        };
        if let Some((kind, _)) = earlier.get(name) {
            return Kind::of(kind);
        }
        let known = earlier.keys().map(QuestionName::as_str);
        let remedy = suggest(name.as_str(), known, "Use the name of a question of the six-week interview.");
        self.find(Code::UnknownName, node, format!("No earlier question is called `{name}`."), remedy);
        Kind::Unknown
    }

    pub(super) fn fact(&mut self, node: &Node, fact: &str) -> Kind<'q> {
        if CASE_FACTS.iter().any(|(name, _)| *name == fact) {
            return Kind::Text;
        }
        let remedy = suggest(fact, CASE_FACTS.iter().map(|(name, _)| *name), "Use a fact of the case.");
        self.find(Code::UnknownName, node, format!("A case has no fact called `{fact}`."), remedy);
        Kind::Unknown
    }

    pub(super) fn position(&mut self, node: &Node) -> Kind<'q> {
        if !self.surroundings.is_in_repeat() {
            return self.no_meaning(node, "position(..)", "a repeat");
        }
        Kind::Number
    }
}
