//! The questions of an edition: what each concept is called, and how its options are read.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{
    Choice, ChoiceName, Concept, Kind, Library, NonAnswer, Polarity, Question, Questionnaire,
    QuestionnaireId, Release, Text, Wave,
};
use statistics::disclosure::{self, Shape};
use statistics::{OptionLabel, Wording};

/// Whether a question is counted at all: it has options, and its author let its figures out.
pub(crate) fn is_published(question: &Question) -> bool {
    let has_options = matches!(question.kind, Kind::SelectOne(_) | Kind::SelectMultiple(_));
    has_options && question.release == Release::Published
}

/// The questionnaires of one wave that were asked, newest first.
pub(crate) fn asked<'a>(
    library: &'a Library,
    wave: Wave,
    used: &BTreeSet<QuestionnaireId>,
) -> Vec<&'a Questionnaire> {
    let used = used.iter().rev().filter(|id| id.wave == wave);
    used.filter_map(|id| library.interview(id.wave, id.version)).collect()
}

/// One question for each concept, in the order of the newest questionnaire; concepts that only older ones
/// have come after.
///
/// The newest questionnaire that has a concept decides what it is called and whether it is published. Options
/// that it dropped come after its own, so that older months keep their counts.
pub(crate) fn questions(newest_first: &[&Questionnaire]) -> Vec<disclosure::Question> {
    let mut order: Vec<&Concept> = Vec::new();
    let mut versions: BTreeMap<&Concept, Vec<&Question>> = BTreeMap::new();
    for questionnaire in newest_first {
        let mut here = BTreeSet::new();
        for question in questionnaire.questions().filter(|question| here.insert(&question.concept)) {
            let known = versions.entry(&question.concept).or_default();
            if known.is_empty() {
                order.push(&question.concept);
            }
            known.push(question);
        }
    }
    order.into_iter().filter_map(|concept| described(versions.get(concept)?)).collect()
}

/// The concept as its versions, newest first, describe it. Nothing where the newest is not published.
fn described(versions: &[&Question]) -> Option<disclosure::Question> {
    let newest = versions.first().filter(|question| is_published(question))?;
    let choices = choices(versions);
    Some(disclosure::Question {
        concept: newest.concept.to_string(),
        theme: newest.theme.slug().to_owned(),
        question: wording(&newest.label),
        short: wording(&newest.short_label),
        shape: shape(&newest.kind),
        options: choices.iter().map(|choice| label(choice)).collect(),
        scores: choices.iter().map(|choice| choice.score).collect(),
        non_answers: reasons(versions),
    })
}

fn choices<'a>(versions: &[&'a Question]) -> Vec<&'a Choice> {
    let lists =
        versions.iter().filter(|question| is_published(question)).filter_map(|question| question.choices());
    let mut seen: BTreeSet<&ChoiceName> = BTreeSet::new();
    lists.flat_map(|list| &list.choices).filter(|choice| seen.insert(&choice.name)).collect()
}

/// The non-answers any version offered, and the question not being reached. Those the route left out are
/// counted beside them.
fn reasons(versions: &[&Question]) -> Vec<String> {
    let offered = |reason: &NonAnswer| versions.iter().any(|question| question.non_answers.contains(reason));
    let reasons = NonAnswer::OFFERED.into_iter().filter(offered).chain([NonAnswer::NotReached]);
    reasons.map(|reason| reason.name().to_owned()).collect()
}

const fn shape(kind: &Kind) -> Shape {
    match kind {
        Kind::SelectMultiple(_) => Shape::Many,
        _ => Shape::One,
    }
}

fn label(choice: &Choice) -> OptionLabel {
    OptionLabel {
        code: choice.name.to_string(),
        label: wording(&choice.label),
        polarity: match choice.polarity {
            Polarity::Favourable => statistics::Polarity::Favourable,
            Polarity::Neutral => statistics::Polarity::Neutral,
            Polarity::Unfavourable => statistics::Polarity::Unfavourable,
            Polarity::None => statistics::Polarity::None,
        },
    }
}

/// Words for a reader; English stands in where there is no Welsh.
pub(crate) fn wording(text: &Text) -> Wording {
    Wording { en: text.en.clone(), cy: text.cy.clone().unwrap_or_else(|| text.en.clone()) }
}
