//! Saving answers while they are given: nothing is lost, nothing is doubled, nothing wrong gets in.

use access::Permission;
use access::permission::SaveAnswers;
use operations::{Save, Saved, save_answers};
use questionnaire::{Answer, QuestionName};
use testing::{Panel, entry, permit};

use crate::code;

fn name(question: &str) -> QuestionName {
    QuestionName::parse(question).unwrap()
}

/// How many of the questions that are asked now have an answer.
fn answered(saved: &Saved) -> usize {
    saved.route.progress(&saved.sheet.answers()).0
}

#[tokio::test]
async fn an_answer_outside_its_list_is_refused_and_the_rest_kept() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let saved = panel
        .answer(&interview, &[("listened", "agree"), ("considerate", "purple"), ("nonsense", "agree")])
        .await;
    let refused: Vec<_> = saved.refused.iter().map(|it| (it.question.as_str(), it.refusal.code())).collect();
    assert_eq!(refused, [("considerate", "unknown-choice"), ("nonsense", "unknown-question")]);
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&name("listened")).map(Answer::raw), Some("agree".to_owned()));
    assert_eq!(sheet.answer(&name("considerate")), None);
}

#[tokio::test]
async fn words_stay_when_the_answer_beside_them_is_refused() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut save = panel.save(&[("listened", "purple")]);
    save.answers[0].words = Some("They put the form away and listened.".to_owned());
    save_answers(&panel.platform, &permit(&panel.staff.interviewer), interview.id, save).await.unwrap();
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.words(&name("listened")), Some("They put the form away and listened."));
    assert_eq!(sheet.answer(&name("listened")), None);
}

#[tokio::test]
async fn a_save_sent_twice_counts_once() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let save = panel.save(&[("listened", "agree")]);
    let permit = permit(&panel.staff.interviewer);
    let first = save_answers(&panel.platform, &permit, interview.id, save.clone()).await.unwrap();
    let again = save_answers(&panel.platform, &permit, interview.id, save).await.unwrap();
    assert_eq!(first.rev, again.rev);
    assert_eq!((answered(&again), again.conflicts.len()), (1, 0));
}

#[tokio::test]
async fn everything_acknowledged_is_there_after_a_restart() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree"), ("considerate", "dont_know")]).await;
    let panel = panel.restart().await;
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&name("listened")).map(Answer::raw), Some("agree".to_owned()));
    assert_eq!(sheet.answer(&name("considerate")).map(Answer::raw), Some("dont_know".to_owned()));
}

#[tokio::test]
async fn an_answer_can_be_changed_and_taken_back() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree"), ("considerate", "agree")]).await;
    panel.answer(&interview, &[("listened", "disagree"), ("considerate", "")]).await;
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&name("listened")).map(Answer::raw), Some("disagree".to_owned()));
    assert_eq!(sheet.answer(&name("considerate")), None);
}

#[tokio::test]
async fn an_earlier_save_that_arrives_late_does_not_win() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let permit = permit(&panel.staff.interviewer);
    let late = panel.save(&[("listened", "disagree")]);
    let mut early = Save { page: late.page.clone(), ..panel.save(&[("listened", "agree")]) };
    early.answers[0].seq = 2;
    for save in [early, late] {
        save_answers(&panel.platform, &permit, interview.id, save).await.unwrap();
    }
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&name("listened")).map(Answer::raw), Some("agree".to_owned()));
}

#[tokio::test]
async fn a_page_that_has_not_seen_another_s_answer_hears_of_it() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree")]).await;
    let blind = Save { rev: 0, ..panel.save(&[("listened", "disagree"), ("considerate", "agree")]) };
    let permit = permit(&panel.staff.interviewer);
    let saved = save_answers(&panel.platform, &permit, interview.id, blind).await.unwrap();
    let conflict = &saved.conflicts[0];
    assert_eq!((&conflict.question, saved.conflicts.len()), (&name("listened"), 1));
    assert_eq!(conflict.answer.as_ref().map(Answer::raw), Some("agree".to_owned()));
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&name("considerate")).map(Answer::raw), Some("agree".to_owned()));
}

#[tokio::test]
async fn the_route_follows_the_answers_and_forgets_none() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let yes = panel.answer(&interview, &[("abe_done", "yes"), ("abe_safe", "agree")]).await;
    assert!(yes.route.asks(&name("abe_safe")));
    let no = panel.answer(&interview, &[("abe_done", "no")]).await;
    assert!(!no.route.asks(&name("abe_safe")));
    assert_eq!(answered(&no), 1);
    let back = panel.answer(&interview, &[("abe_done", "yes")]).await;
    assert_eq!(answered(&back), 2);
}

#[tokio::test]
async fn another_interviewer_cannot_save_here() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let before = panel.audited(SaveAnswers::NAME).await;
    let save = panel.save(&[("listened", "agree")]);
    let stranger = permit(&panel.staff.other_interviewer);
    let saved = save_answers(&panel.platform, &stranger, interview.id, save).await;
    assert_eq!(code(saved), "no-such-interview");
    assert_eq!(panel.audited(SaveAnswers::NAME).await, before);
}

#[tokio::test]
async fn a_finished_interview_takes_no_more_answers() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let permit = permit(&panel.staff.interviewer);
    let save = Save { answers: vec![entry("listened", "disagree", 99)], ..panel.save(&[]) };
    assert_eq!(code(save_answers(&panel.platform, &permit, interview.id, save).await), "interview-over");
}
