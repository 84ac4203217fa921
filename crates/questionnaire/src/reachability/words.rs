//! Answers that were found, in words.

use super::search::Said;
use crate::Expression;
use crate::expression::Value;

/// `a` is answered `yes` and `b` is not answered; of those that these expressions read.
pub(super) fn answers(said: &[Said], read_by: &[&Expression]) -> String {
    let read = |name: &str| read_by.iter().any(|it| it.reads().any(|read| read.as_str() == name));
    let parts: Vec<String> = said.iter().filter(|it| read(&it.question)).map(one).collect();
    joined(&parts)
}

fn one(said: &Said) -> String {
    let Said { question, value } = said;
    match value {
        Value::Empty => format!("`{question}` is not answered"),
        Value::Missing(code) => format!("`{question}` is passed over with `{code}`"),
        value => format!("`{question}` is answered `{}`", value.text()),
    }
}

/// a, b and c
pub(super) fn joined(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
