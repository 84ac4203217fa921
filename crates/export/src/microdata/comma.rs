//! Microdata as comma-separated values, in numbers or in words.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write;

use questionnaire::{Language, NonAnswer};

use super::fixed::FIXED;
use super::row::{Cell, MicrodataRow};
use super::variables::{Code, Holds, Variable, Variables};
use crate::ExportFault;
use crate::safe_text::safe;
use crate::words::Words;

/// The numbers whose text is kept ready: reasons for no answer, and lists as long as any.
const READY: std::ops::RangeInclusive<i16> = -9..=99;

/// A file of comma-separated values.
pub(super) struct Comma<'a, W: Write> {
    writer: csv::Writer<W>,
    ready: Vec<String>,
    /// What each number says, column by column; nothing where numbers are written.
    said: Option<Vec<BTreeMap<i16, Cow<'a, str>>>>,
    yes: String,
    no: String,
}

impl<'a, W: Write> Comma<'a, W> {
    pub(super) fn of_codes(out: W, variables: &Variables) -> Result<Self, ExportFault> {
        Self::begin(out, variables, None, ["1".to_owned(), "0".to_owned()])
    }

    pub(super) fn of_labels(
        out: W,
        variables: &'a Variables,
        language: Language,
    ) -> Result<Self, ExportFault> {
        let words = Words(language);
        let said = variables.iter().map(|variable| labels(variable, language)).collect();
        let answers = [words.say("microdata-yes"), words.say("microdata-no")];
        Self::begin(out, variables, Some(said), answers)
    }

    fn begin(
        out: W,
        variables: &Variables,
        said: Option<Vec<BTreeMap<i16, Cow<'a, str>>>>,
        [yes, no]: [String; 2],
    ) -> Result<Self, ExportFault> {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        writer.write_record(FIXED.into_iter().chain(variables.iter().map(|it| it.name.as_str())))?;
        Ok(Self { writer, ready: READY.map(|number| number.to_string()).collect(), said, yes, no })
    }

    pub(super) fn add(&mut self, row: &MicrodataRow, cells: &[Cell]) -> Result<(), ExportFault> {
        let Self { writer, ready, said, yes, no } = self;
        writer.write_field(&row.person)?;
        writer.write_field(&row.force)?;
        writer.write_field(row.month.to_string())?;
        writer.write_field(safe(&row.team).as_bytes())?;
        writer.write_field(row.questionnaire.version.to_string())?;
        writer.write_field(if row.complete { yes } else { no })?;
        for (column, cell) in cells.iter().enumerate() {
            match cell {
                Cell::Nothing => writer.write_field([])?,
                Cell::Code(number) => {
                    let label = said.as_ref().and_then(|said| said.get(column)?.get(number));
                    match label.map(Cow::as_ref).or_else(|| at(ready, *number)) {
                        Some(text) => writer.write_field(text)?,
                        None => writer.write_field(number.to_string())?,
                    }
                }
                Cell::Number(number) => writer.write_field(number.to_string())?,
                Cell::Month(month) => writer.write_field(month.to_string())?,
            }
        }
        Ok(writer.write_record(None::<&[u8]>)?)
    }

    pub(super) fn finish(self) -> Result<W, ExportFault> {
        self.writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
    }
}

fn at(ready: &[String], number: i16) -> Option<&str> {
    let place = usize::try_from(number - READY.start()).ok()?;
    ready.get(place).map(String::as_str)
}

/// What each number of a column says.
fn labels(variable: &Variable, language: Language) -> BTreeMap<i16, Cow<'_, str>> {
    let words = Words(language);
    let mut labels: BTreeMap<i16, Cow<'_, str>> =
        reasons(words).map(|(code, said)| (code, said.into())).collect();
    labels.extend(
        answers(variable, language).map(|(number, said)| (number, Cow::Owned(safe(&said).into_owned()))),
    );
    labels
}

/// The reasons for no answer with their numbers.
pub(super) fn reasons(words: Words) -> impl Iterator<Item = (i16, String)> {
    let reason =
        move |reason: NonAnswer| (reason.code().into(), words.say(&format!("microdata-{}", reason.name())));
    NonAnswer::ALL.into_iter().map(reason)
}

/// The answers of a column with their numbers.
pub(super) fn answers(variable: &Variable, language: Language) -> impl Iterator<Item = (i16, String)> {
    let words = Words(language);
    let said = |code: &Code| (code.number, code.label.say(language).to_owned());
    let answers: Vec<(i16, String)> = match &variable.holds {
        Holds::One(codes) => codes.iter().map(said).collect(),
        Holds::Option(_) => vec![(1, words.say("microdata-yes")), (0, words.say("microdata-no"))],
        Holds::Ticked => vec![(1, words.say("microdata-yes"))],
        Holds::Number | Holds::Month => Vec::new(),
    };
    answers.into_iter()
}
