//! What was truly counted for every edition, which an auditor holds the editions against.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{QuestionnaireId, SeriesSet, Wave};
use statistics::audit::{Audit, Truth, audit};
use statistics::disclosure::{Ledger, Shape};
use statistics::{Cell, Edition, Figure, Marker, Month, Series};

use crate::lines::{Line, lines};
use crate::protect::{Months, Panel};
use crate::stage_names::StageNames;
use crate::tally::Counter;
use crate::{MonthCells, TabulationFault};

/// A month's counts as they stood when an edition was made, and until others took their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The place of that edition among those that are audited, the oldest being 0.
    pub edition: usize,
    /// The counts.
    pub cells: MonthCells,
}

/// Attacks editions of one force, all that were ever published and the one that is to be, oldest first.
///
/// `counted` has the counts of every month: those that the first edition was made from, and for later ones those that took
/// their place. The ledger is the one at the end of the newest edition: it says which months were joined.
pub fn audit_editions(
    panel: Panel<'_>,
    mut editions: Vec<Edition>,
    counted: &[Since],
    ledger: &Ledger,
) -> Result<Audit, TabulationFault> {
    let mut truth = Truth::new();
    if let Some(until) = editions.last().map(|edition| edition.month) {
        let newest: Vec<MonthCells> = newest(counted).into_values().cloned().collect();
        let months = Months::until(until, &newest)?;
        for wave in Wave::ALL {
            if let Some(interviews) = months.interviews(wave) {
                let set = panel.library.series(wave);
                let lines = every_line(panel, (wave, &set), counted, &editions);
                let pooled = ledger.pooled(wave.slug(), &interviews, panel.policy);
                let counter = Counter::of(wave, months.by_month(), pooled);
                let asked = OfWave { wave, lines, counter };
                asked.tell(counted, &mut truth);
                editions.iter_mut().for_each(|edition| asked.rename(edition));
            }
        }
    }
    Ok(audit(&editions, &truth, panel.policy))
}

/// The counts of each month that took the place of all others.
fn newest(counted: &[Since]) -> BTreeMap<Month, &MonthCells> {
    let mut sorted: Vec<&Since> = counted.iter().collect();
    sorted.sort_by_key(|since| since.edition);
    sorted.into_iter().map(|since| (since.cells.month, &since.cells)).collect()
}

/// The lines of everything that was ever asked, and those that only earlier editions tell: of a question whose newest
/// version does not let its figures out.
fn every_line<'a>(
    panel: Panel<'a>,
    (wave, set): (Wave, &'a SeriesSet),
    counted: &[Since],
    editions: &[Edition],
) -> Vec<(Line<'a>, StageNames)> {
    let ever = counted.iter().flat_map(|since| since.cells.interviews()).map(|(id, _)| id);
    let asked = [ever.collect::<BTreeSet<_>>()].into_iter();
    let asked = asked.chain(editions.iter().rev().map(|edition| questionnaires(edition, wave)));
    let mut known: Vec<(Line<'a>, StageNames)> = Vec::new();
    let mut seen: BTreeSet<BTreeSet<QuestionnaireId>> = BTreeSet::new();
    for asked in asked {
        if seen.insert(asked.clone()) {
            for line in lines(panel.library, set, wave, &asked) {
                if !known.iter().any(|(other, _)| other.key == line.key) {
                    let names = StageNames::of(&line);
                    known.push((line, names));
                }
            }
        }
    }
    known
}

/// The questionnaires that an edition counts.
fn questionnaires(edition: &Edition, wave: Wave) -> BTreeSet<QuestionnaireId> {
    let ids = edition.questionnaires.iter().filter_map(|(id, _)| QuestionnaireId::parse(id).ok());
    ids.filter(|id| id.wave == wave).collect()
}

/// Everything asked in one wave.
struct OfWave<'a> {
    wave: Wave,
    lines: Vec<(Line<'a>, StageNames)>,
    counter: Counter<'a>,
}

impl OfWave<'_> {
    /// Tells the truth about every line, edition by edition.
    fn tell(&self, counted: &[Since], truth: &mut Truth) {
        let mut by_edition: BTreeMap<usize, BTreeMap<Month, &MonthCells>> = BTreeMap::new();
        for Since { edition, cells } in counted {
            by_edition.entry(*edition).or_default().insert(cells.month, cells);
        }
        for (line, names) in &self.lines {
            for (edition, months) in &by_edition {
                let tallies = self.counter.tallies_of(line, months).into_iter();
                for (stage, mut tally) in tallies.enumerate() {
                    tally.question = names.question(stage, tally.question);
                    truth.add(self.wave.slug(), *edition, &tally);
                }
            }
            for (later, earlier) in &names.merged {
                truth.becomes((self.wave.slug(), &line.key), earlier, later);
            }
        }
    }

    /// Calls the options of an edition by the names they have in the truth.
    fn rename(&self, edition: &mut Edition) {
        let Some(newest) = questionnaires(edition, self.wave).last().copied() else { return };
        let waves = edition.waves.iter_mut().filter(|figures| figures.wave == self.wave.slug());
        for series in waves.flat_map(|figures| &mut figures.series) {
            let Some((line, names)) = self.lines.iter().find(|(line, _)| line.key == series.concept) else {
                continue;
            };
            for option in &mut series.options {
                if let Some(name) = names.name(line, newest, &option.code) {
                    option.code = name.to_owned();
                }
            }
            self.leave_sums_out((line, names), series);
        }
    }

    /// Of options that may be chosen together, what stands for several of before is a sum of numbers that were shown already,
    /// and no number of people: there is no true count to hold it against.
    fn leave_sums_out(&self, (line, names): (&Line<'_>, &StageNames), series: &mut Series) {
        let is_many = line.stages.iter().any(|stage| stage.question.shape == Shape::Many);
        let Some(begins) = self.counter.beginnings(line).into_iter().flatten().max().filter(|_| is_many)
        else {
            return;
        };
        let Series { options, periods, details, quarters, rolling_3, rolling_12, cumulative, .. } = series;
        let sums: Vec<bool> = options.iter().map(|option| names.is_merged(&option.code)).collect();
        let lists = [periods, details, quarters, rolling_3, rolling_12].into_iter().flatten();
        let early = |figure: &&mut Figure| figure.period.from < begins;
        for figure in lists.chain([cumulative]).filter(early) {
            for (cell, _) in figure.options.iter_mut().zip(&sums).filter(|(_, is_sum)| **is_sum) {
                *cell = Cell::withheld(Marker::NotAvailable);
            }
        }
    }
}
