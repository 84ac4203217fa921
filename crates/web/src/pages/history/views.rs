//! The list of files of an earlier panel, and the columns of one.

use askama::Template;
use fieldwork::{FileFault, HistoryField, HistoryFile, HistoryKind, history_fields};
use operations::{HistoryColumns, Platform};
use questionnaire::{Questionnaire, QuestionnaireId, Wave};

use super::address;
use crate::pages::asking::Around;
use crate::pages::sheet;
use crate::{Form, Frame, Item, Message, spoken};

/// The form a file is sent with, and the files that were sent.
#[derive(Template)]
#[template(path = "history/list.html")]
pub(super) struct List {
    frame: Frame,
    form: Form,
    forces: Vec<Item>,
    kinds: Vec<Item>,
    questionnaires: Vec<Item>,
    faults: Vec<Message>,
    files: Vec<Line>,
}

struct Line {
    address: String,
    sent: String,
    kind: Message,
    questionnaire: String,
    rows: u32,
    state: Message,
}

/// Which column is which field.
#[derive(Template)]
#[template(path = "history/columns.html")]
pub(super) struct Columns {
    frame: Frame,
    form: Form,
    address: String,
    rows: Message,
    fields: Vec<Field>,
    names: Vec<Item>,
    words: String,
}

/// A field to choose a column for.
struct Field {
    name: String,
    label: String,
    hint: String,
}

impl Columns {
    /// The form was refused.
    pub(super) fn is_refused(&self) -> bool {
        self.form.is_refused()
    }
}

pub(super) fn list(
    frame: Frame,
    form: Form,
    (around, platform): (&Around<'_>, &Platform),
    found: (&[HistoryFile], &[FileFault]),
) -> List {
    let questionnaires = Wave::ALL
        .into_iter()
        .flat_map(|wave| platform.library.interviews().map(|it| it.id).filter(move |id| id.wave == wave));
    let mut questionnaires: Vec<QuestionnaireId> = questionnaires.collect();
    questionnaires.sort();
    listed(frame, form, (around, &questionnaires), found)
}

/// The list with these questionnaires to choose from; the oldest of the first wave is chosen unless something else was.
pub(super) fn listed(
    frame: Frame,
    form: Form,
    (around, questionnaires): (&Around<'_>, &[QuestionnaireId]),
    (files, faults): (&[HistoryFile], &[FileFault]),
) -> List {
    let kind = |kind: HistoryKind| {
        let slug = kind.slug();
        Item::new(slug, frame.t(format!("history-kind-{slug}")))
            .hint(frame.t(format!("history-kind-{slug}-hint")))
    };
    let form = match questionnaires.first() {
        Some(oldest) if form.fields().next().is_none() => {
            Form::filled([("questionnaire", oldest.to_string().as_str())])
        }
        _ => form,
    };
    List {
        forces: around.forces(frame.language),
        kinds: HistoryKind::ALL.map(kind).to_vec(),
        questionnaires: questionnaires.iter().map(|id| Item::new(id, asked(&frame, *id))).collect(),
        faults: faults.iter().map(|fault| sheet::fault_said(&frame, fault)).collect(),
        files: files.iter().map(|file| line(&frame, file)).collect(),
        frame,
        form,
    }
}

/// The name of a questionnaire: its wave and version.
fn asked(frame: &Frame, id: QuestionnaireId) -> Message {
    frame
        .t("history-questionnaire-item")
        .with("wave", frame.t(format!("wave-{}", id.wave.slug())))
        .count("version", id.version)
}

fn line(frame: &Frame, file: &HistoryFile) -> Line {
    Line {
        address: address(file.id),
        sent: spoken::moment(frame.language, file.uploaded_at),
        kind: frame.t(format!("history-kind-{}", file.kind.slug())),
        questionnaire: asked(frame, file.questionnaire).to_string(),
        rows: file.rows,
        state: frame.t(format!("history-state-{}", file.state.slug())),
    }
}

pub(super) fn columns(
    frame: Frame,
    form: Option<Form>,
    (file, questionnaire): (&HistoryFile, &Questionnaire),
    columns: &HistoryColumns,
) -> Columns {
    let fields = history_fields(file.kind, questionnaire);
    let guessed = || {
        let named = |field: &HistoryField<'_>| {
            let name = field.name();
            let column = file.mapping.column(&name)?.to_owned();
            Some((format!("column-{name}"), column))
        };
        let named: Vec<_> = fields.iter().filter_map(named).collect();
        Form::filled(named.iter().map(|(field, column)| (field.as_str(), column.as_str())))
    };
    Columns {
        form: form.unwrap_or_else(guessed),
        address: address(file.id),
        rows: frame.t("import-rows").count("rows", file.rows),
        fields: fields.iter().map(|field| asked_for(&frame, field)).collect(),
        names: sheet::columns(&frame, &columns.names),
        words: columns.words.join(", "),
        frame,
    }
}

fn asked_for(frame: &Frame, field: &HistoryField<'_>) -> Field {
    let hint = match field {
        HistoryField::Question(question) => question.label.say(frame.language).to_owned(),
        _ => frame.t(format!("history-field-{}-hint", field.name())).to_string(),
    };
    Field { name: format!("column-{}", field.name()), label: called(frame, field), hint }
}

/// What a field is called.
pub(super) fn called(frame: &Frame, field: &HistoryField<'_>) -> String {
    match field {
        HistoryField::Question(question) => question.short_label.say(frame.language).to_owned(),
        _ => frame.t(format!("history-field-{}", field.name())).to_string(),
    }
}

/// The message that names what is counted.
pub(super) const fn unit(kind: HistoryKind) -> &'static str {
    match kind {
        HistoryKind::Responses => "history-interviews",
        HistoryKind::Contacts => "history-cases",
    }
}
