//! What a reader of trends would notice between a version and the one whose place it takes.

use askama::Template;
use questionnaire::{
    ChoiceChange, Comparison, ItemChange, Language, Library, Polarity, ScriptChange, Text, Trend,
};

use super::version::{Head, Tab, Version};
use super::word_diff::{Stretch, word_diff};
use crate::{Frame, Message};

/// The changes.
#[derive(Template)]
#[template(path = "question_sets/changes.html")]
pub(super) struct Changes {
    frame: Frame,
    head: Head,
    comparison: Comparison,
    definition: Vec<Reworded>,
    sets: Vec<Message>,
    items: Vec<Item>,
    unchanged: usize,
    scripts: Vec<Item>,
}

/// One thing that changed.
struct Item {
    heading: String,
    /// What becomes of its trend: the colour of the tag, and its words.
    trend: Option<(&'static str, Message)>,
    items: String,
    reworded: Vec<Reworded>,
    notes: Vec<Message>,
    rationale: Option<String>,
}

/// A text before and after, in one language.
struct Reworded {
    language: &'static str,
    name: Message,
    before: Vec<Stretch>,
    after: Vec<Stretch>,
}

/// None where the version takes the place of none.
pub(super) fn view(frame: Frame, library: &Library, version: Version<'_>) -> Option<Changes> {
    let comparison = questionnaire::compare(library, &version.before(library)?, &version.id()).ok()?;
    let changed = comparison.items.iter().filter(|item| !item.is_unchanged());
    let sets = comparison.sets.iter().map(|(old, new)| {
        let name = |id: &Option<questionnaire::SetId>| {
            id.as_ref().map_or_else(|| frame.t("change-no-set").to_string(), ToString::to_string)
        };
        frame.t("change-set").with("old", name(old)).with("new", name(new))
    });
    Some(Changes {
        head: version.head(&frame, library, Tab::Changes),
        definition: comparison.definition.iter().flat_map(|texts| reworded(&frame, texts)).collect(),
        sets: sets.collect(),
        items: changed.clone().map(|item| of_item(&frame, item)).collect(),
        unchanged: comparison.items.len() - changed.count(),
        scripts: comparison.scripts.iter().map(|script| of_script(&frame, script)).collect(),
        comparison,
        frame,
    })
}

fn of_item(frame: &Frame, item: &ItemChange) -> Item {
    let colour = match item.trend {
        Trend::Continues => "green",
        Trend::Breaks => "red",
        Trend::Begins => "blue",
        Trend::Ends => "grey",
    };
    let relation = item.relation.map(|relation| frame.t(format!("relation-{}", relation.slug())));
    let base = item.base.as_ref().map(|(old, new)| {
        frame.t("change-base").with("old", asked_of(frame, old)).with("new", asked_of(frame, new))
    });
    let moved = item.moved.then(|| frame.t("change-moved"));
    let choices = item.choices.iter().map(|change| of_choice(frame, change));
    Item {
        heading: item.label.say(frame.language).to_owned(),
        trend: Some((colour, frame.t(format!("trend-{}", item.trend.slug())))),
        items: [&item.from, &item.to]
            .into_iter()
            .flatten()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" → "),
        reworded: item.wording.iter().flat_map(|texts| reworded(frame, texts)).collect(),
        notes: relation.into_iter().chain(choices).chain(base).chain(moved).collect(),
        rationale: item.rationale.clone(),
    }
}

fn of_script(frame: &Frame, script: &ScriptChange) -> Item {
    let (nothing, note) = (Text::default(), |key: &'static str| vec![frame.t(key)]);
    let (texts, notes) = match (&script.from, &script.to) {
        (Some(from), Some(to)) => ((from.clone(), to.clone()), Vec::new()),
        (Some(from), None) => ((from.clone(), nothing), note("change-script-gone")),
        (None, to) => ((nothing, to.clone().unwrap_or_default()), note("change-script-new")),
    };
    Item {
        heading: script.name.clone(),
        trend: None,
        items: String::new(),
        reworded: reworded(frame, &texts),
        notes,
        rationale: None,
    }
}

/// Each language in which the words are not the same.
fn reworded(frame: &Frame, (old, new): &(Text, Text)) -> Vec<Reworded> {
    let cy = |text: &Text| text.cy.clone().unwrap_or_default();
    let sides = [(Language::English, old.en.clone(), new.en.clone()), (Language::Welsh, cy(old), cy(new))];
    let differ = sides.into_iter().filter(|(_, old, new)| old != new);
    let said = differ.map(|(language, old, new)| {
        let (before, after) = word_diff(&old, &new);
        let name = frame.t(format!("language-{}", language.code()));
        Reworded { language: language.code(), name, before, after }
    });
    said.collect()
}

fn asked_of(frame: &Frame, condition: &str) -> String {
    if condition.is_empty() { frame.t("change-everybody").to_string() } else { condition.to_owned() }
}

fn of_choice(frame: &Frame, change: &ChoiceChange) -> Message {
    let say = |text: &Text| text.say(frame.language).to_owned();
    match change {
        ChoiceChange::Added { code, label } => {
            frame.t("change-choice-added").with("code", code).with("label", say(label))
        }
        ChoiceChange::Removed { code, label } => {
            frame.t("change-choice-removed").with("code", code).with("label", say(label))
        }
        ChoiceChange::Recoded { from, to } => {
            frame.t("change-choice-recoded").with("old", from).with("new", to)
        }
        ChoiceChange::Reworded { code, from, to } => {
            frame.t("change-choice-reworded").with("code", code).with("old", say(from)).with("new", say(to))
        }
        ChoiceChange::Rescored { code, from, to } => {
            let (old, new) = (score(frame, *from), score(frame, *to));
            frame.t("change-choice-rescored").with("code", code).with("old", old).with("new", new)
        }
        ChoiceChange::Reordered => frame.t("change-choice-reordered"),
    }
}

fn score(frame: &Frame, (score, polarity): (Option<u8>, Polarity)) -> String {
    let polarity = frame.t(match polarity {
        Polarity::Favourable => "polarity-favourable",
        Polarity::Neutral => "polarity-neutral",
        Polarity::Unfavourable => "polarity-unfavourable",
        Polarity::None => "polarity-none",
    });
    score.map_or_else(|| polarity.to_string(), |score| format!("{score} ({polarity})"))
}
