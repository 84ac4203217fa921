//! Every interview and set that compiled, at every version.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::questionnaire::Status;
use crate::{
    Entry, Equivalence, Language, Question, Questionnaire, QuestionnaireId, SetId, Text, Theme, Wave,
};

/// What the compiler made. An interview with an error in it, or in a set or list it uses, is not here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    interviews: BTreeMap<QuestionnaireId, Questionnaire>,
    sets: BTreeMap<SetId, QuestionSet>,
}

/// A question set.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionSet {
    /// Its name and version.
    pub id: SetId,
    /// Its title.
    pub title: Text,
    /// What the theme means, as published.
    pub definition: Text,
    /// What it is about.
    pub theme: Theme,
    /// Why it exists, for staff.
    pub purpose: String,
    /// The languages it is written in.
    pub languages: Vec<Language>,
    /// Whether it may be used.
    pub status: Status,
    /// The first day it may be used.
    pub effective_from: NaiveDate,
    /// The set it takes the place of.
    pub supersedes: Option<SetId>,
    /// What it asks, as its author wrote it.
    pub entries: Vec<Entry>,
    /// What it says of the version it takes the place of.
    pub equivalences: Vec<Equivalence>,
}

impl QuestionSet {
    /// Every question, those of its groups included, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.entries.iter().flat_map(Entry::questions)
    }
}

impl Library {
    pub(crate) fn new(interviews: Vec<Questionnaire>, sets: Vec<QuestionSet>) -> Self {
        Self {
            interviews: interviews.into_iter().map(|interview| (interview.id, interview)).collect(),
            sets: sets.into_iter().map(|set| (set.id.clone(), set)).collect(),
        }
    }

    /// Every interview, by wave and version.
    pub fn interviews(&self) -> impl Iterator<Item = &Questionnaire> {
        self.interviews.values()
    }

    /// One interview at one version.
    #[must_use]
    pub fn interview(&self, wave: Wave, version: u32) -> Option<&Questionnaire> {
        self.interviews.get(&QuestionnaireId { wave, version })
    }

    /// The interview a new case of this day begins with: the highest live version in effect.
    #[must_use]
    pub fn live(&self, wave: Wave, on: NaiveDate) -> Option<&Questionnaire> {
        self.interviews()
            .filter(|it| it.id.wave == wave && it.status == Status::Live && it.effective_from <= on)
            .max_by_key(|it| it.id.version)
    }

    /// Every set, by name and version.
    pub fn sets(&self) -> impl Iterator<Item = &QuestionSet> {
        self.sets.values()
    }

    /// One set.
    #[must_use]
    pub fn set(&self, id: &SetId) -> Option<&QuestionSet> {
        self.sets.get(id)
    }
}
