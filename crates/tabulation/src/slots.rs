//! One questionnaire's published questions, each with a place in an array for everything that is counted of it.

use std::collections::BTreeSet;

use questionnaire::{Answer, NonAnswer, QuestionName, Questionnaire, QuestionnaireId};

use crate::catalogue::is_published;
use crate::cells::{Key, Measure};
use crate::unit::Unit;
use crate::{MonthCells, TabulationFault};

/// The place of the interviews themselves.
const INTERVIEWS: usize = 0;

/// Where the counts of a questionnaire stand in an array. It is made once a month, so that an answer is counted without
/// a text being copied.
pub(crate) struct Slots {
    questionnaire: QuestionnaireId,
    questions: Vec<Slot>,
    /// What each place counts: the concept, the measure and the code.
    places: Vec<(String, Measure, String)>,
}

struct Slot {
    question: QuestionName,
    answered: usize,
    options: Vec<(String, usize)>,
    reasons: [(NonAnswer, usize); NonAnswer::ALL.len()],
}

impl Slots {
    /// For each concept the first question that measures it.
    pub(crate) fn of(questionnaire: &Questionnaire) -> Self {
        let places = vec![(String::new(), Measure::Interviews, String::new())];
        let mut slots = Self { questionnaire: questionnaire.id, questions: Vec::new(), places };
        let mut concepts = BTreeSet::new();
        for question in questionnaire.questions().filter(|question| is_published(question)) {
            if concepts.insert(&question.concept) {
                let concept = question.concept.as_str();
                let codes = question.choices().into_iter().flat_map(|list| &list.choices);
                let slot = Slot {
                    question: question.name.clone(),
                    answered: slots.place(concept, Measure::Answered, ""),
                    options: codes
                        .map(|choice| choice.name.as_str())
                        .map(|code| (code.to_owned(), slots.place(concept, Measure::Option, code)))
                        .collect(),
                    reasons: NonAnswer::ALL
                        .map(|reason| (reason, slots.place(concept, Measure::Reason, reason.name()))),
                };
                slots.questions.push(slot);
            }
        }
        slots
    }

    fn place(&mut self, concept: &str, measure: Measure, code: &str) -> usize {
        self.places.push((concept.to_owned(), measure, code.to_owned()));
        self.places.len() - 1
    }

    /// How many places there are.
    pub(crate) const fn len(&self) -> usize {
        self.places.len()
    }

    /// The places where one interview counts, each once. `answer` says what was answered to a question.
    pub(crate) fn places<'a>(
        &self,
        answer: impl Fn(&QuestionName) -> Option<&'a Answer>,
        places: &mut Vec<usize>,
    ) -> Result<(), TabulationFault> {
        places.clear();
        places.push(INTERVIEWS);
        self.questions.iter().try_for_each(|slot| slot.count(answer(&slot.question), places))
    }

    /// The counts of one unit that are not zero.
    pub(crate) fn counted(&self, unit: &Unit, people: &[u32], cells: &mut MonthCells) {
        let counted = self.places.iter().zip(people).filter(|(_, people)| **people > 0);
        cells.counts.extend(counted.map(|((concept, measure, code), people)| {
            let key = Key {
                unit: unit.clone(),
                questionnaire: self.questionnaire,
                concept: concept.clone(),
                measure: *measure,
                code: code.clone(),
            };
            (key, *people)
        }));
    }
}

impl Slot {
    /// Each person once, however many options they chose. Why there is no choice to count: a non-answer was given, the
    /// route left the question out, or the interview ended before it.
    fn count(&self, answer: Option<&Answer>, places: &mut Vec<usize>) -> Result<(), TabulationFault> {
        match answer {
            Some(Answer::Choice(choice)) => {
                places.extend([self.answered, self.option(choice.as_str())?]);
            }
            Some(Answer::Choices(choices)) if !choices.is_empty() => {
                places.push(self.answered);
                for choice in choices.iter().collect::<BTreeSet<_>>() {
                    places.push(self.option(choice.as_str())?);
                }
            }
            Some(Answer::Missing(reason)) => places.extend(self.reason(*reason)),
            _ => places.extend(self.reason(NonAnswer::NotReached)),
        }
        Ok(())
    }

    fn option(&self, code: &str) -> Result<usize, TabulationFault> {
        let place = self.options.iter().find(|(known, _)| known == code).map(|(_, place)| *place);
        place.ok_or_else(|| TabulationFault::UnknownOption(self.question.to_string()))
    }

    fn reason(&self, reason: NonAnswer) -> Option<usize> {
        self.reasons.iter().find(|(known, _)| *known == reason).map(|(_, place)| *place)
    }
}
