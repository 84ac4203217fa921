//! Sessions: known by a hash, used, ended.

use access::{EmailAddress, SessionToken, permission::SignIn};
use chrono::TimeDelta;
use store::Begun;

use crate::cast::{Story, coordinator, force, interviewer, permit};
use crate::panel::{Panel, now};

#[tokio::test]
async fn a_session_begins_is_used_and_ends() {
    let panel = Panel::new().await;
    let cerys = coordinator();
    panel.write(async |tx| tx.add_account(&cerys).await).await;
    let token = SessionToken::from_random([5; 32]);
    let permit = permit::<SignIn>(&cerys);
    panel
        .act(&permit, async |tx| tx.begin_session((&token.hash(), now()), cerys.id, Begun::default()).await)
        .await
        .unwrap();
    let later = now() + TimeDelta::minutes(10);
    panel.store.writer().touch_session(&token.hash(), later).await.unwrap();
    let reader = panel.store.reader();
    let session = reader.session(&token.hash()).await.unwrap().unwrap();
    assert_eq!((session.opened_at, session.last_seen_at, session.interviewing), (now(), later, false));
    assert_eq!(session.account, cerys);
    panel.act(&permit, async |tx| tx.remove_session(&token.hash()).await).await.unwrap();
    assert!(reader.session(&token.hash()).await.unwrap().is_none());
}

#[tokio::test]
async fn a_session_knows_that_an_interview_is_going_on() {
    let panel = Panel::new().await;
    let ines = interviewer(1);
    Story::tell(&panel, 1, force(1), &ines).await;
    let token = SessionToken::from_random([6; 32]);
    panel.write(async |tx| tx.begin_session((&token.hash(), now()), ines.id, Begun::default()).await).await;
    assert!(panel.store.reader().session(&token.hash()).await.unwrap().unwrap().interviewing);
}

#[tokio::test]
async fn an_account_is_found_by_its_address() {
    let panel = Panel::new().await;
    let cerys = coordinator();
    panel.write(async |tx| tx.add_account(&cerys).await).await;
    let reader = panel.store.reader();
    let find = async |text| reader.account_by_email(&EmailAddress::parse(text).unwrap()).await.unwrap();
    assert_eq!(find("STAFF900@panel.example").await, Some(cerys));
    assert_eq!(find("nobody@panel.example").await, None);
}
