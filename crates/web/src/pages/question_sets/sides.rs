//! Everything a version says, English and Welsh side by side.

use askama::Template;
use questionnaire::{Entry, Group, Heading, Item, Kind, Language, Library, Question, Questionnaire, Text};

use super::version::{Head, Tab, Version};
use crate::Frame;
use crate::pages::headings;

/// The texts.
#[derive(Template)]
#[template(path = "question_sets/sides.html")]
pub(super) struct Sides {
    frame: Frame,
    head: Head,
    topics: Vec<Topic>,
}

struct Topic {
    name: String,
    title: Pair,
    lines: Vec<Line>,
}

/// A text in both languages. Where no Welsh is written, the page says so.
struct Pair {
    en: String,
    cy: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Question,
    ReadOut,
    Heading,
}

struct Line {
    role: Role,
    /// The name of a question or a group.
    name: String,
    text: Pair,
    choices: Vec<Pair>,
    /// Whether the answer may be given in the person's own words too.
    commentary: bool,
    /// When it is asked, where it is asked of some people only.
    condition: Option<String>,
    /// How often a group is asked, and never more often than this.
    repeat: Option<(String, u32)>,
}

pub(super) fn view(frame: Frame, library: &Library, version: Version<'_>) -> Sides {
    let topics = match version {
        Version::Interview(interview) => of_interview(interview),
        Version::Set(set) => {
            let lines = set.entries.iter().flat_map(of_entry).collect();
            vec![Topic { name: set.id.name.clone(), title: Pair::of(&set.title), lines }]
        }
    };
    Sides { head: version.head(&frame, library, Tab::Words), topics, frame }
}

fn of_interview(interview: &Questionnaire) -> Vec<Topic> {
    let topic = |topic: &questionnaire::Topic| Topic {
        name: topic.name.clone(),
        title: Pair::of(&topic.title),
        lines: lines(&topic.items),
    };
    interview.topics.iter().map(topic).collect()
}

/// The items, with a heading where a group begins.
fn lines(items: &[Item]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut within: &[Heading] = &[];
    for item in items {
        let inside: &[Heading] = match item {
            Item::Question(question) => &question.within,
            Item::Script(_) => &[],
        };
        if inside != within && !inside.is_empty() {
            lines.extend(heading(inside));
        }
        within = inside;
        lines.push(of_item(item));
    }
    lines
}

fn heading(within: &[Heading]) -> Option<Line> {
    let en = headings::joined(Language::English, within)?;
    let text = Pair { en, cy: headings::joined(Language::Welsh, within) };
    let name = within.last().map(|heading| heading.group.to_string()).unwrap_or_default();
    Some(Line {
        role: Role::Heading,
        name,
        text,
        choices: Vec::new(),
        commentary: false,
        condition: None,
        repeat: None,
    })
}

fn of_entry(entry: &Entry) -> Vec<Line> {
    match entry {
        Entry::Question(question) => vec![of_question(question)],
        Entry::Group(group) => {
            std::iter::once(of_group(group)).chain(group.entries.iter().flat_map(of_entry)).collect()
        }
    }
}

fn of_group(group: &Group) -> Line {
    let label = group.label.clone().unwrap_or_else(|| Text::english(group.name.to_string()));
    Line {
        role: Role::Heading,
        name: group.name.to_string(),
        text: Pair::of(&label),
        choices: Vec::new(),
        commentary: false,
        condition: group.relevant.as_ref().map(ToString::to_string),
        repeat: group.repeat.as_ref().map(|repeat| (repeat.count.to_string(), repeat.most)),
    }
}

fn of_item(item: &Item) -> Line {
    match item {
        Item::Question(question) => of_question(question),
        Item::Script(script) => Line {
            role: Role::ReadOut,
            name: script.name.clone(),
            text: Pair::of(&script.text),
            choices: Vec::new(),
            commentary: false,
            condition: script.relevant.as_ref().map(ToString::to_string),
            repeat: None,
        },
    }
}

fn of_question(question: &Question) -> Line {
    let choices = match &question.kind {
        Kind::SelectOne(list) | Kind::SelectMultiple(list) => {
            list.choices.iter().map(|choice| Pair::of(&choice.label)).collect()
        }
        _ => Vec::new(),
    };
    Line {
        role: if matches!(question.kind, Kind::Note) { Role::ReadOut } else { Role::Question },
        name: question.name.to_string(),
        text: Pair::of(&question.label),
        choices,
        commentary: question.commentary,
        condition: question.relevant.as_ref().map(ToString::to_string),
        repeat: None,
    }
}

impl Pair {
    fn of(text: &Text) -> Self {
        Self { en: text.en.clone(), cy: text.cy.clone() }
    }
}
