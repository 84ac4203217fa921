//! Messages by email: asked for on one page, in trouble on another, and the link in them.

use actix_web::http::StatusCode;
use fieldwork::ForceCode;
use operations::{Carrier, Posted, close_month, send_mail};
use statistics::Month;
use testing::{EASTMERE, PASSWORD, Panel, Receiver, post};

use crate::browser::Browser;

const MESSAGES: &str = "/account/messages";

/// A panel whose letters leave by a server that behaves like this, and the server.
async fn with_post(how: &str) -> (Panel, Receiver) {
    let receiver = Receiver::that(&[how]);
    let mut panel = Panel::new().await;
    // Arranging a call brings a letter too, which is not what is looked at here.
    panel.interviewed(&[("listened", "agree")]).await;
    panel.platform.post = Some(receiver.post());
    (panel, receiver)
}

async fn publish(panel: &Panel) {
    panel.set_clock("2026-11-03T09:00");
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    close_month(&panel.platform, &panel.system(), &force, month).await.unwrap();
    panel.publish(&force, month).await.unwrap();
}

#[actix_web::test]
async fn only_those_who_read_figures_ask_for_messages() {
    let (panel, _receiver) = with_post("take").await;
    let staff = &panel.staff;
    for (account, expected) in [
        (&staff.analyst, StatusCode::OK),
        (&staff.opcc, StatusCode::OK),
        (&staff.publisher, StatusCode::OK),
        (&staff.coordinator, StatusCode::NOT_FOUND),
        (&staff.interviewer, StatusCode::NOT_FOUND),
        (&staff.liaison_officer, StatusCode::NOT_FOUND),
        (&staff.safeguarding_lead, StatusCode::NOT_FOUND),
        (&staff.administrator, StatusCode::NOT_FOUND),
    ] {
        let mut browser = Browser::of(&panel, account).await;
        assert_eq!(browser.get(MESSAGES).await.status, expected, "{}", account.role.slug());
        let log = browser.get("/admin/messages").await.status;
        assert_eq!(log == StatusCode::OK, account.role == access::Role::Administrator);
    }
}

#[actix_web::test]
async fn an_analyst_asks_and_the_link_in_the_message_leads_to_the_figures_after_signing_in() {
    let (panel, mut receiver) = with_post("take").await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let dashboard = analyst.get("/dashboard").await;
    assert!(dashboard.body.contains(MESSAGES), "{}", dashboard.text("main"));
    let page = analyst.get(MESSAGES).await;
    assert!(page.body.contains(r#"value="no" checked"#), "{}", page.body);
    assert!(page.text("main").contains("ana.analyst@panel.example"), "{}", page.text("main"));
    let nothing = analyst.post(MESSAGES, &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text(".govuk-error-summary").contains("Choose whether you want an email"));
    let asked = analyst.post(MESSAGES, &[("letters", "cy")]).await;
    assert_eq!(asked.header("location"), "/account/messages?done=messages");
    let after = analyst.get(asked.header("location")).await;
    assert!(after.body.contains(r#"value="cy" checked"#), "{}", after.body);
    assert!(after.text("main").contains("since 5 October 2026"), "{}", after.text("main"));
    publish(&panel).await;
    assert_eq!(send_mail(&panel.platform, &panel.system()).await.unwrap(), Posted::Sent);
    let letter = receiver.letter();
    let text = letter["text"].as_str().unwrap();
    let (_, link) = text.split_once("https://candour.panel.example").unwrap();
    let path = link.split_whitespace().next().unwrap();
    // Whoever follows it has not signed in, and comes to the figures when they have.
    let mut stranger = Browser::on(&panel);
    let asked = stranger.get(path).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    stranger.get(asked.header("location")).await;
    let fields = [("email", panel.staff.analyst.email.as_str()), ("password", PASSWORD), ("return", path)];
    let signed_in = stranger.post("/sign-in", &fields).await;
    let figures = stranger.get(signed_in.header("location")).await;
    assert_eq!(figures.status, StatusCode::OK);
    assert!(figures.text("h1").contains("October 2026"), "{}", figures.text("h1"));
}

#[actix_web::test]
async fn a_panel_without_a_mail_server_says_so() {
    let panel = Panel::new().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let page = analyst.get(MESSAGES).await;
    assert!(page.text("main").contains("This panel sends no email."), "{}", page.text("main"));
    assert!(!page.body.contains("name=\"letters\""));
    let asked = analyst.post(MESSAGES, &[("letters", "en")]).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    let mut administrator = Browser::of(&panel, &panel.staff.administrator).await;
    let log = administrator.get("/admin/messages").await;
    assert!(log.text("main").contains("No mail server is set up"), "{}", log.text("main"));
}

#[actix_web::test]
async fn an_administrator_sees_what_could_not_be_sent_and_has_it_tried_again() {
    let (mut panel, _refusing) = with_post("refuse").await;
    let mut opcc = Browser::of(&panel, &panel.staff.opcc).await;
    opcc.get(MESSAGES).await;
    opcc.post(MESSAGES, &[("letters", "both")]).await;
    publish(&panel).await;
    assert_eq!(send_mail(&panel.platform, &panel.system()).await.unwrap(), Posted::GivenUp);
    let folder = tempfile::tempdir().unwrap();
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    let mut administrator = Browser::of(&panel, &panel.staff.administrator).await;
    assert!(administrator.get("/admin/accounts").await.body.contains("/admin/messages"));
    let log = administrator.get("/admin/messages").await;
    let said = log.text("tbody");
    for words in ["Omar Opcc", "A month was published", "The mail server answered 550", "Given up"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let (_, rest) = log.body.split_once("action=\"/admin/messages/").unwrap();
    let retry = format!("/admin/messages/{}", rest.split('"').next().unwrap());
    let tried = administrator.post(&retry, &[]).await;
    assert_eq!(tried.header("location"), "/admin/messages?done=message-retried");
    assert_eq!(send_mail(&panel.platform, &panel.system()).await.unwrap(), Posted::Sent);
    let after = administrator.get("/admin/messages").await;
    assert!(after.text("main").contains("Every message was sent"), "{}", after.text("main"));
    assert_eq!(administrator.post(&retry, &[]).await.status, StatusCode::NOT_FOUND);
}
