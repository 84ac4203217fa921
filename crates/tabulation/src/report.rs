//! What the person who closes a month is told. It is read from the edition, so it says nothing a reader may
//! not know.

use statistics::{Cell, Edition, Figure, Month, Period, WaveFigures};

/// A closed month, wave by wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthReport {
    /// The month.
    pub month: Month,
    /// The waves with figures.
    pub waves: Vec<WaveReport>,
}

/// One wave of a closed month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveReport {
    /// The wave's slug.
    pub wave: String,
    /// The last closed period, and its interviews to the nearest five.
    pub latest: Option<(Period, u32)>,
    /// The months that wait for enough interviews.
    pub carried: Option<Period>,
    /// How many questions are followed.
    pub questions: usize,
    /// The numbers shown in the last closed period.
    pub cells_shown: usize,
    /// The numbers withheld in it.
    pub cells_withheld: usize,
}

impl MonthReport {
    /// Reads the report off an edition.
    pub fn of(edition: &Edition) -> Self {
        Self { month: edition.month, waves: edition.waves.iter().map(WaveReport::of).collect() }
    }
}

impl WaveReport {
    fn of(wave: &WaveFigures) -> Self {
        let latest = wave.periods.last();
        let figures = wave.series.iter().filter_map(|series| series.periods.last());
        let cells: Vec<bool> = figures.flat_map(cells).collect();
        let shown = cells.iter().filter(|shown| **shown).count();
        Self {
            wave: wave.wave.clone(),
            latest: latest.and_then(|latest| Some((latest.period, *latest.interviews.shown()?))),
            carried: wave.carried,
            questions: wave.series.len(),
            cells_shown: shown,
            cells_withheld: cells.len() - shown,
        }
    }
}

/// Whether each count of a figure is shown.
fn cells(figure: &Figure) -> impl Iterator<Item = bool> {
    let options = figure.options.iter().map(Cell::is_shown);
    let reasons = figure.non_answers.iter().map(|(_, cell)| cell.is_shown());
    [figure.base.is_shown()].into_iter().chain(options).chain(reasons)
}
