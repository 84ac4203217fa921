//! What the saving of answers tells of a call: how long it took, and which topics took the time. It helps whoever plans
//! the next interview; it is never counted by interviewer.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use questionnaire::{Item, QuestionName, Questionnaire};

/// A longer silence between two answers belongs to no topic: somebody was listening, or had left the room.
const LONGEST_GAP: TimeDelta = TimeDelta::minutes(10);

/// Fewer interviews than this are not spoken of.
pub const FEWEST_INTERVIEWS: usize = 10;

/// A stretch of talking, from the start or from after a break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// When it began.
    pub from: DateTime<Utc>,
    /// When it ended, or the moment it is now.
    pub until: DateTime<Utc>,
}

/// One save of one question: when, and nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SavedAt {
    /// When it was kept.
    pub at: DateTime<Utc>,
    /// The question.
    pub question: QuestionName,
}

/// A topic by its name, and the questions it asks.
pub type TopicQuestions = (String, BTreeSet<QuestionName>);

/// The time a topic took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicTime {
    /// The topic's name.
    pub topic: String,
    /// Whole minutes.
    pub minutes: u32,
}

/// What the saving of answers tells of one interview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paradata {
    /// Whole minutes of talking, breaks left out.
    pub talked: u32,
    /// The time each topic took, in the order of the topics. Together they are at most as long as the talking.
    pub topics: Vec<TopicTime>,
    /// How often an answer was gone back to and changed.
    pub edits: u32,
    /// How many breaks there were.
    pub pauses: u32,
}

/// What many interviews of one wave took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsualTimes {
    /// How many interviews.
    pub interviews: usize,
    /// Half of them took at most so many minutes.
    pub talked: u32,
    /// For each topic that enough of them reached: half of those took at most so many minutes for it.
    pub topics: Vec<TopicTime>,
}

/// The topics of a questionnaire with what they ask.
pub fn topics_of(questionnaire: &Questionnaire) -> Vec<TopicQuestions> {
    let asked = |item: &Item| match item {
        Item::Question(question) => Some(question.name.clone()),
        Item::Script(_) => None,
    };
    let topics = questionnaire.topics.iter();
    topics.map(|topic| (topic.name.clone(), topic.items.iter().filter_map(asked).collect())).collect()
}

/// What the spans and the saves of one interview come to. The time before a save belongs to the topic of what was saved.
/// Any order of the saves gives the same.
pub fn of(spans: &[Span], saves: &[SavedAt], topics: &[TopicQuestions]) -> Paradata {
    let spans = apart(spans);
    let mut saves: Vec<&SavedAt> = saves.iter().filter(|save| within(&spans, save.at)).collect();
    saves.sort();
    let talked = spans.iter().map(|span| span.until - span.from).sum();
    let mut spent: BTreeMap<&str, TimeDelta> = BTreeMap::new();
    for span in &spans {
        let here = saves.iter().filter(|save| (span.from..=span.until).contains(&save.at));
        let mut since = span.from;
        for save in here {
            if let Some(topic) = topic_of(topics, &save.question).filter(|_| save.at - since <= LONGEST_GAP) {
                *spent.entry(topic).or_default() += save.at - since;
            }
            since = save.at;
        }
    }
    let time = |(topic, _): &TopicQuestions| TopicTime {
        topic: topic.clone(),
        minutes: minutes(spent.get(topic.as_str()).copied().unwrap_or_default()),
    };
    Paradata {
        talked: minutes(talked),
        topics: topics.iter().map(time).collect(),
        edits: edits(&saves),
        pauses: number(spans.len().saturating_sub(1)),
    }
}

/// What interviews of one wave usually take, where there are enough of them to say.
pub fn usual(interviews: &[Paradata]) -> Option<UsualTimes> {
    let talked = median(interviews.iter().map(|interview| interview.talked))?;
    let mut names: Vec<&str> = Vec::new();
    let mut by_topic: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for time in interviews.iter().flat_map(|interview| &interview.topics) {
        if !names.contains(&time.topic.as_str()) {
            names.push(&time.topic);
        }
        by_topic.entry(&time.topic).or_default().extend(Some(time.minutes).filter(|minutes| *minutes > 0));
    }
    let topic = |name: &str| {
        let minutes = median(by_topic.get(name)?.iter().copied())?;
        Some(TopicTime { topic: name.to_owned(), minutes })
    };
    let topics = names.into_iter().filter_map(topic).collect();
    Some(UsualTimes { interviews: interviews.len(), talked, topics })
}

/// The lower middle of enough numbers.
fn median(numbers: impl Iterator<Item = u32>) -> Option<u32> {
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    let middle = numbers.len().saturating_sub(1) / 2;
    numbers.get(middle).copied().filter(|_| numbers.len() >= FEWEST_INTERVIEWS)
}

/// The spans in order, those that overlap made one, so that no minute counts twice.
fn apart(spans: &[Span]) -> Vec<Span> {
    let mut sorted: Vec<Span> = spans.iter().copied().filter(|span| span.from <= span.until).collect();
    sorted.sort_unstable();
    let mut apart: Vec<Span> = Vec::with_capacity(sorted.len());
    for span in sorted {
        match apart.last_mut() {
            Some(last) if span.from < last.until => last.until = last.until.max(span.until),
            _ => apart.push(span),
        }
    }
    apart
}

fn within(spans: &[Span], at: DateTime<Utc>) -> bool {
    spans.iter().any(|span| (span.from..=span.until).contains(&at))
}

fn topic_of<'a>(topics: &'a [TopicQuestions], question: &QuestionName) -> Option<&'a str> {
    topics.iter().find(|(_, questions)| questions.contains(question)).map(|(name, _)| name.as_str())
}

/// A question that is saved again after another one was gone back to. Typing on in the same box is no change.
fn edits(saves: &[&SavedAt]) -> u32 {
    let mut seen: BTreeSet<&QuestionName> = BTreeSet::new();
    let mut last: Option<&QuestionName> = None;
    let mut edits = 0;
    for save in saves {
        let again = !seen.insert(&save.question) && last != Some(&save.question);
        edits += usize::from(again);
        last = Some(&save.question);
    }
    number(edits)
}

fn minutes(time: TimeDelta) -> u32 {
    u32::try_from(time.num_minutes()).unwrap_or_default()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
