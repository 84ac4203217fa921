//! Every column that the panel's own key seals, each with a row: a column that is added to the list without one fails here.

use std::collections::BTreeSet;

use access::CodeSecret;
use access::permission::{ViewHistory, ViewImports, ViewMicrodata};
use fieldwork::{
    Debrief, DebriefState, DebriefWanted, HistoryCheck, HistoryFile, HistoryKind, HistoryMapping,
    HistoryState, Import, ImportCounts, ImportFinding, ImportKind, ImportState, Mapping,
};
use questionnaire::Wave;
use statistics::{Month, Period};
use store::{MicrodataFile, MicrodataSeries, Tx, sealed_columns};

use crate::cast::{Story, coordinator, force, id, interviewer, permit, questionnaire};
use crate::panel::{KEY, Panel, now};
use crate::rotating::{NEW, keys, opened, retire, seal_anew, under_seal_of};

const PURPOSE: &str = "For the evaluation of the panel";

/// A row for every column of the list, kept by what keeps such rows.
async fn panel_with_every_seal() -> Panel {
    let panel = Panel::new().await;
    Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let cerys = coordinator();
    panel.write(async |tx| tx.add_account(&cerys).await).await;
    panel.write(async |tx| tx.add_debrief(&debrief()).await).await;
    panel.write(files).await;
    panel.write(microdata).await;
    let secret = CodeSecret::from_bytes(b"Quill-in-twenty-byte").unwrap();
    panel.write(async |tx| tx.set_code_app(cerys.id, &secret, 1).await).await;
    panel
}

fn debrief() -> Debrief {
    Debrief {
        id: id(77),
        interviewer: id(1),
        asked_at: now(),
        wanted: DebriefWanted::ALL[0],
        words: "It was a long call".to_owned(),
        state: DebriefState::Asked,
    }
}

/// A file of an earlier panel and one of referrals, each checked.
async fn files(tx: &Tx) -> Result<(), store::Fault> {
    let history = HistoryFile {
        id: id(78),
        force: force(1),
        account: coordinator().id,
        kind: HistoryKind::Responses,
        questionnaire: questionnaire(),
        state: HistoryState::Checked,
        mapping: HistoryMapping::default(),
        digest: "0".repeat(64),
        rows: 1,
        uploaded_at: now(),
        moved_at: now(),
    };
    tx.add_history(&history, b"month;listened").await?;
    tx.save_history(&history, Some(&HistoryCheck::default())).await?;
    tx.remember_history(&history).await?;
    let import = Import {
        id: id(79),
        force: force(1),
        account: coordinator().id,
        kind: ImportKind::Referrals,
        state: ImportState::Checked,
        mapping: Mapping::default(),
        counts: ImportCounts::default(),
        uploaded_at: now(),
        moved_at: now(),
    };
    tx.add_import(&import, b"name;number").await?;
    let finding = ImportFinding { row: 2, field: "name".to_owned(), code: "required".to_owned() };
    tx.save_import_findings(&import, &[finding]).await
}

async fn microdata(tx: &Tx) -> Result<(), store::Fault> {
    let series = MicrodataSeries {
        id: id(80),
        name: "Evaluation".to_owned(),
        purpose: PURPOSE.to_owned(),
        begun_by: coordinator().id,
        begun_at: now(),
    };
    tx.add_microdata_series(&series, &[5; 32]).await?;
    let month = Month::new(2026, 9).unwrap();
    let file = MicrodataFile {
        id: id(81),
        series: series.id,
        taken_by: coordinator().id,
        taken_at: now(),
        wave: Wave::SixWeek,
        force: None,
        period: Period::single(month),
        format: "codes".to_owned(),
        rows: 1,
        digest: "0".repeat(64),
        reason: "The yearly evaluation".to_owned(),
    };
    tx.add_microdata_file(&file).await
}

fn list() -> BTreeSet<String> {
    sealed_columns().map(|(table, column)| format!("{table}.{column}")).collect()
}

/// What is under seal of a key, without the hashing key, which is kept beside the name of every key.
async fn sealed_with(panel: &Panel, key: [u8; 32]) -> BTreeSet<String> {
    let found = under_seal_of(panel, key).await.into_iter();
    found.filter(|column| column != "vault_keys.hashing").collect()
}

#[tokio::test]
async fn every_column_of_the_list_is_sealed_anew_and_opens() {
    let panel = panel_with_every_seal().await;
    assert_eq!(
        sealed_with(&panel, KEY).await,
        list(),
        "a column of the list has no row here, or is not in it"
    );
    panel.store.clone().close().await.unwrap();
    let both = opened(&panel.database.url(), keys(&[NEW, KEY])).await.unwrap();
    let columns = u64::try_from(list().len()).unwrap();
    assert_eq!(seal_anew(&both).await, columns);
    assert_eq!(retire(&both).await.unwrap().len(), 1);
    both.close().await.unwrap();
    assert_eq!(sealed_with(&panel, KEY).await, BTreeSet::new());
    assert_eq!(sealed_with(&panel, NEW).await, list());
    let new = opened(&panel.database.url(), keys(&[NEW])).await.unwrap();
    let reader = new.reader();
    let sees = permit::<ViewHistory>(&coordinator());
    assert!(reader.history_file(&sees, id(78)).await.unwrap().is_some());
    assert_eq!(reader.history_bytes(&sees, id(78)).await.unwrap().unwrap(), b"month;listened");
    assert!(reader.history_check(&sees, id(78)).await.unwrap().is_some());
    let imports = permit::<ViewImports>(&coordinator());
    assert_eq!(reader.import_file(&imports, id(79)).await.unwrap().unwrap(), b"name;number");
    assert_eq!(reader.import_findings(&imports, id(79)).await.unwrap().len(), 1);
    let series = permit::<ViewMicrodata>(&coordinator());
    assert_eq!(reader.microdata_series(&series).await.unwrap()[0].purpose, PURPOSE);
    let kept = new
        .writer()
        .write(&crate::cast::system::<access::permission::OpenDueCases>(), now(), async |tx: &Tx| {
            tx.code_app(coordinator().id).await
        })
        .await;
    assert_eq!(kept.unwrap().unwrap().secret.bytes(), b"Quill-in-twenty-byte");
}
