//! What a cell of another program's workbook can say that a question set cannot.

use super::Report;
use super::table::Table;
use crate::form::{Content, Keys};
use crate::workbook::Row;
use crate::xlsform::cells::{Cells, PRECISIONS, yes_or_no};
use crate::xlsform::columns::{Column, PIPED};
use crate::xlsform::finding::Finding;

/// Names every such cell of a row, whose other cells gave these keys.
pub(super) fn check(table: &Table<'_>, row: &Row, cells: &Cells, keys: &Keys, report: &mut Report<'_>) {
    for (column, text) in cells {
        let finding = match column {
            Column::Words { key, .. } if !PIPED.contains(&key.as_str()) => words(table.name(), text),
            Column::Plain(name) => plain(table.name(), (name, text), keys),
            Column::Words { .. } | Column::Own(_) => None,
        };
        if let Some(finding) = finding {
            report.find(finding.at(row.number, &table.header_of(column)));
        }
    }
}

/// Only labels and hints read out an answer; in other words it would stand as it is written.
fn words(sheet: &str, text: &str) -> Option<Finding> {
    let remedy = "Only labels and hints can read out an answer: say it without.";
    let what = format!("`{text}` puts an answer into words.");
    text.contains("${").then(|| Finding::refused(sheet, what, remedy))
}

fn plain(sheet: &str, (column, text): (&str, &str), keys: &Keys) -> Option<Finding> {
    match column {
        "required" if !keys.contains_key("required") => {
            let remedy = "Write yes or no; for a question that is required only sometimes, ask it twice.";
            Some(Finding::refused(sheet, format!("`{text}` is neither yes nor no."), remedy))
        }
        "read_only" if yes_or_no(text) != Some(Content::bare("false")) => {
            let remedy = "Make it a `note`, or a `calculate` where it is worked out.";
            Some(Finding::refused(sheet, "Nobody could answer this question.", remedy))
        }
        "appearance" if !says_precision(text, keys) => {
            let what = format!("`{text}`: how a question looks is decided by the page.");
            Some(Finding::left_out(sheet, what, ""))
        }
        "parameters" if !says_range(text, keys) => {
            Some(Finding::left_out(sheet, format!("`{text}` is not taken in full."), ""))
        }
        _ => None,
    }
}

fn says_precision(appearance: &str, keys: &Keys) -> bool {
    keys.contains_key("precision") && PRECISIONS.iter().any(|(_, name)| *name == appearance)
}

fn says_range(parameters: &str, keys: &Keys) -> bool {
    let given = parameters.split([' ', ',', ';']).filter(|pair| !pair.is_empty());
    given.into_iter().all(|pair| pair.split_once('=').is_some_and(|(key, _)| keys.contains_key(key.trim())))
}
