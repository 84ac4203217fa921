//! Referring people, and what is refused.

use access::Permission;
use access::permission::Refer;
use fieldwork::{RawDate, RawReferral};
use operations::refer;
use testing::{GLANMOR, Panel, permit};

use crate::{code, fields};

/// A form that is refused for one field, and leaves nothing behind.
async fn check(spoil: impl FnOnce(&mut RawReferral), field: &'static str, fault: &'static str) {
    let panel = Panel::new().await;
    let mut form = panel.referral();
    spoil(&mut form);
    let refused = refer(&panel.platform, &permit(&panel.staff.liaison_officer), form).await;
    assert_eq!(fields(refused), [(field, fault)]);
    assert_eq!(panel.audited(Refer::NAME).await, 0);
}

#[tokio::test]
async fn a_person_who_has_not_agreed_is_not_referred() {
    check(|form| form.agreed = String::new(), "agreed", "referral-agreed-required").await;
}

#[tokio::test]
async fn a_report_in_the_future_is_refused() {
    let tomorrow = RawDate::iso("2026-10-06");
    let spoil = |form: &mut RawReferral| {
        form.report_date = tomorrow.clone();
        form.agreed_on = RawDate::iso("2026-10-05");
    };
    check(spoil, "report_date", "referral-report-date-future").await;
}

#[tokio::test]
async fn a_force_that_does_not_take_part_is_refused() {
    check(|form| form.force = "E23000001".to_owned(), "force", "referral-force-unknown").await;
}

#[tokio::test]
async fn an_officer_refers_for_their_own_force_only() {
    check(|form| form.force = GLANMOR.to_owned(), "force", "referral-force-unknown").await;
}

#[tokio::test]
async fn a_matter_is_referred_once() {
    let panel = Panel::new().await;
    let permit = permit(&panel.staff.liaison_officer);
    let form = panel.referral();
    refer(&panel.platform, &permit, form.clone()).await.unwrap();
    let again = RawReferral { name: "Somebody Else".to_owned(), ..form };
    assert_eq!(code(refer(&panel.platform, &permit, again).await), "already-referred");
    assert_eq!(panel.audited(Refer::NAME).await, 1);
}

#[tokio::test]
async fn references_count_up_and_say_nothing() {
    let panel = Panel::new().await;
    let (first, second) = (panel.referred().await, panel.referred().await);
    assert_eq!((first.as_str(), second.as_str()), ("VF-1001", "VF-1002"));
}
