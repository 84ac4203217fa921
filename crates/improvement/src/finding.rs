//! A finding: something people said that asks for an answer, held up by published figures and words and nothing else.

use std::fmt;

use chrono::{DateTime, Utc};
use fieldwork::{Account, ForceCode, Id};
use serde::{Deserialize, Serialize};
use statistics::readings::Reported;
use statistics::{Edition, Marker, Month, Period, Series, Wording};

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which one.
    pub id: Id<Self>,
    /// The force it is of.
    pub force: ForceCode,
    /// What was found, in a sentence or two.
    pub what: String,
    /// The figures and words it stands on.
    pub cites: Vec<Citation>,
    /// Who recorded it.
    pub recorded_by: Id<Account>,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// What a finding stands on: something published, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Citation {
    /// A figure.
    Figure(FigureCitation),
    /// Words that were told.
    Words(WordsCitation),
}

/// Words that somebody said, by their place among those told with an edition. The words themselves are not kept: whoever takes
/// theirs back takes them out of the finding too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordsCitation {
    /// The month of the edition.
    pub edition: Month,
    /// Its version.
    pub version: u32,
    /// Their place, from 1.
    pub place: u32,
}

/// How words stand that were told with an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordsStanding {
    /// They are told.
    Told,
    /// They were told, and were taken back since.
    TakenBack,
}

/// One published figure: a question of a wave over a period, as the edition of a month tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureCitation {
    /// The month of the edition.
    pub edition: Month,
    /// The slug of the wave.
    pub wave: String,
    /// The question.
    pub concept: String,
    /// The months of the figure.
    pub period: Period,
}

/// A figure as it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Cited {
    /// The short name of the question.
    pub short: Wording,
    /// The figure.
    pub reported: Reported,
}

/// Why a figure cannot be cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CitationFault {
    /// The edition has no such question or period.
    #[error("there is no such figure in the published month")]
    NoSuchFigure,
    /// The figure is withheld, or has no share.
    #[error("the figure is withheld")]
    Withheld(Marker),
}

impl CitationFault {
    /// What is wrong with the field of the form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchFigure => "finding-figure-unknown",
            Self::Withheld(_) => "finding-figure-withheld",
        }
    }
}

impl Finding {
    /// Whether it stands on these words.
    pub fn cites_words(&self, words: WordsCitation) -> bool {
        self.cites.contains(&Citation::Words(words))
    }
}

impl WordsCitation {
    /// Reads `2026-10/1/3`, as a form names words.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let edition = Month::parse(parts.next()?).ok()?;
        let version = parts.next()?.parse().ok()?;
        let place = parts.next()?.parse().ok()?;
        parts.next().is_none().then_some(Self { edition, version, place })
    }
}

impl fmt::Display for WordsCitation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}/{}", self.edition, self.version, self.place)
    }
}

impl FigureCitation {
    /// The figure as the edition of its month tells it.
    ///
    /// # Errors
    /// When the edition has no such figure, or withholds it.
    pub fn of(&self, edition: &Edition) -> Result<Cited, CitationFault> {
        let series = self.series(edition).ok_or(CitationFault::NoSuchFigure)?;
        let figure = series.periods.iter().find(|figure| figure.period == self.period);
        let figure = figure.ok_or(CitationFault::NoSuchFigure)?;
        let marker = figure.favourable.marker().or(figure.base.marker()).unwrap_or(Marker::NotAvailable);
        let reported = Reported::of(figure).ok_or(CitationFault::Withheld(marker))?;
        Ok(Cited { short: series.short.clone(), reported })
    }

    fn series<'a>(&self, edition: &'a Edition) -> Option<&'a Series> {
        let wave = edition.waves.iter().find(|wave| wave.wave == self.wave)?;
        wave.series.iter().find(|series| series.concept == self.concept)
    }
}
