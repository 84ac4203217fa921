//! The questions of an edition: what each is called, and how its options are read.

use std::collections::BTreeSet;

use questionnaire::{Choice, Kind, Language, NonAnswer, Polarity, Question, Release, Text};
use statistics::disclosure::{self, Shape};
use statistics::{OptionLabel, Wording};

use crate::stage::Asked;

/// Whether a question is counted at all: it has options, and its author let its figures out.
pub(crate) fn is_published(question: &Question) -> bool {
    let has_options = matches!(question.kind, Kind::SelectOne(_) | Kind::SelectMultiple(_));
    has_options && question.release == Release::Published
}

/// A question as its versions, newest first, describe it. The newest decides what it is called. Options that it dropped
/// and nothing replaced come after its own, so that older months keep their counts.
pub(crate) fn described(key: &str, newest: &Question, versions: &[Asked<'_>]) -> disclosure::Question {
    let choices = choices(versions);
    disclosure::Question {
        concept: key.to_owned(),
        theme: newest.theme.slug().to_owned(),
        question: unsaid(&newest.label),
        short: wording(&newest.short_label),
        shape: shape(&newest.kind),
        options: choices.iter().map(|choice| label(choice)).collect(),
        scores: choices.iter().map(|choice| choice.score).collect(),
        non_answers: reasons(versions),
    }
}

fn choices<'a>(versions: &[Asked<'a>]) -> Vec<&'a Choice> {
    let published = versions.iter().filter(|asked| is_published(asked.question));
    let lists = published.filter_map(|asked| Some((asked, asked.question.choices()?)));
    let mut seen = BTreeSet::new();
    let choices = lists.flat_map(|(asked, list)| list.choices.iter().map(move |choice| (asked, choice)));
    let kept = choices.filter(|(asked, choice)| seen.insert(asked.code(choice.name.as_str()).to_owned()));
    kept.map(|(_, choice)| choice).collect()
}

/// The non-answers any version offered, and the question not being reached. Those the route left out are
/// counted beside them.
fn reasons(versions: &[Asked<'_>]) -> Vec<String> {
    let offered =
        |reason: &NonAnswer| versions.iter().any(|asked| asked.question.non_answers.contains(reason));
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

/// Of words that read out an answer: they stand for everybody, so nothing has been said.
fn unsaid(text: &Text) -> Wording {
    let words = |language| text.say_blank(language);
    Wording { en: words(Language::English), cy: words(Language::Welsh) }
}

/// Words for a reader; English stands in where there is no Welsh.
pub(crate) fn wording(text: &Text) -> Wording {
    Wording { en: text.en.clone(), cy: text.cy.clone().unwrap_or_else(|| text.en.clone()) }
}
