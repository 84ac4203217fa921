//! A force's edition, from all its months.

use std::collections::{BTreeMap, BTreeSet};

use fieldwork::Force;
use questionnaire::{Library, QuestionnaireId, Wave};
use statistics::disclosure::{Tally, pool, wave_figures};
use statistics::{DisclosurePolicy, Edition, Month, Period, WaveFigures};

use crate::lines::lines;
use crate::tally::Counter;
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
    let waves = ledger.waves(library, &used, policy);
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

/// The figures of every wave that anybody was interviewed in, at the end of `month`.
pub(crate) fn waves(
    month: Month,
    library: &Library,
    months: &[MonthCells],
    policy: &DisclosurePolicy,
) -> Result<Vec<WaveFigures>, TabulationFault> {
    let ledger = Ledger::until(month, months)?;
    Ok(ledger.waves(library, &ledger.questionnaires(library)?, policy))
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

    fn waves(
        &self,
        library: &Library,
        used: &BTreeMap<QuestionnaireId, String>,
        policy: &DisclosurePolicy,
    ) -> Vec<WaveFigures> {
        Wave::ALL.into_iter().filter_map(|wave| self.wave(wave, library, used, policy)).collect()
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
        let series = library.series(wave);
        let lines = lines(library, &series, wave, &used);
        let counter = Counter::of(wave, &self.months, pool(&interviews, policy));
        let tallies: Vec<Tally> = lines.iter().flat_map(|line| counter.tallies(line)).collect();
        let figures = wave_figures(wave.slug(), &interviews, &tallies, policy);
        let mut protected = figures.series.into_iter();
        let series = lines.iter().filter_map(|line| counter.joined(line, &mut protected)).collect();
        Some(WaveFigures { series, ..figures })
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
}
