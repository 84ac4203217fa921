//! The topics of an interview as the page shows them: what is read out, what is asked, what was answered.

use std::collections::BTreeMap;

use fieldwork::AnswerSheet;
use questionnaire::{Item, Kind, Language, Question, Questionnaire, Route, Script};

use super::asked::Asked;
use super::both::Both;
use super::needs::Needs;
use super::words::ReadOut;
use crate::Frame;

/// One topic.
pub(crate) struct Topic {
    /// Where it is on the page.
    pub(crate) id: String,
    /// Its number, from 1.
    pub(crate) number: usize,
    /// Its title.
    pub(crate) title: Both,
    /// What is said and asked, in order.
    pub(crate) pieces: Vec<Piece>,
    /// How many of its questions are answered.
    pub(crate) done: usize,
    /// How many of its questions are asked.
    pub(crate) all: usize,
    /// The topic before.
    pub(crate) back: Option<Neighbour>,
    /// The topic after.
    pub(crate) next: Option<Neighbour>,
    /// The page opens here, where the browser can be told so.
    pub(crate) begins_here: bool,
}

/// A topic beside another.
pub(crate) struct Neighbour {
    /// Where it is on the page.
    pub(crate) id: String,
    /// Its number.
    pub(crate) number: usize,
    /// Its title.
    pub(crate) title: Both,
}

/// One step of a topic.
pub(crate) enum Piece {
    /// Something to read out.
    Script(Spoken),
    /// Something to ask.
    Question(Box<Asked>),
}

/// Words to read out.
pub(crate) struct Spoken {
    /// The script's name.
    pub(crate) name: String,
    /// The words.
    pub(crate) words: ReadOut,
    /// The answers it takes to know whether it is read.
    pub(crate) needs: String,
    /// Whether the route leads to it.
    pub(crate) shown: bool,
}

/// What the topics are made from.
pub(crate) struct Sources<'a> {
    /// The page they are on.
    pub(crate) frame: &'a Frame,
    /// What is asked.
    pub(crate) questionnaire: &'a Questionnaire,
    /// Where the answers lead.
    pub(crate) route: &'a Route,
    /// What was answered.
    pub(crate) sheet: &'a AnswerSheet,
    /// The language of the call.
    pub(crate) language: Language,
    /// What was typed and refused, to be shown again.
    pub(crate) refused: &'a BTreeMap<String, RefusedWords>,
}

/// What was typed into a question and refused.
#[derive(Debug, Clone)]
pub(crate) struct RefusedWords {
    /// The answer as it was sent.
    pub(crate) value: String,
    /// The words beside it.
    pub(crate) words: Option<String>,
    /// The code of what is wrong.
    pub(crate) code: &'static str,
}

impl Topic {
    /// Everything in it that was asked is answered.
    pub(crate) fn is_done(&self) -> bool {
        self.all > 0 && self.done == self.all
    }

    /// The questions in it that are asked, in order.
    pub(crate) fn asked(&self) -> impl Iterator<Item = &Asked> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Question(question) if question.shown => Some(question.as_ref()),
            Piece::Question(_) | Piece::Script(_) => None,
        })
    }
}

/// Every topic of the questionnaire, with its questions numbered through.
pub(crate) fn topics(sources: &Sources<'_>) -> Vec<Topic> {
    let mut numbers = 1..;
    let mut topics: Vec<Topic> = Vec::new();
    let needs = Needs::of(sources.questionnaire);
    for topic in &sources.questionnaire.topics {
        let pieces =
            topic.items.iter().filter_map(|item| piece((sources, &needs), item, &mut numbers)).collect();
        let mut shown = Topic {
            id: topic_id(&topic.name),
            number: topics.len() + 1,
            title: Both::of(&topic.title, sources.language),
            pieces,
            done: 0,
            all: 0,
            back: topics.last().map(neighbour),
            next: None,
            begins_here: false,
        };
        shown.done = shown.asked().filter(|question| question.answered).count();
        shown.all = shown.asked().count();
        if let Some(before) = topics.last_mut() {
            before.next = Some(neighbour(&shown));
        }
        topics.push(shown);
    }
    topics
}

/// Where a topic is on the page.
pub(crate) fn topic_id(name: &str) -> String {
    format!("topic-{name}")
}

fn neighbour(topic: &Topic) -> Neighbour {
    Neighbour { id: topic.id.clone(), number: topic.number, title: topic.title.clone() }
}

fn piece(
    (sources, needs): (&Sources<'_>, &Needs<'_>),
    item: &Item,
    numbers: &mut impl Iterator<Item = usize>,
) -> Option<Piece> {
    match item {
        Item::Script(script) => Some(Piece::Script(script_words((sources, needs), script))),
        Item::Question(question) if matches!(question.kind, Kind::Note) => {
            Some(Piece::Script(note_words((sources, needs), question)))
        }
        Item::Question(question) if question.is_asked() => {
            let number = numbers.next().unwrap_or_default();
            let needs = needs.question(&question.name);
            Some(Piece::Question(Box::new(Asked { needs, ..Asked::new(sources, question, number) })))
        }
        Item::Question(_) => None,
    }
}

fn script_words((sources, needs): (&Sources<'_>, &Needs<'_>), script: &Script) -> Spoken {
    Spoken {
        name: script.name.clone(),
        words: ReadOut::of(sources, &script.text),
        needs: needs.script(&script.name),
        shown: sources.route.reads(&script.name),
    }
}

fn note_words((sources, needs): (&Sources<'_>, &Needs<'_>), question: &Question) -> Spoken {
    Spoken {
        name: question.name.to_string(),
        words: ReadOut::of(sources, &question.label),
        needs: needs.question(&question.name),
        shown: sources.route.asks(&question.name),
    }
}
