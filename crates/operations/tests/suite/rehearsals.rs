//! Rehearsing a version: what it would change, told from the interviews there are, without an exact number.

use access::permission::ViewQuestionnaires;
use operations::rehearse_questionnaire;
use questionnaire::{QuestionnaireId, Wave};
use statistics::{QuestionReplay, Rehearsal, Rough};
use testing::{Panel, permit};

use crate::code;

fn version(version: u32) -> QuestionnaireId {
    QuestionnaireId { wave: Wave::SixWeek, version }
}

async fn rehearsed(panel: &Panel) -> Rehearsal {
    rehearse_questionnaire(&panel.platform, &panel.system(), version(2)).await.unwrap()
}

/// Twenty-three people are interviewed with version 1: sixteen were listened to, seven were not.
async fn interviewed() -> Panel {
    let panel = Panel::new().await;
    for number in 0..23 {
        let answer = if number < 16 { "agree" } else { "disagree" };
        panel.interviewed(&[("listened", answer), ("considerate", "agree"), ("abe_done", "no")]).await;
    }
    panel
}

fn of<'a>(rehearsal: &'a Rehearsal, name: &str) -> &'a QuestionReplay {
    let named = |replay: &&QuestionReplay| replay.after.as_deref() == Some(name);
    rehearsal.questions.iter().find(named).unwrap()
}

#[tokio::test]
async fn the_report_says_what_would_change_and_no_exact_number() {
    let panel = interviewed().await;
    let rehearsal = rehearsed(&panel).await;
    assert_eq!((rehearsal.questionnaire.as_str(), rehearsal.replaces.as_str()), ("six-week@2", "six-week@1"));
    assert_eq!(rehearsal.interviews, Rough::About(25));
    let time_given = of(&rehearsal, "time_given");
    assert_eq!((time_given.relation.as_str(), time_given.before.as_deref()), ("new", None));
    assert_eq!(
        (time_given.newly_asked, time_given.required_unanswered),
        (Rough::About(25), Rough::About(25))
    );
    let listened = of(&rehearsal, "listened");
    assert_eq!((listened.relation.as_str(), listened.not_carried), ("equivalent", Rough::Nobody));
    assert_eq!(rehearsal.exports.added, ["respect.time_given"]);
    assert!(rehearsal.exports.removed.is_empty() && rehearsal.exports.renamed.is_empty());
    let figure = rehearsal
        .figures
        .iter()
        .find(|figure| figure.series_after.as_deref() == Some("respect.listened"))
        .unwrap();
    // 16 of 23 is 69.6 per cent.
    let before = figure.before.unwrap();
    assert_eq!((before.base.shown(), before.favourable.shown()), (Some(&25), Some(&70)));
    assert_eq!(figure.after, figure.before);
    assert!(figure.trend_goes_on);
}

#[tokio::test]
async fn the_same_answers_give_the_same_report_and_it_is_kept_once() {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    let (first, again) = (rehearsed(&panel).await, rehearsed(&panel).await);
    assert_eq!(first, again);
    let stored = stored(&panel).await.unwrap();
    assert_eq!((stored.number, &stored.rehearsal), (1, &first));
    assert_eq!(stored.report_digest, first.report_digest().unwrap());
}

async fn stored(panel: &Panel) -> Option<store::StoredRehearsal> {
    let view = permit::<ViewQuestionnaires>(&panel.staff.coordinator);
    panel.platform.store.reader().rehearsal(&view, version(2)).await.unwrap()
}

#[tokio::test]
async fn more_interviews_make_another_report_beside_the_first() {
    let panel = Panel::new().await;
    assert_eq!(rehearsed(&panel).await.interviews, Rough::FewerThan(5));
    for _ in 0..5 {
        panel.interviewed(&[("listened", "agree")]).await;
    }
    assert_eq!(rehearsed(&panel).await.interviews, Rough::About(5));
    assert_eq!(stored(&panel).await.unwrap().number, 2);
}

#[tokio::test]
async fn an_interview_that_is_going_on_takes_no_part() {
    let panel = Panel::new().await;
    for _ in 0..5 {
        let (_, interview) = panel.interviewing().await;
        panel.answer(&interview, &[("listened", "agree")]).await;
    }
    assert_eq!(rehearsed(&panel).await.interviews, Rough::FewerThan(5));
}

#[tokio::test]
async fn a_first_version_has_nothing_to_rehearse() {
    let panel = Panel::new().await;
    let first = rehearse_questionnaire(&panel.platform, &panel.system(), version(1)).await;
    assert_eq!(code(first), "nothing-to-rehearse");
    let unknown = rehearse_questionnaire(&panel.platform, &panel.system(), version(99)).await;
    assert_eq!(code(unknown), "no-such-questionnaire");
}

#[tokio::test]
async fn nobody_s_words_are_in_the_report() {
    let panel = Panel::new().await;
    for _ in 0..5 {
        panel.interviewed(&[("change_one", "Tell Marged sooner")]).await;
    }
    let report = String::from_utf8(rehearsed(&panel).await.to_json().unwrap()).unwrap();
    for secret in ["Marged", "sooner", "EM/"] {
        assert!(!report.contains(secret), "the report says {secret}");
    }
}
