//! Approvals and rehearsal reports: each is kept for good, and an approval names a report that is there.

use access::permission::{ApproveQuestionnaire, RehearseQuestionnaire, ViewQuestionnaires};
use access::{AccountRecord, Role, Scope};
use questionnaire::QuestionnaireId;
use statistics::{ExportChange, Rehearsal, Rough};
use store::Fault;

use crate::cast::{account, digest, permit, questionnaire, system};
use crate::panel::Panel;
use crate::raw::Raw;

fn administrator(number: u128) -> AccountRecord {
    account(number, Role::Administrator, Scope::Panel)
}

fn report(of: char, interviews: u32) -> Rehearsal {
    Rehearsal {
        questionnaire: questionnaire().to_string(),
        digest: digest(of).to_string(),
        replaces: "six-week@0".to_owned(),
        replaces_digest: digest('0').to_string(),
        interviews: Rough::About(interviews),
        routed_differently: Rough::Nobody,
        questions: Vec::new(),
        figures: Vec::new(),
        exports: ExportChange::default(),
    }
}

async fn keep(panel: &Panel, report: &Rehearsal) {
    let permit = system::<RehearseQuestionnaire>();
    panel.act(&permit, async |tx| tx.add_rehearsal(report).await).await.unwrap();
}

async fn hire(panel: &Panel, number: u128) -> AccountRecord {
    let account = administrator(number);
    panel.write(async |tx| tx.add_account(&account).await).await;
    account
}

async fn approve(panel: &Panel, by: &AccountRecord, of: char, report: Option<u64>) -> Result<(), Fault> {
    let permit = permit::<ApproveQuestionnaire>(by);
    panel.act(&permit, async |tx| tx.add_approval(questionnaire(), &digest(of), report).await).await
}

#[tokio::test]
async fn an_approval_is_of_one_content_and_names_its_report() {
    let panel = Panel::new().await;
    let (one, other) = (hire(&panel, 1).await, hire(&panel, 2).await);
    keep(&panel, &report('a', 5)).await;
    approve(&panel, &one, 'a', Some(1)).await.unwrap();
    approve(&panel, &other, 'b', None).await.unwrap();
    let view = permit::<ViewQuestionnaires>(&one);
    let reader = panel.store.reader();
    let approvals = reader.approvals(&view, questionnaire()).await.unwrap();
    let mut said: Vec<_> = approvals.iter().map(|it| (it.digest.clone(), it.report.is_some())).collect();
    said.sort();
    assert_eq!(said, [(digest('a'), true), (digest('b'), false)]);
    let counts = reader.approvers(&view).await.unwrap();
    assert_eq!(counts.get(&(questionnaire(), digest('a'))), Some(&1));
    assert_eq!(counts.get(&(questionnaire(), digest('c'))), None);
}

#[tokio::test]
async fn one_person_approves_one_content_once() {
    let panel = Panel::new().await;
    let one = hire(&panel, 1).await;
    approve(&panel, &one, 'a', None).await.unwrap();
    assert!(matches!(approve(&panel, &one, 'a', None).await, Err(Fault::Database(_))));
    approve(&panel, &one, 'b', None).await.unwrap();
}

#[tokio::test]
async fn a_report_that_is_not_there_or_of_another_content_cannot_be_named() {
    let panel = Panel::new().await;
    let one = hire(&panel, 1).await;
    assert!(matches!(approve(&panel, &one, 'a', Some(1)).await, Err(Fault::Database(_))));
    keep(&panel, &report('b', 5)).await;
    assert!(matches!(approve(&panel, &one, 'a', Some(1)).await, Err(Fault::Database(_))));
}

#[tokio::test]
async fn reports_are_numbered_and_the_latest_is_read() {
    let panel = Panel::new().await;
    for interviews in [5, 10, 5] {
        keep(&panel, &report('a', interviews)).await;
    }
    let view = permit::<ViewQuestionnaires>(&administrator(1));
    let reader = panel.store.reader();
    let latest = reader.rehearsal(&view, questionnaire()).await.unwrap().unwrap();
    assert_eq!((latest.number, latest.rehearsal), (3, report('a', 5)));
    let other = QuestionnaireId { version: 7, ..questionnaire() };
    assert!(reader.rehearsal(&view, other).await.unwrap().is_none());
}

#[tokio::test]
async fn the_database_itself_keeps_both() {
    let panel = Panel::new().await;
    let one = hire(&panel, 1).await;
    keep(&panel, &report('a', 5)).await;
    approve(&panel, &one, 'a', Some(1)).await.unwrap();
    let raw = Raw::of(&panel).await;
    let round = ["rehearsals", "questionnaire_approvals"].map(|table| raw.way_round(table));
    for (wrong, expected) in [
        ("UPDATE rehearsals SET report = report", "a rehearsal is never changed"),
        ("DELETE FROM rehearsals", "a rehearsal is never changed"),
        (round[0].as_str(), "a rehearsal is never changed"),
        ("UPDATE questionnaire_approvals SET report_number = NULL", "an approval is never changed"),
        ("DELETE FROM questionnaire_approvals", "an approval is never changed"),
        (round[1].as_str(), "an approval is never changed"),
    ] {
        let refusal = raw.refused(wrong).await;
        assert!(refusal.contains(expected), "{wrong}: {refusal}");
    }
}
