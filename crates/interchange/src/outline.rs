//! A set or an interview as sections of scripts, questions and groups: what a description of it follows.

use questionnaire::{Entry, Item, Language, Library, Question, Release, Script, SetId, Status, Text};

use crate::Wanted;

/// A set or an interview, laid out.
pub(crate) struct Outline<'l> {
    /// `respect` or `six-week`.
    pub(crate) name: String,
    pub(crate) version: u32,
    pub(crate) title: &'l Text,
    /// What it is for, where it says so.
    pub(crate) purpose: Option<&'l str>,
    pub(crate) status: Status,
    pub(crate) from: chrono::NaiveDate,
    pub(crate) languages: &'l [Language],
    /// The sets it was made from.
    pub(crate) pins: Vec<SetId>,
    pub(crate) sections: Vec<Section<'l>>,
}

/// A topic, or the whole of a set.
pub(crate) struct Section<'l> {
    pub(crate) name: String,
    pub(crate) title: &'l Text,
    pub(crate) parts: Vec<Part<'l>>,
}

/// One step of a section.
pub(crate) enum Part<'l> {
    Script(&'l Script),
    Question(&'l Question),
    Entry(&'l Entry),
}

impl<'l> Outline<'l> {
    /// None where it is not in the library.
    pub(crate) fn of(library: &'l Library, wanted: &Wanted) -> Option<Self> {
        match wanted {
            Wanted::Set(id) => library.set(id).map(|set| Self {
                name: set.id.name.clone(),
                version: set.id.version,
                title: &set.title,
                purpose: Some(&set.purpose),
                status: set.status,
                from: set.effective_from,
                languages: &set.languages,
                pins: Vec::new(),
                sections: vec![Section {
                    name: set.id.name.clone(),
                    title: &set.title,
                    parts: set.entries.iter().map(Part::Entry).collect(),
                }],
            }),
            Wanted::Interview(id) => library.interview(id.wave, id.version).map(|interview| Self {
                name: interview.id.wave.slug().to_owned(),
                version: interview.id.version,
                title: &interview.title,
                purpose: None,
                status: interview.status,
                from: interview.effective_from,
                languages: &interview.languages,
                pins: interview.pins.clone(),
                sections: interview.topics.iter().map(topic).collect(),
            }),
        }
    }

    /// The same with nothing but the questions whose figures are published.
    pub(crate) fn published(mut self) -> Self {
        let shown = |question: &Question| question.release == Release::Published;
        for section in &mut self.sections {
            section.parts.retain(|part| matches!(part, Part::Question(question) if shown(question)));
        }
        self
    }

    /// Every question, in order.
    pub(crate) fn questions(&self) -> impl Iterator<Item = &'l Question> {
        self.sections.iter().flat_map(Section::questions)
    }
}

impl<'l> Section<'l> {
    /// Its questions, in order.
    pub(crate) fn questions(&self) -> impl Iterator<Item = &'l Question> + use<'l> {
        let questions: Vec<&'l Question> = self
            .parts
            .iter()
            .flat_map(|part| match part {
                Part::Script(_) => Vec::new(),
                Part::Question(question) => vec![*question],
                Part::Entry(entry) => entry.questions().collect(),
            })
            .collect();
        questions.into_iter()
    }
}

fn topic(topic: &questionnaire::Topic) -> Section<'_> {
    let parts = topic.items.iter().map(|item| match item {
        Item::Script(script) => Part::Script(script),
        Item::Question(question) => Part::Question(question),
    });
    Section { name: topic.name.clone(), title: &topic.title, parts: parts.collect() }
}
