//! The sheets before the tables: what this is, what is in it, and how to read it.

use rust_xlsxwriter::{Url, Workbook, XlsxError};
use statistics::{Edition, Marker};

use super::sheet::{self, Sheet, Value, page, text};
use super::{PUBLISHER, title};
use crate::words;

/// The sheet that explains the others.
const NOTES: &str = "Notes";

/// What, period, place, publisher, method and caveats, one a row.
pub(super) fn cover(book: &mut Workbook, edition: &Edition) -> Result<(), XlsxError> {
    let page = page(book, "Cover_sheet", &title(edition))?;
    page.set_column_width(0, 100)?;
    let policy = &edition.policy;
    let lines = [
        format!("Area: {} ({})", edition.area.en, edition.area_code),
        format!("Period: interviews finished up to the end of {}", words::month(edition.month)),
        format!("Published by: {PUBLISHER}"),
        "What this is: what people who reported rape or a serious sexual offence said about the police, in interviews \
         by an independent agency six weeks after the report and when the case was closed."
            .to_owned(),
        format!(
            "Small numbers: a figure needs at least {} people who answered, and a count at least {}. Months are joined \
             until there are {} interviews.",
            policy.minimum_base, policy.minimum_cell, policy.period_interviews
        ),
        "Who this speaks for: the people who agreed to be interviewed and could be reached safely. Others may have had \
         a different experience."
            .to_owned(),
        "Shorthand and notes are explained in the worksheet Notes.".to_owned(),
    ];
    for (row, line) in (1u32..).zip(&lines) {
        page.write_string_with_format(row, 0, line, &text().set_text_wrap())?;
    }
    Ok(())
}

/// One row a sheet that follows, each a link to it.
pub(super) fn contents(book: &mut Workbook, tables: &[Sheet]) -> Result<(), XlsxError> {
    let notes = std::iter::once((NOTES, "How to read the tables, and what the shorthand means"));
    let listed = notes.chain(tables.iter().map(|table| (table.name.as_str(), table.title.as_str())));
    let rows = listed
        .clone()
        .map(|(name, title)| vec![Value::Words(name.to_owned()), Value::Words(title.to_owned())]);
    let contents = Sheet {
        name: "Table_of_contents".to_owned(),
        title: "Table of contents".to_owned(),
        notes: Vec::new(),
        header: vec!["Worksheet", "Title"],
        rows: rows.collect(),
    };
    sheet::add(book, &contents)?;
    let page = book.worksheet_from_name("Table_of_contents")?;
    page.set_column_width(1, 100)?;
    for (row, (name, _)) in (3u32..).zip(listed) {
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(name);
        page.write_url_with_format(row, 0, link, &text())?;
    }
    Ok(())
}

/// The shorthand used in the tables.
pub(super) fn notes(book: &mut Workbook, edition: &Edition) -> Result<(), XlsxError> {
    let confidential = format!(
        "Confidential: withheld, because fewer than {} people answered or a count below {} could be worked out",
        edition.policy.minimum_base, edition.policy.minimum_cell
    );
    let meanings = [
        (Marker::Confidential, confidential.as_str()),
        (Marker::NotApplicable, "Not applicable: the question has no favourable answer or no score"),
        (Marker::NotAvailable, "Not available: nothing can be shown yet"),
        (Marker::LowReliability, "Low reliability: too few people for the figure to mean anything"),
    ];
    let rows = meanings.map(|(marker, meaning)| {
        vec![Value::Words(marker.shorthand().to_owned()), Value::Words(meaning.to_owned())]
    });
    let notes = Sheet {
        name: NOTES.to_owned(),
        title: "Notes".to_owned(),
        notes: vec![
            "Intervals are 95% intervals: Wilson's for percentages, Student's t for mean scores.".to_owned(),
            "Percentages are of the people who chose an answer on the scale. Of interviews is said how many there were at least."
                .to_owned(),
        ],
        header: vec!["Shorthand", "Meaning"],
        rows: rows.to_vec(),
    };
    sheet::add(book, &notes)?;
    book.worksheet_from_name(NOTES)?.set_column_width(1, 100)?;
    Ok(())
}
