//! The settings sheet of any workbook, and the sheet of a set's own keys in a workbook exported from here.

use questionnaire::{QuestionName, Theme};

use super::table::Table;
use super::{Report, sheet};
use crate::form::{Content, Keys};
use crate::workbook::Sheet;
use crate::xlsform::columns::{Column, language};
use crate::xlsform::export::EACH;
use crate::xlsform::finding::Finding;
use crate::xlsform::own;

/// The sheet of a set's own keys.
pub(super) const OWN_SHEET: &str = "candour";

/// The keys of a set or an interview exported from here; none for another program's workbook.
pub(super) fn own(sheets: &[Sheet]) -> Option<Keys> {
    let mut keys = Keys::new();
    for row in sheet(sheets, OWN_SHEET)?.rows.iter().skip(1) {
        let (path, cell) = (row.cell(0), row.cell(1));
        match path.strip_suffix(EACH) {
            Some(key) => push(&mut keys, key, cell),
            None => own::put(&mut keys, path, cell),
        }
    }
    keys.contains_key("schema").then_some(keys)
}

fn push(keys: &mut Keys, key: &str, cell: &str) {
    let list = keys.entry(key.to_owned()).or_insert_with(|| Content::List(Vec::new()));
    if let Content::List(items) = list {
        items.push(own::value(cell));
    }
}

/// The language of words without one.
pub(super) fn spoken(sheets: &[Sheet]) -> String {
    setting(sheets, "default_language").map_or_else(|| "en".to_owned(), |named| language(&named))
}

fn setting(sheets: &[Sheet], name: &str) -> Option<String> {
    let sheet = sheet(sheets, "settings")?;
    let wanted = Column::plain(name);
    let at = sheet.rows.first()?.cells.iter().find(|(_, header)| Column::of(header, "en") == wanted)?.0;
    let value = sheet.rows.get(1)?.cell(*at).trim();
    if value.is_empty() { None } else { Some(value.to_owned()) }
}

/// The keys of the set's file but for its questions.
pub(super) fn header(sheets: &[Sheet], report: &mut Report<'_>) -> Keys {
    if let Some(own) = report.own.clone() {
        return exported(own, report);
    }
    if let Some(sheet) = sheet(sheets, "settings") {
        let taken = ["form_title", "form_id", "version", "default_language"];
        Table::of(sheet, "en").left_out(&taken, report);
    }
    made(sheets, report)
}

fn exported(mut own: Keys, report: &mut Report<'_>) -> Keys {
    if own.contains_key("wave") {
        let remedy =
            "Export and import its question sets one by one; topics and scripts are edited in its file.";
        report.find(Finding::refused("", "The workbook holds a whole interview, not a set.", remedy));
    }
    if let Some(name) =
        report.options.name.clone().filter(|name| own.get("name") != Some(&Content::text(name)))
    {
        let what = format!("The set is imported under the name `{name}`, as version 1.");
        report.find(Finding::filled_in(
            OWN_SHEET,
            what,
            "Look at its concepts: they still carry the old name.",
        ));
        own.insert("name".to_owned(), Content::text(name));
        own.insert("version".to_owned(), Content::bare("1"));
        own.remove("supersedes");
        own.remove("equivalence");
    }
    own
}

/// A header for a workbook that has none. What it cannot know is filled in, and said.
fn made(sheets: &[Sheet], report: &mut Report<'_>) -> Keys {
    let name = report.options.name.clone().unwrap_or_default();
    if QuestionName::parse(&name).is_err() {
        let remedy = "Give it one with small letters, digits and underscores, such as `first_contact`.";
        report.find(Finding::refused("", "The set has no name.", remedy));
    }
    let title = setting(sheets, "form_title").unwrap_or_else(|| name.clone());
    let from = report.options.effective_from.to_string();
    let what = format!(
        "Theme `{}`, status `draft`, in effect from {from}, and the title as its definition.",
        report.options.theme
    );
    report.find(Finding::filled_in("settings", what, "Change them in the file."));
    let texts = [
        ("name", name),
        ("theme", theme(report.options.theme)),
        ("status", "draft".to_owned()),
        ("purpose", purpose(sheets)),
    ];
    let mut keys: Keys = texts.into_iter().map(|(key, text)| (key.to_owned(), Content::text(text))).collect();
    keys.insert("schema".to_owned(), Content::bare("1"));
    keys.insert("version".to_owned(), Content::bare("1"));
    keys.insert("effective_from".to_owned(), Content::bare(from));
    keys.insert("title".to_owned(), Content::words("en", &title));
    keys.insert("definition".to_owned(), Content::words("en", &title));
    keys
}

fn theme(theme: Theme) -> String {
    theme.slug().to_owned()
}

/// Where the set comes from, so that the workbook's own name and version are not lost.
fn purpose(sheets: &[Sheet]) -> String {
    let form = setting(sheets, "form_id").map(|form| format!(" `{form}`")).unwrap_or_default();
    let version =
        setting(sheets, "version").map(|version| format!(", version {version}")).unwrap_or_default();
    format!("Imported from the XLSForm{form}{version}.")
}
