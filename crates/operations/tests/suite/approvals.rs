//! Two people approve what is asked; what nobody approved is asked of nobody.

use std::sync::Arc;

use access::Permission;
use access::permission::{ApproveQuestionnaire, ViewQuestionnaires};
use operations::{
    Approved, Platform, approve_questionnaire, install_questionnaires, rehearse_questionnaire,
    start_interview,
};
use questionnaire::{Digest, Language, QuestionnaireId, Source, Wave, compile};
use testing::{Panel, moment, permit, sources};

use crate::code;

fn second() -> QuestionnaireId {
    QuestionnaireId { wave: Wave::SixWeek, version: 2 }
}

/// The panel's platform with texts of the second version changed, each from what its files say to something else.
fn in_files(panel: &Panel, changes: &[(&str, &str)]) -> Platform {
    let second = |path: &str| path.ends_with("six-week/2.toml") || path.ends_with("respect/2.toml");
    let change = |source: Source| match second(&source.path) {
        true => Source {
            text: changes.iter().fold(source.text, |text, (from, to)| text.replace(from, to)),
            ..source
        },
        false => source,
    };
    let compilation = compile(&sources().into_iter().map(change).collect::<Vec<_>>());
    assert!(!compilation.has_errors(), "{:#?}", compilation.diagnostics);
    Platform { library: Arc::new(compilation.library), ..panel.platform.clone() }
}

const LIVE: (&str, &str) = ("status = \"draft\"", "status = \"live\"");
const SINCE_LONG: (&str, &str) = ("effective_from = 2027-01-01", "effective_from = 2026-01-01");
const REWORDED: (&str, &str) = ("the officers listened to you?", "the officers really listened to you?");

/// The second version, live and in effect.
fn live(panel: &Panel) -> Platform {
    in_files(panel, &[LIVE, SINCE_LONG])
}

/// The same with one sentence changed.
fn reworded(panel: &Panel) -> Platform {
    in_files(panel, &[LIVE, SINCE_LONG, REWORDED])
}

fn digest(platform: &Platform) -> Digest {
    platform.library.interview(Wave::SixWeek, 2).unwrap().digest.clone()
}

/// The version that somebody who is rung now is asked with.
async fn asked_with(panel: &Panel, platform: &Platform) -> String {
    let (booked, _) = panel.rung().await;
    let interviewer = permit(&panel.staff.interviewer);
    let interview = start_interview(platform, &interviewer, booked.case, Language::English).await.unwrap();
    interview.questionnaire.to_string()
}

#[tokio::test]
async fn a_version_is_used_once_two_people_have_approved_it() {
    let panel = Panel::new().await;
    let platform = live(&panel);
    let (one, other) = (permit(&panel.staff.administrator), permit(&panel.staff.other_administrator));
    rehearse_questionnaire(&platform, &panel.system(), second()).await.unwrap();
    assert_eq!(asked_with(&panel, &platform).await, "six-week@1");
    let first = approve_questionnaire(&platform, &one, second()).await.unwrap();
    assert_eq!(first, Approved::WaitsForAnother);
    assert_eq!(asked_with(&panel, &platform).await, "six-week@1");
    let last = approve_questionnaire(&platform, &other, second()).await.unwrap();
    assert_eq!(last, Approved::Enough);
    assert_eq!(asked_with(&panel, &platform).await, "six-week@2");
}

#[tokio::test]
async fn one_person_approves_once() {
    let panel = Panel::new().await;
    let platform = live(&panel);
    rehearse_questionnaire(&platform, &panel.system(), second()).await.unwrap();
    let before = panel.audited(ApproveQuestionnaire::NAME).await;
    let approve =
        async || approve_questionnaire(&platform, &permit(&panel.staff.administrator), second()).await;
    approve().await.unwrap();
    assert_eq!(code(approve().await), "approved-before");
    assert_eq!(panel.audited(ApproveQuestionnaire::NAME).await, before + 1);
    assert_eq!(panel.audit().await[0].subject.as_deref(), Some("six-week@2"));
}

#[tokio::test]
async fn a_changed_text_needs_a_new_rehearsal_and_two_new_approvals() {
    let panel = Panel::new().await;
    let platform = live(&panel);
    rehearse_questionnaire(&platform, &panel.system(), second()).await.unwrap();
    for administrator in [&panel.staff.administrator, &panel.staff.other_administrator] {
        approve_questionnaire(&platform, &permit(administrator), second()).await.unwrap();
    }
    let changed = reworded(&panel);
    assert_ne!(digest(&changed), digest(&live(&panel)));
    let approve =
        async || approve_questionnaire(&changed, &permit(&panel.staff.administrator), second()).await;
    assert_eq!(code(approve().await), "not-rehearsed");
    rehearse_questionnaire(&changed, &panel.system(), second()).await.unwrap();
    assert_eq!(approve().await.unwrap(), Approved::WaitsForAnother);
    assert_eq!(asked_with(&panel, &changed).await, "six-week@1");
}

#[tokio::test]
async fn what_replaces_a_version_is_approved_on_a_report_and_names_it() {
    let panel = Panel::new().await;
    let platform = live(&panel);
    let approve = async |account| approve_questionnaire(&platform, &permit(account), second()).await;
    assert_eq!(code(approve(&panel.staff.administrator).await), "not-rehearsed");
    let rehearsal = rehearse_questionnaire(&platform, &panel.system(), second()).await.unwrap();
    approve(&panel.staff.administrator).await.unwrap();
    let view = permit::<ViewQuestionnaires>(&panel.staff.coordinator);
    let reader = panel.platform.store.reader();
    let approvals = reader.approvals(&view, second()).await.unwrap();
    assert_eq!(approvals.len(), 1);
    assert_eq!(approvals[0].name, "Ada Administrator");
    assert_eq!(approvals[0].digest, digest(&platform));
    assert_eq!(approvals[0].report, Some(rehearsal.report_digest().unwrap()));
}

#[tokio::test]
async fn a_first_version_needs_no_report() {
    let panel = Panel::new().await;
    let view = permit::<ViewQuestionnaires>(&panel.staff.administrator);
    let first = QuestionnaireId { wave: Wave::SixWeek, version: 1 };
    let approvals = panel.platform.store.reader().approvals(&view, first).await.unwrap();
    let reports: Vec<_> = approvals.iter().map(|approval| approval.report.clone()).collect();
    assert_eq!(reports, [None, None]);
}

#[tokio::test]
async fn what_is_live_and_not_approved_waits_and_may_still_be_changed() {
    let panel = Panel::new().await;
    let waiting = install_questionnaires(&live(&panel), &panel.system()).await.unwrap().waiting;
    assert_eq!(waiting, [second()]);
    let waiting = install_questionnaires(&reworded(&panel), &panel.system()).await.unwrap().waiting;
    assert_eq!(waiting, [second()]);
}

#[tokio::test]
async fn a_version_that_is_not_loaded_cannot_be_approved() {
    let panel = Panel::new().await;
    let unknown = QuestionnaireId { wave: Wave::SixWeek, version: 99 };
    let administrator = permit(&panel.staff.administrator);
    let approved = approve_questionnaire(&panel.platform, &administrator, unknown).await;
    assert_eq!(code(approved), "no-such-questionnaire");
}

#[tokio::test]
async fn a_draft_that_was_approved_is_used_once_its_file_says_so() {
    let panel = Panel::at(moment("2027-01-04T10:00")).await;
    panel.approve(second()).await;
    assert_eq!(asked_with(&panel, &panel.platform).await, "six-week@1");
    let platform = in_files(&panel, &[LIVE]);
    assert_eq!(install_questionnaires(&platform, &panel.system()).await.unwrap().added, [second()]);
    assert_eq!(asked_with(&panel, &platform).await, "six-week@2");
}
