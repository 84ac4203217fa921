//! A finding as a form sends it.

use fieldwork::FieldError;
use statistics::{Edition, Month};

use crate::action_form::words;
use crate::{Citation, FigureCitation, WordsCitation, WordsStanding};

/// The longest finding: about a paragraph.
const LONGEST: usize = 600;

/// A finding as a form asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindingForm {
    /// What was found.
    pub what: String,
    /// The figures it stands on: a first one, and others.
    pub figures: Vec<CitationForm>,
    /// The words it stands on, each as `month/version/place` of the edition they are told with.
    pub words: Vec<String>,
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
    /// The figures and words it stands on.
    pub cites: Vec<Citation>,
}

/// The fields of the figures that a form can name.
const FIELDS: [[&str; 2]; 3] = [["question", "month"], ["question-2", "month-2"], ["question-3", "month-3"]];
/// The fields of the words.
const WORDS: [&str; 2] = ["words", "words-2"];

impl FindingForm {
    /// The finding, every figure of which the edition shows and all words of which are told with it, or everything that is wrong
    /// with the form. `told` has what was told with the edition, taken back since or not.
    ///
    /// # Errors
    /// With each field that is wrong: a figure that is not there or is withheld is never cited, and neither are words that were
    /// not told, were kept back, or were taken back.
    pub fn read(
        &self,
        edition: &Edition,
        told: &[(WordsCitation, WordsStanding)],
    ) -> Result<NewFinding, Vec<FieldError>> {
        let mut errors = Vec::new();
        let what = words("what", &self.what, LONGEST, &mut errors);
        let mut cites = Vec::new();
        for (fields, figure) in FIELDS.into_iter().zip(&self.figures) {
            match figure.read(fields, edition) {
                Ok(citation) => cites.extend(citation.map(Citation::Figure)),
                Err(error) => errors.push(error),
            }
        }
        for (field, words) in WORDS.into_iter().zip(&self.words).filter(|(_, words)| !words.is_empty()) {
            match words_told(words, told) {
                Ok(citation) => cites.push(Citation::Words(citation)),
                Err(code) => errors.push(FieldError { field, code }),
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

/// The words a form names, if they are told.
fn words_told(named: &str, told: &[(WordsCitation, WordsStanding)]) -> Result<WordsCitation, &'static str> {
    let citation = WordsCitation::parse(named).ok_or("finding-words-unknown")?;
    match told.iter().find(|(known, _)| *known == citation) {
        Some((_, WordsStanding::Told)) => Ok(citation),
        Some((_, WordsStanding::TakenBack)) => Err("finding-words-taken-back"),
        None => Err("finding-words-unknown"),
    }
}

impl CitationForm {
    /// The figure whose period has the month named, or nothing where neither field is filled in.
    fn read(
        &self,
        [question, month]: [&'static str; 2],
        edition: &Edition,
    ) -> Result<Option<FigureCitation>, FieldError> {
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
        let citation = FigureCitation { edition: edition.month, wave, concept, period };
        citation.of(edition).map_err(|fault| wrong(question, fault.code()))?;
        Ok(Some(citation))
    }
}
