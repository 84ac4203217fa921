//! What every column of a file means and every number in it, as comma-separated values: one row a number.

use questionnaire::{Language, Text};

use super::comma::{answers, reasons};
use super::fixed::FIXED;
use super::variables::{Code, Holds, Variable, Variables};
use crate::ExportFault;
use crate::safe_text::safe;
use crate::words::Words;

/// The heads of its columns.
pub(super) const HEADS: [&str; 10] = [
    "column",
    "theme",
    "concept",
    "versions",
    "question_en",
    "question_cy",
    "number",
    "name",
    "answer_en",
    "answer_cy",
];

/// The codebook of the columns, in both languages.
///
/// # Errors
/// When it cannot be written.
pub fn codebook(variables: &Variables) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(HEADS)?;
    for line in lines(variables) {
        writer.write_record(line)?;
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

/// Its rows.
pub(super) fn lines(variables: &Variables) -> impl Iterator<Item = [String; 10]> {
    FIXED.into_iter().map(fixed).chain(variables.iter().flat_map(of_variable))
}

fn fixed(column: &str) -> [String; 10] {
    let key = format!("microdata-column-{column}");
    let [en, cy] = both(|words| words.say(&key));
    let nothing = String::new;
    [column.to_owned(), nothing(), nothing(), nothing(), en, cy, nothing(), nothing(), nothing(), nothing()]
}

fn of_variable(variable: &Variable) -> Vec<[String; 10]> {
    let names: Vec<(i16, &str)> = match &variable.holds {
        Holds::One(codes) => codes.iter().map(|code| (code.number, code.name.as_str())).collect(),
        _ => Vec::new(),
    };
    let numbered = |language| answers(variable, language).chain(reasons(Words(language)));
    let pairs = numbered(Language::English).zip(numbered(Language::Welsh));
    let line = |((number, en), (_, cy)): ((i16, String), (i16, String))| {
        let name = names.iter().find(|(known, _)| *known == number).map(|(_, name)| *name);
        [&number.to_string(), name.unwrap_or_default(), &en, &cy].map(|text| text.to_owned())
    };
    pairs.map(line).map(|answer| whole(variable, answer)).collect()
}

fn whole(variable: &Variable, [number, name, en, cy]: [String; 4]) -> [String; 10] {
    let versions: Vec<String> = variable.versions.iter().map(u32::to_string).collect();
    let [question_en, question_cy] = [Language::English, Language::Welsh].map(|it| asked(variable, it));
    let words = |text: &str| safe(text).into_owned();
    [
        variable.name.clone(),
        variable.theme.slug().to_owned(),
        variable.concept.clone(),
        versions.join(" "),
        words(&question_en),
        words(&question_cy),
        number,
        name,
        words(&en),
        words(&cy),
    ]
}

/// The question, with the answer that the column is about where it has one for each.
pub(super) fn asked(variable: &Variable, language: Language) -> String {
    let said = |text: &Text| text.say(language).to_owned();
    match &variable.holds {
        Holds::Option(Code { label, .. }) => format!("{} [{}]", said(&variable.label), said(label)),
        _ => said(&variable.label),
    }
}

fn both(say: impl Fn(Words) -> String) -> [String; 2] {
    [Language::English, Language::Welsh].map(|language| say(Words(language)))
}
