//! The programs that speak for somebody, as an administrator sees them and ends them.

use access::permission::MakeApiToken;
use actix_web::http::StatusCode;
use operations::{Carrier, Posted, RawApiToken, know_api_token, make_api_token, send_mail};
use testing::{Panel, permit, post};

use crate::browser::Browser;

const PROGRAMS: &str = "/admin/programs";

#[actix_web::test]
async fn an_administrator_sees_which_programs_are_in_use_and_ends_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    let leo = &panel.staff.liaison_officer;
    let form = RawApiToken {
        name: "Case system".to_owned(),
        days: "30".to_owned(),
        scopes: vec!["send-referrals".to_owned()],
    };
    let token = make_api_token(&panel.platform, &permit::<MakeApiToken>(leo), &form).await.unwrap();
    assert!(know_api_token(&panel.platform, &token).await.unwrap().is_some());
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    for outside in [&panel.staff.liaison_officer, &panel.staff.coordinator, &panel.staff.analyst] {
        let mut browser = Browser::of(&panel, outside).await;
        assert_eq!(browser.get(PROGRAMS).await.status, StatusCode::NOT_FOUND, "{}", outside.role.slug());
    }
    let mut ada = Browser::of(&panel, &panel.staff.administrator).await;
    assert!(ada.get("/admin/accounts").await.body.contains(PROGRAMS));
    let page = ada.get(PROGRAMS).await;
    let said = page.text("main");
    assert!(said.contains("Case system") && said.contains(&panel.staff.liaison_officer.name), "{said}");
    assert!(!page.body.contains(token.reveal()), "the secret is nowhere");
    let end = crate::letting_in::form(&page, "/end");
    assert_eq!(ada.post(&end, &[]).await.header("location"), format!("{PROGRAMS}?done=token-revoked"));
    assert_eq!(know_api_token(&panel.platform, &token).await.unwrap(), None);
    assert_eq!(ada.post(&end, &[]).await.status, StatusCode::NOT_FOUND, "it has ended");
    assert!(ada.get(PROGRAMS).await.text("main").contains("No program acts for anybody"));
    assert_eq!(panel.audited("end_api_token").await, 1);
    assert_eq!(send_mail(&panel.platform, &panel.system()).await.unwrap(), Posted::Sent, "the owner is told");
}
