//! Names for the options of a line's stages, so that no name stands for two different counts.
//!
//! Where options are merged the new one often keeps the code of an old one and counts more than that did. An auditor reads
//! editions from before and after side by side, so for it the merged option has a name of its own.

use questionnaire::QuestionnaireId;
use statistics::disclosure::{Question, Shape};

use crate::lines::Line;
use crate::stage::Stage;

/// The names of a line's options.
pub(crate) struct StageNames {
    /// By stage, in the order of its options.
    names: Vec<Vec<String>>,
    /// Names of merged options, each with one of those that it counts too.
    pub(crate) merged: Vec<(String, String)>,
}

impl StageNames {
    pub(crate) fn of(line: &Line<'_>) -> Self {
        let mut names = Self { names: Vec::new(), merged: Vec::new() };
        let mut before: Option<&Stage<'_>> = None;
        for stage in &line.stages {
            let named = match before.zip(names.names.last()) {
                None => codes(&stage.question),
                Some((before, known)) => {
                    let (named, merged) = next((before, known), stage, names.names.len());
                    let inherited: Vec<(String, String)> = merged
                        .iter()
                        .flat_map(|(later, earlier)| {
                            let within = names.merged.iter().filter(move |(name, _)| name == earlier);
                            within.map(|(_, oldest)| (later.clone(), oldest.clone()))
                        })
                        .collect();
                    names.merged.extend(merged.into_iter().chain(inherited));
                    named
                }
            };
            names.names.push(named);
            before = Some(stage);
        }
        names
    }

    /// A stage's question with its options under their names.
    pub(crate) fn question(&self, stage: usize, mut question: Question) -> Question {
        let names = self.names.get(stage).into_iter().flatten();
        question.options.iter_mut().zip(names).for_each(|(option, name)| option.code.clone_from(name));
        question
    }

    /// The name of an option that an edition calls by a code, when the newest questionnaire it counts was another.
    pub(crate) fn name(&self, line: &Line<'_>, newest: QuestionnaireId, code: &str) -> Option<&str> {
        let stages = line.stages.iter().zip(&self.names).rev();
        let (stage, names) =
            stages.into_iter().find(|(stage, _)| stage.own.iter().any(|id| *id <= newest))?;
        let code = stage.renamed(newest, code);
        let place = stage.question.options.iter().position(|option| option.code == code)?;
        names.get(place).map(String::as_str)
    }

    /// Whether a name is of several options that are one now.
    pub(crate) fn is_merged(&self, name: &str) -> bool {
        self.merged.iter().any(|(merged, _)| merged == name)
    }
}

fn codes(question: &Question) -> Vec<String> {
    question.options.iter().map(|option| option.code.clone()).collect()
}

/// The names of a stage's options, and which of them count options of the stage before. One that was one option before, with
/// the same score, keeps its name.
fn next(
    (before, known): (&Stage<'_>, &[String]),
    stage: &Stage<'_>,
    number: usize,
) -> (Vec<String>, Vec<(String, String)>) {
    let places = before.places_in(stage);
    let mut merged = Vec::new();
    let name = |(place, code): (usize, String)| {
        let was: Vec<(usize, &String)> = known
            .iter()
            .enumerate()
            .filter(|(old, _)| places.get(*old).copied().flatten() == Some(place))
            .collect();
        match was.as_slice() {
            [(old, name)] if same_score((before, *old), (stage, place)) => (*name).clone(),
            [] if !known.contains(&code) => code,
            several => {
                let own = format!("{code} {number}");
                merged.extend(several.iter().map(|(_, name)| (own.clone(), (*name).clone())));
                own
            }
        }
    };
    let named = codes(&stage.question).into_iter().enumerate().map(name).collect();
    (named, merged)
}

fn same_score((before, old): (&Stage<'_>, usize), (stage, place): (&Stage<'_>, usize)) -> bool {
    let score = |stage: &Stage<'_>, place: usize| stage.question.scores.get(place).copied().flatten();
    stage.question.shape == Shape::Many || score(before, old) == score(stage, place)
}
