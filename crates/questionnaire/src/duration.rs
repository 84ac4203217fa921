//! How long an interview takes: reading aloud, and the time to answer.
//!
//! The figures are working assumptions of the trade, to be put right from real calls. Somebody who is asked everything is
//! assumed; scripts that are one action away are not counted, because most calls need none of them.

use std::collections::BTreeSet;

use crate::{Item, Kind, Question, QuestionSet, Questionnaire, Topic};

/// Slower than conversation (about 160), because a question heard once on the phone must be understood at once.
const WORDS_A_MINUTE: f64 = 140.0;

/// To choose one of a list just heard.
const ONE_CHOICE: f64 = 8.0;
/// To go through a list and say what applies.
const SEVERAL_CHOICES: f64 = 15.0;
/// To say a number or a step of a range.
const NUMBER: f64 = 8.0;
/// To remember a date or a time.
const WHEN: f64 = 12.0;
/// To say yes, I understand.
const ACKNOWLEDGEMENT: f64 = 4.0;
/// An open question is asked for its words: about a hundred of them, typed while listening.
const OPEN_WORDS: f64 = 60.0;
/// The words beside a statistic: two or three sentences, typed while listening, and a moment before the next question.
/// This is most of an interview, and the figure that makes about 41 questions last the 45 to 50 minutes they did.
const COMMENTARY: f64 = 55.0;

impl Questionnaire {
    /// The minutes it takes when the route leaves nothing aside, rounded up.
    #[must_use]
    pub fn estimated_minutes(&self) -> u32 {
        let seconds: f64 = self.topics.iter().map(topic_seconds).sum();
        whole_minutes(seconds)
    }
}

impl Topic {
    /// The seconds it takes when the route leaves nothing aside, rounded up.
    #[must_use]
    pub fn estimated_seconds(&self) -> u32 {
        const HOUR: u32 = 60 * 60;
        let seconds = topic_seconds(self);
        (0..HOUR).find(|whole| f64::from(*whole) >= seconds).unwrap_or(HOUR)
    }
}

impl QuestionSet {
    /// The minutes it takes as a topic of its own, rounded up.
    #[must_use]
    pub fn estimated_minutes(&self) -> u32 {
        let mut lists_read = BTreeSet::new();
        whole_minutes(self.questions().map(|question| question_seconds(question, &mut lists_read)).sum())
    }
}

/// Rounds up without a cast: an interview of more than a day is a day.
fn whole_minutes(seconds: f64) -> u32 {
    const DAY: u32 = 24 * 60;
    (0..DAY).find(|minutes| f64::from(*minutes) * 60.0 >= seconds).unwrap_or(DAY)
}

/// A list is read out the first time it is used in a topic; after that the person knows it.
fn topic_seconds(topic: &Topic) -> f64 {
    let mut lists_read = BTreeSet::new();
    let mut seconds = 0.0;
    for item in topic.items.iter().filter(|item| is_counted(item)) {
        seconds += match item {
            Item::Script(script) => aloud(&script.text.en),
            Item::Question(question) => question_seconds(question, &mut lists_read),
        };
    }
    seconds
}

/// A repeat is counted once: how often it is asked is not known before the call, and seldom more than once.
fn is_counted(item: &Item) -> bool {
    match item {
        Item::Script(_) => true,
        Item::Question(question) => {
            question.within.iter().all(|heading| heading.instance.is_none_or(|it| it == 1))
        }
    }
}

fn question_seconds<'q>(question: &'q Question, lists_read: &mut BTreeSet<&'q str>) -> f64 {
    if !question.is_shown() {
        return 0.0;
    }
    let choices = question.choices().filter(|list| lists_read.insert(&list.name));
    let choices: f64 =
        choices.iter().flat_map(|list| &list.choices).map(|choice| aloud(&choice.label.en)).sum();
    let commentary = if question.commentary { COMMENTARY } else { 0.0 };
    aloud(&question.label.en) + choices + answer_seconds(&question.kind) + commentary
}

const fn answer_seconds(kind: &Kind) -> f64 {
    match kind {
        Kind::SelectOne(_) => ONE_CHOICE,
        Kind::SelectMultiple(_) => SEVERAL_CHOICES,
        Kind::Integer | Kind::Decimal | Kind::Range { .. } => NUMBER,
        Kind::Date(_) | Kind::Time => WHEN,
        Kind::Text => OPEN_WORDS,
        Kind::Acknowledge => ACKNOWLEDGEMENT,
        Kind::Note | Kind::Calculate(_) | Kind::Hidden => 0.0,
    }
}

fn aloud(words: &str) -> f64 {
    let words = u32::try_from(words.split_whitespace().count()).unwrap_or(u32::MAX);
    f64::from(words) * 60.0 / WORDS_A_MINUTE
}
