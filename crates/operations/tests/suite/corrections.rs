//! Putting an answer right after the end: who may, until when, what is kept of it, and what follows from it.

use access::permission::{DownloadEdition, ViewWithdrawals};
use chrono::TimeDelta;
use fieldwork::{
    CaseState, ForceCode, Interview, InterviewState, RawCorrection, RawDate, RawWithdrawal, Reference,
};
use operations::{
    EditionState, Error, Format, GivenAnswers, InterviewRecord, break_off, close_month, correct_answer,
    download_edition, erase_person, make_subject_access_bundle, read_interview_record, recount_months,
    withdraw,
};
use questionnaire::{Answer, NonAnswer, QuestionName, Wave};
use statistics::Month;
use testing::{EASTMERE, Panel, permit};

use crate::{code, fields};

const WHY: &str = "They rang back about it";

fn name(question: &str) -> QuestionName {
    QuestionName::parse(question).unwrap()
}

fn right(question: &str, value: &str, reason: &str) -> RawCorrection {
    RawCorrection {
        question: question.to_owned(),
        value: value.to_owned(),
        words: String::new(),
        reason: reason.to_owned(),
    }
}

async fn by_interviewer(panel: &Panel, interview: &Interview, raw: RawCorrection) -> Result<(), Error> {
    correct_answer(&panel.platform, &permit(&panel.staff.interviewer), interview.id, raw).await
}

async fn by_coordinator(panel: &Panel, interview: &Interview, raw: RawCorrection) -> Result<(), Error> {
    correct_answer(&panel.platform, &permit(&panel.staff.coordinator), interview.id, raw).await
}

async fn record(panel: &Panel, interview: &Interview) -> InterviewRecord {
    let permit = permit(&panel.staff.coordinator);
    read_interview_record(&panel.platform, &permit, interview.id).await.unwrap()
}

async fn outcome(panel: &Panel, reference: &Reference) -> String {
    match panel.case_of(reference).await.state {
        CaseState::Closed { disposition, .. } => disposition.to_string(),
        open => panic!("the case is {}", open.name()),
    }
}

#[tokio::test]
async fn what_was_said_before_stays_beside_what_is_right() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("listened", "agree"), ("considerate", "agree")]).await;
    panel.advance(TimeDelta::hours(2));
    by_interviewer(&panel, &interview, right("listened", "disagree", "")).await.unwrap();
    panel.advance(TimeDelta::days(9));
    by_coordinator(&panel, &interview, right("listened", "neither", WHY)).await.unwrap();
    let record = record(&panel, &interview).await;
    assert_eq!(record.sheet.answer(&name("listened")).map(Answer::raw), Some("neither".to_owned()));
    assert_eq!(record.sheet.answer(&name("considerate")).map(Answer::raw), Some("agree".to_owned()));
    let raw = |entry: &Option<fieldwork::JournalEntry>| entry.as_ref()?.answer.as_ref().map(Answer::raw);
    let changes: Vec<_> = record
        .corrections
        .iter()
        .map(|it| {
            (raw(&it.before).unwrap(), raw(&it.after).unwrap(), it.correction.by, &*it.correction.reason)
        })
        .collect();
    let staff = &panel.staff;
    assert_eq!(
        changes,
        [
            ("disagree".to_owned(), "neither".to_owned(), staff.coordinator.id, WHY),
            ("agree".to_owned(), "disagree".to_owned(), staff.interviewer.id, ""),
        ]
    );
    let audit = format!("{:?}", panel.audit().await);
    assert!(!audit.contains(WHY) && !audit.contains("neither"), "no word of it is in the audit");
    assert_eq!((panel.audited("correct_answer").await, panel.audited("read_interview_record").await), (2, 1));
}

#[tokio::test]
async fn the_interviewer_has_a_day_and_a_coordinator_says_why() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("listened", "agree")]).await;
    panel.advance(TimeDelta::hours(24));
    by_interviewer(&panel, &interview, right("listened", "disagree", "")).await.unwrap();
    panel.advance(TimeDelta::minutes(1));
    let late = by_interviewer(&panel, &interview, right("listened", "agree", WHY)).await;
    assert_eq!(code(late), "correction-too-late");
    let silent = by_coordinator(&panel, &interview, right("listened", "agree", " ")).await;
    assert_eq!(fields(silent), [("reason", "correction-reason-required")]);
    by_coordinator(&panel, &interview, right("listened", "agree", WHY)).await.unwrap();
}

#[tokio::test]
async fn only_what_is_on_record_is_put_right_and_only_by_those_who_may() {
    let panel = Panel::new().await;
    let (_, running) = panel.interviewing().await;
    let going_on = by_interviewer(&panel, &running, right("listened", "agree", "")).await;
    assert_eq!(code(going_on), "interview-going-on");
    break_off(&panel.platform, &permit(&panel.staff.interviewer), running.id, GivenAnswers::Delete)
        .await
        .unwrap();
    let deleted = by_coordinator(&panel, &running, right("listened", "agree", WHY)).await;
    assert_eq!(code(deleted), "no-interview-record");
    let reading = read_interview_record(&panel.platform, &permit(&panel.staff.coordinator), running.id).await;
    assert_eq!(code(reading), "no-interview-record");
    let (_, over) = panel.interviewed(&[("listened", "agree")]).await;
    let stranger = permit(&panel.staff.other_interviewer);
    let theirs = correct_answer(&panel.platform, &stranger, over.id, right("listened", "disagree", "")).await;
    assert_eq!(code(theirs), "no-such-interview");
}

#[tokio::test]
async fn what_is_no_answer_or_no_change_is_refused() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let refused = by_interviewer(&panel, &interview, right("listened", "purple", "")).await;
    assert_eq!(fields(refused), [("value", "correction-not-an-answer")]);
    let same = by_interviewer(&panel, &interview, right("listened", "agree", "")).await;
    assert_eq!(fields(same), [("value", "correction-nothing-changed")]);
    let unknown = by_interviewer(&panel, &interview, right("no_such_question", "agree", "")).await;
    assert_eq!(code(unknown), "no-such-interview");
    assert!(record(&panel, &interview).await.corrections.is_empty());
}

#[tokio::test]
async fn the_route_and_what_was_not_reached_follow() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("abe_done", "no")]).await;
    assert_eq!(record(&panel, &interview).await.sheet.answer(&name("abe_safe")), None);
    by_interviewer(&panel, &interview, right("abe_done", "yes", "")).await.unwrap();
    let after = record(&panel, &interview).await;
    assert!(after.route.asks(&name("abe_safe")));
    let mark = after.sheet.answer(&name("abe_safe"));
    assert_eq!(mark, Some(&Answer::Missing(NonAnswer::NotReached)));
}

#[tokio::test]
async fn the_completeness_and_the_case_follow() {
    let panel = Panel::new().await;
    let answers = panel.every_answer(Wave::SixWeek);
    let answers: Vec<_> =
        answers.iter().map(|(question, value)| (question.as_str(), value.as_str())).collect();
    let (booked, interview) = panel.interviewed(&answers).await;
    assert_eq!(outcome(&panel, &booked.reference).await, "complete");
    let listened = answers.iter().find(|(question, _)| *question == "listened").unwrap().1;
    by_interviewer(&panel, &interview, right("listened", "", "")).await.unwrap();
    assert_eq!(outcome(&panel, &booked.reference).await, "partial");
    let taken_back = record(&panel, &interview).await;
    assert_eq!(
        taken_back.sheet.answer(&name("listened")),
        Some(&Answer::Missing(NonAnswer::NotReached)),
        "what was taken back was not asked"
    );
    by_interviewer(&panel, &interview, right("listened", listened, "")).await.unwrap();
    assert_eq!(outcome(&panel, &booked.reference).await, "complete");
    let full = fieldwork::Completeness::Full;
    let state = record(&panel, &interview).await.interview.state;
    assert!(matches!(state, InterviewState::Finished { completeness, .. } if completeness == full));
}

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

async fn csv(panel: &Panel, month: Month) -> Vec<u8> {
    let analyst = permit::<DownloadEdition>(&panel.staff.analyst);
    download_edition(&panel.platform, &analyst, &eastmere(), month, Format::Csv).await.unwrap().bytes
}

#[tokio::test]
async fn a_month_is_counted_again_unless_it_is_published() {
    let panel = Panel::new().await;
    let october = Month::new(2026, 10).unwrap();
    let mut interviews = Vec::new();
    for _ in 0..20 {
        interviews.push(panel.interviewed(&[("listened", "agree")]).await.1);
    }
    panel.set_clock("2026-11-03T09:00");
    let close = async || close_month(&panel.platform, &panel.system(), &eastmere(), october).await.unwrap();
    let first = close().await;
    by_coordinator(&panel, &interviews[0], right("listened", "disagree", WHY)).await.unwrap();
    let coordinator = permit::<ViewWithdrawals>(&panel.staff.coordinator);
    let rights = panel.platform.store.reader().rights(&coordinator).await.unwrap();
    assert_eq!(rights.stale.len(), 2, "the counts and the draft: {:?}", rights.stale);
    let recounted = recount_months(&panel.platform, &panel.system()).await.unwrap();
    assert_eq!((recounted.months.len(), recounted.drafts.len()), (1, 1));
    let second = close().await;
    assert_eq!(second.state, EditionState::New);
    assert_ne!(first.digest, second.digest, "the draft counts what is right");
    panel.publish(&eastmere(), october).await.unwrap();
    let published = csv(&panel, october).await;
    by_coordinator(&panel, &interviews[1], right("listened", "disagree", WHY)).await.unwrap();
    assert!(record(&panel, &interviews[1]).await.published, "the page says that the figures stay");
    let recounted = recount_months(&panel.platform, &panel.system()).await.unwrap();
    assert_eq!((recounted.months.len(), recounted.drafts.len()), (0, 0));
    assert_eq!(csv(&panel, october).await, published);
}

#[tokio::test]
async fn what_was_put_right_goes_with_the_answers() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    by_coordinator(&panel, &interview, right("listened", "disagree", WHY)).await.unwrap();
    let asked =
        RawWithdrawal { channel: "phone".to_owned(), asked_on: RawDate::iso(&panel.today().to_string()) };
    let coordinator = permit(&panel.staff.coordinator);
    withdraw(&panel.platform, &coordinator, &booked.reference, &asked).await.unwrap();
    let reading =
        read_interview_record(&panel.platform, &permit(&panel.staff.coordinator), interview.id).await;
    assert_eq!(code(reading), "no-interview-record");
}

#[tokio::test]
async fn the_reason_is_the_persons_and_goes_with_their_key() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    by_coordinator(&panel, &interview, right("listened", "disagree", WHY)).await.unwrap();
    let given = async || {
        let permit = permit(&panel.staff.coordinator);
        let record = make_subject_access_bundle(&panel.platform, &permit, &booked.reference).await.unwrap();
        record.to_json().to_string()
    };
    assert!(given().await.contains(WHY), "it is held, so it is given");
    let coordinator = permit(&panel.staff.coordinator);
    erase_person(&panel.platform, &coordinator, &booked.reference, "kept-long-enough").await.unwrap();
    assert!(!given().await.contains(WHY));
    let late = by_coordinator(&panel, &interview, right("listened", "agree", WHY)).await;
    assert_eq!(code(late), "erased");
}
