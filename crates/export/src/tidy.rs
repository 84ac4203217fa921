//! The tidy file: one row a value, the same columns in every release (RFC 4180, UTF-8).
//!
//! `value`, `lower`, `upper` and `base` are numbers or empty; where a value is empty, `marker` says why. Shares are
//! between 0 and 1. `coverage` says what was joined: `period` for the spans of the headline, `answers` for those over which
//! every option is told, `quarter`, `rolling_3` and `rolling_12` for windows of whole spans, `cumulative` for everything
//! since the start.

use statistics::{Cell, Edition, Figure, Mean, OptionLabel, Period, Proportion, Series, Share, WaveFigures};

use crate::ExportFault;
use crate::interviews::interviews;
use crate::safe_text::safe;

/// The columns, in order. They do not change between releases.
pub const COLUMNS: [&str; 19] = [
    "area_code",
    "area",
    "wave",
    "coverage",
    "period_from",
    "period_to",
    "theme",
    "concept",
    "question",
    "question_cy",
    "measure",
    "option",
    "option_label",
    "option_label_cy",
    "value",
    "lower",
    "upper",
    "base",
    "marker",
];

/// The bands of a figure, in its order.
const BANDS: [&str; 3] = ["favourable", "neutral", "unfavourable"];

/// The edition as comma-separated values.
pub fn csv(edition: &Edition) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in edition.waves.iter().flat_map(|wave| wave_rows(edition, wave)) {
        writer.write_record(row.fields())?;
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

/// One row: where it belongs, what it measures, and its value or marker.
#[derive(Clone, Default)]
struct Row {
    place: Place,
    measure: &'static str,
    option: String,
    option_label: String,
    option_label_cy: String,
    value: Option<f64>,
    lower: Option<f64>,
    upper: Option<f64>,
    base: Option<u32>,
    marker: String,
}

/// The columns that every row of a figure shares.
#[derive(Clone, Default)]
struct Place {
    area_code: String,
    area: String,
    wave: String,
    coverage: &'static str,
    period: Option<Period>,
    theme: String,
    concept: String,
    question: String,
    question_cy: String,
}

fn wave_rows(edition: &Edition, wave: &WaveFigures) -> Vec<Row> {
    let place = Place {
        area_code: edition.area_code.clone(),
        area: edition.area.en.clone(),
        wave: wave.wave.clone(),
        coverage: "period",
        ..Place::default()
    };
    let held = interviews(wave).map(|(period, held)| {
        let place = Place { period: Some(period), ..place.clone() };
        Row::of(&place, "interviews_at_least").valued(&held, |count| f64::from(*count))
    });
    held.chain(wave.series.iter().flat_map(|series| series_rows(&place, series))).collect()
}

fn series_rows(place: &Place, series: &Series) -> Vec<Row> {
    let place = Place {
        theme: series.theme.clone(),
        concept: series.concept.clone(),
        question: series.question.en.clone(),
        question_cy: series.question.cy.clone(),
        ..place.clone()
    };
    let cumulative = std::slice::from_ref(&series.cumulative);
    let windows: [(&'static str, &[Figure]); 6] = [
        ("period", &series.periods),
        ("answers", &series.details),
        ("quarter", &series.quarters),
        ("rolling_3", &series.rolling_3),
        ("rolling_12", &series.rolling_12),
        ("cumulative", cumulative),
    ];
    let rows = windows.into_iter().flat_map(|(coverage, figures)| {
        let place = Place { coverage, ..place.clone() };
        figures.iter().flat_map(move |figure| figure_rows(&place, &series.options, figure))
    });
    rows.collect()
}

fn figure_rows(place: &Place, labels: &[OptionLabel], figure: &Figure) -> Vec<Row> {
    let place = Place { period: Some(figure.period), ..place.clone() };
    let base = figure.base.shown().copied();
    let mut rows = vec![
        Row::of(&place, "base").valued(&figure.base, |count| f64::from(*count)),
        favourable(&place, &figure.favourable),
        score(&place, &figure.score),
    ];
    rows.extend(labels.iter().zip(&figure.options).flat_map(|(label, cell)| option(&place, label, cell)));
    rows.extend(BANDS.into_iter().zip(&figure.bands).flat_map(|(band, cell)| share(&place, band, cell)));
    rows.extend(figure.non_answers.iter().map(|(code, cell)| Row {
        option: code.clone(),
        ..Row::of(&place, "non_answer").valued(cell, |count| f64::from(*count))
    }));
    for row in rows.iter_mut().filter(|row| row.value.is_some() && row.measure != "non_answer") {
        row.base = base;
    }
    rows
}

fn favourable(place: &Place, cell: &Cell<Proportion>) -> Row {
    let interval = cell.shown().map(|favourable| favourable.interval);
    Row {
        lower: interval.map(|interval| interval.low),
        upper: interval.map(|interval| interval.high),
        ..Row::of(place, "favourable_share").valued(cell, |favourable| favourable.share)
    }
}

fn score(place: &Place, cell: &Cell<Mean>) -> Row {
    let interval = cell.shown().map(|score| score.interval);
    Row {
        lower: interval.map(|interval| interval.low),
        upper: interval.map(|interval| interval.high),
        ..Row::of(place, "mean_score").valued(cell, |score| score.mean)
    }
}

fn share(place: &Place, band: &str, cell: &Cell<Share>) -> [Row; 2] {
    let count = Row::of(place, "band_count").valued(cell, |share| f64::from(share.count));
    let share = Row::of(place, "band_share").valued(cell, |share| share.share);
    [count, share].map(|row| Row { option: band.to_owned(), ..row })
}

fn option(place: &Place, label: &OptionLabel, cell: &Cell<Share>) -> [Row; 2] {
    let labelled = |row: Row| Row {
        option: label.code.clone(),
        option_label: label.label.en.clone(),
        option_label_cy: label.label.cy.clone(),
        ..row
    };
    [
        labelled(Row::of(place, "option_count").valued(cell, |share| f64::from(share.count))),
        labelled(Row::of(place, "option_share").valued(cell, |share| share.share)),
    ]
}

impl Row {
    fn of(place: &Place, measure: &'static str) -> Self {
        Self { place: place.clone(), measure, ..Self::default() }
    }

    fn valued<T>(mut self, cell: &Cell<T>, value: impl Fn(&T) -> f64) -> Self {
        self.value = cell.shown().map(value);
        self.marker = cell.marker().map(|marker| marker.shorthand().to_owned()).unwrap_or_default();
        self
    }

    fn fields(&self) -> [String; 19] {
        let place = &self.place;
        let text = |text: &str| safe(text).into_owned();
        let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        [
            text(&place.area_code),
            text(&place.area),
            text(&place.wave),
            place.coverage.to_owned(),
            place.period.map(|period| period.from.to_string()).unwrap_or_default(),
            place.period.map(|period| period.to.to_string()).unwrap_or_default(),
            text(&place.theme),
            text(&place.concept),
            text(&place.question),
            text(&place.question_cy),
            self.measure.to_owned(),
            text(&self.option),
            text(&self.option_label),
            text(&self.option_label_cy),
            number(self.value),
            number(self.lower),
            number(self.upper),
            self.base.map(|base| base.to_string()).unwrap_or_default(),
            self.marker.clone(),
        ]
    }
}
