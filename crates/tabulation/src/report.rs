//! What the person who closes a month is told. It is read from the edition, so it says nothing a reader may
//! not know.

use statistics::{Cell, Edition, Figure, Marker, Month, Period, WaveFigures};

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
    /// The last closed period, and how many answered the question that most answered; at least so many were interviewed.
    pub latest: Option<(Period, Option<u32>)>,
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
            latest: latest.map(|latest| (latest.period, latest.interviews.shown().copied())),
            carried: wave.carried,
            questions: wave.series.len(),
            cells_shown: shown,
            cells_withheld: cells.len() - shown,
        }
    }
}

/// Whether each count of a figure is shown. Reasons for no answer are not among them: they wait for a whole year at times.
fn cells(figure: &Figure) -> impl Iterator<Item = bool> {
    let favourable =
        [&figure.favourable].into_iter().filter(|cell| cell.marker() != Some(Marker::NotApplicable));
    let shares = figure.bands.iter().chain(&figure.options).map(Cell::is_shown);
    [figure.base.is_shown()].into_iter().chain(favourable.map(Cell::is_shown)).chain(shares)
}
