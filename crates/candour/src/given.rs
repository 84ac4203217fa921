//! Answers from a file: one JSON object of question names and what was entered.

use std::path::Path;

use anyhow::Context;
use questionnaire::{Answers, Question, QuestionName};
use serde_json::{Map, Value};

use crate::files;

/// What could be taken, and what could not with the reason for each.
pub(crate) struct Given {
    pub(crate) answers: Answers,
    pub(crate) refused: Vec<String>,
}

/// Reads a file of answers to questions that are found by name. Every one that cannot be taken is reported.
pub(crate) fn read<'q>(
    path: &Path,
    question: impl Fn(&str) -> Option<&'q Question>,
) -> anyhow::Result<Given> {
    let entries: Map<String, Value> = serde_json::from_str(&files::text(path)?).with_context(|| {
        format!("{} is not a JSON object such as {{\"abe_done\": \"yes\"}}", path.display())
    })?;
    let mut given = Given { answers: Answers::default(), refused: Vec::new() };
    for (name, value) in &entries {
        match answer(question(name), name, value) {
            Ok(Some((question, answer))) => given.answers.set(question, answer),
            Ok(None) => {}
            Err(refusal) => given.refused.push(refusal),
        }
    }
    Ok(given)
}

fn answer(
    question: Option<&Question>,
    name: &str,
    value: &Value,
) -> Result<Option<(QuestionName, questionnaire::Answer)>, String> {
    let question = question.ok_or_else(|| format!("{name}: no question has this name"))?;
    let raw = raw(value).ok_or_else(|| format!("{name}: write the answer as a text, such as \"yes\""))?;
    let accepted = question.accept(&raw).map_err(|refusal| format!("{name}: {refusal}"))?;
    Ok(accepted.map(|answer| (question.name.clone(), answer)))
}

/// A number may stand without quotes, and several codes in a list.
fn raw(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(codes) => {
            let codes: Option<Vec<&str>> = codes.iter().map(Value::as_str).collect();
            codes.map(|codes| codes.join(" "))
        }
        Value::Null => Some(String::new()),
        Value::Bool(_) | Value::Object(_) => None,
    }
}
