//! What would change in downloaded files: the series they hold, and the codes of their options.

use std::collections::BTreeSet;

use questionnaire::{ChoiceName, Question};
use statistics::{ExportChange, Renamed};

use super::asked;
use super::carrying::Link;

/// Every difference between the files of one version and of the next.
pub(crate) fn change(links: &[Link<'_>]) -> ExportChange {
    let mut change = ExportChange::default();
    for link in asked(links) {
        match (&link.series_before, &link.series_after) {
            (Some(before), Some(after)) if link.relation.joins() => {
                compare(&mut change, link, (before, after));
            }
            (before, after) => {
                change.removed.extend(before.clone());
                change.added.extend(after.clone());
            }
        }
    }
    change
}

/// One series in both: its name, and the codes of its options.
fn compare(change: &mut ExportChange, link: &Link<'_>, (before, after): (&str, &str)) {
    if before != after {
        change.renamed.push(Renamed { before: before.to_owned(), after: after.to_owned() });
    }
    let known: BTreeSet<&ChoiceName> = codes(link.after()).collect();
    let mut reached = BTreeSet::new();
    for code in codes(link.before()) {
        let becomes = link.codes.get(code).unwrap_or(code);
        reached.insert(becomes);
        if !known.contains(becomes) {
            change.removed.push(option(before, code));
        } else if becomes != code {
            change.renamed.push(Renamed { before: option(before, code), after: option(after, becomes) });
        }
    }
    let begun = codes(link.after()).filter(|code| !reached.contains(code));
    change.added.extend(begun.map(|code| option(after, code)));
}

fn codes(question: Option<&Question>) -> impl Iterator<Item = &ChoiceName> {
    let lists = question.into_iter().filter_map(Question::choices);
    lists.flat_map(|list| &list.choices).map(|choice| &choice.name)
}

fn option(series: &str, code: &ChoiceName) -> String {
    format!("{series} = {code}")
}
