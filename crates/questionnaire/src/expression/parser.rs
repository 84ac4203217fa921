//! From tokens to a tree, by recursive descent with a bounded depth.

use std::ops::Range;

use super::ExpressionFault;
use super::building::{Parsed, joined, node, pair, too_deep};
use super::lexer::{Lexeme, Token, tokens};
use super::rules::Rules;
use super::syntax::{Arithmetic, Comparison, Shape};
use crate::Code;

/// Reads a whole text.
pub(super) fn parse(source: &str, rules: &Rules<'_>) -> Parsed {
    if source.len() > rules.longest {
        let message = format!("The expression is longer than {} characters.", rules.longest);
        let remedy = "Move a part of it into a `calculate` question and refer to that.";
        return Err(ExpressionFault::new(Code::TooComplex, 0..source.len(), message, remedy));
    }
    let mut parser = Parser { tokens: tokens(source)?, next: 0, end: source.len(), nesting: 0, rules };
    let root = parser.any()?;
    match parser.peek() {
        None => Ok(root),
        Some(token) => Err(syntax(token.at.clone(), "The expression should have ended here.", JOIN)),
    }
}

const JOIN: &str = "Join two conditions with `and` or `or`.";

/// The tokens, and how far they have been read.
pub(super) struct Parser<'s, 'r> {
    pub(super) tokens: Vec<Token<'s>>,
    pub(super) next: usize,
    pub(super) end: usize,
    nesting: usize,
    pub(super) rules: &'r Rules<'r>,
}

pub(super) fn syntax(at: Range<usize>, message: &str, remedy: &str) -> ExpressionFault {
    ExpressionFault::new(Code::ExpressionSyntax, at, message, remedy)
}

impl<'s> Parser<'s, '_> {
    pub(super) fn peek(&self) -> Option<&Token<'s>> {
        self.tokens.get(self.next)
    }

    pub(super) fn take(&mut self) -> Option<Token<'s>> {
        let token = self.peek().cloned();
        self.next += 1;
        token
    }

    pub(super) fn take_sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Some(Token { what: Lexeme::Sign(found), .. }) if *found == sign);
        self.next += usize::from(found);
        found
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token { what: Lexeme::Word(found), .. }) if *found == word);
        self.next += usize::from(found);
        found
    }

    pub(super) fn any(&mut self) -> Parsed {
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

    /// One level deeper, if there is room: this is what bounds the recursion of the parser itself.
    pub(super) fn nested<T>(
        &mut self,
        start: usize,
        read: impl FnOnce(&mut Self) -> Result<T, ExpressionFault>,
    ) -> Result<T, ExpressionFault> {
        self.nesting += 1;
        if self.nesting > self.rules.deepest {
            return Err(too_deep(start..start + 1));
        }
        let read = read(self);
        self.nesting -= 1;
        read
    }
}
