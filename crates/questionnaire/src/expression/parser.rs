//! From tokens to a tree, by recursive descent with a bounded depth.

use std::ops::Range;

use super::building::{Parsed, built, joined, node, pair, reference, too_deep};
use super::function::{self, FUNCTIONS};
use super::lexer::{Lexeme, Token, tokens};
use super::syntax::{Arithmetic, Comparison, Node, Shape};
use super::{Expression, ExpressionFault};
use crate::Code;
use crate::spelling::suggest;

/// Reads a whole text.
pub(super) fn parse(source: &str) -> Parsed {
    if source.len() > Expression::LONGEST {
        let message = format!("The expression is longer than {} characters.", Expression::LONGEST);
        let remedy = "Move a part of it into a `calculate` question and refer to that.";
        return Err(ExpressionFault::new(Code::TooComplex, 0..source.len(), message, remedy));
    }
    let mut parser = Parser { tokens: tokens(source)?, next: 0, end: source.len(), nesting: 0 };
    let root = parser.any()?;
    match parser.peek() {
        None => Ok(root),
        Some(token) => Err(syntax(token.at.clone(), "The expression should have ended here.", JOIN)),
    }
}

const JOIN: &str = "Join two conditions with `and` or `or`.";

struct Parser<'s> {
    tokens: Vec<Token<'s>>,
    next: usize,
    end: usize,
    nesting: usize,
}

fn syntax(at: Range<usize>, message: &str, remedy: &str) -> ExpressionFault {
    ExpressionFault::new(Code::ExpressionSyntax, at, message, remedy)
}

impl<'s> Parser<'s> {
    fn peek(&self) -> Option<&Token<'s>> {
        self.tokens.get(self.next)
    }

    fn take(&mut self) -> Option<Token<'s>> {
        let token = self.peek().cloned();
        self.next += 1;
        token
    }

    fn take_sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Some(Token { what: Lexeme::Sign(found), .. }) if *found == sign);
        self.next += usize::from(found);
        found
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token { what: Lexeme::Word(found), .. }) if *found == word);
        self.next += usize::from(found);
        found
    }

    fn any(&mut self) -> Parsed {
        let mut parts = vec![self.all()?];
        while self.take_word("or") {
            parts.push(self.all()?);
        }
        joined(parts, Shape::Any)
    }

    fn all(&mut self) -> Parsed {
        let mut parts = vec![self.comparison()?];
        while self.take_word("and") {
            parts.push(self.comparison()?);
        }
        joined(parts, Shape::All)
    }

    fn comparison(&mut self) -> Parsed {
        const SIGNS: [(&str, Comparison); 6] = [
            ("=", Comparison::Equal),
            ("!=", Comparison::NotEqual),
            ("<=", Comparison::AtMost),
            ("<", Comparison::Less),
            (">=", Comparison::AtLeast),
            (">", Comparison::Greater),
        ];
        let mut left = self.sum()?;
        while let Some((_, comparison)) = SIGNS.into_iter().find(|(sign, _)| self.take_sign(sign)) {
            let right = self.sum()?;
            left = pair(left, right, |left, right| Shape::Compare(comparison, left, right))?;
        }
        Ok(left)
    }

    fn sum(&mut self) -> Parsed {
        const SIGNS: [(&str, Arithmetic); 2] = [("+", Arithmetic::Add), ("-", Arithmetic::Subtract)];
        let mut left = self.product()?;
        while let Some((_, operation)) = SIGNS.into_iter().find(|(sign, _)| self.take_sign(sign)) {
            let right = self.product()?;
            left = pair(left, right, |left, right| Shape::Reckon(operation, left, right))?;
        }
        Ok(left)
    }

    fn product(&mut self) -> Parsed {
        let mut left = self.negative()?;
        while let Some(operation) = self.take_product() {
            let right = self.negative()?;
            left = pair(left, right, |left, right| Shape::Reckon(operation, left, right))?;
        }
        Ok(left)
    }

    fn take_product(&mut self) -> Option<Arithmetic> {
        if self.take_sign("*") {
            Some(Arithmetic::Multiply)
        } else if self.take_word("div") {
            Some(Arithmetic::Divide)
        } else if self.take_word("mod") {
            Some(Arithmetic::Remainder)
        } else {
            None
        }
    }

    fn negative(&mut self) -> Parsed {
        let start = self.peek().map_or(self.end, |token| token.at.start);
        if !self.take_sign("-") {
            return self.single();
        }
        let inner = self.nested(start, Self::negative)?;
        node(start..inner.at.end, inner.depth, Shape::Negative(Box::new(inner)))
    }

    fn single(&mut self) -> Parsed {
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
            Lexeme::Reference(name) => node(at.clone(), 0, reference(name, at)?),
            Lexeme::Sign("(") => self.bracketed(at.start),
            Lexeme::Sign(sign) => Err(syntax(at, &format!("`{sign}` cannot stand here."), MISSING_VALUE)),
            Lexeme::Word(word) => self.word(word, at),
        }
    }

    fn bracketed(&mut self, start: usize) -> Parsed {
        let inner = self.nested(start, Self::any)?;
        self.close(start)?;
        Ok(inner)
    }

    fn word(&mut self, word: &str, at: Range<usize>) -> Parsed {
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
        let end = self.tokens.get(self.next.saturating_sub(1)).map_or(self.end, |token| token.at.end);
        built(signature, at.start..end, arguments)
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

    /// One level deeper, if there is room: this is what bounds the recursion of the parser itself.
    fn nested<T>(
        &mut self,
        start: usize,
        read: impl FnOnce(&mut Self) -> Result<T, ExpressionFault>,
    ) -> Result<T, ExpressionFault> {
        self.nesting += 1;
        if self.nesting > Expression::DEEPEST {
            return Err(too_deep(start..start + 1));
        }
        let read = read(self);
        self.nesting -= 1;
        read
    }
}

const MISSING_VALUE: &str = "Put an answer `${name}`, a text 'in quotes' or a number before it.";
