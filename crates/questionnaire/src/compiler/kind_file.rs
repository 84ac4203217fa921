//! `type` of a question, and the keys that belong to one type only.

use std::ops::Range;

use rust_decimal::Decimal;

use super::expressions::Origin;
use super::group_file::GroupType;
use super::question_file::SetContext;
use super::reader::Reader;
use super::wording::Audience;
use crate::spelling::suggest;
use crate::{ChoiceList, Code, Kind, Precision};

const TYPES: [&str; 12] = [
    "select_one",
    "select_multiple",
    "integer",
    "decimal",
    "range",
    "date",
    "time",
    "text",
    "note",
    "acknowledge",
    "calculate",
    "hidden",
];

pub(crate) const PRECISIONS: [(&str, Precision); 3] =
    [("day", Precision::Day), ("month", Precision::Month), ("year", Precision::Year)];

/// Reads the type, with what belongs to it. None where it cannot be known, which has then been reported.
pub(super) fn read(
    reader: &mut Reader<'_, '_>,
    context: &SetContext<'_, '_>,
) -> Option<(Kind, Option<Origin>)> {
    let (text, span) = reader.string("type")?;
    let mut words = text.split_whitespace();
    let (kind, list) = (words.next().unwrap_or_default(), words.next());
    misplaced(reader, kind);
    if kind == "calculate" {
        let (expression, origin) = calculation(reader, context)?;
        return Some((Kind::Calculate(expression), Some(origin)));
    }
    let kind = match kind {
        "select_one" => Kind::SelectOne(choice_list(reader, context, (list, &span))?),
        "select_multiple" => Kind::SelectMultiple(choice_list(reader, context, (list, &span))?),
        "integer" => Kind::Integer,
        "decimal" => Kind::Decimal,
        "range" => range(reader)?,
        "date" => Kind::Date(reader.optional_word("precision", &PRECISIONS).unwrap_or(Precision::Day)),
        "time" => Kind::Time,
        "text" => Kind::Text,
        "note" => Kind::Note,
        "acknowledge" => Kind::Acknowledge,
        "hidden" => Kind::Hidden,
        unknown => {
            let known = TYPES.into_iter().chain(GroupType::WORDS.map(|(word, _)| word));
            let remedy = suggest(unknown, known, "Use a type of the format's page.");
            reader.report(
                Code::UnknownType,
                &span,
                format!("`{unknown}` is not a type of question."),
                remedy,
            );
            return None;
        }
    };
    Some((kind, None))
}

fn calculation(
    reader: &mut Reader<'_, '_>,
    context: &SetContext<'_, '_>,
) -> Option<(crate::Expression, Origin)> {
    reader.required("calculation")?;
    reader.expression("calculation", context.text)
}

fn choice_list(
    reader: &mut Reader<'_, '_>,
    context: &SetContext<'_, '_>,
    (name, span): (Option<&str>, &Range<usize>),
) -> Option<ChoiceList> {
    let known = context.lists.keys().map(String::as_str);
    let Some(name) = name else {
        reader.report(
            Code::UnknownList,
            span,
            "The type names no choice list.",
            "Write `select_one agreement`.",
        );
        return None;
    };
    let Some(draft) = context.lists.get(name) else {
        let remedy = suggest(name, known, "Add the list to choices.toml, or use one that is there.");
        reader.report(Code::UnknownList, span, format!("There is no choice list `{name}`."), remedy);
        return None;
    };
    let mut list = draft.list.clone();
    relabel(reader, context, &mut list);
    Some(list)
}

/// `choice_labels = { yes = { en = "..", cy = ".." } }`: Welsh yes and no agree with the verb of the question.
fn relabel(reader: &mut Reader<'_, '_>, context: &SetContext<'_, '_>, list: &mut ChoiceList) {
    let Some(value) = reader.optional("choice_labels") else { return };
    let Some(table) = reader.as_table("choice_labels", value) else { return };
    let mut labels = reader.inside(table, value.span());
    let codes: Vec<&str> = labels.entries().map(|(code, ..)| code).collect();
    labels.no_pipes(&codes);
    for (code, span, value) in labels.entries() {
        let label = reader.as_text("choice_labels", value, (Audience::Seen, &context.header.languages));
        if let Some(choice) = list.choices.iter_mut().find(|choice| choice.name.as_str() == code) {
            choice.label = label;
            continue;
        }
        let codes = list.choices.iter().map(|choice| choice.name.as_str());
        let remedy = suggest(code, codes, "Use a code of the list.");
        let message = format!("`{code}` is not a choice of the list `{}`.", list.name);
        reader.report(Code::UnknownChoice, &span, message, remedy);
    }
}

fn range(reader: &mut Reader<'_, '_>) -> Option<Kind> {
    let (start, end) = (reader.decimal("start"), reader.decimal("end"));
    let step = reader.optional_decimal("step").unwrap_or(Decimal::ONE);
    let (start, end) = (start?, end?);
    if start < end && step > Decimal::ZERO {
        return Some(Kind::Range { start, end, step });
    }
    let span = reader.span_of("end");
    let message = "The range holds no two answers.";
    reader.report(Code::BadValue, &span, message, "Let `end` be above `start`, and `step` above 0.");
    None
}

/// Keys that mean nothing for this type. Those of an unknown type cannot be judged.
fn misplaced(reader: &mut Reader<'_, '_>, kind: &str) {
    const SELECTS: &[&str] = &["select_one", "select_multiple"];
    const RANGE: &[&str] = &["range"];
    const BELONGS: [(&str, &[&str]); 7] = [
        ("calculation", &["calculate"]),
        ("choice_filter", SELECTS),
        ("choice_labels", SELECTS),
        ("start", RANGE),
        ("end", RANGE),
        ("step", RANGE),
        ("precision", &["date"]),
    ];
    for (key, kinds) in BELONGS {
        if kinds.contains(&kind) || !TYPES.contains(&kind) || !reader.has(key) {
            continue;
        }
        // Known, though not here: it is reported once, as misplaced.
        if let Some(value) = reader.optional(key) {
            let message = format!("`{key}` means nothing for a question of type `{kind}`.");
            let remedy = format!("Take it out, or use type `{}`.", kinds.join("` or `"));
            reader.report(Code::MisplacedKey, &value.span(), message, remedy);
        }
    }
}
