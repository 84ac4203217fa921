//! The smallest parts of an expression: answers, texts, numbers, brackets and calls.

use std::ops::Range;

use super::ExpressionFault;
use super::building::{Parsed, built, node, reference};
use super::function::{self, FUNCTIONS};
use super::lexer::{Lexeme, Token};
use super::parser::{Parser, syntax};
use super::syntax::{Node, Shape};
use crate::Code;
use crate::spelling::suggest;

const MISSING_VALUE: &str = "Put an answer `${name}`, a text 'in quotes' or a number before it.";

impl Parser<'_, '_> {
    pub(super) fn single(&mut self) -> Parsed {
        let Some(Token { what, at }) = self.take() else {
            let message = "The expression ends too early.";
            return Err(syntax(
                self.end..self.end,
                message,
                "Add what is missing, or take out the last word.",
            ));
        };
        match what {
            Lexeme::Number(number) => node(at, 0, Shape::Number(number)),
            Lexeme::Quoted(text) => node(at, 0, Shape::Text(text.to_owned())),
            Lexeme::Dot => node(at, 0, Shape::Itself),
            Lexeme::DotDot => Err(syntax(at, "`..` cannot stand here.", "Write `position(..)`.")),
            Lexeme::Reference(name) => node(at.clone(), 0, reference(name, at)?),
            Lexeme::Sign("(") => self.bracketed(at.start),
            Lexeme::Sign(sign) => Err(syntax(at, &format!("`{sign}` cannot stand here."), MISSING_VALUE)),
            Lexeme::Word(word) => self.word(word, at),
        }
    }

    fn bracketed(&mut self, start: usize) -> Parsed {
        let inner = self.nested(start, Self::any)?;
        self.close(start)?;
        Ok(Node { at: start..self.end_of_last(), ..inner })
    }

    fn word(&mut self, word: &str, at: Range<usize>) -> Parsed {
        if word == "position" && self.take_around() {
            return node(at.start..self.end_of_last(), 0, Shape::Position);
        }
        if self.take_sign("(") {
            return self.call(word, at);
        }
        if word == "name" {
            return node(at, 0, Shape::ChoiceCode);
        }
        let message = format!("`{word}` is neither a question nor a text.");
        let remedy = format!("Write `${{{word}}}` for an answer, or `'{word}'` for a choice.");
        Err(syntax(at, &message, &remedy))
    }

    fn call(&mut self, word: &str, at: Range<usize>) -> Parsed {
        let Some(signature) = function::named(word) else {
            let remedy = suggest(word, FUNCTIONS.iter().map(|it| it.name), "See the list of functions.");
            let message = format!("There is no function `{word}`.");
            return Err(ExpressionFault::new(Code::UnknownFunction, at, message, remedy));
        };
        let arguments = self.nested(at.start, Self::arguments)?;
        built(signature, at.start..self.end_of_last(), arguments, self.rules)
    }

    fn end_of_last(&self) -> usize {
        self.tokens.get(self.next.saturating_sub(1)).map_or(self.end, |token| token.at.end)
    }

    /// `(..)`, which only `position` takes.
    fn take_around(&mut self) -> bool {
        const AROUND: [Lexeme<'static>; 3] = [Lexeme::Sign("("), Lexeme::DotDot, Lexeme::Sign(")")];
        let ahead = self.tokens.iter().skip(self.next).map(|token| &token.what);
        let found = AROUND.iter().eq(ahead.take(AROUND.len()));
        self.next += if found { AROUND.len() } else { 0 };
        found
    }

    fn arguments(&mut self) -> Result<Vec<Node>, ExpressionFault> {
        let start = self.peek().map_or(self.end, |token| token.at.start);
        let mut arguments = Vec::new();
        if self.take_sign(")") {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.any()?);
            if !self.take_sign(",") {
                self.close(start)?;
                return Ok(arguments);
            }
        }
    }

    fn close(&mut self, opened: usize) -> Result<(), ExpressionFault> {
        let at = self.peek().map_or(opened..opened + 1, |token| token.at.clone());
        if self.take_sign(")") {
            Ok(())
        } else {
            Err(syntax(at, "A bracket is not closed.", "Close it with `)`."))
        }
    }
}
