//! Closing, opening and changing accounts, through the door a browser uses; and what the log says of refusals.

use actix_web::http::StatusCode;
use testing::{EASTMERE, PASSWORD, Panel};

use crate::browser::Browser;
use crate::log::Log;

#[actix_web::test]
async fn somebody_who_has_left_is_shut_out_and_let_in_again() {
    let panel = Panel::new().await;
    let (ada, ana) = (&panel.staff.administrator, &panel.staff.analyst);
    let mut hers = Browser::of(&panel, ana).await;
    let mut browser = Browser::of(&panel, ada).await;
    let path = format!("/admin/accounts/{}", ana.id);
    assert!(browser.get(&path).await.text("main").contains("Close the account"));
    let closed = browser.post(&format!("{path}/close"), &[]).await;
    assert_eq!(closed.header("location"), format!("{path}?done=account-closed"));
    assert_eq!(hers.get("/dashboard").await.status, StatusCode::SEE_OTHER, "signed out");
    let refused = hers.sign_in(ana.email.as_str(), PASSWORD).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = browser.get(&path).await.text("main");
    assert!(page.contains("Not in use") && !page.contains("A link to choose a password"), "{page}");
    assert_eq!(browser.get(&format!("{path}/change")).await.status, StatusCode::NOT_FOUND);
    browser.get(&path).await;
    let reopened = browser.post(&format!("{path}/reopen"), &[]).await;
    assert_eq!(reopened.header("location"), format!("{path}?done=account-reopened"));
    assert!(browser.get(&path).await.text("main").contains("A link to choose a password"));
}

#[actix_web::test]
async fn the_page_names_the_calls_that_are_handed_over_first() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let case = panel.case_of(&booked.reference).await.reference.to_string();
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let path = format!("/admin/accounts/{}", panel.staff.interviewer.id);
    browser.get(&path).await;
    let refused = browser.post(&format!("{path}/close"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text("main").contains(&case), "{}", refused.text("main"));
    let own = format!("/admin/accounts/{}", panel.staff.administrator.id);
    assert!(!browser.get(&own).await.text("main").contains("Close the account"));
}

#[actix_web::test]
async fn an_account_is_changed_and_a_refused_form_keeps_its_words() {
    let panel = Panel::new().await;
    let ana = &panel.staff.analyst;
    let mut browser = Browser::of(&panel, &panel.staff.administrator).await;
    let path = format!("/admin/accounts/{}/change", ana.id);
    assert!(browser.get(&path).await.body.contains(&ana.name), "the form is filled in as it is");
    let typed = [("name", "Ana Other"), ("role", "coordinator"), ("language", "en")];
    let unfit = browser.post(&path, &[&typed[..], &[("force", EASTMERE)]].concat()).await;
    assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unfit.body.contains("Ana Other"));
    // Work that leads to people takes another administrator.
    let changed = browser.post(&path, &typed).await;
    assert_eq!(changed.header("location"), format!("/admin/accounts/{}?done=account-act-waits", ana.id));
    let mut other = Browser::of(&panel, &panel.staff.other_administrator).await;
    let confirm = crate::letting_in::form(&other.get("/account-acts").await, "/confirm");
    assert_eq!(
        other.post(&confirm, &[]).await.header("location"),
        "/account-acts?done=account-act-confirmed"
    );
    let mut hers = Browser::on(&panel);
    hers.sign_in(ana.email.as_str(), PASSWORD).await;
    assert_eq!(hers.get("/today").await.status, StatusCode::OK);
    assert_eq!(hers.get("/dashboard").await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_refusal_is_in_the_log_with_a_reference_and_no_name() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).with_ansi(false).finish();
    let _until_the_end = tracing::subscriber::set_default(subscriber);
    let panel = Panel::new().await;
    let ana = &panel.staff.analyst;
    let mut browser = Browser::of(&panel, ana).await;
    let somebody = panel.staff.interviewer.id.to_string();
    assert_eq!(browser.get(&format!("/admin/accounts/{somebody}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/nothing-is-here").await.status, StatusCode::NOT_FOUND);
    let said = log.text();
    let refused: Vec<&str> = said.lines().filter(|line| line.contains("refused=")).collect();
    let [line] = refused.as_slice() else { panic!("one line: {said}") };
    for wanted in [ana.id.to_string().as_str(), "/admin/accounts/{id}", "view_accounts"] {
        assert!(line.contains(wanted), "{wanted} in {line}");
    }
    for private in [ana.name.as_str(), ana.email.as_str(), &somebody] {
        assert!(!line.contains(private), "{private} in {line}");
    }
}
