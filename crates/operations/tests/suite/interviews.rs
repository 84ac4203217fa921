//! Beginning, pausing, stopping and finishing an interview.

use chrono::TimeDelta;
use fieldwork::{CaseState, Completeness, DispositionCode, InterviewState};
use operations::{
    CallOutcome, ClosingConsents, GivenAnswers, break_off, finish_interview, pause_interview, record_call,
    reveal_number, start_interview,
};
use questionnaire::{Answer, Language, NonAnswer, QuestionName, Wave};
use testing::{Panel, permit};

use crate::code;

const CLOSING: ClosingConsents =
    ClosingConsents { quotes: Some(false), told_what_changed: Some(true), second_interview: Some(false) };

fn name(question: &str) -> QuestionName {
    QuestionName::parse(question).unwrap()
}

#[tokio::test]
async fn an_interview_begins_in_an_open_call_only() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    let interviewer = permit(&panel.staff.interviewer);
    let begun = start_interview(&panel.platform, &interviewer, booked.case, Language::Welsh).await;
    assert_eq!(code(begun), "no-open-call");
}

#[tokio::test]
async fn an_interview_pins_its_questionnaire() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let live = panel.platform.library.live(Wave::SixWeek, panel.today()).unwrap();
    assert_eq!((interview.questionnaire, &interview.digest), (live.id, &live.digest));
}

#[tokio::test]
async fn beginning_twice_is_one_interview() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let interviewer = permit(&panel.staff.interviewer);
    let again = start_interview(&panel.platform, &interviewer, booked.case, Language::English).await.unwrap();
    assert_eq!(again.id, interview.id);
}

#[tokio::test]
async fn what_was_not_asked_is_not_reached_and_the_interview_partial() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree"), ("abe_done", "no")]).await;
    assert!(matches!(interview.state, InterviewState::Finished { completeness: Completeness::Partial, .. }));
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&name("considerate")), Some(&Answer::Missing(NonAnswer::NotReached)));
    assert_eq!(sheet.answer(&name("abe_safe")), None);
    let person = panel.person(&booked.reference).await;
    assert!(
        matches!(&person.cases[0].state, CaseState::Closed { disposition, .. } if disposition.as_str() == "partial")
    );
    assert_eq!(person.calls[0].outcome.as_ref().map(DispositionCode::as_str), Some("partial"));
}

#[tokio::test]
async fn with_every_answer_the_interview_is_full() {
    let panel = Panel::new().await;
    let answers = panel.every_answer(Wave::SixWeek);
    let answers: Vec<_> =
        answers.iter().map(|(question, value)| (question.as_str(), value.as_str())).collect();
    let (booked, interview) = panel.interviewed(&answers).await;
    assert!(matches!(interview.state, InterviewState::Finished { completeness: Completeness::Full, .. }));
    let person = panel.person(&booked.reference).await;
    assert!(
        matches!(&person.cases[0].state, CaseState::Closed { disposition, .. } if disposition.as_str() == "complete")
    );
}

#[tokio::test]
async fn what_is_said_at_the_end_is_kept_beside_what_was_agreed_before() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let interviewer = permit(&panel.staff.interviewer);
    finish_interview(&panel.platform, &interviewer, interview.id, CLOSING).await.unwrap();
    let consent = panel.person(&booked.reference).await.consent.unwrap();
    assert!(consent.taking_part && consent.told_what_changed && !consent.quotes && !consent.second_interview);
}

#[tokio::test]
async fn a_break_in_the_same_call_loses_nothing() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree")]).await;
    let interviewer = &panel.staff.interviewer;
    pause_interview(&panel.platform, &permit(interviewer), interview.id).await.unwrap();
    let finished = finish_interview(&panel.platform, &permit(interviewer), interview.id, CLOSING).await;
    assert_eq!(code(finished), "wrong-state");
    let resumed =
        start_interview(&panel.platform, &permit(interviewer), booked.case, Language::English).await.unwrap();
    assert_eq!((resumed.id, resumed.state), (interview.id, InterviewState::InProgress));
    assert_eq!(panel.interview(&interview).await.sheet.answers().len(), 1);
}

#[tokio::test]
async fn an_interview_goes_on_another_day_in_another_call() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let interviewer = &panel.staff.interviewer;
    pause_interview(&panel.platform, &permit(interviewer), interview.id).await.unwrap();
    let call = panel.person(&booked.reference).await.calls[0].id;
    let said =
        CallOutcome { disposition: DispositionCode::parse("asked_to_move").unwrap(), message_left: false };
    record_call(&panel.platform, &permit(interviewer), call, said).await.unwrap();
    panel.advance(TimeDelta::days(2));
    let appointment = panel.book(booked.case).await;
    panel.environment.set(appointment.slot.start);
    panel.check(booked.case).await;
    reveal_number(&panel.platform, &permit(interviewer), booked.case).await.unwrap();
    start_interview(&panel.platform, &permit(interviewer), booked.case, Language::English).await.unwrap();
    let finished =
        finish_interview(&panel.platform, &permit(interviewer), interview.id, CLOSING).await.unwrap();
    assert!(matches!(finished.state, InterviewState::Finished { .. }));
}

#[tokio::test]
async fn who_stops_and_keeps_their_answers_counts_in_part() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree")]).await;
    let interviewer = permit(&panel.staff.interviewer);
    break_off(&panel.platform, &interviewer, interview.id, GivenAnswers::Keep).await.unwrap();
    let case = panel.case_of(&booked.reference).await;
    assert!(
        matches!(&case.state, CaseState::Closed { disposition, .. } if disposition.as_str() == "partial")
    );
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&name("listened")).map(Answer::raw), Some("agree".to_owned()));
}

#[tokio::test]
async fn who_stops_and_wants_them_deleted_leaves_no_answer() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree")]).await;
    let interviewer = permit(&panel.staff.interviewer);
    break_off(&panel.platform, &interviewer, interview.id, GivenAnswers::Delete).await.unwrap();
    let case = panel.case_of(&booked.reference).await;
    assert!(
        matches!(&case.state, CaseState::Closed { disposition, .. } if disposition.as_str() == "broken_off")
    );
    assert!(panel.interview(&interview).await.sheet.answers().is_empty());
}
