//! Referring somebody: what a liaison officer sends, what is refused, what they are told.

use actix_web::http::StatusCode;
use testing::Panel;

use crate::browser::{Answer, Browser};

const REFERRAL: [(&str, &str); 17] = [
    ("force_reference", "EM/4711/26"),
    ("report_date-day", "26"),
    ("report_date-month", "8"),
    ("report_date-year", "2026"),
    ("agreed", "yes"),
    ("agreed_on-day", "1"),
    ("agreed_on-month", "10"),
    ("agreed_on-year", "2026"),
    ("asked_by", "specialist-officer"),
    ("wording", "2026-1"),
    ("language", "en"),
    ("name", "Samantha Canary"),
    ("preferred_name", "Sam"),
    ("number", "01632 960123"),
    ("safe_days", "Mon"),
    ("safe_from", "10:00"),
    ("safe_until", "15:00"),
];

fn with<'a>(fields: &[(&'a str, &'a str)], name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(field, old)| (*field, if *field == name { value } else { *old })).collect()
}

pub(crate) async fn refer(browser: &mut Browser<'_>, fields: &[(&str, &str)]) -> Answer {
    browser.get("/refer").await;
    browser.post("/refer", fields).await
}

#[actix_web::test]
async fn a_liaison_officer_refers_and_is_told_the_reference_only() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let sent = refer(&mut officer, &REFERRAL).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text("main"));
    let receipt = officer.get(sent.header("location")).await;
    assert!(receipt.text("main").contains("VF-"), "{}", receipt.text("main"));
    for page in [&receipt, &officer.get("/referrals").await] {
        for private in ["Canary", "Samantha", "960123", "EM/4711/26"] {
            assert!(!page.body.contains(private), "{private}");
        }
    }
    let reference = receipt.text(".govuk-panel strong");
    assert!(officer.get("/referrals").await.text("main").contains(&reference));
    let mut stranger = Browser::of(&panel, &panel.staff.other_liaison_officer).await;
    assert!(!stranger.get("/referrals").await.text("main").contains(&reference));
    assert_eq!(stranger.get(sent.header("location")).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_refused_referral_keeps_the_words_and_says_everything_that_is_wrong() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let future = with(&REFERRAL, "report_date-year", "2027");
    let wrong: Vec<_> =
        with(&future, "number", "12").into_iter().filter(|(field, _)| *field != "agreed").collect();
    let refused = refer(&mut officer, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text("title").starts_with("Error:"));
    let summary = refused.text(".govuk-error-summary");
    for reason in ["must be today or earlier", "has agreed to be contacted", "UK phone number"] {
        assert!(summary.contains(reason), "{reason} in {summary}");
    }
    assert!(refused.body.contains(r#"value="Samantha Canary""#) && refused.body.contains(r#"value="2027""#));
    assert!(officer.get("/referrals").await.text("main").contains("no referrals"));
}

#[actix_web::test]
async fn the_same_matter_is_not_referred_twice() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    refer(&mut officer, &REFERRAL).await;
    let again = refer(&mut officer, &REFERRAL).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text(".govuk-error-summary").contains("already been referred"));
}

#[actix_web::test]
async fn an_officer_cannot_refer_for_another_force() {
    let panel = Panel::new().await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let mut fields = REFERRAL.to_vec();
    fields.push(("force", testing::GLANMOR));
    assert_eq!(refer(&mut officer, &fields).await.status, StatusCode::SEE_OTHER);
    assert!(officer.get("/referrals").await.text("main").contains("VF-"));
}
