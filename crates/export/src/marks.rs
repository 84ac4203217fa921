//! What a reader has to know of a figure beyond its numbers.

use statistics::{Edition, Figure, WaveFigures};

use crate::words::Words;

/// `[r]` where a figure was revised. Empty where there is nothing to say.
pub(crate) const fn marks(figure: &Figure) -> &'static str {
    if figure.revised { "[r]" } else { "" }
}

/// The same for files that have no sentence beside their rows, with `earlier_panel` where the figure counts interviews of a
/// panel that was kept elsewhere before.
pub(crate) fn note(edition: &Edition, wave: &str, figure: &Figure) -> &'static str {
    match (figure.revised, edition.is_imported(wave, figure.period)) {
        (false, false) => "",
        (true, false) => "[r]",
        (false, true) => "earlier_panel",
        (true, true) => "[r] earlier_panel",
    }
}

/// Which months of a wave count interviews of an earlier panel, in a sentence; nothing where none do.
pub(crate) fn earlier_panel(edition: &Edition, wave: &WaveFigures, words: Words) -> Option<String> {
    let periods = edition.imported_periods(&wave.wave).into_iter();
    let said: Vec<String> = periods.map(|period| words.period(period)).collect();
    let wave = words.wave(&wave.wave);
    let months = said.join(", ");
    (!said.is_empty()).then(|| words.with("earlier-panel", &[("wave", &wave), ("months", &months)]))
}
