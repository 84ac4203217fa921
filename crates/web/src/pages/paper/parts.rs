//! The parts of the paper copy: runs of what is read and asked under one condition, each with where to go otherwise.

use fieldwork::AnswerSheet;
use std::collections::BTreeMap;

use questionnaire::{Expression, Item, Kind, Question, Questionnaire, Route, Topic};

use super::conditions::Wording;
use super::fill::Fill;
use crate::Frame;
use crate::pages::headings;
use crate::pages::interview::asked::Asked;
use crate::pages::interview::topics::{RefusedWords, Sources};
use crate::pages::interview::words::Words;

/// A topic.
pub(super) struct Part {
    pub(super) number: usize,
    pub(super) title: String,
    pub(super) runs: Vec<Run>,
}

/// What stands under one condition.
pub(super) struct Run {
    /// Who it is for, and where everybody else goes; none where it is for everybody.
    pub(super) branch: Option<Branch>,
    pub(super) pieces: Vec<Piece>,
}

/// An instruction to whoever fills the paper in.
pub(super) struct Branch {
    pub(super) condition: String,
    pub(super) otherwise: String,
}

/// One step.
pub(super) enum Piece {
    /// The heading of a group.
    Heading(String),
    /// Words to read out.
    Script(Words),
    /// Something to ask.
    Question(Box<Blank>),
}

/// A question with room for its answer.
pub(super) struct Blank {
    pub(super) asked: Asked,
    pub(super) fill: Fill,
    /// Instructions about its answers.
    pub(super) notes: Vec<String>,
}

/// Every topic that holds something.
pub(super) fn parts(paper: &Frame, interview: &Questionnaire) -> Vec<Part> {
    let wording = Wording::of(paper, interview);
    let maker = Maker { paper, interview, wording: &wording };
    (1..).zip(&interview.topics).map(|(number, topic)| maker.part(number, topic)).collect()
}

struct Maker<'a> {
    paper: &'a Frame,
    interview: &'a Questionnaire,
    wording: &'a Wording<'a>,
}

impl Maker<'_> {
    fn part(&self, number: usize, topic: &Topic) -> Part {
        let items: Vec<&Item> = topic.items.iter().filter(|item| on_paper(item)).collect();
        let stretches: Vec<&[&Item]> =
            items.chunk_by(|one, other| condition(one) == condition(other)).collect();
        let after = stretches.iter().skip(1).map(Some).chain([None]);
        let runs = stretches.iter().zip(after).map(|(items, next)| {
            let branch = items.first().and_then(|item| condition(item));
            let otherwise = || self.otherwise(number, next.and_then(|items| items.first()).copied());
            Run {
                branch: branch.map(|it| Branch { condition: self.ask_if(it, items), otherwise: otherwise() }),
                pieces: self.pieces(items),
            }
        });
        Part { number, title: topic.title.say(self.paper.language).to_owned(), runs: runs.collect() }
    }

    /// "If the answer to question 4 is “Yes”, ask questions 5 to 7."
    fn ask_if(&self, condition: &Expression, items: &[&Item]) -> String {
        let numbers: Vec<usize> = items.iter().filter_map(|item| self.number(item)).collect();
        let message = match (numbers.first(), numbers.last()) {
            (Some(first), Some(last)) if first == last => self.paper.t("paper-ask-one").with("first", first),
            (Some(first), Some(last)) => self.paper.t("paper-ask").with("first", first).with("last", last),
            _ => self.paper.t("paper-read-this"),
        };
        message.with("condition", self.wording.condition(condition)).to_string()
    }

    /// Where somebody goes for whom a run is not: to the next question, past the box, or to the next part.
    fn otherwise(&self, part: usize, next: Option<&Item>) -> String {
        let following = self.interview.topics.get(part);
        let message = match (next.map(|item| self.number(item)), following) {
            (Some(Some(number)), _) => self.paper.t("paper-otherwise-question").with("number", number),
            (Some(None), _) => self.paper.t("paper-otherwise-below"),
            (None, Some(topic)) => {
                let title = topic.title.say(self.paper.language);
                self.paper.t("paper-otherwise-part").with("number", part + 1).with("title", title)
            }
            (None, None) => self.paper.t("paper-otherwise-end"),
        };
        message.to_string()
    }

    fn number(&self, item: &Item) -> Option<usize> {
        match item {
            Item::Question(question) => self.wording.number(&question.name),
            Item::Script(_) => None,
        }
    }

    /// What is read and asked, with a heading where a group begins.
    fn pieces(&self, items: &[&Item]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut group = None;
        for item in items {
            let within = match item {
                Item::Question(question) => headings::joined(self.paper.language, &question.within),
                Item::Script(_) => None,
            };
            if within != group {
                pieces.extend(within.clone().map(Piece::Heading));
                group = within;
            }
            pieces.push(self.piece(item));
        }
        pieces
    }

    fn piece(&self, item: &Item) -> Piece {
        let (route, sheet, refused) = (Route::default(), AnswerSheet::default(), BTreeMap::new());
        let sources = self.sources((&route, &sheet), &refused);
        let say = |text: &questionnaire::Text| Piece::Script(Words::of(&sources, text));
        match item {
            Item::Script(script) => say(&script.text),
            Item::Question(question) if matches!(question.kind, Kind::Note) => say(&question.label),
            Item::Question(question) => Piece::Question(Box::new(self.blank(question))),
        }
    }

    /// Before anything is answered.
    fn sources<'s>(
        &'s self,
        (route, sheet): (&'s Route, &'s AnswerSheet),
        refused: &'s BTreeMap<String, RefusedWords>,
    ) -> Sources<'s> {
        Sources {
            frame: self.paper,
            questionnaire: self.interview,
            route,
            sheet,
            language: self.paper.language,
            refused,
        }
    }

    fn blank(&self, question: &Question) -> Blank {
        let number = self.wording.number(&question.name).unwrap_or_default();
        let (route, sheet, refused) = (Route::default(), AnswerSheet::default(), BTreeMap::new());
        let sources = self.sources((&route, &sheet), &refused);
        let filter = question.choice_filter.as_ref().map(|filter| self.wording.filter(filter));
        let check = question.constraint.as_ref().and_then(|constraint| constraint.message.as_ref());
        let check = check
            .map(|text| self.paper.t("paper-check").with("words", text.say(self.paper.language)).to_string());
        Blank {
            asked: Asked::new(&sources, question, number),
            fill: Fill::of(self.paper, &question.kind),
            notes: filter.into_iter().chain(check).collect(),
        }
    }
}

fn on_paper(item: &Item) -> bool {
    match item {
        Item::Script(_) => true,
        Item::Question(question) => question.is_shown(),
    }
}

fn condition(item: &Item) -> Option<&Expression> {
    match item {
        Item::Script(script) => script.relevant.as_ref(),
        Item::Question(question) => question.relevant.as_ref(),
    }
}
