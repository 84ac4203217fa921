//! The columns of the tidy rows, in order. They do not change between releases.

use std::borrow::Cow;

use questionnaire::Language;
use statistics::{Series, Wording};

use super::{Field, Row};
use crate::safe_text::safe;
use crate::words::Words;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "what a column means is said in both languages by `Column::meaning`")]
pub enum Column {
    AreaCode,
    Area,
    Wave,
    Coverage,
    UnitKind,
    Unit,
    UnitLabel,
    UnitLabelCy,
    PeriodFrom,
    PeriodTo,
    Theme,
    Concept,
    Question,
    QuestionCy,
    Measure,
    Option,
    OptionLabel,
    OptionLabelCy,
    Value,
    Lower,
    Upper,
    Base,
    Marker,
    Note,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Words,
    /// A number, or nothing.
    Number,
    /// A whole number of people, or nothing.
    Count,
}

/// Everybody: the kind, the code and the label of rows that are of no part of the people.
const EVERYBODY: &str = "everybody";

impl Column {
    /// Every column, in order.
    pub const ALL: [Self; 24] = [
        Self::AreaCode,
        Self::Area,
        Self::Wave,
        Self::Coverage,
        Self::UnitKind,
        Self::Unit,
        Self::UnitLabel,
        Self::UnitLabelCy,
        Self::PeriodFrom,
        Self::PeriodTo,
        Self::Theme,
        Self::Concept,
        Self::Question,
        Self::QuestionCy,
        Self::Measure,
        Self::Option,
        Self::OptionLabel,
        Self::OptionLabelCy,
        Self::Value,
        Self::Lower,
        Self::Upper,
        Self::Base,
        Self::Marker,
        Self::Note,
    ];

    /// Its name in every file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AreaCode => "area_code",
            Self::Area => "area",
            Self::Wave => "wave",
            Self::Coverage => "coverage",
            Self::UnitKind => "unit_kind",
            Self::Unit => "unit",
            Self::UnitLabel => "unit_label",
            Self::UnitLabelCy => "unit_label_cy",
            Self::PeriodFrom => "period_from",
            Self::PeriodTo => "period_to",
            Self::Theme => "theme",
            Self::Concept => "concept",
            Self::Question => "question",
            Self::QuestionCy => "question_cy",
            Self::Measure => "measure",
            Self::Option => "option",
            Self::OptionLabel => "option_label",
            Self::OptionLabelCy => "option_label_cy",
            Self::Value => "value",
            Self::Lower => "lower",
            Self::Upper => "upper",
            Self::Base => "base",
            Self::Marker => "marker",
            Self::Note => "note",
        }
    }

    /// What it holds.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Value | Self::Lower | Self::Upper => Kind::Number,
            Self::Base => Kind::Count,
            _ => Kind::Words,
        }
    }

    /// What it means, for readers.
    pub fn meaning(self, language: Language) -> String {
        Words(language).say(&format!("column-{}", self.name().replace('_', "-")))
    }

    pub(super) fn of<'a>(self, row: &Row<'a>) -> Field<'a> {
        match self {
            Self::Value => Field::Number(row.value),
            Self::Lower => Field::Number(row.lower),
            Self::Upper => Field::Number(row.upper),
            Self::Base => Field::Count(row.base),
            _ => Field::Words(self.words(row)),
        }
    }

    fn words<'a>(self, row: &Row<'a>) -> Cow<'a, str> {
        let place = &row.place;
        let of_series = |text: fn(&'a Series) -> &'a str| safe(place.series.map(text).unwrap_or_default());
        let labelled = |text: fn(&'a Wording) -> &'a str| safe(row.label.map(text).unwrap_or_default());
        match self {
            Self::AreaCode => safe(&place.edition.area_code),
            Self::Area => safe(&place.edition.area.en),
            Self::Wave => safe(place.wave),
            Self::Coverage => Cow::Borrowed(place.coverage),
            Self::UnitKind => place.unit.map_or(Cow::Borrowed(EVERYBODY), |unit| safe(unit.kind)),
            Self::Unit | Self::UnitLabel | Self::UnitLabelCy => self.unit(row),
            Self::PeriodFrom => Cow::Owned(place.period.from.to_string()),
            Self::PeriodTo => Cow::Owned(place.period.to.to_string()),
            Self::Theme => of_series(|series| &series.theme),
            Self::Concept => of_series(|series| &series.concept),
            Self::Question => of_series(|series| &series.question.en),
            Self::QuestionCy => of_series(|series| &series.question.cy),
            Self::Option => safe(row.option),
            Self::OptionLabel => labelled(|label| &label.en),
            Self::OptionLabelCy => labelled(|label| &label.cy),
            Self::Marker => Cow::Borrowed(row.marker),
            Self::Note => Cow::Borrowed(row.note),
            Self::Measure | Self::Value | Self::Lower | Self::Upper | Self::Base => {
                Cow::Borrowed(row.measure)
            }
        }
    }

    /// The code or the label of the part of the people; several that are told together are named together.
    fn unit<'a>(self, row: &Row<'a>) -> Cow<'a, str> {
        let language = if self == Self::UnitLabelCy { Language::Welsh } else { Language::English };
        let Some(unit) = row.place.unit else {
            let everybody = || Cow::Owned(Words(language).say(EVERYBODY));
            return if self == Self::Unit { Cow::Borrowed(EVERYBODY) } else { everybody() };
        };
        match &unit.figures.name {
            Some(name) if self != Self::Unit => safe(match language {
                Language::English => &name.en,
                Language::Welsh => &name.cy,
            }),
            _ => Cow::Owned(safe(&unit.figures.units.join(" + ")).into_owned()),
        }
    }
}
