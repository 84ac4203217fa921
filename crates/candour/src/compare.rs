//! `candour compare respect@1 respect@2`: what a reader of trends would notice between two versions.

use std::path::Path;
use std::process::ExitCode;

use questionnaire::{ChoiceChange, Comparison, ItemChange, ItemId, ScriptChange, Text, Trend};

use crate::files;

/// Compares two versions of a set or of an interview and prints the differences.
pub(crate) fn run(directory: &Path, (from, to): (&str, &str)) -> anyhow::Result<ExitCode> {
    let library = files::library(directory)?;
    print!("{}", page(&questionnaire::compare(&library, from, to)?));
    Ok(ExitCode::SUCCESS)
}

/// The comparison as a person reads it.
fn page(comparison: &Comparison) -> String {
    let changed = comparison.items.iter().filter(|item| !item.is_unchanged()).map(item);
    let heading = [heading(comparison)];
    let parts = heading.into_iter().chain(changed).chain(as_before(&comparison.items));
    parts.chain(scripts(&comparison.scripts)).collect::<Vec<_>>().join("\n")
}

fn heading(comparison: &Comparison) -> String {
    let Comparison { from, to, minutes, questions, .. } = comparison;
    let mut lines = vec![
        format!("{from} and {to}"),
        format!(
            "{} questions, then {}; about {} minutes, then {}",
            questions.0, questions.1, minutes.0, minutes.1
        ),
        trends(&comparison.items),
    ];
    let named =
        |set: &Option<questionnaire::SetId>| set.as_ref().map_or("none".to_owned(), ToString::to_string);
    lines
        .extend(comparison.sets.iter().map(|(old, new)| format!("asks {}, then {}", named(old), named(new))));
    if let Some((old, new)) = &comparison.definition {
        lines.push("the theme is defined anew:".to_owned());
        lines.extend(wording(old, new));
    }
    lines.join("\n") + "\n"
}

fn trends(items: &[ItemChange]) -> String {
    let count = |trend| items.iter().filter(|item| item.trend == trend).count();
    format!(
        "trends: {} go on, {} break, {} begin, {} end",
        count(Trend::Continues),
        count(Trend::Breaks),
        count(Trend::Begins),
        count(Trend::Ends)
    )
}

/// One item: its name, what becomes of its trend and why, and everything that changed.
fn item(change: &ItemChange) -> String {
    let relation = change.relation.map_or("", |relation| relation.slug());
    let mut lines = vec![
        change.label.en.clone(),
        format!(
            "  {}: {}",
            sides(change),
            [relation, fate(change.trend)].join(", ").trim_start_matches(", ")
        ),
    ];
    lines.extend(change.rationale.iter().map(|why| format!("  why: {why}")));
    lines.extend(change.wording.iter().flat_map(|(old, new)| wording(old, new)));
    lines.extend(change.choices.iter().flat_map(choice));
    lines.extend(change.base.iter().flat_map(|(old, new)| base(old, new)));
    if change.moved {
        lines.push("  comes at another place among the questions that stay".to_owned());
    }
    lines.join("\n") + "\n"
}

fn sides(change: &ItemChange) -> String {
    let sides = change.from.iter().chain(&change.to).map(ItemId::to_string);
    sides.collect::<Vec<_>>().join(" -> ")
}

const fn fate(trend: Trend) -> &'static str {
    match trend {
        Trend::Continues => "the trend goes on",
        Trend::Breaks => "the trend breaks and begins anew",
        Trend::Begins => "a trend begins",
        Trend::Ends => "the trend ends",
    }
}

/// Both texts in each language in which they differ.
fn wording(old: &Text, new: &Text) -> Vec<String> {
    let none = String::new();
    let languages = [
        ("en", &old.en, &new.en),
        ("cy", old.cy.as_ref().unwrap_or(&none), new.cy.as_ref().unwrap_or(&none)),
    ];
    let differing = languages.into_iter().filter(|(_, old, new)| old != new);
    differing
        .flat_map(|(code, old, new)| [format!("  {code} - {old}"), format!("  {code} + {new}")])
        .collect()
}

fn choice(change: &ChoiceChange) -> Vec<String> {
    match change {
        ChoiceChange::Added { code, label } => vec![format!("  choice + {code}: {}", label.en)],
        ChoiceChange::Removed { code, label } => vec![format!("  choice - {code}: {}", label.en)],
        ChoiceChange::Recoded { from, to } => vec![format!("  choice {from} is counted as {to}")],
        ChoiceChange::Reworded { code, from, to } => {
            let mut lines = vec![format!("  choice {code} is worded anew:")];
            lines.extend(wording(from, to));
            lines
        }
        ChoiceChange::Rescored { code, from, to } => {
            let scored = |(score, polarity): &(Option<u8>, questionnaire::Polarity)| {
                let score = score.map_or("no score".to_owned(), |score| score.to_string());
                format!("{score}, {}", polarity.slug())
            };
            vec![format!("  choice {code} was scored {}; now {}", scored(from), scored(to))]
        }
        ChoiceChange::Reordered => vec!["  the choices come in another order".to_owned()],
    }
}

fn base(old: &str, new: &str) -> [String; 2] {
    let asked = |condition: &str| match condition {
        "" => "everybody".to_owned(),
        condition => format!("where {condition}"),
    };
    [format!("  asked of - {}", asked(old)), format!("  asked of + {}", asked(new))]
}

/// The items about which there is nothing to say, by name only.
fn as_before(items: &[ItemChange]) -> Option<String> {
    let same = items.iter().filter(|item| item.is_unchanged()).filter_map(|item| item.to.as_ref());
    let same: Vec<&str> = same.map(|item| item.question.as_str()).collect();
    (!same.is_empty()).then(|| format!("Asked as before ({}): {}\n", same.len(), same.join(", ")))
}

fn scripts(changes: &[ScriptChange]) -> Option<String> {
    let none = Text::default();
    let script = |change: &ScriptChange| {
        let (old, new) = (change.from.as_ref().unwrap_or(&none), change.to.as_ref().unwrap_or(&none));
        [format!("  {}", change.name)].into_iter().chain(wording(old, new)).collect::<Vec<_>>()
    };
    let lines: Vec<String> = changes.iter().flat_map(script).collect();
    (!lines.is_empty()).then(|| format!("Scripts\n{}\n", lines.join("\n")))
}
