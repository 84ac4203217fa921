//! Letting somebody in to work that leads to people, through the door a browser uses: one administrator alone does it by no way.

use std::sync::Arc;

use access::permission::{ViewAccountActs, ViewAccounts};
use access::{AccountRecord, CodeSecret, SignInPolicy};
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use operations::{Carrier, Posted, send_mail};
use scraper::{Html, Selector};
use testing::{PASSWORD, Panel, permit, post};

use crate::browser::{Answer, Browser};

const ACTS: &str = "/account-acts";
const NIA: [(&str, &str); 4] =
    [("name", "Nia Newcomer"), ("email", "nia@panel.example"), ("role", "coordinator"), ("language", "cy")];

/// Two administrators, and the one who asks.
async fn two(panel: &Panel) -> (Browser<'_>, Browser<'_>) {
    let mut ada = Browser::of(panel, &panel.staff.administrator).await;
    ada.get("/admin/accounts").await;
    (ada, Browser::of(panel, &panel.staff.other_administrator).await)
}

async fn stored(panel: &Panel, who: &AccountRecord) -> AccountRecord {
    let looking = permit::<ViewAccounts>(&panel.staff.administrator);
    let reader = panel.platform.store.reader();
    reader.secured_account(&looking, who.id, panel.platform.now()).await.unwrap().unwrap().account
}

/// The first form of a page that is sent to an address with this end.
pub(crate) fn form(page: &Answer, end: &str) -> String {
    let wanted = Selector::parse(&format!("form[action$='{end}']")).unwrap();
    let html = Html::parse_document(&page.body);
    let action = html.select(&wanted).next().and_then(|form| form.attr("action"));
    action.unwrap_or_else(|| panic!("no form to {end}: {}", page.text("main"))).to_owned()
}

/// The page of an account after something was asked for that waits.
fn waits(answer: &Answer) -> String {
    let path = answer.header("location").strip_suffix("?done=account-act-waits");
    path.unwrap_or_else(|| panic!("{} {}", answer.status, answer.body)).to_owned()
}

#[actix_web::test]
async fn a_new_coordinator_gets_in_only_by_two_administrators() {
    let panel = Panel::new().await;
    let (mut ada, mut alun) = two(&panel).await;
    let whole = [&NIA[..], &[("password", "a password of mine")]].concat();
    let path = waits(&ada.post("/admin/accounts", &whole).await);
    // Neither the password that was sent along, nor a link, nor opening it by hand lets anybody in.
    let early = Browser::on(&panel).sign_in("nia@panel.example", "a password of mine").await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(ada.post(&format!("{path}/link"), &[]).await.status, StatusCode::NOT_FOUND);
    waits(&ada.post(&format!("{path}/reopen"), &[]).await);
    let own = ada.get(ACTS).await;
    assert!(own.text("main").contains("Nia Newcomer"), "{}", own.text("main"));
    assert!(!own.body.contains("/confirm"), "nobody is offered what they asked for themselves");
    let page = alun.get(ACTS).await;
    let confirm = form(&page, "/confirm");
    let alone = ada.post(&confirm, &[]).await;
    assert_eq!(alone.status, StatusCode::CONFLICT, "{}", alone.body);
    assert!(alone.text("main").contains("Another administrator confirms this"));
    assert_eq!(panel.audited("confirm_account_act").await, 0);

    let shown = alun.post(&confirm, &[]).await;
    let link = shown.text("code.app-secret");
    assert!(link.starts_with("/sign-in/link/"), "{}", shown.text("main"));
    assert_eq!(alun.post(&confirm, &[]).await.status, StatusCode::NOT_FOUND, "once");
    let mut nia = Browser::on(&panel);
    nia.get(&link).await;
    nia.post(&link, &[("password", "three odd words")]).await;
    assert_eq!(nia.sign_in("nia@panel.example", "three odd words").await.status, StatusCode::SEE_OTHER);
    assert_eq!(nia.get("/today").await.status, StatusCode::OK);
    assert_eq!(panel.audited("confirm_account_act").await, 1);
    // A line on the page of those who should know, and the list behind it.
    let mut cerys = Browser::of(&panel, &panel.staff.coordinator).await;
    assert!(cerys.get("/today").await.body.contains(ACTS));
    let read = cerys.get(ACTS).await;
    assert!(read.text("main").contains("Confirmed by Alun Administrator"), "{}", read.text("main"));
    assert!(!read.body.contains("/refuse"), "a coordinator reads");
    assert_eq!(cerys.post(&confirm, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(ada.get("/admin/accounts").await.body.contains(ACTS));
    for outside in [&panel.staff.analyst, &panel.staff.interviewer, &panel.staff.publisher] {
        let answer = Browser::of(&panel, outside).await.get(ACTS).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", outside.role.slug());
    }
}

#[actix_web::test]
async fn every_other_way_in_takes_two_as_well() {
    let panel = Panel::new().await;
    let (cerys, ana) = (&panel.staff.coordinator, &panel.staff.analyst);
    let mut hers = Browser::of(&panel, cerys).await;
    let page = hers.get("/account/security/codes").await;
    let secret = CodeSecret::from_letters(&page.text("code.app-secret")).unwrap();
    let (letters, code) = (secret.in_letters(), secret.code_at(panel.platform.now()));
    hers.post("/account/security/codes", &[("secret", &letters), ("code", &code)]).await;
    let (mut ada, mut alun) = two(&panel).await;
    let path = format!("/admin/accounts/{}", cerys.id);
    ada.get(&path).await;
    // A link by hand: it is not shown, and none is made.
    let asked = ada.post(&format!("{path}/link"), &[]).await;
    waits(&asked);
    assert!(!asked.body.contains("/sign-in/link/"));
    // Second steps: they are still there, and the owner is still signed in.
    waits(&ada.post(&format!("{path}/reset"), &[]).await);
    assert!(ada.get(&path).await.text("main").contains("Code app"));
    assert_eq!(hers.get("/today").await.status, StatusCode::OK);
    // Other work: the account keeps what it could do, and gets the name.
    let typed = [("name", "Ana Other"), ("role", "interviewer"), ("language", "en")];
    waits(&ada.post(&format!("/admin/accounts/{}/change", ana.id), &typed).await);
    let named = stored(&panel, ana).await;
    assert_eq!((named.role, named.name.as_str()), (ana.role, "Ana Other"));
    // Closing needs nobody else; opening again does.
    let interviewer = format!("/admin/accounts/{}", panel.staff.other_interviewer.id);
    ada.get(&interviewer).await;
    let closed = ada.post(&format!("{interviewer}/close"), &[]).await;
    assert!(closed.header("location").ends_with("account-closed"), "{}", closed.body);
    waits(&ada.post(&format!("{interviewer}/reopen"), &[]).await);
    assert!(!stored(&panel, &panel.staff.other_interviewer).await.active);
    // And so does another administrator, who could confirm what the first one asks for.
    panel.advance(TimeDelta::seconds(1));
    let third = [("name", "Third"), ("email", "third@panel.example"), ("role", "administrator")];
    waits(&ada.post("/admin/accounts", &[&third[..], &[("language", "en")]].concat()).await);

    let page = alun.get(ACTS).await;
    assert_eq!(page.body.matches("/confirm\"").count(), 5, "{}", page.text("main"));
    let refuse = form(&page, "/refuse");
    alun.post(&refuse, &[]).await;
    assert_eq!(alun.get(ACTS).await.body.matches("/confirm\"").count(), 4);
    assert_eq!(panel.audited("refuse_account_act").await, 1);
    for _ in 0..4 {
        let confirm = form(&alun.get(ACTS).await, "/confirm");
        let done = alun.post(&confirm, &[]).await;
        assert!(!done.status.is_server_error() && done.status != StatusCode::CONFLICT, "{}", done.body);
    }
    assert!(stored(&panel, &panel.staff.other_interviewer).await.active);
    assert_eq!(stored(&panel, ana).await.role, access::Role::Interviewer);
    assert!(!alun.get(&path).await.text("main").contains("Code app"), "the second steps are taken away");
    assert_eq!(hers.get("/today").await.status, StatusCode::SEE_OTHER, "and the owner signed out");
}

#[actix_web::test]
async fn what_nobody_confirms_lapses_and_nobody_confirms_for_themselves() {
    let panel = Panel::new().await;
    let (mut ada, mut alun) = two(&panel).await;
    // What is asked for about the other administrator is not theirs to confirm.
    let path = format!("/admin/accounts/{}", panel.staff.other_administrator.id);
    ada.get(&path).await;
    waits(&ada.post(&format!("{path}/link"), &[]).await);
    let about_himself = alun.get(ACTS).await;
    assert!(!about_himself.body.contains("/confirm\""), "{}", about_himself.text("main"));
    waits(&ada.post("/admin/accounts", &NIA).await);
    let confirm = form(&alun.get(ACTS).await, "/confirm");
    panel.advance(TimeDelta::days(8));
    let mut alun = Browser::of(&panel, &panel.staff.other_administrator).await;
    let late = alun.get(ACTS).await;
    assert!(
        late.text("main").contains("Ran out") && !late.body.contains("/confirm\""),
        "{}",
        late.text("main")
    );
    assert_eq!(alun.post(&confirm, &[]).await.status, StatusCode::NOT_FOUND);
    let permit = permit::<ViewAccountActs>(&panel.staff.coordinator);
    let acts = panel.platform.store.reader().account_acts(&permit, chrono::DateTime::UNIX_EPOCH).await;
    assert_eq!(acts.unwrap().len(), 2);
}

#[actix_web::test]
async fn confirming_asks_for_a_late_proof() {
    let mut panel = Panel::new().await;
    panel.platform.sign_in = Arc::new(SignInPolicy { second_factor: Vec::new(), ..SignInPolicy::default() });
    let (mut ada, mut alun) = two(&panel).await;
    waits(&ada.post("/admin/accounts", &NIA).await);
    panel.advance(TimeDelta::minutes(11));
    let led = alun.get(ACTS).await;
    assert_eq!(led.header("location"), format!("/sign-in/again?return={ACTS}"));
    alun.get(led.header("location")).await;
    alun.post("/sign-in/again", &[("password", PASSWORD), ("return", ACTS)]).await;
    assert!(alun.get(ACTS).await.body.contains("/confirm"));
}

/// What stands in the letters of a folder.
#[expect(clippy::disallowed_methods, reason = "the letters are files here")]
fn letters(folder: &std::path::Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|file| std::fs::read_to_string(file).unwrap().replace("=\r\n", "").replace("=\n", "")).collect()
}

#[actix_web::test]
async fn coordinators_and_administrators_are_told_by_letter() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    let (mut ada, mut alun) = two(&panel).await;
    waits(&ada.post("/admin/accounts", &NIA).await);
    let confirm = form(&alun.get(ACTS).await, "/confirm");
    let done = alun.post(&confirm, &[]).await;
    assert_eq!(done.header("location"), format!("{ACTS}?done=account-act-confirmed"), "{}", done.body);
    while send_mail(&panel.platform, &panel.system()).await.unwrap() == Posted::Sent {}
    let sent = letters(folder.path());
    let staff = &panel.staff;
    for who in
        [&staff.coordinator, &staff.other_coordinator, &staff.administrator, &staff.other_administrator]
    {
        let theirs = sent.iter().filter(|letter| letter.contains(who.email.as_str()));
        let about: Vec<_> = theirs.filter(|letter| letter.contains("/account-acts")).collect();
        assert_eq!(about.len(), 2, "{}: asked for, and done", who.name);
        assert!(about.iter().all(|letter| !letter.contains("Nia")), "a letter names nobody");
    }
    let hers = sent.iter().find(|letter| letter.contains("/sign-in/link/")).unwrap();
    assert!(hers.contains("nia@panel.example"));
    assert!(!sent.iter().any(|letter| letter.contains(staff.analyst.email.as_str())));
}
