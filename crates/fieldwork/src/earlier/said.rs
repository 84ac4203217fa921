//! What the cells of one column say: an option, no answer, or something nobody has given a meaning yet.

use std::collections::{BTreeMap, HashMap};

use questionnaire::{Answer, NonAnswer, Question};

use super::field::either;
use super::{HistoryMapping, NO_ANSWER};
use crate::intake::{plain, tidy};
use crate::{Disposition, DispositionCode, Dispositions};

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said<T> {
    /// It is empty.
    Nothing,
    /// This.
    This(T),
    /// Somebody said that it is no answer.
    NoAnswer,
    /// Options that cannot be chosen together.
    Clash,
    /// Nobody knows.
    Unknown,
}

/// How a value is read.
type Reader<'a, T> = Box<dyn Fn(&str) -> Said<T> + 'a>;

/// One column, its values read once each.
pub(super) struct Column<'a, T> {
    /// Its place in a row.
    pub(super) place: usize,
    read: Reader<'a, T>,
    known: HashMap<String, Said<T>>,
    unknown: BTreeMap<String, u32>,
}

impl<'a, T: Clone> Column<'a, T> {
    fn new(place: usize, read: impl Fn(&str) -> Said<T> + 'a) -> Self {
        Self { place, read: Box::new(read), known: HashMap::new(), unknown: BTreeMap::new() }
    }

    /// What a cell says. What is not understood is counted.
    pub(super) fn say(&mut self, cell: &str) -> Said<T> {
        let cell = tidy(cell);
        let said = match self.known.get(cell) {
            Some(said) => said.clone(),
            None => {
                let said = (self.read)(cell);
                self.known.insert(cell.to_owned(), said.clone());
                said
            }
        };
        if matches!(said, Said::Unknown) {
            let rows = self.unknown.entry(cell.to_owned()).or_default();
            *rows = rows.saturating_add(1);
        }
        said
    }

    /// The values nobody has given a meaning, each with its rows.
    pub(super) fn into_unknown(self) -> BTreeMap<String, u32> {
        self.unknown
    }
}

/// The column of a question.
pub(super) fn answers<'a>(
    place: usize,
    (field, question): (String, &'a Question),
    mapping: &'a HistoryMapping,
) -> Column<'a, Answer> {
    Column::new(place, move |cell: &str| match (cell, mapping.meaning(&field, cell)) {
        ("", _) => Said::Nothing,
        (_, Some(NO_ANSWER)) => Said::NoAnswer,
        (_, Some(code)) => accepted(question, code),
        (_, None) => codes(question, cell).map_or(Said::Unknown, |codes| accepted(question, &codes)),
    })
}

/// The column that says what came of a case.
pub(super) fn outcomes<'a>(
    place: usize,
    dispositions: &'a Dispositions,
    mapping: &'a HistoryMapping,
) -> Column<'a, DispositionCode> {
    Column::new(place, move |cell: &str| {
        let typed = mapping.meaning("outcome", cell).unwrap_or(cell);
        match typed {
            "" => Said::Nothing,
            NO_ANSWER => Said::NoAnswer,
            _ => outcome(dispositions, typed).map_or(Said::Unknown, |known| Said::This(known.code.clone())),
        }
    })
}

/// An outcome by our own code, by its name in either language, or by a code of the trade that no other outcome has.
fn outcome<'d>(dispositions: &'d Dispositions, typed: &str) -> Option<&'d Disposition> {
    let called = |known: &&Disposition| {
        known.code.as_str() == typed || either(&known.label).any(|label| plain(label) == plain(typed))
    };
    let mut of_the_trade = dispositions.iter().filter(|known| known.aapor == typed || known.uk == typed);
    let only = of_the_trade.next().filter(|_| of_the_trade.next().is_none());
    dispositions.iter().find(called).or(only)
}

fn accepted(question: &Question, codes: &str) -> Said<Answer> {
    match question.accept(codes) {
        Ok(Some(answer)) => Said::This(answer),
        Ok(None) => Said::Nothing,
        // A meaning from another questionnaire, whose options were others.
        Err(questionnaire::Refusal::UnknownChoice(_) | questionnaire::Refusal::NotOffered(_)) => {
            Said::Unknown
        }
        Err(_) => Said::Clash,
    }
}

/// The codes a cell says, as [`Question::accept`] reads them. Several stand between semicolons, bars, commas or new lines.
fn codes(question: &Question, cell: &str) -> Option<String> {
    let whole = code(question, cell);
    if whole.is_some() || !matches!(question.kind, questionnaire::Kind::SelectMultiple(_)) {
        return whole;
    }
    let parts = cell.split([';', '|', ',', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| code(question, part)).collect::<Option<Vec<_>>>().map(|codes| codes.join(" "))
}

/// An option by its code or its label in either language, or a reason for no answer that the question offers.
fn code(question: &Question, cell: &str) -> Option<String> {
    let choices = question.choices()?;
    let typed = plain(cell);
    let by_code = choices.choice(cell);
    let called = |choice: &&questionnaire::Choice| {
        plain(choice.name.as_str()) == typed || either(&choice.label).any(|label| plain(label) == typed)
    };
    let choice = by_code.or_else(|| choices.choices.iter().find(called).filter(|_| !typed.is_empty()));
    let reason = || question.non_answers.iter().find(|reason| reasons(**reason).contains(&typed.as_str()));
    choice.map(|choice| choice.name.to_string()).or_else(|| reason().map(|reason| reason.name().to_owned()))
}

/// How a reason for no answer is usually written.
const fn reasons(reason: NonAnswer) -> &'static [&'static str] {
    match reason {
        NonAnswer::DontKnow => &["dontknow", "donotknow", "dk", "unsure", "notsure", "ddimyngwybod"],
        NonAnswer::PreferNotToSay => {
            &["prefernottosay", "rathernotsay", "refused", "gwellgennyfbeidioadweud", "gwellgenibeidioadweud"]
        }
        NonAnswer::NotApplicable => &["notapplicable", "na", "ddimynberthnasol", "amherthnasol"],
        NonAnswer::NotReached | NonAnswer::OffRoute => &[],
    }
}
