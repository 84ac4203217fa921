//! Conditions in FHIR's `enableWhen`: comparisons of one answer with one value, all of them or any of them.

use std::collections::BTreeMap;

use questionnaire::{Kind, Question};
use serde_json::{Map, Value, json};

use super::item::system;
use crate::xlsform::{Piece, closing, pieces};

/// The questions a condition may name, by name.
pub(super) type Known<'q> = BTreeMap<&'q str, &'q Question>;

/// The fields that say a condition. None where FHIR cannot say it.
pub(super) fn fields(source: &str, known: &Known<'_>) -> Option<Map<String, Value>> {
    let pieces: Vec<Piece<'_>> =
        pieces(source).into_iter().filter(|piece| !matches!(piece, Piece::Space(_))).collect();
    let (behaviour, parts) = joined(&pieces)?;
    let when: Vec<Value> = parts.into_iter().map(|part| comparison(part, known)).collect::<Option<_>>()?;
    let mut fields = Map::new();
    if when.len() > 1 {
        fields.insert("enableBehavior".to_owned(), json!(behaviour));
    }
    fields.insert("enableWhen".to_owned(), Value::Array(when));
    Some(fields)
}

/// The parts of a condition and whether all or any must hold. None where both words are used.
fn joined<'p, 's>(pieces: &'p [Piece<'s>]) -> Option<(&'static str, Vec<&'p [Piece<'s>]>)> {
    let pieces = unbracketed(pieces);
    let all = split(pieces, "and");
    let any = split(pieces, "or");
    match (all.len(), any.len()) {
        (_, 1) => Some(("all", all.into_iter().map(unbracketed).collect())),
        (1, _) => Some(("any", any.into_iter().map(unbracketed).collect())),
        _ => None,
    }
}

/// Splits at a word that stands outside all brackets.
fn split<'p, 's>(pieces: &'p [Piece<'s>], word: &str) -> Vec<&'p [Piece<'s>]> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Sign("(") => depth += 1,
            Piece::Sign(")") => depth = depth.saturating_sub(1),
            Piece::Word(found) if depth == 0 && *found == word => {
                parts.push(pieces.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(pieces.get(start..).unwrap_or_default());
    parts
}

fn unbracketed<'p, 's>(mut pieces: &'p [Piece<'s>]) -> &'p [Piece<'s>] {
    while let [Piece::Sign("("), inside @ .., Piece::Sign(")")] = pieces {
        if closing(pieces, 0) != Some(pieces.len().saturating_sub(1)) {
            break;
        }
        pieces = inside;
    }
    pieces
}

fn comparison(part: &[Piece<'_>], known: &Known<'_>) -> Option<Value> {
    let (name, operator, value) = match part {
        [Piece::Reference(name), sign @ .., value @ (Piece::Quoted(_) | Piece::Number(_))] => {
            (name, operator(sign)?, value)
        }
        [value @ (Piece::Quoted(_) | Piece::Number(_)), sign @ .., Piece::Reference(name)] => {
            (name, turned(operator(sign)?), value)
        }
        [
            Piece::Word("selected"),
            Piece::Sign("("),
            Piece::Reference(name),
            Piece::Sign(","),
            value,
            Piece::Sign(")"),
        ] => (name, "=", value),
        [Piece::Word("is-answered"), Piece::Sign("("), Piece::Reference(name), Piece::Sign(")")] => {
            let question = known.get(name)?;
            return Some(
                json!({ "question": question.name.as_str(), "operator": "exists", "answerBoolean": true }),
            );
        }
        _ => return None,
    };
    let question = known.get(name)?;
    let mut when = Map::from_iter([answer(question, operator, value)?]);
    when.insert("question".to_owned(), json!(question.name.as_str()));
    when.insert("operator".to_owned(), json!(operator));
    Some(Value::Object(when))
}

/// `!=` is not here: ours is true of no answer, and FHIR leaves that open.
fn operator(sign: &[Piece<'_>]) -> Option<&'static str> {
    match sign {
        [Piece::Sign("=")] => Some("="),
        [Piece::Sign("<")] => Some("<"),
        [Piece::Sign(">")] => Some(">"),
        [Piece::Sign("<"), Piece::Sign("=")] => Some("<="),
        [Piece::Sign(">"), Piece::Sign("=")] => Some(">="),
        _ => None,
    }
}

fn turned(operator: &'static str) -> &'static str {
    match operator {
        "<" => ">",
        ">" => "<",
        "<=" => ">=",
        ">=" => "<=",
        same => same,
    }
}

/// The value, in the type of the question's answer.
fn answer(question: &Question, operator: &str, value: &Piece<'_>) -> Option<(String, Value)> {
    match (&question.kind, value) {
        (Kind::SelectOne(list) | Kind::SelectMultiple(list), text) if operator == "=" => {
            let code = text.inside().filter(|code| list.choice(code).is_some())?;
            Some(("answerCoding".to_owned(), json!({ "system": system(&list.name), "code": code })))
        }
        (Kind::Integer, Piece::Number(number)) => {
            number.parse::<i64>().ok().map(|number| ("answerInteger".to_owned(), json!(number)))
        }
        (Kind::Decimal | Kind::Range { .. }, Piece::Number(number)) => {
            number.parse::<f64>().ok().map(|number| ("answerDecimal".to_owned(), json!(number)))
        }
        _ => None,
    }
}
