//! What the columns are: every coded question of every version of a wave's interview.
//!
//! Two versions of a question share columns where it has the same name, measures the same and takes the same answers.
//! Otherwise the later one has columns of its own, so that a number never means two things in one column.

use std::collections::BTreeMap;

use questionnaire::{
    ChoiceName, Identifier, Kind, Library, Question, Questionnaire, QuestionnaireId, Release, Status, Text,
    Theme, Wave,
};

use super::fixed::FIXED;
use super::named::Names;
use super::row::{Cells, MicrodataRow};
use super::source::{Source, Takes};

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// What was asked.
    pub label: Text,
    /// The theme.
    pub theme: Theme,
    /// What it measures.
    pub concept: String,
    /// The versions of the interview that ask it.
    pub versions: Vec<u32>,
    /// What stands in it.
    pub holds: Holds,
}

/// What stands in a column, beside the numbers of reasons for no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Holds {
    /// The number of the answer, from 1.
    One(Vec<Code>),
    /// 1 where this answer was among those given, 0 where it was not.
    Option(Code),
    /// A number.
    Number,
    /// A month, as 2026-10.
    Month,
    /// 1 where it was said or done.
    Ticked,
}

/// An answer and its number.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// The number.
    pub number: i16,
    /// Its name in question files.
    pub name: String,
    /// What is read out.
    pub label: Text,
}

/// The columns of a wave, beside those that every file begins with.
#[derive(Debug, Clone, PartialEq)]
pub struct Variables {
    list: Vec<Variable>,
    sources: BTreeMap<QuestionnaireId, Vec<Source>>,
}

impl Variables {
    /// The columns of every version of a wave's interview that was ever in use. Equality monitoring only where it is asked
    /// for: it says most about who somebody is.
    pub fn of(library: &Library, wave: Wave, with_equality: bool) -> Self {
        let mut making = Making { list: Vec::new(), names: Names::without(&FIXED), known: BTreeMap::new() };
        let used =
            |it: &&Questionnaire| it.id.wave == wave && matches!(it.status, Status::Live | Status::Retired);
        let taken = |question: &&Question| with_equality || question.theme != Theme::Equality;
        let mut sources = BTreeMap::new();
        for questionnaire in library.interviews().filter(used) {
            let asked = questionnaire.questions().filter(taken);
            let mut of_version: Vec<Source> =
                asked.filter_map(|question| making.source(question, questionnaire.id.version)).collect();
            // In the order in which answers are kept, so that both are gone through once.
            of_version.sort_by(|one, other| one.question.cmp(&other.question));
            sources.insert(questionnaire.id, of_version);
        }
        Self { list: making.list, sources }
    }

    /// The columns.
    pub fn iter(&self) -> impl Iterator<Item = &Variable> {
        self.list.iter()
    }

    /// Puts an interview's answers into the cells. False where its version is not among those the columns are of.
    pub(super) fn fill(&self, row: &MicrodataRow, cells: &mut Cells) -> bool {
        let Some(sources) = self.sources.get(&row.questionnaire) else { return false };
        cells.clear();
        cells.resize(self.list.len(), super::row::Cell::Nothing);
        let mut answers = row.answers.iter().peekable();
        for source in sources {
            while answers.next_if(|(name, _)| **name < source.question).is_some() {}
            if let Some((_, answer)) = answers.next_if(|(name, _)| **name == source.question) {
                source.fill(answer, cells);
            }
        }
        true
    }
}

/// What makes two versions of a question one column.
type Likeness = (String, String, Takes);

struct Making {
    list: Vec<Variable>,
    names: Names,
    known: BTreeMap<Likeness, usize>,
}

impl Making {
    /// Where the answers to a question go; nothing where none of them leave the interview as a code.
    fn source(&mut self, question: &Question, version: u32) -> Option<Source> {
        let takes = takes(question)?;
        let likeness = (question.name.to_string(), question.concept.to_string(), takes.clone());
        let first = match self.known.get(&likeness) {
            Some(first) => *first,
            None => {
                let first = self.list.len();
                self.add(question);
                self.known.insert(likeness, first);
                first
            }
        };
        let source = Source { question: question.name.clone(), takes, first };
        for variable in self.list.iter_mut().skip(first).take(source.width()) {
            variable.versions.push(version);
        }
        Some(source)
    }

    fn add(&mut self, question: &Question) {
        match &question.kind {
            Kind::SelectMultiple(_) => {
                for code in codes(question) {
                    let name = format!("{}_{}", question.name, code.name);
                    self.push(question, &name, Holds::Option(code));
                }
            }
            Kind::SelectOne(_) => self.push(question, question.name.as_str(), Holds::One(codes(question))),
            Kind::Date(_) => self.push(question, question.name.as_str(), Holds::Month),
            Kind::Acknowledge => self.push(question, question.name.as_str(), Holds::Ticked),
            _ => self.push(question, question.name.as_str(), Holds::Number),
        }
    }

    fn push(&mut self, question: &Question, wanted: &str, holds: Holds) {
        self.list.push(Variable {
            name: self.names.give(wanted),
            label: question.label.clone(),
            theme: question.theme,
            concept: question.concept.to_string(),
            versions: Vec::new(),
            holds,
        });
    }
}

/// What answers a question takes, where they are codes that may leave the interview. Words never do, and nothing that
/// names a person does.
fn takes(question: &Question) -> Option<Takes> {
    let names = || -> Vec<ChoiceName> {
        question.choices().into_iter().flat_map(|list| &list.choices).map(|it| it.name.clone()).collect()
    };
    let kept = question.release == Release::Never || question.identifier == Identifier::Direct;
    match question.kind {
        _ if kept => None,
        Kind::SelectOne(_) => Some(Takes::One(names())),
        Kind::SelectMultiple(_) => Some(Takes::Many(names())),
        Kind::Integer | Kind::Decimal | Kind::Range { .. } | Kind::Time => Some(Takes::Number),
        Kind::Date(_) => Some(Takes::Month),
        Kind::Acknowledge => Some(Takes::Tick),
        Kind::Text | Kind::Note | Kind::Calculate(_) | Kind::Hidden => None,
    }
}

fn codes(question: &Question) -> Vec<Code> {
    let choices = question.choices().into_iter().flat_map(|list| &list.choices);
    let code = |(number, choice): (i16, &questionnaire::Choice)| Code {
        number,
        name: choice.name.to_string(),
        label: choice.label.clone(),
    };
    (1..).zip(choices).map(code).collect()
}
