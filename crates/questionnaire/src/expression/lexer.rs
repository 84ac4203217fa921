//! From text to tokens.

use std::ops::Range;

use rust_decimal::Decimal;

use super::ExpressionFault;
use crate::Code;

/// One token and its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token<'s> {
    pub(super) what: Lexeme<'s>,
    pub(super) at: Range<usize>,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Lexeme<'s> {
    /// The inside of `${..}`, trimmed.
    Reference(&'s str),
    /// The inside of a pair of quotes.
    Quoted(&'s str),
    Number(Decimal),
    /// A function's name, or `and`, `or`, `div`, `mod`.
    Word(&'s str),
    /// The answer itself.
    Dot,
    /// What stands around: the repeat, in `position(..)`.
    DotDot,
    /// An operator, bracket or comma.
    Sign(&'static str),
}

const SIGNS: [&str; 12] = ["!=", "<=", ">=", "=", "<", ">", "(", ")", ",", "+", "-", "*"];

/// Splits a text into tokens.
pub(super) fn tokens(source: &str) -> Result<Vec<Token<'_>>, ExpressionFault> {
    let mut tokens = Vec::new();
    let mut at = 0;
    loop {
        let rest = source.get(at..).unwrap_or_default();
        let trimmed = rest.trim_start();
        at += rest.len() - trimmed.len();
        if trimmed.is_empty() {
            return Ok(tokens);
        }
        let (what, length) = next(trimmed, at)?;
        tokens.push(Token { what, at: at..at + length });
        at += length;
    }
}

fn next(rest: &str, at: usize) -> Result<(Lexeme<'_>, usize), ExpressionFault> {
    if let Some(inside) = rest.strip_prefix("${") {
        return enclosed(inside, '}', at).map(|text| (Lexeme::Reference(text.trim()), text.len() + 3));
    }
    if let Some(quote) = rest.chars().next().filter(|c| *c == '\'' || *c == '"') {
        let inside = rest.get(1..).unwrap_or_default();
        return enclosed(inside, quote, at).map(|text| (Lexeme::Quoted(text), text.len() + 2));
    }
    if let Some(number) = number(rest, at)? {
        return Ok(number);
    }
    let word = rest.find(|c: char| !is_word(c)).map_or(rest, |end| rest.get(..end).unwrap_or(rest));
    if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Ok((Lexeme::Word(word), word.len()));
    }
    if rest.starts_with("..") {
        return Ok((Lexeme::DotDot, 2));
    }
    if rest.starts_with('.') {
        return Ok((Lexeme::Dot, 1));
    }
    SIGNS
        .into_iter()
        .find(|sign| rest.starts_with(sign))
        .map(|sign| (Lexeme::Sign(sign), sign.len()))
        .ok_or_else(|| stray(rest, at))
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn enclosed(inside: &str, end: char, at: usize) -> Result<&str, ExpressionFault> {
    inside.split_once(end).map(|(text, _)| text).ok_or_else(|| {
        let message = "Something is opened here and never closed.";
        ExpressionFault::new(Code::ExpressionSyntax, at..at + 1, message, format!("Close it with `{end}`."))
    })
}

fn number(rest: &str, at: usize) -> Result<Option<(Lexeme<'_>, usize)>, ExpressionFault> {
    let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let digits = rest.get(..length).unwrap_or_default();
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return Ok(None);
    }
    let fault = |_| {
        let message = format!("`{digits}` is not a number.");
        let remedy = "Write digits with at most one point, up to 28 digits.";
        ExpressionFault::new(Code::ExpressionSyntax, at..at + length, message, remedy)
    };
    digits.parse().map_err(fault).map(|number| Some((Lexeme::Number(number), length)))
}

fn stray(rest: &str, at: usize) -> ExpressionFault {
    let c = rest.chars().next().unwrap_or(' ');
    let remedy = match c {
        '!' => "For \"is not equal\" write `!=`; for \"is not so\" write `not(..)`.",
        '&' => "Write `and`.",
        '|' => "Write `or`.",
        '/' => "Write `div` to divide.",
        '%' => "Write `mod` for the rest of a division.",
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' => "Use straight quotes: 'yes'.",
        _ => "Take it out, or put it in quotes if it is text.",
    };
    let message = format!("`{c}` means nothing in an expression.");
    ExpressionFault::new(Code::ExpressionSyntax, at..at + c.len_utf8(), message, remedy)
}
