//! A finding as a form sends it.

use fieldwork::FieldError;
use statistics::{Edition, Month};

use crate::Citation;
use crate::action_form::words;

/// The longest finding: about a paragraph.
const LONGEST: usize = 600;

/// A finding as a form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindingForm {
    /// What was found.
    pub what: String,
    /// The figures it stands on: a first one, and others.
    pub figures: Vec<CitationForm>,
}

/// A figure as a form names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CitationForm {
    /// The wave and the question, as `wave/question`.
    pub question: String,
    /// A month of the figure's period: `2026-10`.
    pub month: String,
}

/// A finding that can be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFinding {
    /// What was found.
    pub what: String,
    /// The figures it stands on.
    pub cites: Vec<Citation>,
}

/// The fields of the figures that a form can name.
const FIELDS: [[&str; 2]; 3] = [["question", "month"], ["question-2", "month-2"], ["question-3", "month-3"]];

impl FindingForm {
    /// The finding, every figure of which the edition shows, or everything that is wrong with the form.
    ///
    /// # Errors
    /// With each field that is wrong: a figure that is not there or is withheld is never cited.
    pub fn read(&self, edition: &Edition) -> Result<NewFinding, Vec<FieldError>> {
        let mut errors = Vec::new();
        let what = words("what", &self.what, LONGEST, &mut errors);
        let mut cites = Vec::new();
        for (fields, figure) in FIELDS.into_iter().zip(&self.figures) {
            match figure.read(fields, edition) {
                Ok(citation) => cites.extend(citation),
                Err(error) => errors.push(error),
            }
        }
        if cites.is_empty() && errors.iter().all(|error| error.field == "what") {
            errors.push(FieldError { field: "question", code: "finding-figure-required" });
        }
        match what {
            Some(what) if errors.is_empty() => Ok(NewFinding { what, cites }),
            _ => Err(errors),
        }
    }
}

impl CitationForm {
    /// The figure whose period has the month named, or nothing where neither field is filled in.
    fn read(
        &self,
        [question, month]: [&'static str; 2],
        edition: &Edition,
    ) -> Result<Option<Citation>, FieldError> {
        if self.question.is_empty() && self.month.trim().is_empty() {
            return Ok(None);
        }
        let wrong = |field, code| FieldError { field, code };
        let named = self.question.split_once('/');
        let (wave, concept) = named.ok_or(wrong(question, "finding-figure-required"))?;
        let asked = Month::parse(self.month.trim()).map_err(|_| wrong(month, "finding-month-invalid"))?;
        let waves = edition.waves.iter().filter(|it| it.wave == wave);
        let series = waves.flat_map(|it| &it.series).find(|series| series.concept == concept);
        let series = series.ok_or(wrong(question, "finding-figure-unknown"))?;
        let period = series.periods.iter().map(|figure| figure.period).find(|it| it.contains(asked));
        let period = period.ok_or(wrong(month, "finding-month-unpublished"))?;
        let (wave, concept) = (wave.to_owned(), concept.to_owned());
        let citation = Citation { edition: edition.month, wave, concept, period };
        citation.of(edition).map_err(|fault| wrong(question, fault.code()))?;
        Ok(Some(citation))
    }
}
