//! What an interviewer notes for themselves, how a call is held, and how long it takes.

use access::permission::{ViewFieldwork, ViewInterview};
use chrono::TimeDelta;
use fieldwork::{ContactMode, DispositionCode, Interview, RawDate, RawWithdrawal};
use operations::{
    CallOutcome, ClosingConsents, Error, GivenAnswers, Opening, break_off, finish_interview, hand_over,
    interview_times, keep_note, make_subject_access_bundle, own_times, pause_interview, record_call,
    start_interview, withdraw,
};
use questionnaire::Language;
use testing::{Panel, permit};

use crate::{code, fields};

const NOTE: &str = "Rain on the line all through topic two";

async fn note(panel: &Panel, interview: &Interview, words: &str) -> Result<(), Error> {
    keep_note(&panel.platform, &permit(&panel.staff.interviewer), interview.id, words).await
}

async fn read(panel: &Panel, interview: &Interview, reader: &access::AccountRecord) -> Option<String> {
    let permit = permit::<ViewInterview>(reader);
    let note = panel.platform.store.reader().interview_note(&permit, interview).await.unwrap();
    note.map(|note| note.words)
}

#[tokio::test]
async fn a_note_is_kept_changed_and_taken_away() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let own = &panel.staff.interviewer;
    note(&panel, &interview, "Rain").await.unwrap();
    note(&panel, &interview, NOTE).await.unwrap();
    assert_eq!(read(&panel, &interview, own).await.as_deref(), Some(NOTE));
    assert_eq!(fields(note(&panel, &interview, &"x".repeat(4_001)).await), [("note", "interview-note-long")]);
    assert_eq!(read(&panel, &interview, own).await.as_deref(), Some(NOTE));
    note(&panel, &interview, "  ").await.unwrap();
    assert_eq!(read(&panel, &interview, own).await, None);
    assert!(panel.interview(&interview).await.sheet.entries().next().is_none(), "a note is no answer");
    assert!(!format!("{:?}", panel.audit().await).contains("Rain"));
}

#[tokio::test]
async fn a_colleague_who_goes_on_does_not_read_it() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let (own, other) = (&panel.staff.interviewer, &panel.staff.other_interviewer);
    note(&panel, &interview, NOTE).await.unwrap();
    pause_interview(&panel.platform, &permit(own), interview.id).await.unwrap();
    let call = panel.person(&booked.reference).await.calls.pop().unwrap();
    let moved =
        CallOutcome { disposition: DispositionCode::parse("asked_to_move").unwrap(), message_left: false };
    record_call(&panel.platform, &permit(own), call.id, moved).await.unwrap();
    hand_over(&panel.platform, &permit(own), booked.case, other.id).await.unwrap();
    assert_eq!(read(&panel, &interview, other).await, None);
    assert_eq!(read(&panel, &interview, own).await.as_deref(), Some(NOTE));
    assert_eq!(code(note(&panel, &interview, "more").await), "no-such-interview", "it is theirs no more");
}

#[tokio::test]
async fn a_note_goes_with_what_was_said() {
    let panel = Panel::new().await;
    let (_, stopped) = panel.interviewing().await;
    note(&panel, &stopped, NOTE).await.unwrap();
    let own = &panel.staff.interviewer;
    break_off(&panel.platform, &permit(own), stopped.id, GivenAnswers::Delete).await.unwrap();
    assert_eq!(read(&panel, &stopped, own).await, None);
    let (booked, interview) = panel.interviewing().await;
    note(&panel, &interview, NOTE).await.unwrap();
    let coordinator = permit(&panel.staff.coordinator);
    let held = make_subject_access_bundle(&panel.platform, &coordinator, &booked.reference).await.unwrap();
    assert!(held.to_json().to_string().contains(NOTE), "it is held, so it is given");
    let asked =
        RawWithdrawal { channel: "phone".to_owned(), asked_on: RawDate::iso(&panel.today().to_string()) };
    let coordinator = permit(&panel.staff.coordinator);
    withdraw(&panel.platform, &coordinator, &booked.reference, &asked).await.unwrap();
    assert_eq!(read(&panel, &interview, own).await, None);
}

#[tokio::test]
async fn a_note_can_be_written_for_a_day() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("listened", "agree")]).await;
    panel.advance(TimeDelta::hours(24));
    note(&panel, &interview, NOTE).await.unwrap();
    panel.advance(TimeDelta::minutes(1));
    assert_eq!(code(note(&panel, &interview, "late").await), "interview-over");
}

#[tokio::test]
async fn how_a_call_is_held_is_kept() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    let interviewer = permit(&panel.staff.interviewer);
    let opening = Opening { language: Language::Welsh, mode: ContactMode::Video };
    let interview = start_interview(&panel.platform, &interviewer, booked.case, opening).await.unwrap();
    let kept = panel.interview(&interview).await.interview;
    assert_eq!((kept.mode, kept.language), (ContactMode::Video, Language::Welsh));
    let (_, by_default) = panel.interviewing().await;
    assert_eq!(panel.interview(&by_default).await.interview.mode, ContactMode::Phone);
}

#[tokio::test]
async fn what_was_not_asked_at_the_end_stays_as_it_was() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let before = panel.person(&booked.reference).await.consent.unwrap();
    let closing = ClosingConsents { quotes: Some(false), told_what_changed: None, second_interview: None };
    let interviewer = permit(&panel.staff.interviewer);
    finish_interview(&panel.platform, &interviewer, interview.id, closing).await.unwrap();
    let after = panel.person(&booked.reference).await.consent.unwrap();
    assert!(before.quotes && !after.quotes);
    assert_eq!(
        (after.told_what_changed, after.second_interview),
        (before.told_what_changed, before.second_interview)
    );
}

#[tokio::test]
async fn the_time_of_a_call_leaves_breaks_out() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let own = permit(&panel.staff.interviewer);
    panel.advance(TimeDelta::minutes(4));
    panel.answer(&interview, &[("listened", "agree")]).await;
    panel.advance(TimeDelta::minutes(1));
    pause_interview(&panel.platform, &permit(&panel.staff.interviewer), interview.id).await.unwrap();
    panel.advance(TimeDelta::minutes(30));
    start_interview(&panel.platform, &own, booked.case, Language::English).await.unwrap();
    panel.advance(TimeDelta::minutes(2));
    panel.answer(&interview, &[("listened", "disagree")]).await;
    let id = interview.questionnaire;
    let asked = panel.platform.library.interview(id.wave, id.version).unwrap();
    let viewing = permit::<ViewInterview>(&panel.staff.interviewer);
    let times = own_times(&panel.platform, &viewing, (&interview, asked)).await.unwrap();
    assert_eq!((times.talked, times.pauses, times.edits), (7, 1, 0));
    let spent: Vec<_> = times.topics.iter().filter(|topic| topic.minutes > 0).map(|it| it.minutes).collect();
    assert_eq!(spent, [6], "four minutes before the first answer, two before the second");
    let stranger = permit::<ViewInterview>(&panel.staff.other_interviewer);
    let unseen = own_times(&panel.platform, &stranger, (&interview, asked)).await.unwrap();
    assert_eq!(unseen.talked, 0);
}

#[tokio::test]
async fn usual_times_are_told_of_ten_interviews_and_not_of_nine() {
    let panel = Panel::new().await;
    let times = async || {
        let coordinator = permit::<ViewFieldwork>(&panel.staff.coordinator);
        interview_times(&panel.platform, &coordinator).await.unwrap()
    };
    for _ in 0..9 {
        panel.interviewed(&[("listened", "agree")]).await;
    }
    assert_eq!(times().await, []);
    panel.interviewed(&[("listened", "agree")]).await;
    let told = times().await;
    assert_eq!(told.iter().map(|it| (it.interviews, it.talked)).collect::<Vec<_>>(), [(10, 45)]);
}
