//! What happens in the middle of a call beside the answers: the language changes, somebody is upset or not safe.

use std::sync::Arc;

use access::permission::ViewToday;
use chrono::TimeDelta;
use fieldwork::{Interview, Reference, SafetyStep, SafetyStepKind};
use operations::{
    Error, Platform, Save, erase_person, make_subject_access_bundle, record_safety_step, save_answers,
};
use questionnaire::{Answer, Language, QuestionName, QuestionnaireId, Source, Wave, compile};
use store::{Alert, AlertKind};
use testing::{Panel, entry, permit, sources};
use uuid::Uuid;

use crate::code;

fn step(panel: &Panel, number: u128, kind: SafetyStepKind) -> SafetyStep {
    let question = QuestionName::parse("listened").ok();
    SafetyStep { id: Uuid::from_u128(number), kind, question, at: panel.platform.now() }
}

async fn record(panel: &Panel, interview: &Interview, step: SafetyStep) -> Result<(), Error> {
    record_safety_step(&panel.platform, &permit(&panel.staff.interviewer), interview.id, step).await
}

async fn alerts(panel: &Panel) -> Vec<Alert> {
    let permit = permit::<ViewToday>(&panel.staff.coordinator);
    panel.platform.store.reader().alerts(&permit).await.unwrap()
}

async fn steps_held(panel: &Panel, reference: &Reference) -> usize {
    let permit = permit(&panel.staff.coordinator);
    let record = make_subject_access_bundle(&panel.platform, &permit, reference).await.unwrap();
    let entries = record.sections.iter().flat_map(|section| &section.entries);
    entries.filter(|entry| entry.iter().any(|(name, _)| *name == "safety-step")).count()
}

#[tokio::test]
async fn each_answer_keeps_the_language_it_was_given_in_and_the_interview_the_last_one() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let interviewer = permit(&panel.staff.interviewer);
    let save = async |save| save_answers(&panel.platform, &interviewer, interview.id, save).await.unwrap();
    save(Save { language: Some(Language::English), ..panel.save(&[("listened", "agree")]) }).await;
    save(Save { language: Some(Language::Welsh), ..panel.save(&[]) }).await;
    assert_eq!(
        panel.interview(&interview).await.interview.language,
        Language::Welsh,
        "nothing was answered yet"
    );
    let mut in_welsh = panel.save(&[]);
    let mut considerate = entry("considerate", "agree", 1);
    considerate.language = Language::Welsh;
    in_welsh.answers = vec![considerate];
    save(in_welsh).await;
    let kept = panel.interview(&interview).await;
    assert_eq!(kept.interview.language, Language::Welsh);
    let spoken: Vec<_> = kept.sheet.entries().map(|it| (it.question.as_str(), it.language)).collect();
    assert_eq!(spoken, [("considerate", Language::Welsh), ("listened", Language::English)]);
}

#[tokio::test]
async fn a_grave_step_is_told_once_by_reference_until_the_risk_is_decided_again() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    record(&panel, &interview, step(&panel, 1, SafetyStepKind::CarriedOn)).await.unwrap();
    assert_eq!(alerts(&panel).await, [], "an upset person who carries on is nobody's alarm");
    let grave = step(&panel, 2, SafetyStepKind::RiskOfHarm);
    record(&panel, &interview, grave.clone()).await.unwrap();
    record(&panel, &interview, grave.clone()).await.unwrap();
    let [alert] = &alerts(&panel).await[..] else { panic!("one alert was expected") };
    assert_eq!((&alert.reference, alert.case), (&booked.reference, booked.case));
    assert_eq!((&alert.what, alert.at), (&AlertKind::Step(SafetyStepKind::RiskOfHarm), grave.at));
    assert_eq!(steps_held(&panel, &booked.reference).await, 2);
    panel.advance(TimeDelta::minutes(5));
    panel.assess(&booked.reference).await;
    assert_eq!(alerts(&panel).await, []);
}

#[tokio::test]
async fn a_step_is_recorded_late_but_never_in_the_future_nor_by_somebody_else() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let now = panel.platform.now();
    let ahead = SafetyStep { at: now + TimeDelta::hours(3), ..step(&panel, 3, SafetyStepKind::NotSafe) };
    record(&panel, &interview, ahead).await.unwrap();
    let [alert] = &alerts(&panel).await[..] else { panic!("one alert was expected") };
    assert_eq!(alert.at, now);
    let stranger = permit(&panel.staff.other_interviewer);
    let late = step(&panel, 4, SafetyStepKind::NotSafe);
    let refused = record_safety_step(&panel.platform, &stranger, interview.id, late).await;
    assert_eq!(code(refused), "no-such-interview");
}

#[tokio::test]
async fn the_steps_go_when_the_person_is_erased() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    record(&panel, &interview, step(&panel, 5, SafetyStepKind::SkippedTopic)).await.unwrap();
    assert_eq!(steps_held(&panel, &booked.reference).await, 1);
    let coordinator = permit(&panel.staff.coordinator);
    erase_person(&panel.platform, &coordinator, &booked.reference, "kept-long-enough").await.unwrap();
    assert_eq!(steps_held(&panel, &booked.reference).await, 0);
}

/// The second version of the six-week interview, in use, with an answer that one of its questions begins with.
fn with_a_default(panel: &Panel) -> Platform {
    let changed = |source: Source| match source.path.as_str() {
        path if path.ends_with("six-week/2.toml") || path.ends_with("respect/2.toml") => Source {
            text: source
                .text
                .replace("status = \"draft\"", "status = \"live\"")
                .replace("effective_from = 2027-01-01", "effective_from = 2026-01-01")
                .replace("name = \"listened\"\n", "name = \"listened\"\ndefault = \"agree\"\n"),
            ..source
        },
        _ => source,
    };
    let compilation = compile(&sources().into_iter().map(changed).collect::<Vec<_>>());
    assert!(!compilation.has_errors(), "{:#?}", compilation.diagnostics);
    Platform { library: Arc::new(compilation.library), ..panel.platform.clone() }
}

#[tokio::test]
async fn a_default_is_an_answer_from_the_start_and_gives_way_to_what_is_said() {
    let mut panel = Panel::new().await;
    panel.platform = with_a_default(&panel);
    panel.approve(QuestionnaireId { wave: Wave::SixWeek, version: 2 }).await;
    let (_, interview) = panel.interviewing().await;
    let listened = QuestionName::parse("listened").unwrap();
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&listened).map(Answer::raw), Some("agree".to_owned()));
    assert_eq!(sheet.entries().count(), 1);
    panel.answer(&interview, &[("listened", "disagree")]).await;
    let sheet = panel.interview(&interview).await.sheet;
    assert_eq!(sheet.answer(&listened).map(Answer::raw), Some("disagree".to_owned()));
}
