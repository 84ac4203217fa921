//! What a page sets side by side, as comma-separated values: teams, forces, or a theme over time, one row each.
//!
//! `kind` is `team`, `force`, `together` (the sum of the forces) or `theme`. Shares are between 0 and 1 with their 95%
//! intervals; `rest` is everybody else over the same months, and the difference is the unit less the rest. Where a row may
//! not be told, its numbers are empty and `marker` says why.

use statistics::readings::{Compared, Difference, Reported};
use statistics::{Change, Interval, Marker, Period, Wording};

use crate::ExportFault;
use crate::safe_text::safe;

const COLUMNS: [&str; 22] = [
    "wave",
    "theme",
    "concept",
    "question",
    "question_cy",
    "kind",
    "unit",
    "label",
    "period_from",
    "period_to",
    "base",
    "share",
    "low",
    "high",
    "rest_base",
    "rest_share",
    "difference",
    "difference_low",
    "difference_high",
    "reading",
    "areas",
    "marker",
];

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct BesideRow {
    /// The wave's slug.
    pub wave: String,
    /// The theme's slug.
    pub theme: String,
    /// What the question measures; empty for a theme.
    pub concept: String,
    /// The question's short name, or the theme's.
    pub question: Wording,
    /// `team`, `force`, `together` or `theme`.
    pub kind: &'static str,
    /// The codes of the units, joined by `+`.
    pub unit: String,
    /// What the page calls them.
    pub label: String,
    /// How many forces are in a sum.
    pub areas: Option<usize>,
    /// What is told.
    pub told: Told,
}

/// What is told of a unit.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// Its figure alone.
    Alone(Reported),
    /// Its figure beside that of the rest.
    Beside(Reported, Reported, Difference),
    /// Nothing, over these months, for this reason.
    Withheld(Option<Period>, Marker),
}

impl From<Compared> for Told {
    fn from(compared: Compared) -> Self {
        match compared {
            Compared::Shown { unit, rest, difference } => Self::Beside(unit, rest, difference),
            Compared::Withheld(marker) => Self::Withheld(None, marker),
        }
    }
}

/// The rows as a file. The same rows always give the same bytes.
///
/// # Errors
/// When it cannot be written.
pub fn beside(rows: &[BesideRow]) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows {
        writer.write_record(fields(row))?;
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

fn fields(row: &BesideRow) -> Vec<String> {
    let words = |text: &str| safe(text).into_owned();
    let mut fields = vec![
        row.wave.clone(),
        row.theme.clone(),
        row.concept.clone(),
        words(&row.question.en),
        words(&row.question.cy),
        row.kind.to_owned(),
        words(&row.unit),
        words(&row.label),
    ];
    let (unit, rest, difference, marker) = match &row.told {
        Told::Alone(unit) => (Some(unit), None, None, ""),
        Told::Beside(unit, rest, difference) => (Some(unit), Some(rest), Some(difference), ""),
        Told::Withheld(_, marker) => (None, None, None, marker.shorthand()),
    };
    let period = match &row.told {
        Told::Withheld(period, _) => *period,
        Told::Alone(unit) | Told::Beside(unit, ..) => Some(unit.period),
    };
    fields.extend(ends(period));
    fields.push(unit.map(|unit| unit.base.to_string()).unwrap_or_default());
    fields.extend(interval(unit.map(|unit| (unit.favourable.share, unit.favourable.interval))));
    fields.push(rest.map(|rest| rest.base.to_string()).unwrap_or_default());
    fields.push(rest.map(|rest| rest.favourable.share.to_string()).unwrap_or_default());
    fields.extend(interval(difference.map(|it| (it.difference, it.interval))));
    fields.push(difference.map(|it| reading(it.reading)).unwrap_or_default().to_owned());
    fields.push(row.areas.map(|areas| areas.to_string()).unwrap_or_default());
    fields.push(marker.to_owned());
    fields
}

fn ends(period: Option<Period>) -> [String; 2] {
    period.map_or_else(Default::default, |period| [period.from, period.to].map(|month| month.to_string()))
}

fn interval(value: Option<(f64, Interval)>) -> [String; 3] {
    value.map_or_else(Default::default, |(value, Interval { low, high })| {
        [value, low, high].map(|number| number.to_string())
    })
}

const fn reading(change: Change) -> &'static str {
    match change {
        Change::Higher => "higher than the rest",
        Change::Lower => "lower than the rest",
        Change::NoEvidence => "no evidence of a difference",
    }
}
