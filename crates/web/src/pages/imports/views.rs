//! What the pages of an import show.

use access::{Role, Scope};
use askama::Template;
use fieldwork::{
    FieldError, FileFault, Id, Import, ImportCounts, ImportFinding, ImportKind, ImportState, Mapping,
};
use questionnaire::Language;

use super::address;
use crate::pages::asking::Around;
use crate::pages::sheet;
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, Section, spoken};

/// Findings shown on the page; the file has them all.
const SHOWN: usize = 20;

/// The form a file is sent with, and the files that were sent.
#[derive(Template)]
#[template(path = "imports/list.html")]
pub(super) struct List {
    frame: Frame,
    form: Form,
    forces: Vec<Item>,
    kinds: Vec<Item>,
    faults: Vec<Message>,
    imports: Vec<Line>,
}

struct Line {
    address: String,
    sent: String,
    kind: Message,
    rows: u32,
    state: Message,
}

/// Which column is which field.
#[derive(Template)]
#[template(path = "imports/columns.html")]
pub(super) struct Columns {
    frame: Frame,
    form: Form,
    address: String,
    rows: Message,
    interrupted: bool,
    fields: Vec<Field>,
    names: Vec<Item>,
}

struct Field {
    name: String,
    label: Message,
    needed: bool,
}

impl Columns {
    /// The form was refused.
    pub(super) fn is_refused(&self) -> bool {
        self.form.is_refused()
    }
}

/// What the columns are asked beside.
pub(super) struct Asked<'a> {
    /// What they are called.
    pub(super) names: &'a [String],
    /// Work on the file was interrupted.
    pub(super) interrupted: bool,
}

/// The rows are being gone through.
#[derive(Template)]
#[template(path = "imports/working.html")]
pub(super) struct Working {
    frame: Frame,
    committing: bool,
    counts: ImportCounts,
}

/// What the rows came to.
#[derive(Template)]
#[template(path = "imports/checked.html")]
pub(super) struct Checked {
    frame: Frame,
    address: String,
    counts: ImportCounts,
    can_commit: bool,
    findings: Vec<Found>,
    more: usize,
}

struct Found {
    row: u32,
    said: String,
}

/// The end.
#[derive(Template)]
#[template(path = "imports/over.html")]
pub(super) struct Over {
    frame: Frame,
    committed: bool,
    counts: ImportCounts,
}

pub(super) fn list(
    frame: Frame,
    form: Form,
    around: &Around<'_>,
    (imports, faults): (&[Import], &[FileFault]),
) -> List {
    let kind = |kind: ImportKind| Item::new(kind.slug(), frame.t(format!("import-kind-{}", kind.slug())));
    List {
        forces: around.forces(frame.language),
        kinds: ImportKind::ALL.map(kind).to_vec(),
        faults: faults.iter().map(|fault| sheet::fault_said(&frame, fault)).collect(),
        imports: imports.iter().map(|import| line(&frame, import)).collect(),
        frame,
        form,
    }
}

fn line(frame: &Frame, import: &Import) -> Line {
    Line {
        address: address(import.id),
        sent: spoken::moment(frame.language, import.uploaded_at),
        kind: frame.t(format!("import-kind-{}", import.kind.slug())),
        rows: import.counts.rows,
        state: frame.t(format!("import-state-{}", import.state.slug())),
    }
}

pub(super) fn columns(frame: Frame, form: Option<Form>, import: &Import, asked: Asked<'_>) -> Columns {
    let field = |column: &fieldwork::ImportColumn| Field {
        name: format!("column-{}", column.field),
        label: frame.t(format!("import-field-{}", column.field.replace('_', "-"))),
        needed: column.needed,
    };
    let fields: Vec<Field> = import.kind.columns().iter().map(field).collect();
    Columns {
        form: form.unwrap_or_else(|| guessed(import)),
        address: address(import.id),
        rows: frame.t("import-rows").count("rows", import.counts.rows),
        interrupted: asked.interrupted,
        fields,
        names: sheet::columns(&frame, asked.names),
        frame,
    }
}

/// The columns as they were guessed or said before.
fn guessed(import: &Import) -> Form {
    let fields = import.kind.columns().iter();
    let named = fields.filter_map(|column| {
        Some((format!("column-{}", column.field), import.mapping.column(column.field)?))
    });
    let named: Vec<_> = named.collect();
    Form::filled(named.iter().map(|(field, name)| (field.as_str(), *name)))
}

/// A fault of a column, at the box that chooses it.
pub(super) fn of_column(error: FieldError) -> FieldError {
    let boxes = COLUMN_BOXES.iter().find(|(field, _)| *field == error.field);
    FieldError { field: boxes.map_or(error.field, |(_, name)| name), ..error }
}

/// The boxes of the columns that are needed.
const COLUMN_BOXES: [(&str, &str); 11] = [
    ("force_reference", "column-force_reference"),
    ("name", "column-name"),
    ("number", "column-number"),
    ("language", "column-language"),
    ("report_date", "column-report_date"),
    ("agreed", "column-agreed"),
    ("agreed_on", "column-agreed_on"),
    ("asked_by", "column-asked_by"),
    ("wording", "column-wording"),
    ("kind", "column-kind"),
    ("on", "column-on"),
];

pub(super) fn working(frame: Frame, import: &Import) -> Working {
    Working { committing: import.state == ImportState::Committing, counts: import.counts, frame }
}

pub(super) fn checked(frame: Frame, import: &Import, findings: &[ImportFinding]) -> Checked {
    let found = |finding: &ImportFinding| Found { row: finding.row, said: said(&frame, finding) };
    Checked {
        address: address(import.id),
        counts: import.counts,
        can_commit: import.can_be_committed(),
        findings: findings.iter().take(SHOWN).map(found).collect(),
        more: findings.len().saturating_sub(SHOWN),
        frame,
    }
}

/// What is to be put right: the field's name, and what to do.
pub(super) fn said(frame: &Frame, finding: &ImportFinding) -> String {
    let field = frame.t(format!("import-field-{}", finding.field.replace('_', "-")));
    format!("{field}: {}", frame.refusal(&finding.field, &finding.code))
}

pub(super) fn over(frame: Frame, import: &Import) -> Over {
    Over { committed: import.state == ImportState::Committed, counts: import.counts, frame }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    let forces = crate::pages::fixtures::forces();
    let around = Around { scope: &Scope::Panel, forces: &forces };
    let Some(import) = sample() else { return Vec::new() };
    let names = ["Crime ref".to_owned(), "Name".to_owned()];
    let asked = |interrupted| Asked { names: &names, interrupted };
    let missing = FieldError { field: "column-number", code: "import-column-required" };
    let missing = Some(Form::default().refused(vec![missing]));
    let unread = FieldError { field: "file", code: "import-file-unread" };
    let faults = [
        FileFault::Ragged { row: 7, found: 3, expected: 9 },
        FileFault::NotText { row: 2 },
        FileFault::TooManyColumns { found: 201 },
        FileFault::NameTwice { first: 1, second: 3 },
    ];
    let bad = list(frame(), Form::default().refused(vec![unread]), &around, (&[], &faults));
    let with = |state| Import { state, ..import.clone() };
    vec![
        Sample::of(
            "imports/list",
            &list(frame(), Form::default(), &around, (std::slice::from_ref(&import), &[])),
        ),
        Sample::of("imports/unread", &bad),
        Sample::of("imports/columns", &columns(frame(), None, &import, asked(false))),
        Sample::of("imports/interrupted", &columns(frame(), None, &import, asked(true))),
        Sample::of("imports/columns-refused", &columns(frame(), missing, &import, asked(false))),
        Sample::of("imports/checking", &working(frame(), &with(ImportState::Checking))),
        Sample::of("imports/committing", &working(frame(), &with(ImportState::Committing))),
        Sample::of("imports/checked", &checked(frame(), &with(ImportState::Checked), &every_finding())),
        Sample::of("imports/clean", &checked(frame(), &with(ImportState::Checked), &[])),
        Sample::of("imports/committed", &over(frame(), &with(ImportState::Committed))),
        Sample::of("imports/discarded", &over(frame(), &with(ImportState::Discarded))),
    ]
}

fn sample() -> Option<Import> {
    use crate::pages::fixtures::at;
    Some(Import {
        id: Id::from_uuid(uuid::Uuid::from_u128(7)),
        force: fieldwork::ForceCode::parse("E23000099").ok()?,
        account: Id::from_uuid(uuid::Uuid::from_u128(8)),
        kind: ImportKind::Referrals,
        state: ImportState::Mapping,
        mapping: Mapping::default(),
        counts: ImportCounts { rows: 120, done: 60, ready: 100, faulty: 12, known: 8, imported: 100 },
        uploaded_at: at(9, 0),
        moved_at: at(9, 5),
    })
}

/// One finding of each fault a row can have.
fn every_finding() -> Vec<ImportFinding> {
    let codes = fieldwork::FIELD_CODES.iter().filter(|code| code.starts_with("import-row"));
    let finding = |(row, code): (u32, &&str)| ImportFinding {
        row,
        field: "force_reference".to_owned(),
        code: (*code).to_owned(),
    };
    (2..).zip(codes).map(finding).collect()
}
