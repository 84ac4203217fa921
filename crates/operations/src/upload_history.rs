//! Send a file of a panel that was kept elsewhere before.

use std::fmt;

use access::{Permit, permission::UploadHistory};
use data_encoding::HEXLOWER;
use fieldwork::{
    FieldError, ForceCode, HistoryFile, HistoryKind, HistoryMapping, HistoryState, Id, history_fields,
};
use questionnaire::{Library, QuestionnaireId};
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use crate::historic::{asked_with, sheet};
use crate::{Error, Platform, Problem};

/// A file as it was sent. It never prints itself.
#[derive(Default)]
pub struct NewHistory {
    /// The area code of the force it is about.
    pub force: String,
    /// The slug of [`HistoryKind`].
    pub kind: String,
    /// The questionnaire whose questions its columns answer, such as `six-week@1`.
    pub questionnaire: String,
    /// The file: CSV, or an `.xlsx` workbook.
    pub bytes: Vec<u8>,
}

/// Reads the file, and keeps it under seal with the likeliest columns named. A file that cannot be read in full is refused
/// with its rows.
pub async fn upload_history(
    platform: &Platform,
    permit: &Permit<UploadHistory>,
    new: NewHistory,
) -> Result<Id<HistoryFile>, Error> {
    let about = checked(platform, permit, &new)?;
    let remembered = platform.store.reader().remembered_history(permit, &about.force, about.kind).await?;
    let (library, asked) = (platform.library.clone(), (about.kind, about.questionnaire));
    let read =
        spawn_blocking(move || Arrived::read(&library, asked, remembered.as_ref(), new.bytes)).await??;
    let now = platform.now();
    let file = HistoryFile {
        id: platform.id(),
        force: about.force,
        account: permit.account(),
        kind: about.kind,
        questionnaire: about.questionnaire,
        state: HistoryState::Mapping,
        mapping: read.mapping,
        digest: read.digest,
        rows: read.rows,
        uploaded_at: now,
        moved_at: now,
    };
    platform
        .write(permit, async |tx| {
            tx.about(format!("{} {}", file.id, file.digest));
            tx.add_history(&file, &read.bytes).await?;
            Ok(file.id)
        })
        .await
}

/// What a file is about.
struct About {
    force: ForceCode,
    kind: HistoryKind,
    questionnaire: QuestionnaireId,
}

/// A file that could be read.
struct Arrived {
    mapping: HistoryMapping,
    rows: u32,
    digest: String,
    bytes: Vec<u8>,
}

impl Arrived {
    fn read(
        library: &Library,
        (kind, questionnaire): (HistoryKind, QuestionnaireId),
        remembered: Option<&HistoryMapping>,
        bytes: Vec<u8>,
    ) -> Result<Self, Problem> {
        let sheet = sheet(&bytes).map_err(Problem::BadFile)?;
        let fields = history_fields(kind, asked_with(library, questionnaire)?);
        Ok(Self {
            mapping: HistoryMapping::guess(&fields, &sheet, remembered),
            rows: u32::try_from(sheet.count()).unwrap_or(u32::MAX),
            digest: HEXLOWER.encode(&Sha256::digest(&bytes)),
            bytes,
        })
    }
}

fn checked(
    platform: &Platform,
    permit: &Permit<UploadHistory>,
    new: &NewHistory,
) -> Result<About, Vec<FieldError>> {
    let known = |code: &ForceCode| platform.forces.get(code).is_some() && permit.scope().reaches(code);
    let force = ForceCode::parse(&new.force).ok().filter(known);
    let kind = HistoryKind::parse(new.kind.trim()).ok();
    let questionnaire = QuestionnaireId::parse(new.questionnaire.trim()).ok();
    let questionnaire = questionnaire.filter(|id| platform.questionnaire(*id).is_ok());
    match (force, kind, questionnaire) {
        (Some(force), Some(kind), Some(questionnaire)) if !new.bytes.is_empty() => {
            Ok(About { force, kind, questionnaire })
        }
        (force, kind, questionnaire) => {
            let fault = |wrong: bool, field, code| wrong.then_some(FieldError { field, code });
            let faults = [
                fault(force.is_none(), "force", "referral-force-unknown"),
                fault(kind.is_none(), "kind", "import-kind-unknown"),
                fault(questionnaire.is_none(), "questionnaire", "history-questionnaire-unknown"),
                fault(new.bytes.is_empty(), "file", "import-file-required"),
            ];
            Err(faults.into_iter().flatten().collect())
        }
    }
}

impl fmt::Debug for NewHistory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewHistory({} bytes, hidden)", self.bytes.len())
    }
}
