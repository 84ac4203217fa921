//! Kept long enough: who goes by night, who stays and why, and what stays of those who went.

use std::slice;

use access::permission::{ReadIdentity, RebuildEdition, ViewImports, ViewWithdrawals};
use chrono::{Months, TimeDelta};
use fieldwork::{
    Ended, ForceCode, ImportState, Passing, RawConcern, RawDate, RawWall, RawWithdrawal, Reference,
};
use operations::{
    Browser, Kept, KeptBecause, NewImport, Platform, RawApiToken, apply_retention, close_month, keep_session,
    lift_legal_hold, make_api_token, place_legal_hold, raise_concern, raise_wall, read_identity,
    read_retention, rebuild_edition, remove_passed, sign_in, upload_import, withdraw,
};
use statistics::Month;
use store::{Address, Still, VaultKeys};
use testing::{PASSWORD, Panel, permit};

use crate::code;

async fn looked(panel: &Panel) -> Vec<Kept> {
    let permit = permit(&panel.staff.administrator);
    read_retention(&panel.platform, &permit, panel.today()).await.unwrap().people
}

async fn night(panel: &Panel, platform: &Platform) -> u32 {
    apply_retention(platform, &panel.system()).await.unwrap()
}

async fn is_known(panel: &Panel, reference: &Reference) -> bool {
    let permit = permit::<ReadIdentity>(&panel.staff.coordinator);
    read_identity(&panel.platform, &permit, reference).await.is_ok()
}

/// Contact with somebody ends: nothing more can come.
async fn ends(panel: &Panel, reference: &Reference) {
    let on = RawDate::iso(&panel.today().to_string());
    let asked = RawWithdrawal { channel: "phone".to_owned(), asked_on: on };
    withdraw(&panel.platform, &permit(&panel.staff.coordinator), reference, &asked).await.unwrap();
}

fn months_later(panel: &Panel, months: u32) {
    let later = panel.today().checked_add_months(Months::new(months)).unwrap();
    panel.set_clock(&format!("{later}T03:00"));
}

#[tokio::test]
async fn who_was_kept_long_enough_is_erased_by_night_and_the_evidence_says_so() {
    let panel = Panel::new().await;
    let (ended, running) = (panel.consented().await, panel.consented().await);
    ends(&panel, &ended).await;
    months_later(&panel, panel.platform.policy.keep_months - 1);
    assert_eq!(night(&panel, &panel.platform).await, 0);
    assert!(is_known(&panel, &ended).await);
    months_later(&panel, 1);
    let listed = looked(&panel).await;
    assert_eq!((listed.len(), &listed[0].reference, listed[0].because), (1, &ended, None));
    assert_eq!(night(&panel, &panel.platform).await, 1);
    assert_eq!(night(&panel, &panel.platform).await, 0, "once");
    assert!(!is_known(&panel, &ended).await && is_known(&panel, &running).await);
    assert!(looked(&panel).await.is_empty());
    let view = permit::<ViewWithdrawals>(&panel.staff.coordinator);
    let rights = panel.platform.store.reader().rights_of(&view, &ended).await.unwrap();
    let evidence = &rights.erasures[0];
    assert_eq!((evidence.reason.slug(), evidence.erased_by.uuid().is_nil()), ("kept-long-enough", true));
    let acts: Vec<_> = panel.audit().await.into_iter().filter(|it| it.action == "apply_retention").collect();
    assert!(acts.iter().any(|it| it.subject.as_deref() == Some(ended.as_str())), "{acts:?}");
    assert_eq!(panel.audited("read_retention").await, 2, "who looked is written down");
}

#[tokio::test]
async fn a_legal_hold_and_an_open_concern_keep_somebody() {
    let panel = Panel::new().await;
    let coordinator = &panel.staff.coordinator;
    let (held, worried) = (panel.consented().await, panel.consented().await);
    let hold =
        place_legal_hold(&panel.platform, &permit(coordinator), &held, "notice of a trial").await.unwrap();
    let form = RawConcern { kind: "complaint".into(), words: "late".into(), case: None };
    raise_concern(&panel.platform, &permit(coordinator), &worried, form).await.unwrap();
    for reference in [&held, &worried] {
        ends(&panel, reference).await;
    }
    months_later(&panel, 60);
    let why: Vec<_> = looked(&panel).await.into_iter().map(|it| it.because).collect();
    assert_eq!(why, [Some(KeptBecause::LegalHold), Some(KeptBecause::Concern)]);
    assert_eq!(night(&panel, &panel.platform).await, 0);
    assert!(is_known(&panel, &held).await && is_known(&panel, &worried).await);
    lift_legal_hold(&panel.platform, &permit(coordinator), &held, (hold, "the trial is over")).await.unwrap();
    assert_eq!(night(&panel, &panel.platform).await, 1);
    assert!(!is_known(&panel, &held).await);
}

#[tokio::test]
async fn a_case_that_is_never_closed_keeps_somebody_and_is_listed() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    panel.consented().await;
    let listed = async || {
        let permit = permit(&panel.staff.administrator);
        let looked = read_retention(&panel.platform, &permit, panel.today()).await.unwrap();
        looked.long_open.into_iter().map(|it| it.reference).collect::<Vec<_>>()
    };
    months_later(&panel, panel.platform.policy.keep_at_most_months);
    assert_eq!(listed().await, []);
    panel.advance(TimeDelta::days(1));
    assert_eq!(listed().await, slice::from_ref(&reference), "nobody without a case");
    night(&panel, &panel.platform).await;
    assert!(is_known(&panel, &reference).await, "an open case keeps them");
    ends(&panel, &reference).await;
    assert_eq!(listed().await, []);
}

#[tokio::test]
async fn a_force_may_have_agreed_on_another_time() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    ends(&panel, &reference).await;
    months_later(&panel, 6);
    assert_eq!(night(&panel, &panel.platform).await, 0);
    let mut policy = panel.platform.policy.clone();
    let eastmere = ForceCode::parse(testing::EASTMERE).unwrap();
    policy.force.entry(eastmere).or_default().keep_months = Some(6);
    let shorter = Platform { policy: policy.checked().unwrap(), ..panel.platform.clone() };
    assert_eq!(night(&panel, &shorter).await, 1);
}

#[tokio::test]
async fn what_was_published_stays_and_can_be_made_again() {
    let panel = Panel::new().await;
    let mut people = Vec::new();
    for answer in ["agree", "disagree"].repeat(12) {
        people.push(panel.interviewed(&[("listened", answer)]).await.0.reference);
    }
    let (eastmere, october) = (ForceCode::parse(testing::EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    panel.set_clock("2026-11-03T09:00");
    close_month(&panel.platform, &panel.system(), &eastmere, october).await.unwrap();
    panel.publish(&eastmere, october).await.unwrap();
    for reference in &people {
        let wall = RawWall { wall: "do-not-contact".to_owned(), reason: "Moved away.".to_owned() };
        raise_wall(&panel.platform, &permit(&panel.staff.coordinator), reference, &wall).await.unwrap();
    }
    months_later(&panel, 60);
    assert_eq!(night(&panel, &panel.platform).await, 24);
    let administrator = permit::<RebuildEdition>(&panel.staff.administrator);
    let rebuilt = rebuild_edition(&panel.platform, &administrator, &eastmere, october, None).await.unwrap();
    assert!(rebuilt.is_same() && rebuilt.changed.is_empty(), "{rebuilt:?}");
    let coordinator = permit(&panel.staff.coordinator);
    assert_eq!(code(read_identity(&panel.platform, &coordinator, &people[0]).await), "no-such-person");
}

#[tokio::test]
async fn somebody_who_cannot_be_erased_keeps_nobody_else() {
    let mut panel = Panel::new().await;
    let whole = panel.platform.clone();
    // Their key is under seal of a key that the program of the night does not have.
    let keys = format!("{} {}", "2b".repeat(32), "2a".repeat(32));
    panel.platform = panel.node_with(VaultKeys::parse(&keys).unwrap()).await;
    let stuck = panel.consented().await;
    ends(&panel, &stuck).await;
    panel.platform = whole;
    let other = panel.consented().await;
    ends(&panel, &other).await;
    months_later(&panel, 60);
    assert_eq!(night(&panel, &panel.platform).await, 1);
    let listed: Vec<_> = looked(&panel).await.into_iter().map(|it| it.reference).collect();
    assert_eq!(listed, [stuck]);
    assert!(!is_known(&panel, &other).await);
}

/// No case is open and none was ever closed: without a limit they would wait for it for ever.
#[tokio::test]
async fn somebody_of_whom_nothing_more_is_heard_is_not_kept_for_ever() {
    let panel = Panel::new().await;
    let (open, _) = panel.opened().await;
    let silent = panel.consented().await;
    let most = panel.platform.policy.keep_at_most_months;
    months_later(&panel, most - 1);
    assert!(looked(&panel).await.is_empty());
    months_later(&panel, 1);
    let listed = looked(&panel).await;
    assert_eq!((listed.len(), &listed[0].reference, listed[0].ended), (1, &silent, Ended::Silence));
    assert_eq!(night(&panel, &panel.platform).await, 1);
    assert!(!is_known(&panel, &silent).await);
    assert!(looked(&panel).await.is_empty(), "a case is open: {open}");
}

#[tokio::test]
async fn what_is_of_use_for_a_time_only_goes_by_night_and_the_evidence_says_how_much() {
    let panel = Panel::new().await;
    let (platform, staff) = (&panel.platform, &panel.staff);
    let (token, _) =
        sign_in(platform, staff.coordinator.email.as_str(), &PASSWORD.into(), Browser::default())
            .await
            .unwrap();
    let token_form =
        RawApiToken { name: "Invented".into(), days: "30".into(), scopes: vec!["send-referrals".into()] };
    make_api_token(platform, &permit(&staff.liaison_officer), &token_form).await.unwrap();
    let new = NewImport {
        force: testing::EASTMERE.to_owned(),
        kind: "referrals".to_owned(),
        bytes: b"Force reference,Name\nEM-1,Marged Invented\n".to_vec(),
    };
    let upload = upload_import(platform, &permit(&staff.liaison_officer), new).await.unwrap();
    let nights = async || remove_passed(platform, &panel.system()).await;
    assert_eq!(nights().await, [], "nothing is over");
    panel.advance(TimeDelta::days(3));
    assert_eq!(nights().await, [(Passing::Sessions, 1)]);
    assert!(keep_session(platform, &token).await.unwrap().is_none());
    panel.advance(TimeDelta::days(28));
    let permit_to_look = permit(&staff.administrator);
    let ahead = read_retention(platform, &permit_to_look, panel.today()).await.unwrap().passing;
    let uploads = ahead.iter().find(|(kind, ..)| *kind == Passing::Uploads);
    assert_eq!(uploads, Some(&(Passing::Uploads, 1, 1)));
    assert_eq!(nights().await, [(Passing::Uploads, 1)]);
    let view = permit::<ViewImports>(&staff.liaison_officer);
    let left = platform.store.reader().import(&view, upload).await.unwrap().unwrap();
    assert_eq!(left.state, ImportState::Discarded, "that it was sent stays");
    panel.advance(TimeDelta::days(365));
    assert_eq!(nights().await, [(Passing::Tokens, 1)]);
    let said: Vec<_> = panel.audit().await.into_iter().filter(|it| it.action == "apply_retention").collect();
    let said: Vec<_> = said.iter().filter_map(|it| it.subject.as_deref()).collect();
    assert_eq!(said, ["tokens 1", "uploads 1", "sessions 1"]);
}

/// Whoever adds a table says how long what is in it is kept.
#[tokio::test]
async fn every_table_stands_in_the_page_about_keeping() {
    let panel = Panel::new().await;
    let page = include_str!("../../../../docs/how-to/keep-and-erase.md");
    let still = Still::of(&Address::parse(&panel.url()).unwrap()).await.unwrap();
    let tables = still.inventory().await.unwrap().tables;
    let missing: Vec<String> =
        tables.into_keys().filter(|table| !page.contains(&format!("`{table}`"))).collect();
    assert_eq!(
        missing, [""; 0],
        "tables of which docs/how-to/keep-and-erase.md does not say how long they are kept"
    );
}
