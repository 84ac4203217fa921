//! From the files of a set to a workbook.

use questionnaire::{Library, QuestionnaireId, SetId, Source};

use super::answers::{Answers, Sheeted};
use super::cells::Cells;
use super::columns::{Column, language_name};
use super::import::form_of;
use super::own;
use super::rows::RowWriter;
use super::said::{spoken, unsaid};
use super::sheets::{languages, sheet};
use super::stand_ins::StandIns;
use super::translate::Translator;
use super::{cells, interview, remarks};
use crate::form::{Choice, Content, Form, Keys};
use crate::workbook::{self, Sheet};

/// What is to be exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A question set.
    Set(SetId),
    /// A whole interview, with every set it pins.
    Interview(QuestionnaireId),
}

/// A workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The .xlsx file.
    pub bytes: Vec<u8>,
    /// What other programs that read it will do otherwise than this one.
    pub remarks: Vec<String>,
}

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
pub enum ExportFault {
    /// Nothing of this name and version compiles.
    #[error("there is no {0} that compiles: run `candour check` and look at its name and version")]
    Unknown(Wanted),
    /// A text longer than a cell may be.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// What was written does not say what the set says.
    #[error(
        "the workbook would not say exactly what the set says, so it is not made; please report this set"
    )]
    NotReadBack,
}

impl Wanted {
    /// Reads `respect@1` or `six-week@1`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let interview = QuestionnaireId::parse(text).ok().map(Self::Interview);
        interview.or_else(|| SetId::parse(text).ok().map(Self::Set))
    }

    /// Is it in the library?
    pub(crate) fn is_in(&self, library: &Library) -> bool {
        match self {
            Self::Set(id) => library.set(id).is_some(),
            Self::Interview(id) => library.interview(id.wave, id.version).is_some(),
        }
    }
}

impl std::fmt::Display for Wanted {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Set(id) => write!(formatter, "question set {id}"),
            Self::Interview(id) => write!(formatter, "interview {id}"),
        }
    }
}

/// Makes an XLSForm workbook of a set or an interview. A set's workbook is read back before it is handed out: importing
/// it gives the same set.
///
/// # Errors
/// When there is no such set or interview among the sources, or it does not fit a workbook.
pub fn export_xlsform(sources: &[Source], wanted: &Wanted) -> Result<Exported, ExportFault> {
    let unknown = || ExportFault::Unknown(wanted.clone());
    if !wanted.is_in(&questionnaire::compile(sources).library) {
        return Err(unknown());
    }
    match wanted {
        Wanted::Set(id) => {
            let form = set_form(sources, id).ok_or_else(unknown)?;
            let exported = of_form(&form)?;
            if form_of(&exported.bytes).as_ref() == Some(&form) {
                Ok(exported)
            } else {
                Err(ExportFault::NotReadBack)
            }
        }
        Wanted::Interview(id) => of_form(&interview::form(sources, *id).ok_or_else(unknown)?),
    }
}

/// The form of a set among the sources.
pub(super) fn set_form(sources: &[Source], id: &SetId) -> Option<Form> {
    let path = format!("question-sets/{}/{}.toml", id.name, id.version);
    Form::read(text(sources, &path)?, text(sources, "choices.toml")?)
}

/// The text of the source whose path ends so.
pub(super) fn text<'s>(sources: &'s [Source], ending: &str) -> Option<&'s str> {
    let ends = |source: &&Source| {
        let path = source.path.replace('\\', "/");
        path.strip_suffix(ending).is_some_and(|before| before.is_empty() || before.ends_with('/'))
    };
    sources.iter().find(ends).map(|source| source.text.as_str())
}

fn of_form(form: &Form) -> Result<Exported, ExportFault> {
    Ok(Exported { bytes: workbook::write(&sheets(form))?, remarks: remarks::of(form) })
}

/// The sheets of a form.
pub(super) fn sheets(form: &Form) -> Vec<Sheet> {
    let answers = Answers::of(form);
    let choices: Vec<Cells> = answers.lists.iter().flat_map(choice_rows).collect();
    let translator = Translator { answers, stand_ins: StandIns::of(form) };
    let survey = RowWriter::new(form, translator).rows(form);
    let languages = languages(survey.iter().chain(&choices));
    vec![
        sheet("survey", &survey, &languages),
        sheet("choices", &choices, &languages),
        sheet("settings", &[settings(form)], &languages),
        sheet("candour", &header(&form.header), &languages),
    ]
}

/// The prefix of own columns of the choices sheet, where readers of XLSForm allow any column with a plain name.
pub(super) const OWN_CHOICE: &str = "candour_";

/// The column that names the list another was made from.
pub(super) const MADE_OF: &str = "candour_of";

fn choice_rows(list: &Sheeted) -> Vec<Cells> {
    list.choices.iter().map(|choice| choice_row(list, choice)).collect()
}

fn choice_row(list: &Sheeted, choice: &Choice) -> Cells {
    let mut row = Cells::from([(Column::plain("name"), choice.name().to_owned())]);
    row.extend(choice.keys.get("label").into_iter().flat_map(|label| spoken("label", label)));
    let unsaid = unsaid(&choice.keys, &cells::keys(&row));
    row.extend(unsaid.into_iter().map(|(path, cell)| (Column::Plain(format!("{OWN_CHOICE}{path}")), cell)));
    row.insert(Column::plain("list_name"), list.name.clone());
    if let Some(of) = &list.of {
        row.insert(Column::plain(MADE_OF), of.clone());
    }
    row
}

/// The namespace of own columns.
pub(super) const NAMESPACE: &str = "candour=\"urn:candour:question-set\"";

fn settings(form: &Form) -> Cells {
    let name = form.text("name").or_else(|| form.text("wave")).unwrap_or("form");
    let title = form.header.get("title").and_then(|title| title.said("en")).unwrap_or(name);
    let version = form.header.get("version").map(own::cell).unwrap_or_default();
    let cells = [
        ("form_title", title.to_owned()),
        ("form_id", name.to_owned()),
        ("version", version),
        ("default_language", language_name("en").to_owned()),
        ("namespaces", NAMESPACE.to_owned()),
    ];
    cells.into_iter().map(|(column, cell)| (Column::plain(column), cell)).collect()
}

/// The keys of the file, a row each; a list of tables has a row for each table.
fn header(keys: &Keys) -> Vec<Cells> {
    let row = |key: String, cell: String| {
        Cells::from([(Column::plain("key"), key), (Column::plain("value"), cell)])
    };
    let mut rows = Vec::new();
    for (key, value) in crate::form::sorted(keys) {
        match (value, value.as_tables()) {
            (Content::List(items), Some(_)) => {
                rows.extend(items.iter().map(|item| row(format!("{key}{EACH}"), own::cell(item))));
            }
            _ => rows.extend(own::cells(key, value).into_iter().map(|(path, cell)| row(path, cell))),
        }
    }
    rows
}

/// Ends a key that has a row for each item of its list.
pub(super) const EACH: &str = "[]";
