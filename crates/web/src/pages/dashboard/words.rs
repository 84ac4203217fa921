//! Small words of the figures, in the reader's language.

use questionnaire::Language;
use statistics::charts::Meaning;
use statistics::{Cell, Figure, Marker, Series, WaveFigures, Wording};

use crate::locale::{Message, t};
use crate::spoken;

/// The words of a label.
pub(crate) fn say(language: Language, wording: &Wording) -> &str {
    match language {
        Language::English => &wording.en,
        Language::Welsh => &wording.cy,
    }
}

/// The share of a cell in whole percent, or the marker that stands for it.
pub(crate) fn percent<T>(cell: &Cell<T>, share: impl Fn(&T) -> f64) -> String {
    cell.shown().map_or_else(|| marker(cell.marker()), |value| spoken::percent(share(value)))
}

/// A count, or the marker that stands for it.
pub(crate) fn count(cell: &Cell<u32>) -> String {
    cell.shown().map_or_else(|| marker(cell.marker()), ToString::to_string)
}

/// The shorthand of a marker.
pub(crate) fn marker(marker: Option<Marker>) -> String {
    marker.unwrap_or(Marker::NotAvailable).shorthand().to_owned()
}

/// What has to stand behind a shown figure: the shorthands of how it is to be read.
pub(crate) const fn marks(figure: &Figure) -> &'static str {
    revised(figure.revised)
}

/// What stands behind the months of a figure that was revised.
pub(crate) const fn revised(revised: bool) -> &'static str {
    if revised { " [r]" } else { "" }
}

/// The months of a figure with its marks behind them.
pub(crate) fn period(language: Language, figure: &Figure) -> String {
    format!("{}{}", spoken::period(language, figure.period), marks(figure))
}

/// The words of a reading.
pub(crate) fn reading(language: Language, meaning: Meaning) -> Message {
    t(
        language,
        match meaning {
            Meaning::Better => "reading-better",
            Meaning::Worse => "reading-worse",
            Meaning::Unusual => "reading-unusual",
            Meaning::Usual => "reading-usual",
            Meaning::Unread => "reading-unread",
        },
    )
}

/// The name of a wave of interviews, as the tabs and captions have it.
pub(crate) fn stage(language: Language, wave: &str) -> Message {
    t(language, format!("stage-{wave}"))
}

/// Whether a question's answers have a direction. One without has no favourable share, only its options.
pub(crate) fn is_directed(series: &Series) -> bool {
    series.cumulative.favourable.marker() != Some(Marker::NotApplicable)
}

/// The questions with a direction, of one theme or of all. One that another took the place of has a page, and no part in
/// what is said of now.
pub(crate) fn directed<'a>(wave: &'a WaveFigures, theme: &'a str) -> impl Iterator<Item = &'a Series> {
    let of_theme = move |series: &&Series| theme.is_empty() || series.theme == theme;
    let ended =
        |series: &Series| wave.series.iter().any(|later| later.after.as_ref() == Some(&series.concept));
    let going_on = wave.series.iter().filter(move |series| !ended(series));
    going_on.filter(of_theme).filter(|series| is_directed(series))
}
