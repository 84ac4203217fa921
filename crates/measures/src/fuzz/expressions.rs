//! Expressions: by themselves, and in each place a question may have one.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem::discriminant;

use anyhow::Result;
use questionnaire::{Answer, Answers, ChoiceName, Expression, NonAnswer, PartialDate, QuestionName, compile};

use super::dice::Dice;
use super::files::shortened;
use super::target::Target;
use super::{corpus, damage, laws};
use crate::form::Form;

const WORDS: [&str; 54] = [
    "${a}",
    "${many}",
    "${n}",
    "${d}",
    "${t}",
    "${c}",
    "${case.outcome}",
    "${prior.a}",
    "'yes'",
    "'isva'",
    "''",
    "0.5",
    ".",
    "(",
    ")",
    ",",
    " and ",
    " or ",
    "=",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "+",
    "-",
    "*",
    " div ",
    " mod ",
    "not(",
    "selected(",
    "if(",
    "regex(",
    "'^[a-z]+$'",
    "'(a*)*b'",
    "'(x{50}){50}'",
    "coalesce(",
    "date(",
    "today()",
    "true()",
    "false()",
    "is-missing(",
    "is-answered(",
    "round(",
    "concat(",
    "count(",
    "sum(",
    "min(",
    "max(",
    "once(",
    "position(..)",
    "decimal-date-time(",
    "string-length(",
    "count-selected(",
];

/// Expressions.
pub(super) struct Expressions;

impl Target for Expressions {
    fn name(&self) -> &'static str {
        "expressions"
    }

    fn corpus(&self) -> Result<Vec<Vec<u8>>> {
        Ok(corpus::expressions()?.into_iter().map(String::into_bytes).collect())
    }

    fn damage(&self, input: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
        let (text, other) = (String::from_utf8_lossy(input), String::from_utf8_lossy(other));
        damage::damaged(&text, &other, &WORDS, dice).into_bytes()
    }

    fn give(&self, input: &[u8]) -> Result<u64, String> {
        let text = String::from_utf8_lossy(input);
        let mut hasher = DefaultHasher::new();
        WORDS.iter().filter(|word| text.contains(*word)).count().min(12).hash(&mut hasher);
        match Expression::parse(&text) {
            Err(fault) => {
                if fault.span.start > fault.span.end || fault.span.end > text.len() + 1 {
                    return Err(format!("a fault lies outside the text: {fault:?}"));
                }
                fault.code.hash(&mut hasher);
                (text.len() / 16).min(8).hash(&mut hasher);
            }
            Ok(expression) => {
                kinds_of_value(&expression, &mut hasher)?;
                in_each_place(&text)?.hash(&mut hasher);
            }
        }
        Ok(hasher.finish())
    }
}

/// The value with nothing answered, with much answered and with non-answers; and the parts agree with the whole.
fn kinds_of_value(expression: &Expression, hasher: &mut DefaultHasher) -> Result<(), String> {
    for answers in [Answers::default(), answered(), not_answered()] {
        let value = expression.evaluate(&answers, &laws::facts());
        discriminant(&value).hash(hasher);
        let parts = expression.conjuncts();
        let all = parts.iter().all(|part| part.evaluate(&answers, &laws::facts()).truth());
        if all != value.truth() {
            return Err(format!("the parts do not come to the whole: {parts:?}"));
        }
    }
    Ok(())
}

fn in_each_place(text: &str) -> Result<u64, String> {
    let quoted = toml::Value::from(text).to_string();
    let question = |name: &str, kind: &str, more: &str| {
        format!(
            "[[question]]\nname = \"{name}\"\nconcept = \"form.{name}\"\ntype = \"{kind}\"\nlabel = {{ en = \"{name}?\" }}\n\
             short_label = {{ en = \"{name}\" }}\nrole = \"process\"\nrelease = \"internal\"\n{more}\n"
        )
    };
    let questions = [
        question("a", "select_one yes_no", "non_answer = [\"dont_know\"]"),
        question("many", "select_multiple people", ""),
        question("n", "integer", ""),
        question("d", "date", ""),
        question("t", "text", ""),
        question("c", "calculate", &format!("calculation = {quoted}")),
        question("asked", "select_one yes_no", &format!("relevant = {quoted}")),
        question("held", "integer", &format!("constraint = {quoted}")),
        question("filtered", "select_one people", &format!("choice_filter = {quoted}")),
    ];
    let sources = Form { questions: questions.concat(), ..Form::default() }.sources();
    let compilation = compile(&sources);
    laws::hold(&compilation, &sources)?;
    Ok(shortened(&compilation))
}

fn answered() -> Answers {
    let code = |text| ChoiceName::parse(text).ok();
    let given = [
        ("a", code("yes").map(Answer::Choice)),
        ("many", Some(Answer::Choices(["isva", "friend"].into_iter().filter_map(code).collect()))),
        ("n", Some(Answer::Number(7.into()))),
        ("d", PartialDate::parse("2026-03-04").map(Answer::Date)),
        ("t", Some(Answer::Text("é ".repeat(5000)))),
    ];
    given.into_iter().filter_map(|(name, answer)| Some((QuestionName::parse(name).ok()?, answer?))).collect()
}

fn not_answered() -> Answers {
    let names = ["a", "many", "n", "d", "t"].into_iter().filter_map(|name| QuestionName::parse(name).ok());
    names.map(|name| (name, Answer::Missing(NonAnswer::DontKnow))).collect()
}
