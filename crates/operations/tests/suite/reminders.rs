//! Letters about what waits at work: to whoever does that work, once, and without a word about anybody.

use access::AccountRecord;
use access::permission::{
    BookAppointment, CancelAppointment, CheckBeforeCall, RaiseConcern, RaiseWall, RemindStaff, SendMail,
};
use chrono::TimeDelta;
use fieldwork::{RawCallCheck, RawConcern, RawDebrief, RawWall};
use operations::{
    AtWork, Carrier, Posted, book_appointment, cancel_appointment, check_before_call, raise_concern,
    raise_wall, remind_staff, request_debrief, send_mail, tell_administrators,
};
use testing::{Panel, call_check, permit, post};

/// A panel whose letters are files in a directory.
async fn with_post() -> (Panel, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    (panel, folder)
}

/// Sends everything, and what was sent: to whom and the subject.
#[expect(clippy::disallowed_methods, reason = "the letters are files here")]
async fn sent(panel: &Panel, folder: &tempfile::TempDir) -> Vec<(String, String)> {
    while send_mail(&panel.platform, &panel.system::<SendMail>()).await.unwrap() != Posted::Nothing {}
    let mut letters = Vec::new();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let header =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
        letters.push((header("To:"), header("Subject:")));
        std::fs::remove_file(path).unwrap();
    }
    letters.sort();
    letters
}

fn to(who: &AccountRecord, subject: &str) -> (String, String) {
    (who.email.as_str().to_owned(), subject.to_owned())
}

async fn remind(panel: &Panel, at: &str) -> usize {
    panel.set_clock(at);
    remind_staff(&panel.platform, &panel.system::<RemindStaff>()).await.unwrap()
}

/// Several nodes see the same disk, again and again.
#[tokio::test]
async fn administrators_hear_once_a_day_of_what_the_machine_needs() {
    let (panel, folder) = with_post().await;
    let needs = async |news: AtWork| {
        let permit = panel.system::<RemindStaff>();
        for platform in [&panel.platform, &panel.platform.clone(), &panel.platform] {
            tell_administrators(platform, &permit, &news).await.unwrap();
        }
    };
    let both = [&panel.staff.administrator, &panel.staff.other_administrator];
    let all = |subject: &str| both.map(|who| to(who, subject)).to_vec();
    needs(AtWork::DiskLow).await;
    assert_eq!(sent(&panel, &folder).await, all("The service needs more room"));
    needs(AtWork::BackupLate).await;
    assert_eq!(sent(&panel, &folder).await, all("A backup is missing"));
    needs(AtWork::DiskLow).await;
    assert_eq!(sent(&panel, &folder).await, []);
    panel.advance(TimeDelta::days(1));
    needs(AtWork::DiskLow).await;
    assert_eq!(sent(&panel, &folder).await, all("The service needs more room"));
}

#[tokio::test]
async fn an_interviewer_hears_of_calls_that_others_arrange() {
    let (panel, folder) = with_post().await;
    let staff = &panel.staff;
    let (reference, case) = panel.opened().await;
    let form = panel.appointment_with(staff.interviewer.id);
    let coordinator = permit::<BookAppointment>(&staff.coordinator);
    let booked = book_appointment(&panel.platform, &coordinator, case, form).await.unwrap();
    let day = booked.slot.date().format("%A %-d %B");
    let letters = sent(&panel, &folder).await;
    assert_eq!(letters, [to(&staff.interviewer, &format!("Your calls for {day}"))]);
    let coordinator = permit::<CancelAppointment>(&staff.coordinator);
    cancel_appointment(&panel.platform, &coordinator, booked.id).await.unwrap();
    assert_eq!(sent(&panel, &folder).await.len(), 1);
    assert!(!format!("{letters:?}").contains(reference.as_str()), "a calendar is no place for references");
}

/// Somebody who puts up a wall thinks of the person: whose time that was is told by the program, and not why.
#[tokio::test]
async fn an_interviewer_hears_of_a_call_that_ends_behind_a_wall() {
    let (panel, folder) = with_post().await;
    let booked = panel.booked().await;
    sent(&panel, &folder).await;
    let form = RawWall { wall: "unsafe".to_owned(), reason: "Somebody else answers.".to_owned() };
    let coordinator = permit::<RaiseWall>(&panel.staff.coordinator);
    raise_wall(&panel.platform, &coordinator, &booked.reference, &form).await.unwrap();
    let day = booked.appointment.slot.date().format("%A %-d %B");
    assert_eq!(sent(&panel, &folder).await, [to(&panel.staff.interviewer, &format!("Your calls for {day}"))]);
}

#[tokio::test]
async fn a_call_that_is_held_reaches_every_coordinator_at_once() {
    let (panel, folder) = with_post().await;
    let booked = panel.booked().await;
    sent(&panel, &folder).await;
    panel.environment.set(booked.appointment.slot.start);
    let held =
        RawCallCheck { outcome: "hold".to_owned(), reason: "Somebody was in.".to_owned(), ..call_check() };
    let interviewer = permit::<CheckBeforeCall>(&panel.staff.interviewer);
    check_before_call(&panel.platform, &interviewer, booked.case, &held).await.unwrap();
    let subject = format!("Act now: {}", booked.reference);
    let both = [to(&panel.staff.coordinator, &subject), to(&panel.staff.other_coordinator, &subject)];
    assert_eq!(sent(&panel, &folder).await, both);
    // A go is no news.
    assert_eq!(sent(&panel, &folder).await, []);
}

#[tokio::test]
async fn a_concern_and_a_debrief_reach_those_who_act_on_them() {
    let (panel, folder) = with_post().await;
    let staff = &panel.staff;
    let booked = panel.booked().await;
    sent(&panel, &folder).await;
    let words = "She said he is outside.".to_owned();
    let concern = RawConcern { kind: "safeguarding".to_owned(), words, case: Some(booked.case) };
    let interviewer = permit::<RaiseConcern>(&staff.interviewer);
    raise_concern(&panel.platform, &interviewer, &booked.reference, concern).await.unwrap();
    assert_eq!(sent(&panel, &folder).await, [to(&staff.safeguarding_lead, "New concern to read")]);
    let form = RawDebrief { wanted: "today".to_owned(), words: "Hard.".to_owned() };
    request_debrief(&panel.platform, &permit(&staff.interviewer), None, &form).await.unwrap();
    let asked = "A debrief was asked for";
    assert_eq!(
        sent(&panel, &folder).await,
        [to(&staff.coordinator, asked), to(&staff.other_coordinator, asked)]
    );
}

#[tokio::test]
async fn the_clock_brings_what_waits_once_and_nothing_where_nothing_waits() {
    let (panel, folder) = with_post().await;
    let staff = &panel.staff;
    let booked = panel.booked().await;
    sent(&panel, &folder).await;
    let day = booked.appointment.slot.date();
    let eve = day.pred_opt().unwrap();
    assert_eq!(remind(&panel, &format!("{eve}T16:05")).await, 1);
    assert_eq!(remind(&panel, &format!("{eve}T16:20")).await, 1);
    let tomorrow = format!("Your calls for {}", day.format("%A %-d %B"));
    assert_eq!(sent(&panel, &folder).await, [to(&staff.interviewer, &tomorrow)], "once in the half hour");
    assert_eq!(remind(&panel, &format!("{day}T07:30")).await, 2);
    let today = "Today: 1 call";
    assert_eq!(
        sent(&panel, &folder).await,
        [to(&staff.coordinator, today), to(&staff.other_coordinator, today)]
    );
    assert_eq!(remind(&panel, &format!("{day}T20:00")).await, 0);
    let after = day.succ_opt().unwrap();
    assert_eq!(remind(&panel, &format!("{after}T07:30")).await, 0, "no calls that day");
    assert_eq!(panel.audited("remind_staff").await, 3);
}

#[tokio::test]
async fn coordinators_hear_of_referrals_in_office_hours() {
    let (panel, folder) = with_post().await;
    panel.set_clock("2026-11-24T10:20");
    panel.referred().await;
    panel.referred().await;
    assert_eq!(remind(&panel, "2026-11-24T11:02").await, 2);
    let letters = sent(&panel, &folder).await;
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().all(|(_, subject)| subject == "2 new referrals"), "{letters:?}");
    assert_eq!(remind(&panel, "2026-11-24T12:00").await, 0);
}
