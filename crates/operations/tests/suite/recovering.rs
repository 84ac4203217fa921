//! Recovering an account: what was lent from it ends, and its owner is told by a letter that says so.

use std::path::Path;

use access::permission::{
    GiveSecondFactor, MakeApiToken, MakeCalendarAddress, MakeRecoveryCodes, ResetSecondFactor, SendMail,
    SendSignInLink, SetUpCodes, SignOutAccount,
};
use access::{AccountRecord, ApiToken, SessionToken};
use operations::{
    Acted, Browser, Carrier, LinkSent, Posted, RawApiToken, SecondProof, calendar_feed, give_second_factor,
    know_api_token, make_api_token, make_calendar_address, make_recovery_codes, offer_codes,
    reset_second_factor, send_mail, send_sign_in_link, set_password, set_up_codes, sign_in, sign_out_account,
};
use tempfile::TempDir;
use testing::{PASSWORD, Panel, permit, post};

use crate::code;

/// A panel whose letters are files.
async fn with_post() -> (Panel, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    (panel, folder)
}

async fn enter(panel: &Panel, who: &AccountRecord) -> SessionToken {
    sign_in(&panel.platform, who.email.as_str(), &PASSWORD.into(), Browser::default()).await.unwrap().0
}

async fn program(panel: &Panel, who: &AccountRecord) -> ApiToken {
    let form = RawApiToken {
        name: "A program".to_owned(),
        days: "30".to_owned(),
        scopes: vec!["send-referrals".to_owned()],
    };
    make_api_token(&panel.platform, &permit::<MakeApiToken>(who), &form).await.unwrap()
}

async fn holds(panel: &Panel, token: &ApiToken) -> bool {
    know_api_token(&panel.platform, token).await.unwrap().is_some()
}

/// Every letter that waits leaves; what stands in them, as it reads.
#[expect(clippy::disallowed_methods, reason = "the letters are files here")]
async fn letters(panel: &Panel, folder: &Path) -> Vec<String> {
    while send_mail(&panel.platform, &panel.system::<SendMail>()).await.unwrap() == Posted::Sent {}
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|file| std::fs::read_to_string(file).unwrap().replace("=\r\n", "").replace("=\n", "")).collect()
}

fn told(letters: &[String], what: &str) -> usize {
    letters.iter().filter(|letter| letter.contains(what)).count()
}

#[tokio::test]
async fn a_password_by_link_ends_programs_and_calendars() {
    let (mut panel, folder) = with_post().await;
    let (leo, ines) = (panel.staff.liaison_officer.clone(), panel.staff.interviewer.clone());
    let token = program(&panel, &leo).await;
    let calendar = permit::<MakeCalendarAddress>(&ines);
    let calendar = make_calendar_address(&panel.platform, &calendar).await.unwrap();
    let by_mail = panel.platform.post.take();
    let sending = permit::<SendSignInLink>(&panel.staff.administrator);
    let waits = send_sign_in_link(&panel.platform, &sending, ines.id).await.unwrap();
    assert!(matches!(waits, LinkSent::Waits), "an interviewer's link by hand takes two");
    let mut links = Vec::new();
    for who in [leo.id, ines.id] {
        let sending = panel.system::<SendSignInLink>();
        match send_sign_in_link(&panel.platform, &sending, who).await.unwrap() {
            LinkSent::ByHand(link) => links.push(link),
            other => panic!("{other:?}"),
        }
    }
    panel.platform.post = by_mail;
    assert!(holds(&panel, &token).await, "a link that is not used ends nothing");
    for link in &links {
        set_password(&panel.platform, link, &"three odd words".into()).await.unwrap();
    }
    assert!(!holds(&panel, &token).await);
    let feed = calendar_feed(&panel.platform, &calendar, |_, reference| reference.to_string()).await;
    assert_eq!(code(feed), "no-such-calendar");
    let sent = letters(&panel, folder.path()).await;
    assert_eq!(told(&sent, "was set by a link"), 2);
    assert_eq!(told(&sent, "programs and calendars that used your account have stopped"), 2, "{sent:?}");
}

#[tokio::test]
async fn taking_second_steps_away_and_signing_out_end_programs() {
    let (panel, folder) = with_post().await;
    let leo = &panel.staff.liaison_officer;
    let ada = &panel.staff.administrator;
    let token = program(&panel, leo).await;
    let resetting = permit::<ResetSecondFactor>(ada);
    let reset = reset_second_factor(&panel.platform, &resetting, leo.id).await.unwrap();
    assert_eq!(reset, Acted::Done, "a liaison officer's work leads to nobody");
    assert!(!holds(&panel, &token).await);
    let token = program(&panel, leo).await;
    sign_out_account(&panel.platform, &permit::<SignOutAccount>(ada), leo.id).await.unwrap();
    assert!(!holds(&panel, &token).await);
    let sent = letters(&panel, folder.path()).await;
    assert_eq!(told(&sent, "An administrator has signed you out everywhere"), 1);
    assert_eq!(told(&sent, "An administrator has taken away the second steps"), 1);
}

#[tokio::test]
async fn recovery_codes_that_are_made_or_used_are_told_to_their_owner() {
    let (panel, folder) = with_post().await;
    let ana = &panel.staff.analyst;
    let session = enter(&panel, ana).await;
    let app = offer_codes(&panel.platform);
    let shown = app.code_at(panel.platform.now());
    let setting = permit::<SetUpCodes>(ana);
    set_up_codes(&panel.platform, &setting, &session, (&app, &shown)).await.unwrap();
    let codes = make_recovery_codes(&panel.platform, &permit::<MakeRecoveryCodes>(ana)).await.unwrap();
    let sent = letters(&panel, folder.path()).await;
    assert_eq!((told(&sent, "Recovery codes were made"), told(&sent, "was used")), (1, 0), "{sent:?}");
    let arriving = enter(&panel, ana).await;
    let giving = permit::<GiveSecondFactor>(ana);
    let give = async |typed: &str| {
        let proof = SecondProof::typed(typed);
        give_second_factor(&panel.platform, &giving, &arriving, &proof).await
    };
    assert_eq!(code(give("AAAA-AAAA-AAAA-AAAA").await), "second-refused");
    assert_eq!(told(&letters(&panel, folder.path()).await, "was used"), 0, "one that does not fit is none");
    give(&codes[0].reveal()).await.unwrap();
    let sent = letters(&panel, folder.path()).await;
    assert_eq!(told(&sent, "A recovery code of your account was used"), 1, "{sent:?}");
    let made = panel.audit().await.into_iter().find(|entry| entry.action == "make_recovery_codes");
    assert_eq!(made.unwrap().subject, Some(ana.id.to_string()));
    assert!(codes.iter().all(|code| !sent.iter().any(|letter| letter.contains(&*code.reveal()))));
}
