//! Who agreed, by how they were asked: what was referred and what came to nothing are counted together, and only for the
//! agency.

use access::permission::{DownloadAsking, RecordAsk, ViewFieldwork};
use fieldwork::{AskStage, AskedBy, RawAsk, RawDate};
use improvement::AskingReading;
use operations::{asking_report, download_asking, record_ask};
use store::Cohort;
use testing::{EASTMERE, Panel, permit};

fn declined(wording: &str) -> RawAsk {
    RawAsk {
        force: EASTMERE.to_owned(),
        asked_by: "specialist-officer".to_owned(),
        wording: wording.to_owned(),
        stage: "statement".to_owned(),
        asked_on: RawDate::iso("2026-09-01"),
        outcome: "declined".to_owned(),
        reason: "too-soon".to_owned(),
        ..RawAsk::default()
    }
}

async fn reading(panel: &Panel, cohort: &Cohort) -> AskingReading {
    let permit = permit::<ViewFieldwork>(&panel.staff.coordinator);
    asking_report(&panel.platform, &permit, cohort).await.unwrap()
}

#[tokio::test]
async fn those_who_said_no_count_beside_those_who_were_referred() {
    let panel = Panel::new().await;
    panel.referred().await;
    let record = permit::<RecordAsk>(&panel.staff.liaison_officer);
    for wording in ["2025-1", "2025-1", "2026-1"] {
        record_ask(&panel.platform, &record, &declined(wording)).await.unwrap();
    }
    let all = reading(&panel, &Cohort::default()).await;
    assert_eq!((all.all.counts.offered, all.all.counts.agreed), (4, 1));
    assert_eq!(all.by_wording["2025-1"].counts.offered, 2);
    let statement = all.by_stage[&Some(AskStage::Statement)].counts;
    assert_eq!((statement.offered, statement.agreed), (3, 0));
    assert_eq!(all.by_asker[&AskedBy::SpecialistOfficer].counts.agreed, 0);
    let later = Cohort { from: Some("2027-01-01".parse().unwrap()), ..Cohort::default() };
    assert_eq!(reading(&panel, &later).await, AskingReading::default());
}

#[tokio::test]
async fn the_file_says_what_the_page_says_and_its_taking_is_written_down() {
    let panel = Panel::new().await;
    panel.referred().await;
    let take = permit::<DownloadAsking>(&panel.staff.coordinator);
    let file = download_asking(&panel.platform, &take, &Cohort::default()).await.unwrap();
    let text = String::from_utf8(file.bytes).unwrap();
    assert!(
        text.starts_with("by,row,referred,asked,agreed,rate,lower,upper,marker\r\nall,,1,1,1,,,,[u]\r\n"),
        "{text}"
    );
    assert_eq!(panel.audited("download_asking").await, 1);
}
