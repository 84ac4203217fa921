//! What an item can be answered with, and what is worked out instead.

use std::collections::BTreeMap;

use questionnaire::{Choice, Kind, NonAnswer, Question};
use serde_json::{Map, Value, json};

use super::item::{EXTENSION, STANDARD, extend, system, translation};

/// The options, bounds and steps of an answer.
pub(super) fn answers(item: &mut Map<String, Value>, question: &Question) {
    if let Kind::Range { start, end, step } = &question.kind {
        extend(item, json!({ "url": format!("{STANDARD}/minValue"), "valueDecimal": number(start) }));
        extend(item, json!({ "url": format!("{STANDARD}/maxValue"), "valueDecimal": number(end) }));
        extend(item, json!({ "url": format!("{EXTENSION}:step"), "valueDecimal": number(step) }));
    }
    let Some(list) = question.choices() else { return };
    if matches!(question.kind, Kind::SelectMultiple(_)) {
        item.insert("repeats".to_owned(), json!(true));
    }
    let choices = list.choices.iter().map(|choice| option(&list.name, choice));
    let options = choices.chain(question.non_answers.iter().map(|code| non_answer(*code)));
    item.insert("answerOption".to_owned(), options.collect());
}

fn number(number: &impl std::fmt::Display) -> Value {
    number.to_string().parse::<f64>().map_or(Value::Null, |number| json!(number))
}

fn option(list: &str, choice: &Choice) -> Value {
    let mut coding = Map::new();
    coding.insert("system".to_owned(), json!(system(list)));
    coding.insert("code".to_owned(), json!(choice.name.as_str()));
    coding.insert("display".to_owned(), json!(choice.label.en));
    coding.extend(translation("display", &choice.label));
    let mut option = BTreeMap::from([("valueCoding", Value::Object(coding))]);
    let mut extensions = Vec::new();
    if let Some(score) = choice.score {
        extensions.push(json!({ "url": format!("{STANDARD}/ordinalValue"), "valueDecimal": score }));
    }
    if choice.exclusive {
        let url = format!("{STANDARD}/questionnaire-optionExclusive");
        extensions.push(json!({ "url": url, "valueBoolean": true }));
    }
    if !extensions.is_empty() {
        option.insert("extension", Value::Array(extensions));
    }
    json!(option)
}

/// An answer that is not one is an option like any other to a program that shows the form.
fn non_answer(code: NonAnswer) -> Value {
    json!({ "valueCoding": { "system": "urn:candour:non-answer", "code": code.name(), "display": code.name() } })
}

/// What nobody sees.
pub(super) fn unseen(item: &mut Map<String, Value>, question: &Question) {
    if question.is_shown() {
        return;
    }
    extend(item, json!({ "url": format!("{STANDARD}/questionnaire-hidden"), "valueBoolean": true }));
    if let Kind::Calculate(expression) = &question.kind {
        extend(
            item,
            json!({ "url": format!("{EXTENSION}:calculation"), "valueString": expression.source() }),
        );
    }
}
