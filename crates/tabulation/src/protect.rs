//! A force's edition, from all its months.

use std::collections::{BTreeMap, BTreeSet};

use fieldwork::Force;
use questionnaire::{Library, QuestionnaireId, Wave};
use statistics::disclosure::{Counts, Question, Tally, wave_figures};
use statistics::{DisclosurePolicy, Edition, Month, Period, WaveFigures};

use crate::cells::{Key, Measure};
use crate::{MonthCells, TabulationFault, catalogue};

/// Makes the edition of a force at the end of `month`, from the counts of that month and all before it.
/// Counts of later months are left alone.
pub fn protect(
    area: &Force,
    month: Month,
    library: &Library,
    months: &[MonthCells],
    policy: &DisclosurePolicy,
) -> Result<Edition, TabulationFault> {
    let ledger = Ledger::until(month, months)?;
    let used = ledger.questionnaires(library)?;
    let waves: Vec<WaveFigures> =
        Wave::ALL.into_iter().filter_map(|wave| ledger.wave(wave, library, &used, policy)).collect();
    if waves.is_empty() {
        return Err(TabulationFault::NobodyInterviewed(month));
    }
    Ok(Edition {
        area_code: area.code.to_string(),
        area: catalogue::wording(&area.name),
        month,
        waves,
        questionnaires: used.iter().map(|(id, digest)| (id.to_string(), digest.clone())).collect(),
        policy: policy.floored(),
    })
}

/// All the months of one force.
struct Ledger<'a> {
    until: Month,
    months: BTreeMap<Month, &'a MonthCells>,
}

impl<'a> Ledger<'a> {
    fn until(until: Month, months: &'a [MonthCells]) -> Result<Self, TabulationFault> {
        let mut by_month = BTreeMap::new();
        for cells in months.iter().filter(|cells| cells.month <= until) {
            if by_month.insert(cells.month, cells).is_some() {
                return Err(TabulationFault::CountedTwice(cells.month));
            }
        }
        Ok(Self { until, months: by_month })
    }

    /// The questionnaires asked, with their digests.
    fn questionnaires(
        &self,
        library: &Library,
    ) -> Result<BTreeMap<QuestionnaireId, String>, TabulationFault> {
        let used = self.months.values().flat_map(|cells| cells.interviews()).map(|(id, _)| id);
        let digest = |id: QuestionnaireId| {
            let questionnaire = library.interview(id.wave, id.version);
            let questionnaire = questionnaire.ok_or(TabulationFault::UnknownQuestionnaire(id))?;
            Ok((id, questionnaire.digest.to_string()))
        };
        used.map(digest).collect()
    }

    /// One wave's figures. Nothing where nobody was interviewed in it.
    fn wave(
        &self,
        wave: Wave,
        library: &Library,
        used: &BTreeMap<QuestionnaireId, String>,
        policy: &DisclosurePolicy,
    ) -> Option<WaveFigures> {
        let interviews = self.interviews(wave)?;
        let used: BTreeSet<QuestionnaireId> = used.keys().copied().collect();
        let questions = catalogue::questions(&catalogue::asked(library, wave, &used));
        let tallies: Vec<Tally> =
            questions.into_iter().map(|question| self.tally(wave, library, question)).collect();
        Some(wave_figures(wave.slug(), &interviews, &tallies, policy))
    }

    /// Interviews of every month since the wave's first one, months without any included.
    fn interviews(&self, wave: Wave) -> Option<Vec<(Month, u32)>> {
        let of = |month: Month| {
            let cells = self.months.get(&month).into_iter().flat_map(|cells| cells.interviews());
            cells.filter(|(id, _)| id.wave == wave).map(|(_, people)| people).sum::<u32>()
        };
        let from = self.months.keys().copied().find(|month| of(*month) > 0)?;
        Some(Period { from, to: self.until }.months().map(|month| (month, of(month))).collect())
    }

    fn tally(&self, wave: Wave, library: &Library, question: Question) -> Tally {
        let counted =
            self.months.iter().map(|(month, cells)| (*month, counts(cells, wave, library, &question)));
        let months = counted.collect();
        Tally { question, months }
    }
}

/// One question's counts in one month.
fn counts(cells: &MonthCells, wave: Wave, library: &Library, question: &Question) -> Counts {
    let mut counts = Counts {
        options: vec![0; question.options.len()],
        non_answers: vec![0; question.non_answers.len()],
        ..Counts::default()
    };
    for (id, people) in cells.interviews().filter(|(id, _)| id.wave == wave) {
        if has(library, id, &question.concept) {
            counts.offered += people;
        } else {
            counts.off_route += people;
        }
    }
    let of_question = cells
        .counts
        .iter()
        .filter(|(key, _)| key.questionnaire.wave == wave && key.concept == question.concept);
    of_question.for_each(|(key, people)| place(&mut counts, question, key, *people));
    counts
}

/// Whether a questionnaire asks for the concept, with its figures published.
fn has(library: &Library, id: QuestionnaireId, concept: &str) -> bool {
    let questionnaire = library.interview(id.wave, id.version);
    let first =
        questionnaire.and_then(|it| it.questions().find(|question| question.concept.as_str() == concept));
    first.is_some_and(catalogue::is_published)
}

/// Adds one count where it belongs. Whoever gave a reason that no version of the question offers was, for a
/// reader, not reached.
fn place(counts: &mut Counts, question: &Question, key: &Key, people: u32) {
    let target = match key.measure {
        Measure::Interviews => None,
        Measure::Answered => Some(&mut counts.base),
        Measure::Option => {
            let place = question.options.iter().position(|option| option.code == key.code);
            place.and_then(|place| counts.options.get_mut(place))
        }
        Measure::Reason if key.code == questionnaire::NonAnswer::OffRoute.name() => {
            Some(&mut counts.off_route)
        }
        Measure::Reason => {
            let place = question.non_answers.iter().position(|reason| *reason == key.code);
            let last = question.non_answers.len().checked_sub(1);
            place.or(last).and_then(|place| counts.non_answers.get_mut(place))
        }
    };
    if let Some(target) = target {
        *target += people;
    }
}
