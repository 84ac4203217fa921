//! A force's edition, from all its months and what was published before.

use std::collections::{BTreeMap, BTreeSet};

use fieldwork::Force;
use questionnaire::{Library, QuestionnaireId, Wave};
use statistics::disclosure::{self, Counted, Labels, Ledger, Question, Tally, extend, wave_figures};
use statistics::{DisclosurePolicy, Edition, Month, Period, WaveFigures};

use crate::imported::imported;
use crate::lines::{Line, lines};
use crate::tally::Counter;
use crate::{MonthCells, TabulationFault, catalogue, labels};

/// Whose edition it is, what was asked, and how small a group may be.
#[derive(Debug, Clone, Copy)]
pub struct Panel<'a> {
    /// The force.
    pub area: &'a Force,
    /// Every version of every questionnaire.
    pub library: &'a Library,
    /// The thresholds.
    pub policy: &'a DisclosurePolicy,
}

/// Makes the edition of a force at the end of `month`, from the counts of that month and all before it, and the ledger of
/// the last published edition; the ledger that comes back belongs to this one.
///
/// Counts of later months are left alone. Counts of months that the ledger has closed say only which questionnaires were
/// asked: no number is taken from them again. The same in gives the same out, byte for byte.
pub fn protect(
    panel: Panel<'_>,
    month: Month,
    months: &[MonthCells],
    ledger: Ledger,
) -> Result<(Edition, Ledger), TabulationFault> {
    let Panel { area, library, policy } = panel;
    let months = Months::until(month, months)?;
    let used = months.questionnaires(library)?;
    let asked: BTreeSet<QuestionnaireId> = used.keys().copied().collect();
    let labels = labels::labels(area, library, &asked);
    let making = Making { months: &months, library, used: &asked, labels: &labels, policy };
    let (waves, ledger) = making.waves(ledger);
    if waves.is_empty() {
        return Err(TabulationFault::NobodyInterviewed(month));
    }
    let edition = Edition {
        area_code: area.code.to_string(),
        area: catalogue::wording(&area.name),
        month,
        waves,
        questionnaires: used.iter().map(|(id, digest)| (id.to_string(), digest.clone())).collect(),
        policy: policy.floored(),
        imported: imported(&months.months),
    };
    Ok((edition, ledger))
}

/// The ledger with its published spans counted again from these months, wherever nobody can be found in the difference: a
/// correction, which an edition made from it then shows. Nothing else of the ledger changes.
pub fn restate(
    panel: Panel<'_>,
    month: Month,
    months: &[MonthCells],
    mut ledger: Ledger,
) -> Result<Ledger, TabulationFault> {
    let Panel { library, policy, .. } = panel;
    let months = Months::until(month, months)?;
    let used = months.questionnaires(library)?.into_keys().collect();
    let making = Making { months: &months, library, used: &used, labels: &Labels::default(), policy };
    for wave in Wave::ALL {
        if let Some(interviews) = months.interviews(wave) {
            let (tallies, _) = making.tallies(wave, &interviews, &mut ledger);
            let counted =
                Counted { wave: wave.slug(), until: month, interviews: &interviews, tallies: &tallies };
            ledger = disclosure::restate(ledger, &counted, policy);
        }
    }
    Ok(ledger)
}

/// The figures of every wave that anybody was interviewed in, at the end of `month`, as if nothing had been published.
pub(crate) fn waves(
    month: Month,
    library: &Library,
    months: &[MonthCells],
    policy: &DisclosurePolicy,
) -> Result<Vec<WaveFigures>, TabulationFault> {
    let months = Months::until(month, months)?;
    let used = months.questionnaires(library)?.into_keys().collect();
    let labels = Labels::default();
    let making = Making { months: &months, library, used: &used, labels: &labels, policy };
    Ok(making.waves(Ledger::default()).0)
}

/// All the months of one force.
pub(crate) struct Months<'a> {
    until: Month,
    months: BTreeMap<Month, &'a MonthCells>,
}

impl<'a> Months<'a> {
    pub(crate) fn until(until: Month, months: &'a [MonthCells]) -> Result<Self, TabulationFault> {
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

    pub(crate) const fn by_month(&self) -> &BTreeMap<Month, &'a MonthCells> {
        &self.months
    }

    /// Interviews of every month since the wave's first one, months without any included.
    pub(crate) fn interviews(&self, wave: Wave) -> Option<Vec<(Month, u32)>> {
        let of = |month: Month| {
            let cells = self.months.get(&month).into_iter().flat_map(|cells| cells.interviews());
            cells.filter(|(id, _)| id.wave == wave).map(|(_, people)| people).sum::<u32>()
        };
        let from = self.months.keys().copied().find(|month| of(*month) > 0)?;
        Some(Period { from, to: self.until }.months().map(|month| (month, of(month))).collect())
    }
}

/// What figures are made from.
struct Making<'a> {
    months: &'a Months<'a>,
    library: &'a Library,
    used: &'a BTreeSet<QuestionnaireId>,
    labels: &'a Labels,
    policy: &'a DisclosurePolicy,
}

impl Making<'_> {
    fn waves(&self, mut ledger: Ledger) -> (Vec<WaveFigures>, Ledger) {
        let mut waves = Vec::new();
        for wave in Wave::ALL {
            if let Some(interviews) = self.months.interviews(wave) {
                let (figures, extended) = self.wave(wave, &interviews, ledger);
                waves.push(figures);
                ledger = extended;
            }
        }
        (waves, ledger)
    }

    fn wave(&self, wave: Wave, interviews: &[(Month, u32)], mut ledger: Ledger) -> (WaveFigures, Ledger) {
        let (tallies, counter) = self.tallies(wave, interviews, &mut ledger);
        let until = self.months.until;
        let counted = Counted { wave: wave.slug(), until, interviews, tallies: &tallies };
        let ledger = extend(ledger, &counted, self.policy);
        let questions: Vec<Question> = tallies.into_iter().map(|tally| tally.question).collect();
        let figures = wave_figures(&ledger, wave.slug(), &questions, self.labels, self.policy);
        let mut protected = figures.series.into_iter();
        let set = self.library.series(wave);
        let lines = lines(self.library, &set, wave, self.used);
        let series = lines.iter().filter_map(|line| counter.joined(line, &mut protected)).collect();
        (WaveFigures { series, ..figures }, ledger)
    }

    /// The questions' counts, in the codes of the newest interview, as the ledger is then too.
    fn tallies(
        &self,
        wave: Wave,
        interviews: &[(Month, u32)],
        ledger: &mut Ledger,
    ) -> (Vec<Tally>, Counter<'_>) {
        let set = self.library.series(wave);
        let lines = lines(self.library, &set, wave, self.used);
        let pooled = ledger.pooled(wave.slug(), interviews, self.policy);
        let counter = Counter::of(wave, &self.months.months, pooled);
        self.write_in_newest(ledger, wave, &lines);
        (lines.iter().flat_map(|line| counter.tallies(line)).collect(), counter)
    }

    /// Calls the options in the ledger what the newest interview calls them.
    fn write_in_newest(&self, ledger: &mut Ledger, wave: Wave, lines: &[Line<'_>]) {
        let Some(newest) = self.used.iter().rev().find(|id| id.wave == wave) else { return };
        let since = ledger.written_in(wave.slug()).and_then(|id| QuestionnaireId::parse(id).ok());
        let renamed = |concept: &str, stage: usize, code: &str| {
            let line = lines.iter().find(|line| line.key == concept);
            let stage = line.and_then(|line| line.stages.get(stage)).zip(since);
            stage.map_or(code, |(stage, since)| stage.renamed(since, code)).to_owned()
        };
        ledger.write_in(wave.slug(), &newest.to_string(), renamed);
    }
}
