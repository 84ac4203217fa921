//! The end of a practice interview: what was asked and what was not, each with the rule and the answers it read.

use std::collections::BTreeMap;

use askama::Template;
use questionnaire::{Explained, FactRead, Item, Question, Read};

use super::pause::carried;
use super::sitting::Sitting;
use crate::pages::headings;
use crate::pages::interview::sent::Change;
use crate::{Frame, Message};

/// The summary.
#[derive(Template)]
#[template(path = "practice/summary.html")]
pub(super) struct Summary {
    frame: Frame,
    action: String,
    carried: Vec<(String, String)>,
    spoken: &'static str,
    asked: usize,
    answered: usize,
    all: usize,
    topics: Vec<Topic>,
}

struct Topic {
    title: String,
    lines: Vec<Line>,
}

struct Line {
    number: usize,
    group: Option<String>,
    words: String,
    asked: bool,
    answer: Option<String>,
    /// Why it was asked, or passed over; none where everybody is asked.
    because: Option<Because>,
}

/// The parts of a rule that decided.
struct Because {
    lead: Message,
    reads: Vec<String>,
    rule: String,
}

pub(super) fn view(frame: Frame, sitting: &Sitting<'_>, answers: &[Change]) -> Summary {
    let explained = sitting.questionnaire.explain(&sitting.sheet.answers(), &sitting.facts);
    let why: BTreeMap<_, _> = explained.into_iter().map(|it| (it.question.clone(), it)).collect();
    let mut numbers = 1..;
    let topic = |topic: &questionnaire::Topic| {
        let asked = topic.items.iter().filter_map(|item| match item {
            Item::Question(question) if question.is_asked() => {
                let line = line(&frame, sitting, question, numbers.next().unwrap_or_default());
                let because = why.get(&question.name).and_then(|it| because(&frame, sitting, it));
                Some(Line { because, ..line })
            }
            Item::Question(_) | Item::Script(_) => None,
        });
        Topic { lines: asked.collect(), title: topic.title.say(sitting.language).to_owned() }
    };
    let topics: Vec<_> = sitting.questionnaire.topics.iter().map(topic).collect();
    let (answered, asked) = sitting.route.progress(&sitting.sheet.answers());
    Summary {
        action: sitting.url(),
        carried: carried(answers),
        spoken: sitting.language.code(),
        asked,
        answered,
        all: sitting.questionnaire.question_count(),
        topics: topics.into_iter().filter(|topic| !topic.lines.is_empty()).collect(),
        frame,
    }
}

fn line(frame: &Frame, sitting: &Sitting<'_>, question: &Question, number: usize) -> Line {
    let language = sitting.language;
    let answer = sitting.sheet.answer(&question.name);
    Line {
        number,
        group: headings::joined(language, &question.within),
        words: sitting.say(&question.label),
        asked: sitting.route.asks(&question.name),
        answer: answer.map(|answer| crate::pages::review::said(frame, question, answer, language)),
        because: None,
    }
}

/// What decided: where it is asked, every part; where it is not, the parts that did not hold.
fn because(frame: &Frame, sitting: &Sitting<'_>, explained: &Explained) -> Option<Because> {
    let decided = explained.reasons.iter().filter(|reason| explained.asked || !reason.holds);
    let rule: Vec<_> = decided.clone().map(|reason| reason.source.clone()).collect();
    let reads = decided.flat_map(|reason| {
        let answers = reason.reads.iter().map(|read| answer_read(frame, sitting, read));
        answers.chain(reason.facts.iter().map(|fact| fact_read(frame, fact)))
    });
    let lead = if explained.asked { "practice-shown-because" } else { "practice-hidden-because" };
    (!rule.is_empty()).then(|| Because { lead: frame.t(lead), reads: reads.collect(), rule: rule.join("; ") })
}

fn answer_read(frame: &Frame, sitting: &Sitting<'_>, read: &Read) -> String {
    let question = sitting.say(&read.label);
    let said = match &read.answer {
        Some(answer) => {
            let answer = answer.say(sitting.language);
            frame.t("practice-read-answered").with("question", question).with("answer", answer)
        }
        None => frame.t("practice-read-empty").with("question", question),
    };
    said.to_string()
}

fn fact_read(frame: &Frame, read: &FactRead) -> String {
    let fact = frame.t(format!("paper-fact-{}", read.fact.replace('_', "-")));
    let said = match &read.value {
        Some(value) => frame.t("paper-fact-is").with("fact", fact).with("value", value),
        None => frame.t("practice-fact-unknown").with("fact", fact),
    };
    said.to_string()
}
