//! From a workbook to the files of a set, with a report of everything that was not taken as it is.
//!
//! The sheets are read into a form ([`survey`], [`choices`], [`settings`]); the form is written as files and compiled,
//! and what the compiler finds is said of the row it came from ([`checking`]). A workbook that was exported from here is
//! exported again and compared, so that no edit of a cell that is worked out from another is lost ([`unchanged`]).

mod checking;
mod choices;
mod filters;
mod naming;
mod other_programs;
mod settings;
mod survey;
mod table;
mod types;
mod unchanged;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use questionnaire::{SetId, Source, Theme};

use super::finding::{Finding, Outcome};
use crate::form::Form;
use crate::workbook::{self, Sheet, Unreadable};

/// What a workbook of another program does not say of a set.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// The set's name. Where there is none, the workbook must have been exported from here and say it.
    pub name: Option<String>,
    /// What the set is about.
    pub theme: Theme,
    /// The first day it may be used.
    pub effective_from: NaiveDate,
    /// How often a repeat is asked at most, where the workbook leaves that open.
    pub most_repeats: u32,
}

/// A set in files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Its name and version.
    pub id: SetId,
    /// The file of the set.
    pub set: Source,
    /// A file of the choice lists it uses.
    pub lists: Source,
    /// What was left out or filled in.
    pub findings: Vec<Finding>,
}

/// Reads an XLSForm workbook.
///
/// # Errors
/// With everything that was not taken as it is, when anything of it must not be left out.
pub fn import_xlsform(workbook: &[u8], options: &ImportOptions) -> Result<Imported, Vec<Finding>> {
    let sheets = workbook::read(workbook).map_err(|fault| vec![unreadable(&fault)])?;
    let (form, mut report) = read(&sheets, options);
    if report.is_ours() && !report.has_refusals() {
        let header = report.own.clone().unwrap_or_default();
        unchanged::check(&sheets, &Form { header, ..form.clone() }, &mut report);
    }
    if !report.has_refusals() {
        checking::check(&form, &mut report);
    }
    let has_refusals = report.has_refusals();
    let findings = report.sorted();
    match id(&form).filter(|_| !has_refusals) {
        Some(id) => Ok(Imported {
            set: Source { path: checking::set_path(&id), text: form.set_file().text },
            lists: Source { path: checking::LISTS.to_owned(), text: form.lists_file().text },
            id,
            findings,
        }),
        None => Err(findings),
    }
}

/// The form a workbook of ours says, however sound it is. None where it is no workbook.
pub(super) fn form_of(workbook: &[u8]) -> Option<Form> {
    let options = ImportOptions {
        name: None,
        theme: Theme::Process,
        effective_from: NaiveDate::default(),
        most_repeats: 1,
    };
    workbook::read(workbook).ok().map(|sheets| read(&sheets, &options).0)
}

/// What was found on the way, and what everything on the way needs to know.
pub(super) struct Report<'o> {
    pub(super) options: &'o ImportOptions,
    /// The keys of a set exported from here; none for another program's workbook.
    pub(super) own: Option<crate::form::Keys>,
    /// The language of words without one.
    pub(super) spoken: String,
    /// The names that rows exported from here stand in for.
    pub(super) outside: BTreeSet<String>,
    findings: Vec<Finding>,
}

impl Report<'_> {
    pub(super) fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    pub(super) const fn is_ours(&self) -> bool {
        self.own.is_some()
    }

    fn has_refusals(&self) -> bool {
        self.findings.iter().any(|finding| finding.outcome == Outcome::Refused)
    }

    fn sorted(mut self) -> Vec<Finding> {
        self.findings.sort();
        self.findings.dedup();
        self.findings
    }
}

fn read<'o>(sheets: &[Sheet], options: &'o ImportOptions) -> (Form, Report<'o>) {
    let own = settings::own(sheets);
    let mut report = Report {
        options,
        own,
        spoken: settings::spoken(sheets),
        outside: BTreeSet::new(),
        findings: Vec::new(),
    };
    other_sheets(sheets, &mut report);
    let header = settings::header(sheets, &mut report);
    let mut listed = choices::read(sheets, &mut report);
    let entries = survey::read(sheets, &mut report);
    let mut form = Form { header, entries, lists: listed.lists() };
    if !report.is_ours() {
        filters::rewrite(&mut form, &mut listed);
        naming::complete(&mut form, &mut report);
    }
    listed.unused_columns(&mut report);
    unused_lists(&mut form, &mut report);
    (form, report)
}

/// A set has the lists it uses, in the order it uses them.
fn unused_lists(form: &mut Form, report: &mut Report<'_>) {
    let used = form.lists_used(&form.lists);
    for list in form.lists.iter().filter(|list| !used.contains(list)) {
        let row = list.choices.first().map_or(0, |choice| choice.row);
        let what = format!("No question uses the list `{}`.", list.name);
        report.find(Finding::left_out("choices", what, "").at(row, "list_name"));
    }
    form.lists = used;
}

fn other_sheets(sheets: &[Sheet], report: &mut Report<'_>) {
    const READ: [&str; 3] = ["survey", "choices", "settings"];
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let name = sheet.name.trim().to_lowercase();
        if READ.contains(&name.as_str()) || (name == settings::OWN_SHEET && report.is_ours()) {
            continue;
        }
        let finding = if ["entities", "external_choices", "osm"].contains(&name.as_str()) {
            Finding::refused(
                &sheet.name,
                "There is no such thing in a question set.",
                "Take the sheet out, and what uses it.",
            )
        } else {
            Finding::left_out(&sheet.name, "The sheet is no part of an XLSForm.", "")
        };
        report.find(finding);
    }
}

fn id(form: &Form) -> Option<SetId> {
    let version = form.header.get("version").map(super::own::cell)?;
    SetId::parse(&format!("{}@{version}", form.text("name")?)).ok()
}

fn unreadable(fault: &Unreadable) -> Finding {
    match fault {
        Unreadable::NotAWorkbook => Finding::refused(
            "",
            "This is no .xlsx workbook.",
            "Open it in a spreadsheet and save it as .xlsx.",
        ),
        Unreadable::TooLarge(how) => {
            Finding::refused("", format!("The workbook is too large for a question set: {how}."), "")
        }
    }
}

/// The sheet of this name, however it is written.
pub(super) fn sheet<'s>(sheets: &'s [Sheet], name: &str) -> Option<&'s Sheet> {
    sheets.iter().find(|sheet| sheet.name.trim().eq_ignore_ascii_case(name))
}
