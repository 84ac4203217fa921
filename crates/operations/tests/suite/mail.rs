//! Letters about a published month: to those who asked, once each, whatever the mail server does.

use std::collections::BTreeSet;
use std::path::Path;

use access::permission::{ChooseMail, CloseMonth, RetryMail, SendMail, ViewMail};
use access::{AccountRecord, Permission};
use chrono::TimeDelta;
use fieldwork::{ForceCode, Id};
use operations::{
    Carrier, EDITION_PUBLISHED, Platform, Post, Posted, choose_mail, close_month, publish_edition,
    restate_month, retry_mail, review_edition, send_mail,
};
use statistics::{DisclosurePolicy, Month, RestatementReason};
use store::{LetterHold, LetterState, NewLetter, Outbox, Tx};
use testing::{EASTMERE, Panel, Receiver, permit, post};
use uuid::Uuid;

use crate::{code, fields};

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn october() -> Month {
    Month::new(2026, 10).unwrap()
}

/// A panel in November with a draft of October, whose letters leave by this post.
async fn drafted(post: Post) -> Panel {
    let mut panel = Panel::new().await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    // Only now: arranging calls brings letters too.
    panel.platform.post = Some(post);
    panel
}

async fn wish(panel: &Panel, who: &AccountRecord, languages: &str) {
    choose_mail(&panel.platform, &permit::<ChooseMail>(who), languages).await.unwrap();
}

async fn send(panel: &Panel) -> Posted {
    send_mail(&panel.platform, &panel.system::<SendMail>()).await.unwrap()
}

async fn outbox(panel: &Panel) -> Outbox {
    let administrator = permit::<ViewMail>(&panel.staff.administrator);
    panel.platform.store.reader().outbox(&administrator).await.unwrap()
}

/// What stands in the letters of a directory.
#[expect(clippy::disallowed_methods, reason = "the letters are files here")]
fn letters(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

#[tokio::test]
async fn everybody_who_asked_and_may_read_it_gets_one_letter() {
    let folder = tempfile::tempdir().unwrap();
    let panel = drafted(post(Carrier::directory(folder.path()))).await;
    let staff = &panel.staff;
    for who in [&staff.analyst, &staff.opcc, &staff.publisher, &staff.other_publisher, &staff.other_analyst] {
        wish(&panel, who, "en").await;
    }
    // Whoever asks again, or asks no more, counts as they said last.
    wish(&panel, &staff.analyst, "both").await;
    wish(&panel, &staff.other_publisher, "no").await;
    assert_eq!(send(&panel).await, Posted::Nothing);
    panel.publish(&eastmere(), october()).await.unwrap();
    assert_eq!(outbox(&panel).await.waiting, 3);
    let sent = [send(&panel).await, send(&panel).await, send(&panel).await, send(&panel).await];
    assert_eq!(sent, [Posted::Sent, Posted::Sent, Posted::Sent, Posted::Nothing]);
    let letters = letters(folder.path());
    assert_eq!(letters.len(), 3);
    let to = |who: &AccountRecord| letters.iter().filter(|it| it.contains(who.email.as_str())).count();
    assert_eq!((to(&staff.analyst), to(&staff.opcc), to(&staff.publisher)), (1, 1, 1));
    assert_eq!((to(&staff.other_analyst), to(&staff.other_publisher)), (0, 0));
    assert_eq!(panel.audited(SendMail::NAME).await, 3);
    assert_eq!(panel.audited(ChooseMail::NAME).await, 7);
}

#[tokio::test]
async fn a_month_that_is_not_published_brings_no_letter() {
    let folder = tempfile::tempdir().unwrap();
    let panel = drafted(post(Carrier::directory(folder.path()))).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    let publisher = permit(&panel.staff.publisher);
    assert_eq!(
        code(publish_edition(&panel.platform, &publisher, &eastmere(), october()).await),
        "not-reviewed"
    );
    assert_eq!(outbox(&panel).await, Outbox::default());
    assert_eq!(send(&panel).await, Posted::Nothing);
}

#[tokio::test]
async fn without_a_mail_server_nothing_is_asked_for_or_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = drafted(post(Carrier::directory(folder.path()))).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    panel.platform.post = None;
    let opcc = permit::<ChooseMail>(&panel.staff.opcc);
    assert_eq!(code(choose_mail(&panel.platform, &opcc, "en").await), "no-post");
    assert_eq!(fields(choose_mail(&panel.platform, &opcc, "fr").await), [("letters", "mail-choose")]);
    choose_mail(&panel.platform, &opcc, "no").await.unwrap();
    panel.publish(&eastmere(), october()).await.unwrap();
    assert_eq!(outbox(&panel).await, Outbox::default());
    assert_eq!(send(&panel).await, Posted::Nothing);
}

#[tokio::test]
async fn whether_somebody_is_to_have_it_is_looked_at_when_it_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let panel = drafted(post(Carrier::directory(folder.path()))).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    wish(&panel, &panel.staff.other_analyst, "cy").await;
    panel.publish(&eastmere(), october()).await.unwrap();
    // As it is for somebody who has moved to another force since.
    let moved = NewLetter {
        id: Id::from_uuid(Uuid::from_u128(7)),
        kind: EDITION_PUBLISHED,
        about: format!("{EASTMERE} 2026-10 1"),
        account: panel.staff.other_analyst.id,
        force: Some(eastmere()),
        content: format!(r#"{{"force":"{EASTMERE}","month":"2026-10","version":1}}"#),
    };
    let queue = async |tx: &Tx| -> Result<(), store::Fault> { tx.queue_letter(&moved).await };
    let closing = panel.system::<CloseMonth>();
    panel.platform.store.writer().write(&closing, panel.platform.now(), queue).await.unwrap();
    // And somebody who does not want it any more.
    wish(&panel, &panel.staff.analyst, "no").await;
    assert_eq!([send(&panel).await, send(&panel).await], [Posted::Dropped, Posted::Dropped]);
    assert_eq!(send(&panel).await, Posted::Nothing);
    assert_eq!(outbox(&panel).await.dropped, 2);
    assert!(letters(folder.path()).is_empty());
}

#[tokio::test]
async fn a_letter_that_cannot_be_read_stands_in_nobody_s_way() {
    let folder = tempfile::tempdir().unwrap();
    let panel = drafted(post(Carrier::directory(folder.path()))).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    let spoiled = NewLetter {
        id: Id::from_uuid(Uuid::from_u128(7)),
        kind: EDITION_PUBLISHED,
        about: "nothing".to_owned(),
        account: panel.staff.analyst.id,
        force: None,
        content: "nothing".to_owned(),
    };
    let queue = async |tx: &Tx| -> Result<(), store::Fault> { tx.queue_letter(&spoiled).await };
    let closing = panel.system::<CloseMonth>();
    panel.platform.store.writer().write(&closing, panel.platform.now(), queue).await.unwrap();
    panel.advance(TimeDelta::minutes(1));
    panel.publish(&eastmere(), october()).await.unwrap();
    assert_eq!([send(&panel).await, send(&panel).await], [Posted::GivenUp, Posted::Sent]);
    assert_eq!(outbox(&panel).await.troubled[0].0.why.as_deref(), Some("not-written"));
}

#[tokio::test]
async fn figures_that_were_revised_meanwhile_are_told_once_and_as_revised() {
    let folder = tempfile::tempdir().unwrap();
    let panel = drafted(post(Carrier::directory(folder.path()))).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let stricter = DisclosurePolicy { minimum_base: 30, ..panel.platform.disclosure };
    let platform = Platform { disclosure: stricter, ..panel.platform.clone() };
    let (publisher, reviewer) = (permit(&panel.staff.publisher), permit(&panel.staff.other_publisher));
    let reason = RestatementReason::Rules;
    let made = restate_month(&platform, &publisher, &eastmere(), october(), reason).await.unwrap();
    review_edition(&platform, &reviewer, &eastmere(), october(), &made.digest).await.unwrap();
    publish_edition(&platform, &permit(&panel.staff.publisher), &eastmere(), october()).await.unwrap();
    let mut came = [send(&panel).await, send(&panel).await];
    came.sort_by_key(|posted| *posted == Posted::Dropped);
    assert_eq!(came, [Posted::Sent, Posted::Dropped]);
    let letters = letters(folder.path());
    assert_eq!(letters.len(), 1);
    assert!(letters[0].contains("Subject: October 2026 figures have been revised"), "{}", letters[0]);
}

#[tokio::test]
async fn two_programs_send_each_letter_once() {
    let folder = tempfile::tempdir().unwrap();
    let panel = drafted(post(Carrier::directory(folder.path()))).await;
    let staff = &panel.staff;
    for who in [&staff.analyst, &staff.opcc, &staff.publisher, &staff.other_publisher] {
        wish(&panel, who, "en").await;
    }
    panel.publish(&eastmere(), october()).await.unwrap();
    let other = Platform { post: panel.platform.post.clone(), ..panel.node().await };
    let permit = panel.system::<SendMail>();
    let all = async |platform: &Platform| {
        let mut sent = 0;
        while send_mail(platform, &permit).await.unwrap() == Posted::Sent {
            sent += 1;
        }
        sent
    };
    let (one, two) = tokio::join!(all(&panel.platform), all(&other));
    assert_eq!(one + two, 4);
    let letters = letters(folder.path());
    let ids: BTreeSet<&str> =
        letters.iter().filter_map(|it| it.lines().find(|line| line.starts_with("Message-ID"))).collect();
    assert_eq!((letters.len(), ids.len()), (4, 4));
}

#[tokio::test]
async fn a_program_that_was_killed_half_way_loses_no_letter() {
    let folder = tempfile::tempdir().unwrap();
    let panel = drafted(post(Carrier::directory(folder.path()))).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let now = panel.platform.now();
    let hold = LetterHold { holder: Uuid::from_u128(1), until: now + TimeDelta::minutes(10) };
    let held = panel.platform.store.writer().hold_letter(now, hold).await.unwrap().unwrap();
    let mut panel = panel.restart().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    assert_eq!(send(&panel).await, Posted::Nothing);
    panel.advance(TimeDelta::minutes(11));
    assert_eq!(send(&panel).await, Posted::Sent);
    // Whoever was thought dead and comes back with it changes nothing any more.
    let writer = panel.platform.store.writer();
    writer.defer_letter((held.id, hold.holder), now, "unreachable").await.unwrap();
    assert_eq!(outbox(&panel).await.sent, 1);
    assert_eq!(send(&panel).await, Posted::Nothing);
}

#[tokio::test]
async fn a_server_that_greylists_gets_the_letter_again_a_little_later() {
    let mut receiver = Receiver::that(&["greylist"]);
    let panel = drafted(receiver.post()).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    panel.publish(&eastmere(), october()).await.unwrap();
    assert_eq!(send(&panel).await, Posted::Later);
    assert_eq!(send(&panel).await, Posted::Nothing);
    panel.advance(TimeDelta::seconds(59));
    assert_eq!(send(&panel).await, Posted::Nothing);
    panel.advance(TimeDelta::seconds(17));
    assert_eq!(send(&panel).await, Posted::Sent);
    let letter = receiver.letter();
    assert_eq!(letter["to"], serde_json::json!([panel.staff.analyst.email.as_str()]));
    assert!(letter["text"].as_str().unwrap().contains("/dashboard?month=2026-10&area=eastmere"));
    assert_eq!((outbox(&panel).await.sent, outbox(&panel).await.troubled), (1, Vec::new()));
}

#[tokio::test]
async fn a_letter_that_is_refused_is_left_for_the_administrator() {
    let receiver = Receiver::that(&["refuse"]);
    let mut panel = drafted(receiver.post()).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    panel.publish(&eastmere(), october()).await.unwrap();
    assert_eq!(send(&panel).await, Posted::GivenUp);
    panel.advance(TimeDelta::days(30));
    assert_eq!(send(&panel).await, Posted::Nothing);
    let troubled = outbox(&panel).await.troubled;
    let (letter, name) = &troubled[0];
    assert_eq!((letter.state, letter.why.as_deref()), (LetterState::GivenUp, Some("answered-550")));
    assert_eq!((troubled.len(), name.as_str()), (1, "Ana Analyst"));
    let taking = Receiver::that(&["take"]);
    panel.platform.post = Some(taking.post());
    let administrator = permit::<RetryMail>(&panel.staff.administrator);
    retry_mail(&panel.platform, &administrator, letter.id).await.unwrap();
    assert_eq!(code(retry_mail(&panel.platform, &administrator, letter.id).await), "no-such-letter");
    assert_eq!(send(&panel).await, Posted::Sent);
    assert_eq!(panel.audited(RetryMail::NAME).await, 1);
}

#[tokio::test]
async fn an_outage_of_a_long_weekend_loses_nothing_and_an_endless_one_ends() {
    let gone = Receiver::that(&["take"]).post();
    let mut panel = drafted(gone).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let began = panel.platform.now();
    while panel.platform.now() - began < TimeDelta::days(4) {
        let posted = send(&panel).await;
        assert!([Posted::Unreachable, Posted::Nothing].contains(&posted), "{posted:?}");
        panel.advance(TimeDelta::hours(1));
    }
    assert!(outbox(&panel).await.troubled[0].0.attempts > 10);
    let back = Receiver::that(&["take"]);
    let gone = panel.platform.post.replace(back.post());
    panel.advance(TimeDelta::hours(5));
    assert_eq!(send(&panel).await, Posted::Sent);
    panel.platform.post = gone;
    let again = outbox(&panel).await;
    assert_eq!((again.sent, again.troubled.len()), (1, 0));
}

#[tokio::test]
async fn a_letter_is_given_up_after_a_week() {
    let gone = Receiver::that(&["take"]).post();
    let panel = drafted(gone).await;
    wish(&panel, &panel.staff.analyst, "en").await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let began = panel.platform.now();
    loop {
        match send(&panel).await {
            Posted::GivenUp => break,
            _ => panel.advance(TimeDelta::hours(1)),
        }
    }
    let took = panel.platform.now() - began;
    assert!(took > TimeDelta::days(5) && took < TimeDelta::days(8), "{took}");
    assert_eq!(outbox(&panel).await.troubled[0].0.why.as_deref(), Some("unreachable"));
}
