//! The codebook: every series of a wave with its choices, which is what tables and dashboards are built from.

use std::collections::BTreeMap;

use crate::{
    Choice, ChoiceName, Concept, JoinedSeries, Library, NonAnswer, Question, QuestionName, QuestionRole,
    QuestionnaireId, Release, SeriesKey, Text, Theme, Wave,
};

/// The series of one wave, in the order the newest interview asks them; those only older versions asked come after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codebook {
    /// One entry for each series.
    pub entries: Vec<CodebookEntry>,
}

/// One series, described as the newest version that asks it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodebookEntry {
    /// The trend key.
    pub series: SeriesKey,
    /// What it measures.
    pub concept: Concept,
    /// The question's name.
    pub question: QuestionName,
    /// Its theme.
    pub theme: Theme,
    /// What was read out.
    pub label: Text,
    /// Its name on dashboards.
    pub short_label: Text,
    /// The choices of the newest version, then those only older versions offered and nothing has replaced. None for other
    /// kinds of question.
    pub options: Vec<Choice>,
    /// The non-answer codes offered.
    pub non_answers: Vec<NonAnswer>,
    /// What part it plays in the analysis.
    pub role: QuestionRole,
    /// How far its figures may go.
    pub release: Release,
    /// Is it asked of some people only?
    pub routed: bool,
    /// The interviews that ask it, oldest first.
    pub asked_in: Vec<QuestionnaireId>,
}

impl Library {
    /// The codebook of one wave, over all versions.
    #[must_use]
    pub fn codebook(&self, wave: Wave) -> Codebook {
        let series = self.series(wave);
        let mut entries: Vec<CodebookEntry> = Vec::new();
        let mut versions: Vec<_> = self.interviews().filter(|interview| interview.id.wave == wave).collect();
        versions.reverse();
        for interview in versions {
            for question in interview.questions().filter(|question| question.is_asked()) {
                let Some(line) = series.of(interview.id, &question.name) else { continue };
                match entries.iter_mut().find(|entry| entry.series == line.key) {
                    Some(entry) => entry.also(line, (interview.id, question)),
                    None => entries.push(CodebookEntry::of(line, (interview.id, question))),
                }
            }
        }
        Codebook { entries }
    }
}

impl Codebook {
    /// The entry of one series.
    #[must_use]
    pub fn entry(&self, series: &SeriesKey) -> Option<&CodebookEntry> {
        self.entries.iter().find(|entry| entry.series == *series)
    }
}

impl CodebookEntry {
    fn of(line: &JoinedSeries, (id, question): (QuestionnaireId, &Question)) -> Self {
        Self {
            series: line.key.clone(),
            concept: question.concept.clone(),
            question: question.name.clone(),
            theme: question.theme,
            label: question.label.clone(),
            short_label: question.short_label.clone(),
            options: question.choices().map(|list| list.choices.clone()).unwrap_or_default(),
            non_answers: question.non_answers.clone(),
            role: question.role,
            release: question.release,
            routed: question.relevant.is_some(),
            asked_in: vec![id],
        }
    }

    fn also(&mut self, line: &JoinedSeries, (id, older): (QuestionnaireId, &Question)) {
        let newest = self.asked_in.last().copied().unwrap_or(id);
        let none = BTreeMap::new();
        let codes: &BTreeMap<ChoiceName, ChoiceName> = line.codes(id, newest).unwrap_or(&none);
        self.asked_in.insert(0, id);
        self.routed |= older.relevant.is_some();
        for choice in older.choices().iter().flat_map(|list| &list.choices) {
            let code = codes.get(&choice.name).unwrap_or(&choice.name);
            if !self.options.iter().any(|known| known.name == *code) {
                self.options.push(choice.clone());
            }
        }
    }
}
