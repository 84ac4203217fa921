//! What an interview asks already, so that each name and each concept comes once.

use std::collections::BTreeMap;

use super::log::{Log, Place};
use super::question_file::QuestionDraft;
use crate::{Code, Concept, Question, QuestionName, SetId};

/// Names and concepts, each with what brought it.
#[derive(Default)]
pub(super) struct Seen<'a> {
    names: BTreeMap<QuestionName, &'a Place>,
    groups: BTreeMap<QuestionName, SetId>,
    concepts: BTreeMap<Concept, &'a Place>,
}

impl<'a> Seen<'a> {
    /// Takes a question in, or says why not; within one set that has been checked already.
    pub(super) fn is_new(&mut self, draft: &QuestionDraft, (at, log): (&'a Place, &mut Log)) -> bool {
        let question = &draft.question;
        self.groups(question, (at, log));
        let before = self.names.insert(question.name.clone(), at);
        if before.is_some_and(|before| before != at) || self.is_group_elsewhere(question) {
            let message = format!("The question `{}` is already in this interview.", question.name);
            log.report(Code::DuplicateName, at, message, "Take it out of one of the two places.");
        }
        if before.is_some() {
            return false;
        }
        let before = self.concepts.insert(question.concept.clone(), at);
        if before.is_some_and(|before| before != at) {
            let message =
                format!("The concept `{}` is already asked about in this interview.", question.concept);
            log.report(Code::RepeatedConcept, at, message, "Ask about each concept once.");
        }
        true
    }

    /// The groups around a question; a repeat's name is also that of the calculation that counts it.
    fn groups(&mut self, question: &Question, (at, log): (&Place, &mut Log)) {
        for heading in &question.within {
            let before = self.groups.insert(heading.group.clone(), question.set.clone());
            let is_question = heading.instance.is_none() && self.names.contains_key(&heading.group);
            if is_question || before.is_some_and(|set| set != question.set) {
                let message =
                    format!("The name of the group `{}` is already in this interview.", heading.group);
                log.report(Code::DuplicateName, at, message, "Take it out of one of the two places.");
            }
        }
    }

    fn is_group_elsewhere(&self, question: &Question) -> bool {
        self.groups.get(&question.name).is_some_and(|set| *set != question.set)
    }
}
