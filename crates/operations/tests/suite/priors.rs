//! What a person said at six weeks is known when their case closes, as far as they agreed to both.

use std::sync::Arc;

use access::permission::CloseMonth;
use chrono::TimeDelta;
use fieldwork::{ForceCode, Interview, Reference};
use operations::{
    ClosingConsents, ConsentForm, Platform, finish_interview, interview_facts, open_due_cases,
    record_consent, reveal_number, start_interview,
};
use questionnaire::{Answer, Answers, Language, QuestionName, QuestionnaireId, Source, Wave, compile};
use statistics::Month;
use testing::{EASTMERE, Panel, consent, permit, sources};

fn name(question: &str) -> QuestionName {
    QuestionName::parse(question).unwrap()
}

/// What the questionnaire of an interview knows of the earlier wave.
async fn prior(panel: &Panel, interview: &Interview) -> Answers {
    let view = panel.interview(interview).await;
    interview_facts(&panel.platform, &view.participant, &view.interview, view.prior.as_ref()).prior
}

/// Somebody who was interviewed at six weeks and whose case has closed: the night has opened the second case.
async fn closed(panel: &Panel, answers: &[(&str, &str)]) -> Reference {
    let (booked, _) = panel.interviewed(answers).await;
    panel.closes(&booked.reference, panel.today()).await;
    for _ in 0..60 {
        panel.advance(TimeDelta::days(1));
        open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap();
        if panel.case_of(&booked.reference).await.wave == Wave::CaseClosure {
            return booked.reference;
        }
    }
    panic!("no second case opened in sixty days");
}

/// The interview at the close, begun.
async fn begun(panel: &Panel, reference: &Reference) -> Interview {
    let case = panel.case_of(reference).await.id;
    let appointment = panel.book(case).await;
    panel.environment.set(appointment.slot.start);
    let interviewer = &panel.staff.interviewer;
    panel.check(case).await;
    reveal_number(&panel.platform, &permit(interviewer), case).await.unwrap();
    start_interview(&panel.platform, &permit(interviewer), case, Language::English).await.unwrap()
}

#[tokio::test]
async fn what_was_said_at_six_weeks_is_known_at_the_close() {
    let panel = Panel::new().await;
    let reference = closed(&panel, &[("listened", "agree"), ("considerate", "dont_know")]).await;
    let prior = prior(&panel, &begun(&panel, &reference).await).await;
    assert_eq!(prior.get(&name("listened")).map(Answer::raw), Some("agree".to_owned()));
    assert_eq!(prior.get(&name("considerate")).map(Answer::raw), Some("dont_know".to_owned()));
}

#[tokio::test]
async fn what_their_route_left_aside_is_not() {
    let panel = Panel::new().await;
    let reference = closed(&panel, &[("abe_done", "no"), ("abe_safe", "agree")]).await;
    let prior = prior(&panel, &begun(&panel, &reference).await).await;
    assert_eq!(prior.get(&name("abe_done")).map(Answer::raw), Some("no".to_owned()));
    assert_eq!(prior.get(&name("abe_safe")), None);
}

#[tokio::test]
async fn who_no_longer_agrees_to_both_is_asked_as_if_for_the_first_time() {
    let panel = Panel::new().await;
    let reference = closed(&panel, &[("listened", "agree")]).await;
    let once = ConsentForm { second_interview: false, ..consent() };
    record_consent(&panel.platform, &permit(&panel.staff.coordinator), &reference, once).await.unwrap();
    assert!(prior(&panel, &begun(&panel, &reference).await).await.is_empty());
}

#[tokio::test]
async fn the_six_week_interview_knows_of_nothing_before_it() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("listened", "agree")]).await;
    assert!(prior(&panel, &interview).await.is_empty());
}

/// The figures are worked out with what the interview knew: what is agreed at its end is about what comes after.
#[tokio::test]
async fn the_figures_know_what_the_interview_knew() {
    let panel = Panel::new().await;
    let reference = closed(&panel, &[("listened", "agree")]).await;
    let said = counted_with(&panel, &reference).await.unwrap();
    assert_eq!(said.get(&name("listened")).map(Answer::raw), Some("agree".to_owned()));
}

/// What the figures know of the earlier interview, once the later one is finished.
async fn counted_with(panel: &Panel, reference: &Reference) -> Option<Answers> {
    let interview = begun(panel, reference).await;
    panel.advance(TimeDelta::minutes(45));
    let closing =
        ClosingConsents { quotes: None, told_what_changed: Some(false), second_interview: Some(false) };
    let interviewer = permit(&panel.staff.interviewer);
    finish_interview(&panel.platform, &interviewer, interview.id, closing).await.unwrap();
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::of(panel.today()));
    let reader = panel.platform.store.reader();
    let responses = reader.responses(&panel.system::<CloseMonth>(), &force, month).await.unwrap();
    let response = responses.into_iter().find(|it| it.interview.id == interview.id).unwrap();
    response.prior.map(|prior| prior.answers)
}

#[tokio::test]
async fn the_figures_do_not_know_what_the_interview_did_not() {
    let panel = Panel::new().await;
    let reference = closed(&panel, &[("listened", "agree")]).await;
    let once = ConsentForm { second_interview: false, ..consent() };
    record_consent(&panel.platform, &permit(&panel.staff.coordinator), &reference, once).await.unwrap();
    assert!(counted_with(&panel, &reference).await.is_none());
}

/// A case-closure interview whose words before the officers are read only to who was listened to at six weeks.
fn with_a_condition(panel: &Panel) -> Platform {
    let mut sources = sources();
    let first = sources.iter().find(|source| source.path.ends_with("case-closure/1.toml")).unwrap();
    let text = first.text.replace("\nversion = 1\n", "\nversion = 2\n").replace(
        "name = \"t_officers\"\n",
        "name = \"t_officers\"\nrelevant = \"${prior.listened} = 'agree'\"\n",
    );
    let path = first.path.replace("1.toml", "2.toml");
    sources.push(Source { path, text });
    let compilation = compile(&sources);
    assert!(!compilation.has_errors(), "{:#?}", compilation.diagnostics);
    Platform { library: Arc::new(compilation.library), ..panel.platform.clone() }
}

/// Whether the words are read to somebody who gave this answer at six weeks.
async fn reads_after(answer: &str) -> bool {
    let mut panel = Panel::new().await;
    panel.platform = with_a_condition(&panel);
    panel.approve(QuestionnaireId { wave: Wave::CaseClosure, version: 2 }).await;
    let reference = closed(&panel, &[("listened", answer)]).await;
    let interview = begun(&panel, &reference).await;
    let view = panel.interview(&interview).await;
    let facts = interview_facts(&panel.platform, &view.participant, &view.interview, view.prior.as_ref());
    let questionnaire = panel.platform.library.interview(Wave::CaseClosure, 2).unwrap();
    questionnaire.route(&view.sheet.answers(), &facts).reads("t_officers")
}

#[tokio::test]
async fn a_condition_reads_what_was_said_at_six_weeks() {
    assert!(reads_after("agree").await);
    assert!(!reads_after("disagree").await);
}
